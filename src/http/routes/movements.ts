/** Single stock operations. */
import { fingerprintOf } from '../../actor/message.ts';
import { toMovement } from '../../journal/rows.ts';
import type { OperationResult } from '../../system/answer.ts';
import { levelAfter } from '../../system/answer.ts';
import { ANONYMOUS, ask, keyOf, requireWarehouse, sendAnswer } from '../asking.ts';
import type { Endpoint, Handler } from '../endpoint.ts';
import { WarehousePath } from '../schemas/catalogue.ts';
import { OPERATION_EXAMPLE, RESULT_EXAMPLE } from '../schemas/stock-examples.ts';
import { Operation, OperationResultOut, levelOut, movementOut } from '../schemas/stock.ts';

const operate: Handler = async (request, response, context) => {
  const { id } = WarehousePath.parse(request.params);
  const command = Operation.parse(request.body);
  const key = keyOf(request, `/v1/warehouses/${id}/movements`);
  requireWarehouse(context, id);
  const fingerprint = key === null ? 0 : fingerprintOf(command);
  const caller = { by: ANONYMOUS, key, fingerprint };
  const answer = await ask(context, id, { command, caller });
  sendAnswer(response, answer, ({ results }) => {
    const [result] = results;
    if (result === undefined) throw new Error('an operation was accepted without a result');
    return [statusOf(result), resultOut(result)];
  });
};

/** 201 if there is a new ledger row; 200 if there was nothing to move. */
export const statusOf = ({ row }: OperationResult): number => (row === null ? 200 : 201);

/** The result as it is sent. */
export function resultOut(result: OperationResult): object {
  return {
    movement: result.row === null ? null : movementOut(toMovement(result.row)),
    level: levelOut(levelAfter(result)),
  };
}

export const movementEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/warehouses/:id/movements',
    tag: 'Stock',
    summary: 'Receive, remove, adjust, count, move or write off stock',
    params: WarehousePath,
    body: { schema: Operation, size: 'single', example: OPERATION_EXAMPLE },
    idempotent: true,
    successes: {
      200: {
        description: 'The count agrees with the book: nothing to move',
        schema: OperationResultOut,
        example: { movement: null, level: RESULT_EXAMPLE.level },
      },
      201: {
        description: 'The movement and the level after it',
        schema: OperationResultOut,
        example: RESULT_EXAMPLE,
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
    handle: operate,
  },
];
