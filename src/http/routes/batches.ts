/** Many stock operations in one request: each for itself, or all or nothing. */
import type { Response } from 'express';
import { z } from 'zod';
import { Fault } from '../../actor/fault.ts';
import { fingerprintOf } from '../../actor/message.ts';
import type { Operation as StockOperation } from '../../domain/operation.ts';
import type { WarehouseId } from '../../domain/product.ts';
import {
  ANONYMOUS,
  ask,
  keyOf,
  requireWarehouse,
  scopedKey,
  sendAnswer,
  sendJson,
} from '../asking.ts';
import type { Context, Endpoint, Handler } from '../endpoint.ts';
import { flawsOf } from '../failure.ts';
import type { Problem } from '../problem.ts';
import {
  invalid,
  problem,
  problemOf,
  problemOfFault,
  problemOfFlaws,
  sendProblem,
} from '../problem.ts';
import { BatchBody, Entry } from '../schemas/batches.ts';
import { OPERATION_EXAMPLE, RESULT_EXAMPLE } from '../schemas/stock-examples.ts';
import { LevelOut, MovementOut, Operation } from '../schemas/stock.ts';
import { resultOut, statusOf } from './movements.ts';

const PATH = '/v1/movements/batch';

interface Parsed {
  readonly warehouse: WarehouseId;
  readonly idempotencyKey?: string | undefined;
  readonly operation: StockOperation;
}

type Result = { readonly status: number } & Readonly<Record<string, unknown>>;

const operateMany: Handler = async (request, response, context) => {
  const body = BatchBody.parse(request.body);
  const key = keyOf(request, PATH);
  if (body.onError === 'reject-all') {
    await operateAll(context, { operations: body.operations, key }, response);
    return;
  }
  if (key !== null) {
    const fingerprint = fingerprintOf(body);
    const claim = await context.system.router.claim({ by: ANONYMOUS, key, fingerprint });
    if (!claim.ok) {
      sendProblem(response, problemOf(claim.refusal));
      return;
    }
    if (claim.replayed) response.setHeader('Idempotency-Replayed', 'true');
  }
  const results = await Promise.all(
    body.operations.map((entry, index) =>
      operateOne(context, entry, key === null ? null : `${key}\t${index}`),
    ),
  );
  sendJson(response, 200, { results });
};

/** Carries out one entry; whatever is wrong with it becomes its result. */
async function operateOne(
  context: Context,
  entry: unknown,
  derivedKey: string | null,
): Promise<Result> {
  const parsed = parseEntry(entry);
  if ('error' in parsed) return { status: parsed.error.status, error: parsed.error };
  const { warehouse, operation: command, idempotencyKey } = parsed;
  if (context.system.catalogue.warehouse(warehouse) === undefined) {
    return failed(problem('not_found', `there is no warehouse ${warehouse}`));
  }
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
  asked: { readonly operations: readonly unknown[]; readonly key: string | null },
  response: Response,
): Promise<void> {
  const entries = asked.operations.map((entry, index) => parseEntry(entry, `operations.${index}.`));
  const flaws = entries.flatMap((each) => ('error' in each ? each.flaws : []));
  if (flaws.length > 0) throw invalid(...flaws);
  const good = entries.flatMap((each) => ('error' in each ? [] : [each]));
  const [first] = good;
  if (first === undefined) return;
  if (good.some(({ warehouse }) => warehouse !== first.warehouse)) {
    const message = 'all operations of a reject-all batch must be in one warehouse';
    throw invalid({ path: 'operations', message });
  }
  if (good.some(({ idempotencyKey }) => idempotencyKey !== undefined)) {
    const message = 'a reject-all batch has one key, in the Idempotency-Key header';
    throw invalid({ path: 'operations', message });
  }
  requireWarehouse(context, first.warehouse);
  const operations = good.map(({ operation }) => operation);
  const fingerprint = fingerprintOf([first.warehouse, operations]);
  const caller = { by: ANONYMOUS, key: asked.key, fingerprint };
  const command = { type: 'operate_all', operations } as const;
  const answer = await ask(context, first.warehouse, { command, caller });
  sendAnswer(response, answer, ({ results }) => [
    200,
    { results: results.map((result) => ({ status: statusOf(result), ...resultOut(result) })) },
  ]);
}

function parseEntry(
  entry: unknown,
  at = '',
):
  | Parsed
  | { readonly error: Problem; readonly flaws: readonly { path: string; message: string }[] } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    const flaws = [{ path: at.slice(0, -1), message: 'must be an object' }];
    return { error: problemOfFlaws(flaws), flaws };
  }
  const { warehouse, idempotencyKey, ...rest } = entry as Readonly<Record<string, unknown>>;
  const envelope = Entry.safeParse({
    warehouse,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
  const operation = Operation.safeParse(rest);
  if (envelope.success && operation.success) {
    return { ...envelope.data, operation: operation.data };
  }
  const flaws = [envelope, operation]
    .flatMap((each) => (each.success ? [] : flawsOf(each.error)))
    .map(({ path, message }) => ({ path: `${at}${path}`, message }));
  return { error: problemOfFlaws(flaws), flaws };
}

const failed = (error: Problem): Result => ({ status: error.status, error });

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
