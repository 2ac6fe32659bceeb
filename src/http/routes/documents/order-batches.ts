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
import { isStream } from '../../bodies.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import type { Problem } from '../../problem.ts';
import { problemOf, problemOfFault, sendProblem } from '../../problem.ts';
import {
  ORDER_EXAMPLE,
  ORDER_IN_EXAMPLE,
  OrderBatchBody,
  OrderOut,
  orderInput,
  orderOut,
} from '../../schemas/orders.ts';
import { counted } from './answering.ts';
import { eachOf, inOrder } from './in-order.ts';
import { linesOf } from './lines.ts';
import type { OrderEntry } from './order-entry.ts';
import { entryOf, entryOfLine, essenceOf } from './order-entry.ts';

const PATH = '/v1/orders/batch';
const NDJSON = 'application/x-ndjson';

type Result = { readonly status: number } & Readonly<Record<string, unknown>>;

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly context: Context;
}

const placeMany: Handler = async (request, response, context) => {
  const exchange = { request, response, context };
  const key = keyOf(request, PATH);
  if (isStream(BODY, request.headers)) {
    if (await isClaimed(exchange, key, NDJSON)) await answerLines(exchange, key);
    return;
  }
  const entries = OrderBatchBody.parse(request.body).orders.map(entryOf);
  if (!(await isClaimed(exchange, key, entries.map(essenceOf)))) return;
  const results: Result[] = [];
  const pace = {
    most: context.config.ORDERS_IN_FLIGHT_MAX,
    bytesMax: context.config.BATCH_BODY_BYTES_MAX,
    // All of the body is there already.
    bytesOf: () => 0,
    work: (entry: OrderEntry, index: number) => placeOne(context, entry, keyAt(key, index)),
  };
  for await (const result of inOrder(eachOf(entries), pace)) results.push(result);
  sendJson(response, 200, { results });
};

/**
 * Claims the key of all, under which several actors are asked, of whom none sees the whole; `what`
 * tells it from other requests. If it was for another one the answer is sent, and this is false. A
 * stream is not known before it ends, so that under its key each line is told from others alone.
 */
async function isClaimed(
  { response, context }: Exchange,
  key: string | null,
  what: unknown,
): Promise<boolean> {
  if (key === null) return true;
  const caller = { by: ANONYMOUS, key, fingerprint: fingerprintOf(what) };
  const claim = await context.system.router.claim(caller);
  if (claim.ok && claim.replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (!claim.ok) sendProblem(response, problemOf(claim.refusal));
  return claim.ok;
}

/** Answers each line of the body with a line, no faster than the client reads. */
async function answerLines(
  { request, response, context }: Exchange,
  key: string | null,
): Promise<void> {
  const { BODY_BYTES_MAX, BATCH_BODY_BYTES_MAX, ORDERS_IN_FLIGHT_MAX } = context.config;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.status(200).type(NDJSON);
  response.flushHeaders();
  const results = inOrder(linesOf(request, BODY_BYTES_MAX), {
    most: ORDERS_IN_FLIGHT_MAX,
    bytesMax: BATCH_BODY_BYTES_MAX,
    bytesOf: (line) => (line.ok ? line.text.length : 0),
    work: (line, index) => placeOne(context, entryOfLine(line), keyAt(key, index)),
  });
  try {
    for await (const result of results) {
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

/** Places one order; whatever is wrong with it becomes its result. */
async function placeOne(
  context: Context,
  entry: OrderEntry,
  derivedKey: string | null,
): Promise<Result> {
  if (!entry.ok) return failed(entry.problem);
  const { body, idempotencyKey } = entry;
  const key =
    idempotencyKey === undefined ? derivedKey : scopedKey('POST', '/v1/orders', idempotencyKey);
  try {
    const caller = { by: ANONYMOUS, key, fingerprint: fingerprintOf(body) };
    const asked = context.system.documents.placeOrder(orderInput(body), caller);
    const answer = await counted(context, 'place_order', asked);
    if (!answer.ok) return failed(problemOf(answer.refusal));
    return { status: 201, order: orderOut(answer.document) };
  } catch (error) {
    if (error instanceof Fault) return failed(problemOfFault(error));
    throw error;
  }
}

const keyAt = (key: string | null, index: number): string | null =>
  key === null ? null : `${key}\t${index}`;

const failed = (error: Problem): Result => ({ status: error.status, error });

const ResultOut = z.union([
  z.strictObject({ status: z.literal(201), order: OrderOut }),
  z.strictObject({ status: z.int(), error: z.looseObject({ code: z.string() }) }),
]);
const RESULT_EXAMPLE = { status: 201, order: ORDER_EXAMPLE };

const BODY: NonNullable<Endpoint['body']> = {
  schema: OrderBatchBody,
  size: 'batch',
  example: { orders: [{ ...ORDER_IN_EXAMPLE, idempotencyKey: 'web-1001' }] },
  stream: {
    type: NDJSON,
    schema: z.string().describe('An order on each line, as JSON'),
    example: `${JSON.stringify(ORDER_IN_EXAMPLE)}\n`,
  },
};

export const orderBatchEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: PATH,
    tag: 'Orders',
    summary: 'Place many orders, each for itself: as one body, or as a stream of lines',
    body: BODY,
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
    problems: [
      'validation',
      'payload_too_large',
      'unsupported_media_type',
      'idempotency_mismatch',
      'overloaded',
      'unavailable',
      'outcome_unknown',
    ],
    handle: placeMany,
  },
];
