/** Reservations: holds at one warehouse. */
import { fingerprintOf } from '../../actor/message.ts';
import type { Command } from '../../domain/warehouse.ts';
import type { Request, Response } from 'express';
import { newId } from '../../system/ids.ts';
import { ANONYMOUS, ask, keyOf, requireWarehouse, sendAnswer } from '../asking.ts';
import type { Context, Endpoint, Handler } from '../endpoint.ts';
import { WarehousePath } from '../schemas/catalogue.ts';
import {
  ChangeBody,
  CommitBody,
  RESERVATION_EXAMPLE,
  RESERVE_EXAMPLE,
  ReleaseBody,
  ReservationOut,
  ReservationPath,
  ReserveBody,
  reservationOut,
} from '../schemas/reservations.ts';
import { PROBLEMS_OF_WRITES } from './documents/answering.ts';

const reserve: Handler = async (request, response, context) => {
  const { id: warehouse } = WarehousePath.parse(request.params);
  const body = ReserveBody.parse(request.body);
  const { lines, ttlSeconds = null, reference = null } = body;
  const command = {
    type: 'reserve',
    id: body.id ?? newId(),
    lines,
    ttlSeconds,
    reference,
  } as const;
  const path = `/v1/warehouses/${warehouse}/reservations`;
  await obey({ request, response, context }, { warehouse, path, command, body, status: 201 });
};

const read: Handler = async (request, response, context) => {
  const { id: warehouse, reservation: id } = ReservationPath.parse(request.params);
  requireWarehouse(context, warehouse);
  const caller = { by: ANONYMOUS, key: null, fingerprint: 0 };
  const answer = await ask(context, warehouse, { command: { type: 'look_up', id }, caller });
  sendAnswer(response, answer, ({ reservation }) => [200, shown(warehouse, reservation)]);
};

const change: Handler = async (request, response, context) => {
  const { id: warehouse, reservation: id } = ReservationPath.parse(request.params);
  const body = ChangeBody.parse(request.body);
  const path = `/v1/warehouses/${warehouse}/reservations/${id}`;
  const command = { type: 'change', id, ...body } as const;
  await obey({ request, response, context }, { warehouse, path, command, body, status: 200 });
};

const commit: Handler = async (request, response, context) => {
  const { id: warehouse, reservation: id } = ReservationPath.parse(request.params);
  const body = CommitBody.parse(request.body);
  const path = `/v1/warehouses/${warehouse}/reservations/${id}/commit`;
  const command = { type: 'commit', id, ...body } as const;
  await obey({ request, response, context }, { warehouse, path, command, body, status: 200 });
};

const release: Handler = async (request, response, context) => {
  const { id: warehouse, reservation: id } = ReservationPath.parse(request.params);
  const body = ReleaseBody.parse(request.body);
  const path = `/v1/warehouses/${warehouse}/reservations/${id}/release`;
  const command = { type: 'release', id } as const;
  await obey({ request, response, context }, { warehouse, path, command, body, status: 200 });
};

/** Has `command` obeyed, and answers with the reservation as it is then. */
async function obey(
  exchange: {
    readonly request: Request;
    readonly response: Response;
    readonly context: Context;
  },
  asked: {
    readonly warehouse: string;
    readonly path: string;
    readonly command: Command;
    readonly body: unknown;
    readonly status: number;
  },
): Promise<void> {
  const { request, response, context } = exchange;
  const { warehouse, path, command, body, status } = asked;
  const caller = { by: ANONYMOUS, key: keyOf(request, path), fingerprint: fingerprintOf(body) };
  requireWarehouse(context, warehouse);
  const answer = await ask(context, warehouse, { command, caller });
  sendAnswer(response, answer, ({ reservation }) => [status, shown(warehouse, reservation)]);
}

function shown(
  warehouse: string,
  reservation: Parameters<typeof reservationOut>[1] | undefined,
): unknown {
  if (reservation === undefined) throw new Error('a reservation was answered without itself');
  return reservationOut(warehouse, reservation);
}

const success = (description: string) => ({
  description,
  schema: ReservationOut,
  example: RESERVATION_EXAMPLE,
});
const tag = 'Reservations';

export const reservationEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/warehouses/:id/reservations',
    tag,
    summary: 'Set units aside: all lines or none',
    params: WarehousePath,
    body: { schema: ReserveBody, size: 'single', example: RESERVE_EXAMPLE },
    idempotent: true,
    successes: { 201: success('Held') },
    problems: [...PROBLEMS_OF_WRITES, 'duplicate'],
    handle: reserve,
  },
  {
    method: 'get',
    path: '/v1/warehouses/:id/reservations/:reservation',
    tag,
    summary: 'Read a reservation',
    params: ReservationPath,
    successes: { 200: success('The reservation') },
    problems: ['validation', 'not_found', 'overloaded', 'unavailable'],
    handle: read,
  },
  {
    method: 'patch',
    path: '/v1/warehouses/:id/reservations/:reservation',
    tag,
    summary: 'Change its lines to new totals, or its expiry',
    params: ReservationPath,
    body: { schema: ChangeBody, size: 'single', example: { ttlSeconds: 1_800 } },
    idempotent: true,
    successes: { 200: success('Changed') },
    problems: PROBLEMS_OF_WRITES,
    handle: change,
  },
  {
    method: 'post',
    path: '/v1/warehouses/:id/reservations/:reservation/commit',
    tag,
    summary: 'Ship all or some of it',
    params: ReservationPath,
    body: {
      schema: CommitBody,
      size: 'single',
      optional: true,
      example: { lines: [{ sku: 'MUG-BLUE', quantity: 1 }] },
    },
    idempotent: true,
    successes: { 200: success('Shipped; what is left stays held') },
    problems: PROBLEMS_OF_WRITES,
    handle: commit,
  },
  {
    method: 'post',
    path: '/v1/warehouses/:id/reservations/:reservation/release',
    tag,
    summary: 'Give back what is left of it',
    params: ReservationPath,
    body: { schema: ReleaseBody, size: 'single', optional: true, example: {} },
    idempotent: true,
    successes: { 200: success('Released') },
    problems: PROBLEMS_OF_WRITES,
    handle: release,
  },
];
