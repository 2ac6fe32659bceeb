/** What takes back an operation, and what it says in the ledger. */
import { expect, test } from 'vitest';
import type { Done, Operation, Reversal } from '../../../web/pages/stock/operations/undo.ts';
import { undoOf, undoOfTransfer } from '../../../web/pages/stock/operations/undo.ts';

const SKU = 'MUG';
const words = { sku: SKU, reason: 'undo', reference: 'seq 7' };

/** The answer to an operation that changed on hand by `quantity`, to `onHand`. */
function answer(quantity: number, onHand: number): Done {
  const figures = { onHand, reserved: 0, unavailable: 0 };
  const at = '2026-11-24T08:00:00.000Z';
  const level = { available: onHand, oversold: 0, incoming: 0, version: 3, updatedAt: at };
  const movement = { seq: 7, at, type: 'adjust', quantity, amount: 1, actor: 'anonymous' } as const;
  return {
    level: { warehouse: 'berlin', sku: SKU, ...figures, ...level },
    movement: {
      warehouse: 'berlin',
      sku: SKU,
      ...figures,
      ...movement,
      reason: null,
      reference: null,
      document: null,
    },
  };
}

const reversing = (...operations: readonly object[]): object => ({
  type: 'operations',
  warehouse: 'berlin',
  operations,
});

const undone = (operation: Operation, done: Done): Reversal | undefined => undoOf(operation, done);

test.each<[string, Operation, Done, readonly object[]]>([
  [
    'what was received is removed',
    { type: 'receive', sku: SKU, quantity: 5 },
    answer(5, 15),
    [{ type: 'remove', quantity: 5, ...words }],
  ],
  [
    'what was removed is received',
    { type: 'remove', sku: SKU, quantity: 5 },
    answer(-5, 15),
    [{ type: 'receive', quantity: 5, ...words }],
  ],
  [
    'an adjustment is made the other way',
    { type: 'adjust', sku: SKU, quantity: -5 },
    answer(-5, 15),
    [{ type: 'adjust', quantity: 5, ...words }],
  ],
  [
    'a count goes back to what the book said, if nothing has happened since',
    { type: 'count', sku: SKU, quantity: 15 },
    answer(-5, 15),
    [{ type: 'count', quantity: 20, expected: { version: 3 }, ...words }],
  ],
  [
    'what was moved goes back to where it stood',
    { type: 'move', sku: SKU, quantity: 5, from: 'available', to: 'damaged' },
    answer(0, 15),
    [{ type: 'move', quantity: 5, from: 'damaged', to: 'available', ...words }],
  ],
  [
    'what was written off is received',
    { type: 'write_off', sku: SKU, quantity: 5 },
    answer(-5, 15),
    [{ type: 'receive', quantity: 5, ...words }],
  ],
  [
    'what was written off as damaged is damaged again',
    { type: 'write_off', sku: SKU, quantity: 5, from: 'damaged' },
    answer(-5, 15),
    [
      { type: 'receive', quantity: 5, ...words },
      { type: 'move', quantity: 5, from: 'available', to: 'damaged', ...words },
    ],
  ],
])('%s', (_sentence, operation, done, operations) => {
  expect(undone(operation, done)).toEqual(reversing(...operations));
});

test('a count that agreed with the book moved nothing that could be undone', () => {
  const done = { ...answer(0, 15), movement: null };
  expect(undone({ type: 'count', sku: SKU, quantity: 15 }, done)).toBeUndefined();
});

test('what was transferred comes back, and what is under way turns round', () => {
  const at = '2026-11-24T08:00:00.000Z';
  const line = { sku: SKU, quantity: 5, received: 5, damaged: 0, lost: 0, returned: 0 };
  const times = { reference: null, createdAt: at, updatedAt: at };
  const sent = { id: 't-1', from: 'berlin', to: 'lyon', lines: [line], ...times };
  expect(undoOfTransfer({ ...sent, mode: 'immediate', status: 'completed' })).toEqual({
    type: 'transfer',
    transfer: {
      from: 'lyon',
      to: 'berlin',
      mode: 'immediate',
      lines: [{ sku: SKU, quantity: 5 }],
      reference: 'undo t-1',
    },
  });
  const shipped = undoOfTransfer({ ...sent, mode: 'shipped', status: 'in_transit' });
  expect(shipped).toEqual({ type: 'cancel', transfer: 't-1' });
});
