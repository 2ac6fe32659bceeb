/** Many stock operations in one request: each for itself, or all or nothing. */
import type { Response } from 'express';
import { z } from 'zod';
import { Fault } from '../../actor/fault.ts';
import type { RefusedPart } from '../../actor/message.ts';
import { fingerprintOf } from '../../actor/message.ts';
import type { Operation as StockOperation } from '../../domain/operation.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { ANONYMOUS, ask, keyOf, scopedKey, sendAnswer, sendJson } from '../asking.ts';
import type { Context, Endpoint, Handler } from '../endpoint.ts';
import type { Problem } from '../problem.ts';
import {
  RequestError,
  invalid,
  problem,
  problemOf,
  problemOfFault,
  problemOfFlaws,
  sendProblem,
} from '../problem.ts';
import { BatchBody } from '../schemas/batches.ts';
import { OPERATION_EXAMPLE, RESULT_EXAMPLE } from '../schemas/stock-examples.ts';
import { LevelOut, MovementOut } from '../schemas/stock.ts';
import type { BatchEntry, GoodEntry } from './batch-entry.ts';
import { entryOf, essenceOf } from './batch-entry.ts';
import { resultOut, statusOf } from './movements.ts';

const PATH = '/v1/movements/batch';

/** A batch that happens whole or not at all. */
interface Whole {
  readonly warehouse: WarehouseId;
  readonly operations: readonly StockOperation[];
}

type Result = { readonly status: number } & Readonly<Record<string, unknown>>;

const operateMany: Handler = async (request, response, context) => {
  const { onError, operations } = BatchBody.parse(request.body);
  const key = keyOf(request, PATH);
  const entries = operations.map(entryOf);
  const whole = onError === 'reject-all' ? wholeOf(entries) : undefined;
  let refused = nowhere(context, entries);
  if (key !== null) {
    // The key of all: under it several actors are asked, of whom none sees the whole body.
    const fingerprint = fingerprintOf([onError, entries.map(essenceOf)]);
    const claim = await context.system.router.claim({ by: ANONYMOUS, key, fingerprint }, refused);
    if (!claim.ok) {
      sendProblem(response, problemOf(claim.refusal));
      return;
    }
    refused = claim.refused;
    const isKnown = whole === undefined || refused.length > 0;
    if (claim.replayed && isKnown) response.setHeader('Idempotency-Replayed', 'true');
  }
  if (whole !== undefined) {
    requireNone(refused);
    await operateAll(context, { whole, key: key === null ? null : `${key}\tall` }, response);
    return;
  }
  const refusals = new Map(refused);
  const results = await Promise.all(
    entries.map((entry, index) => {
      const derivedKey = key === null ? null : `${key}\t${index}`;
      return operateOne(context, entry, { derivedKey, refusal: refusals.get(index) });
    }),
  );
  sendJson(response, 200, { results });
};

/** What of a batch is refused before anybody is asked: what is about warehouses that are not. */
function nowhere({ system }: Context, entries: readonly BatchEntry[]): readonly RefusedPart[] {
  return entries.flatMap((entry, index): readonly RefusedPart[] => {
    if (!entry.ok || system.catalogue.warehouse(entry.warehouse) !== undefined) return [];
    return [[index, { code: 'not_found', detail: `there is no warehouse ${entry.warehouse}` }]];
  });
}

/** Refuses all operations of a batch because of those that are `refused`. */
function requireNone(refused: readonly RefusedPart[]): void {
  const results = refused.map(([, refusal]) => failed(problemOf(refusal)));
  const [first] = results;
  if (first !== undefined) throw new RequestError('not_found', first.error.detail, { results });
}

