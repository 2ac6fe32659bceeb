/** Transfers: sent, received, cancelled, read and listed. */
import { sendJson } from '../../asking.ts';
import { fromCursor, nextCursor } from '../../cursor.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { notFound } from '../../problem.ts';
import {
  TRANSFER_EXAMPLE,
  TRANSFER_IN_EXAMPLE,
  TransferBody,
  TransferCancelBody,
  TransferOut,
  TransferPage,
  TransferPath,
  TransferQuery,
  TransferReceiveBody,
  transferOut,
} from '../../schemas/transfers.ts';
import { ListPlace, PROBLEMS_OF_READS, PROBLEMS_OF_WRITES, commandHandler } from './answering.ts';

const place = commandHandler({
  type: 'place_transfer',
  path: '/v1/transfers',
  body: TransferBody,
  ask: ({ documents }, { body, caller }) => {
    const input = { ...body, id: body.id ?? null, reference: body.reference ?? null };
    return documents.placeTransfer(input, caller);
  },
  answer: { status: 201, out: transferOut },
});

const receive = commandHandler({
  type: 'receive_transfer',
  path: '/v1/transfers/:id/receive',
  body: TransferReceiveBody,
  ask: ({ documents }, { id, body, caller }) => documents.receiveTransfer(id, body.lines, caller),
  answer: { status: 200, out: transferOut },
});

const cancel = commandHandler({
  type: 'cancel_transfer',
  path: '/v1/transfers/:id/cancel',
  body: TransferCancelBody,
  ask: ({ documents }, { id, caller }) => documents.cancelTransfer(id, caller),
  answer: { status: 200, out: transferOut },
});

const read: Handler = async (request, response, { system }) => {
  const { id } = TransferPath.parse(request.params);
  const transfer = await system.documents.transfer(id);
  if (transfer === undefined) throw notFound(`there is no transfer ${id}`);
  sendJson(response, 200, transferOut(transfer));
};

const list: Handler = async (request, response, { system }) => {
  const { status, warehouse, cursor, limit } = TransferQuery.parse(request.query);
  const asked = { list: 'transfers', status, warehouse };
  const position = fromCursor(cursor, asked, ListPlace);
  const query = { status, warehouse, limit, position };
  const { items, next } = await system.documents.transfers(query);
  sendJson(response, 200, { items: items.map(transferOut), nextCursor: nextCursor(asked, next) });
};

const success = (description: string) => ({
  description,
  schema: TransferOut,
  example: TRANSFER_EXAMPLE,
});
const tag = 'Transfers';

export const transferEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/transfers',
    tag,
    summary: 'Move stock to another warehouse, at once or by shipping it',
    body: { schema: TransferBody, size: 'single', example: TRANSFER_IN_EXAMPLE },
    idempotent: true,
    successes: { 201: success('Completed, or in transit') },
    problems: [...PROBLEMS_OF_WRITES, 'duplicate'],
    handle: place,
  },
  {
    method: 'get',
    path: '/v1/transfers',
    tag,
    summary: 'List transfers, newest first',
    query: TransferQuery,
    successes: {
      200: {
        description: 'A page',
        schema: TransferPage,
        example: { items: [TRANSFER_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation'],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/transfers/:id',
    tag,
    summary: 'Read a transfer',
    params: TransferPath,
    successes: { 200: success('The transfer') },
    problems: PROBLEMS_OF_READS,
    handle: read,
  },
  {
    method: 'post',
    path: '/v1/transfers/:id/receive',
    tag,
    summary: 'Say what has arrived, and how',
    params: TransferPath,
    body: {
      schema: TransferReceiveBody,
      size: 'single',
      example: { lines: [{ sku: 'MUG-BLUE', received: 4, damaged: 1 }] },
    },
    idempotent: true,
    successes: { 200: success('Received, in part or in full') },
    problems: PROBLEMS_OF_WRITES,
    handle: receive,
  },
  {
    method: 'post',
    path: '/v1/transfers/:id/cancel',
    tag,
    summary: 'Send what is in transit back to where it came from',
    params: TransferPath,
    body: { schema: TransferCancelBody, size: 'single', optional: true, example: {} },
    idempotent: true,
    successes: { 200: success('Cancelled, or completed if some had arrived') },
    problems: PROBLEMS_OF_WRITES,
    handle: cancel,
  },
];
