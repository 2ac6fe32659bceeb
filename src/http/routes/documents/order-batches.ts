/**
 * Many orders in one request: as one JSON body, or as a stream of lines that is answered line by
 * line while it is still being sent, however long it is.
 */
import { once } from 'node:events';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Fault } from '../../../actor/fault.ts';
import { fingerprintOf } from '../../../actor/message.ts';
import { ANONYMOUS, keyOf, scopedKey, sendJson } from '../../asking.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import { flawsOf } from '../../failure.ts';
import type { Problem } from '../../problem.ts';
import { RequestError, problem, problemOf, problemOfFault, problemOfFlaws } from '../../problem.ts';
import {
  ORDER_EXAMPLE,
  ORDER_IN_EXAMPLE,
  OrderBatchBody,
  OrderBody,
  OrderOut,
  orderInput,
  orderOut,
} from '../../schemas/orders.ts';
import { counted } from './answering.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import { requireSourcing } from './orders.ts';

const PATH = '/v1/orders/batch';
const NDJSON = 'application/x-ndjson';
const EntryKey = z
  .string()
  .regex(/^[\x20-\x7e]{1,255}$/, 'must be 1 to 255 printable ASCII characters')
  .optional();

/** Turns the input at an index into a result. */
type Work<Input> = (input: Input, index: number) => Promise<Result>;

type Result = { readonly status: number } & Readonly<Record<string, unknown>>;

const placeMany: Handler = async (request, response, context) => {
  const key = keyOf(request, PATH);
  if (isNdjson(request)) {
    await stream(context, { request, response }, key);
    return;
  }
  const { orders } = OrderBatchBody.parse(request.body);
  const results: Result[] = [];
  const work: Work<unknown> = (raw, index) => placeOne(context, raw, keyAt(key, index));
  const most = context.config.ORDERS_IN_FLIGHT_MAX;
  for await (const result of inOrder(orders, { most, work })) results.push(result);
  sendJson(response, 200, { results });
};

/** Answers each line of the body with a line, no faster than the client reads. */
async function stream(
  context: Context,
  { request, response }: { readonly request: Request; readonly response: Response },
  key: string | null,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.status(200).type(NDJSON);
  response.flushHeaders();
  const { BODY_BYTES_MAX, ORDERS_IN_FLIGHT_MAX: most } = context.config;
  const lines = linesOf(request, BODY_BYTES_MAX);
  const work: Work<Line> = (line, index) => placeLine(context, line, keyAt(key, index));
  try {
    for await (const result of inOrder(lines, { most, work })) {
      if (gone.signal.aborted) return;
      if (response.write(`${JSON.stringify(result)}\n`)) continue;
      await once(response, 'drain', { signal: gone.signal });
    }
  } catch (error) {
    // Whoever went away has no use for an answer, and what was begun comes to its end.
    if (gone.signal.aborted || request.destroyed) return;
    throw error;
  }
  response.end();
}

/** Results in the order of their inputs, of which a bounded number is worked on at once. */
async function* inOrder<Input>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  { most, work }: { readonly most: number; readonly work: Work<Input> },
): AsyncGenerator<Result, void, void> {
  const inFlight: Promise<Result>[] = [];
  let index = 0;
  for await (const input of inputs) {
    const result = work(input, index++);
    // A failure is met when its turn comes; until then nobody listens.
    result.catch(() => undefined);
    inFlight.push(result);
    const first = inFlight[0];
    if (inFlight.length < most || first === undefined) continue;
    void inFlight.shift();
    yield await first;
  }
  for (const result of inFlight) yield await result;
}

async function placeLine(context: Context, line: Line, key: string | null): Promise<Result> {
  if (!line.ok) return failed(problem(line.code, line.detail));
  let raw: unknown;
  try {
    raw = JSON.parse(line.text);
  } catch {
    return failed(problemOfFlaws([{ path: '', message: 'is not JSON' }]));
  }
  return placeOne(context, raw, key);
}

/** Places one order; whatever is wrong with it becomes its result. */
async function placeOne(
  context: Context,
  raw: unknown,
  derivedKey: string | null,
): Promise<Result> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return failed(problemOfFlaws([{ path: '', message: 'must be an object' }]));
  }
  const { idempotencyKey, ...rest } = raw as Readonly<Record<string, unknown>>;
  const own = EntryKey.safeParse(idempotencyKey);
  const body = OrderBody.safeParse(rest);
  if (!own.success || !body.success) {
    const flaws = [own, body].flatMap((each) => (each.success ? [] : flawsOf(each.error)));
    return failed(problemOfFlaws(flaws));
  }
  const key = own.data === undefined ? derivedKey : scopedKey('POST', '/v1/orders', own.data);
  try {
    requireSourcing(context, body.data);
    const caller = { by: ANONYMOUS, key, fingerprint: fingerprintOf(body.data) };
    const asked = context.system.documents.placeOrder(orderInput(body.data), caller);
    const answer = await counted(context, 'place_order', asked);
    if (!answer.ok) return failed(problemOf(answer.refusal));
    return { status: 201, order: orderOut(answer.document) };
  } catch (error) {
    if (error instanceof Fault) return failed(problemOfFault(error));
    if (error instanceof RequestError) {
      return failed(problem(error.code, error.message, error.extension));
    }
    throw error;
  }
}

const keyAt = (key: string | null, index: number): string | null =>
  key === null ? null : `${key}\t${index}`;

const failed = (error: Problem): Result => ({ status: error.status, error });

const isNdjson = (request: Request): boolean =>
  (request.headers['content-type'] ?? '').startsWith(NDJSON);

const ResultOut = z.union([
  z.strictObject({ status: z.literal(201), order: OrderOut }),
  z.strictObject({ status: z.int(), error: z.looseObject({ code: z.string() }) }),
]);
const RESULT_EXAMPLE = { status: 201, order: ORDER_EXAMPLE };

export const orderBatchEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: PATH,
    tag: 'Orders',
    summary: 'Place many orders, each for itself: as one body, or as a stream of lines',
    body: {
      schema: OrderBatchBody,
      size: 'batch',
      example: { orders: [ORDER_IN_EXAMPLE] },
      stream: {
        type: NDJSON,
        schema: z.string().describe('An order on each line, as JSON'),
        example: `${JSON.stringify(ORDER_IN_EXAMPLE)}\n`,
      },
    },
    idempotent: true,
    successes: {
      200: {
        description: 'A result for each order, in the order of the request',
        schema: z.strictObject({ results: z.array(ResultOut) }),
        example: { results: [RESULT_EXAMPLE] },
        streams: {
          [NDJSON]: {
            schema: z.string().describe('A result on each line, as JSON'),
            example: `${JSON.stringify(RESULT_EXAMPLE)}\n`,
          },
        },
      },
    },
    problems: ['validation', 'payload_too_large', 'unsupported_media_type'],
    handle: placeMany,
  },
];