/** Carries out one entry; whatever is wrong with it becomes its result. */
async function operateOne(
  context: Context,
  entry: BatchEntry,
  about: { readonly derivedKey: string | null; readonly refusal: Refusal | undefined },
): Promise<Result> {
  const { derivedKey, refusal } = about;
  if (!entry.ok) return failed(problemOfFlaws(entry.flaws));
  if (refusal !== undefined) return failed(problemOf(refusal));
  const { warehouse, operation: command, idempotencyKey } = entry;
  const path = `/v1/warehouses/${warehouse}/movements`;
  const key = idempotencyKey === undefined ? derivedKey : scopedKey('POST', path, idempotencyKey);
  const fingerprint = fingerprintOf(command);
  // One lane for all, so that operations on one level keep their order.
  const caller = { by: ANONYMOUS, key, fingerprint, lane: 'takes' } as const;
  try {
    const answer = await ask(context, warehouse, { command, caller });
    if (!answer.ok) return failed(problemOf(answer.refusal));
    const [result] = answer.results;
    if (result === undefined) throw new Error('an operation was accepted without a result');
    return { status: statusOf(result), ...resultOut(result) };
  } catch (error) {
    if (error instanceof Fault) return failed(problemOfFault(error));
    throw error;
  }
}

async function operateAll(
  context: Context,
  asked: { readonly whole: Whole; readonly key: string | null },
  response: Response,
): Promise<void> {
  const { whole, key } = asked;
  const { warehouse, operations } = whole;
  const caller = { by: ANONYMOUS, key, fingerprint: fingerprintOf(operations) };
  const command = { type: 'operate_all', operations } as const;
  const answer = await ask(context, warehouse, { command, caller });
  sendAnswer(response, answer, ({ results }) => [
    200,
    { results: results.map((result) => ({ status: statusOf(result), ...resultOut(result) })) },
  ]);
}

/** The entries as one; refused if one of them is malformed or they do not belong together. */
function wholeOf(entries: readonly BatchEntry[]): Whole {
  const good = entries.filter((entry): entry is GoodEntry => entry.ok);
  const [first] = good;
  if (first === undefined || good.length < entries.length) throw malformed(entries);
  const { warehouse } = first;
  if (good.some((entry) => entry.warehouse !== warehouse)) {
    const message = 'all operations of a reject-all batch must be in one warehouse';
    throw invalid({ path: 'operations', message });
  }
  if (good.some(({ idempotencyKey }) => idempotencyKey !== undefined)) {
    const message = 'a reject-all batch has one key, in the Idempotency-Key header';
    throw invalid({ path: 'operations', message });
  }
  return { warehouse, operations: good.map(({ operation }) => operation) };
}

/** The problem of malformed entries, and what it means for each entry. */
function malformed(entries: readonly BatchEntry[]): RequestError {
  const flaws = entries.flatMap((entry, index) => {
    const at = `operations.${index}`;
    if (entry.ok) return [];
    return entry.flaws.map(({ path, message }) => ({
      path: path === '' ? at : `${at}.${path}`,
      message,
    }));
  });
  const spared = failed(problem('not_applied', 'another operation of the batch was malformed'));
  const results = entries.map((entry) => (entry.ok ? spared : failed(problemOfFlaws(entry.flaws))));
  const { detail } = problemOfFlaws(flaws);
  return new RequestError('validation', detail, { errors: flaws, results });
}

const failed = (error: Problem): Result & { readonly error: Problem } => ({
  status: error.status,
  error,
});

const ResultOut = z.union([
  z.strictObject({ status: z.int(), movement: MovementOut.nullable(), level: LevelOut }),
  z.strictObject({ status: z.int(), error: z.looseObject({}) }),
]);

export const batchEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: PATH,
    tag: 'Stock',
    summary: 'Up to 10,000 operations: each for itself, or all or nothing in one warehouse',
    body: {
      schema: BatchBody,
      size: 'batch',
      example: {
        onError: 'reject-failed',
        operations: [{ warehouse: 'berlin', ...OPERATION_EXAMPLE, idempotencyKey: 'po-1042-1' }],
      },
    },
    idempotent: true,
    successes: {
      200: {
        description: 'A result for each operation, in request order',
        schema: z.strictObject({ results: z.array(ResultOut) }),
        example: { results: [{ status: 201, ...RESULT_EXAMPLE }] },
      },
    },
    problems: [
      'validation',
      'not_found',
      'insufficient_stock',
      'invalid_state',
      'stale',
      'payload_too_large',
      'unsupported_media_type',
      'idempotency_mismatch',
      'overloaded',
      'unavailable',
      'outcome_unknown',
    ],
    handle: operateMany,
  },
];
