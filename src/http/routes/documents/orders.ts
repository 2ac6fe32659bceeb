/** Orders: placed, shipped, cancelled, returned, read and listed. */
import { fromCursor, nextCursor } from '../../cursor.ts';
import { sendJson } from '../../asking.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { notFound } from '../../problem.ts';
import {
  CancelBody,
  FulfillBody,
  ORDER_EXAMPLE,
  ORDER_IN_EXAMPLE,
  OrderBody,
  OrderOut,
  OrderPage,
  OrderPath,
  OrderQuery,
  ReturnBody,
  orderInput,
  orderOut,
} from '../../schemas/orders.ts';
import { ListPlace, PROBLEMS_OF_READS, PROBLEMS_OF_WRITES, commandHandler } from './answering.ts';

const place = commandHandler({
  type: 'place_order',
  path: '/v1/orders',
  body: OrderBody,
  ask: ({ documents }, { body, caller }) => documents.placeOrder(orderInput(body), caller),
  answer: { status: 201, out: orderOut },
});

const fulfill = commandHandler({
  type: 'fulfill_order',
  path: '/v1/orders/:id/fulfill',
  body: FulfillBody,
  ask: ({ documents }, { id, body, caller }) =>
    documents.fulfillOrder(id, body.allocations ?? null, caller),
  answer: { status: 200, out: orderOut },
});

const cancel = commandHandler({
  type: 'cancel_order',
  path: '/v1/orders/:id/cancel',
  body: CancelBody,
  ask: ({ documents }, { id, caller }) => documents.cancelOrder(id, caller),
  answer: { status: 200, out: orderOut },
});

const takeBack = commandHandler({
  type: 'return_order',
  path: '/v1/orders/:id/returns',
  body: ReturnBody,
  ask: ({ documents }, { id, body, caller }) => documents.returnOrder(id, body.lines, caller),
  answer: { status: 200, out: orderOut },
});

const read: Handler = async (request, response, { system }) => {
  const { id } = OrderPath.parse(request.params);
  const order = await system.documents.order(id);
  if (order === undefined) throw notFound(`there is no order ${id}`);
  sendJson(response, 200, orderOut(order));
};

const list: Handler = async (request, response, { system }) => {
  const { status, cursor, limit } = OrderQuery.parse(request.query);
  const asked = { list: 'orders', status };
  const position = fromCursor(cursor, asked, ListPlace);
  const { items, next } = await system.documents.orders({ status, limit, position });
  sendJson(response, 200, { items: items.map(orderOut), nextCursor: nextCursor(asked, next) });
};

const success = (description: string) => ({
  description,
  schema: OrderOut,
  example: ORDER_EXAMPLE,
});
const tag = 'Orders';
const action = { method: 'post', tag, params: OrderPath, idempotent: true } as const;

export const orderEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/orders',
    tag,
    summary: 'Place an order: every line is set aside, or nothing',
    body: { schema: OrderBody, size: 'single', example: ORDER_IN_EXAMPLE },
    idempotent: true,
    successes: { 201: success('Reserved') },
    problems: [...PROBLEMS_OF_WRITES, 'duplicate'],
    handle: place,
  },
  {
    method: 'get',
    path: '/v1/orders',
    tag,
    summary: 'List orders, newest first',
    query: OrderQuery,
    successes: {
      200: {
        description: 'A page',
        schema: OrderPage,
        example: { items: [ORDER_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation'],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/orders/:id',
    tag,
    summary: 'Read an order',
    params: OrderPath,
    successes: { 200: success('The order') },
    problems: PROBLEMS_OF_READS,
    handle: read,
  },
  {
    ...action,
    path: '/v1/orders/:id/fulfill',
    summary: 'Ship all that is set aside, or some of it',
    body: {
      schema: FulfillBody,
      size: 'single',
      optional: true,
      example: { allocations: [{ warehouse: 'berlin', sku: 'MUG-BLUE', quantity: 10 }] },
    },
    successes: { 200: success('Shipped') },
    problems: PROBLEMS_OF_WRITES,
    handle: fulfill,
  },
  {
    ...action,
    path: '/v1/orders/:id/cancel',
    summary: 'Give back what has not shipped',
    body: { schema: CancelBody, size: 'single', optional: true, example: {} },
    successes: { 200: success('Cancelled') },
    problems: PROBLEMS_OF_WRITES,
    handle: cancel,
  },
  {
    ...action,
    path: '/v1/orders/:id/returns',
    summary: 'Take shipped goods back',
    body: {
      schema: ReturnBody,
      size: 'single',
      example: {
        lines: [{ sku: 'MUG-BLUE', quantity: 1, warehouse: 'berlin', condition: 'damaged' }],
      },
    },
    successes: { 200: success('Taken back') },
    problems: PROBLEMS_OF_WRITES,
    handle: takeBack,
  },
];
