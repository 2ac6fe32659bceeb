/** Restocks: read and listed, received and cancelled; and what suppliers have to say of them. */
import type { RestockCommand } from '../../../domain/restock/restock-step.ts';
import type { Restock, RestockId } from '../../../domain/restock/restock.ts';
import type { DocumentAnswer } from '../../../system/documents/documents.ts';
import type { Caller } from '../../../system/router.ts';
import type { System } from '../../../system/system.ts';
import { sendJson } from '../../asking.ts';
import { fromCursor, nextCursor } from '../../cursor.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { notFound } from '../../problem.ts';
import {
  RESTOCK_EXAMPLE,
  RestockCancelBody,
  RestockExpectBody,
  RestockFailBody,
  RestockOrderBody,
  RestockOut,
  RestockPage,
  RestockPath,
  RestockQuery,
  RestockReceiveBody,
  restockOut,
} from '../../schemas/restock/restocks.ts';
import {
  ListPlace,
  PROBLEMS_OF_READS,
  PROBLEMS_OF_WRITES,
  commandHandler,
} from '../documents/answering.ts';

const answer = { status: 200, out: restockOut };

const order = commandHandler({
  type: 'order_restock',
  path: '/v1/restocks/:id/order',
  body: RestockOrderBody,
  ask: (system, { id, body: { expectedAt, quantity }, caller }) => {
    const fewer = quantity === undefined ? {} : { quantity };
    return act(system, { id, action: { type: 'order', expectedAt, ...fewer }, caller });
  },
  answer,
});

const expect = commandHandler({
  type: 'expect_restock',
  path: '/v1/restocks/:id/expect',
  body: RestockExpectBody,
  ask: (system, { id, body, caller }) =>
    act(system, { id, action: { type: 'expect', ...body }, caller }),
  answer,
});

const receive = commandHandler({
  type: 'receive_restock',
  path: '/v1/restocks/:id/receive',
  body: RestockReceiveBody,
  ask: (system, { id, body: { quantity }, caller }) => {
    const some = quantity === undefined ? {} : { quantity };
    return act(system, { id, action: { type: 'receive', ...some }, caller });
  },
  answer,
});

const fail = commandHandler({
  type: 'fail_restock',
  path: '/v1/restocks/:id/fail',
  body: RestockFailBody,
  ask: (system, { id, body, caller }) =>
    act(system, { id, action: { type: 'fail', ...body }, caller }),
  answer,
});

const cancel = commandHandler({
  type: 'cancel_restock',
  path: '/v1/restocks/:id/cancel',
  body: RestockCancelBody,
  ask: (system, { id, caller }) => act(system, { id, action: { type: 'cancel' }, caller }),
  answer,
});

async function act(
  { restocking }: System,
  asked: { readonly id: RestockId; readonly action: RestockCommand; readonly caller: Caller },
): Promise<DocumentAnswer<Restock>> {
  const answered = await restocking.act(asked.id, asked.action, asked.caller);
  if (!answered.ok) return answered;
  const { replayed, restock } = answered;
  return { ok: true, replayed, document: restock };
}

const read: Handler = async (request, response, { system }) => {
  const { id } = RestockPath.parse(request.params);
  const restock = await system.restocking.restock(id);
  if (restock === undefined) throw notFound(`there is no restock ${id}`);
  sendJson(response, 200, restockOut(restock));
};

const list: Handler = async (request, response, { system }) => {
  const { cursor, limit, ...filters } = RestockQuery.parse(request.query);
  const asked = { list: 'restocks', ...filters };
  const position = fromCursor(cursor, asked, ListPlace);
  const { items, next } = await system.restocking.restocks({ ...filters, limit, position });
  sendJson(response, 200, { items: items.map(restockOut), nextCursor: nextCursor(asked, next) });
};

const success = (description: string) => ({
  description,
  schema: RestockOut,
  example: RESTOCK_EXAMPLE,
});
const tag = 'Restocking';

export const restockEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/restocks',
    tag,
    summary: 'List restocks, newest first',
    query: RestockQuery,
    successes: {
      200: {
        description: 'A page',
        schema: RestockPage,
        example: { items: [RESTOCK_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation', 'overloaded', 'unavailable'],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/restocks/:id',
    tag,
    summary: 'Read a restock',
    params: RestockPath,
    successes: { 200: success('The restock') },
    problems: PROBLEMS_OF_READS,
    handle: read,
  },
  {
    method: 'post',
    path: '/v1/restocks/:id/receive',
    tag,
    summary: 'Say how many have arrived: all that is outstanding, unless a quantity is given',
    params: RestockPath,
    body: { schema: RestockReceiveBody, size: 'single', optional: true, example: { quantity: 48 } },
    idempotent: true,
    successes: { 200: success('Received, in part or in full') },
    problems: PROBLEMS_OF_WRITES,
    handle: receive,
  },
  {
    method: 'post',
    path: '/v1/restocks/:id/cancel',
    tag,
    summary: 'Expect no more of it; what has arrived stays',
    params: RestockPath,
    body: { schema: RestockCancelBody, size: 'single', optional: true, example: {} },
    idempotent: true,
    successes: { 200: success('Cancelled') },
    problems: PROBLEMS_OF_WRITES,
    handle: cancel,
  },
  {
    method: 'post',
    path: '/v1/restocks/:id/order',
    tag,
    summary: 'Say that the supplier has taken the order, and for how many',
    params: RestockPath,
    body: {
      schema: RestockOrderBody,
      size: 'single',
      optional: true,
      example: { expectedAt: '2026-12-01T08:00:00.000Z', quantity: 84 },
    },
    idempotent: true,
    successes: { 200: success('Ordered') },
    problems: PROBLEMS_OF_WRITES,
    handle: order,
  },
  {
    method: 'post',
    path: '/v1/restocks/:id/expect',
    tag,
    summary: 'Say when it arrives',
    params: RestockPath,
    body: {
      schema: RestockExpectBody,
      size: 'single',
      example: { expectedAt: '2026-12-03T08:00:00.000Z' },
    },
    idempotent: true,
    successes: { 200: success('Expected at another time') },
    problems: PROBLEMS_OF_WRITES,
    handle: expect,
  },
  {
    method: 'post',
    path: '/v1/restocks/:id/fail',
    tag,
    summary: 'Say that it will not come, and why',
    params: RestockPath,
    body: { schema: RestockFailBody, size: 'single', example: { reason: 'no longer made' } },
    idempotent: true,
    successes: { 200: success('Failed') },
    problems: PROBLEMS_OF_WRITES,
    handle: fail,
  },
];
