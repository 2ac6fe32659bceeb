import { describe, expect, test } from 'vitest';
import {
  cancelTransfer,
  placeTransfer,
  receiveTransfer,
} from '../../../src/domain/steps/transfer-step.ts';
import type { Receipt, Transfer } from '../../../src/domain/transfer.ts';
import { NOW } from '../../support/given.ts';
import { linesOf, refusalOf, sent, stepOf, transferOf, transferPlan } from '../../support/steps.ts';

const LATER = NOW + 5_000;

const receipt = (sku: string, figures: Partial<Receipt>): Receipt => ({
  sku,
  received: 0,
  damaged: 0,
  lost: 0,
  ...figures,
});
const received = (transfer: Transfer, ...receipts: readonly Receipt[]): Transfer =>
  transferOf(stepOf(receiveTransfer(transfer, receipts, LATER)));
const line = (sku: string, quantity: number, figures: object = {}) => ({
  sku,
  quantity,
  received: 0,
  damaged: 0,
  lost: 0,
  returned: 0,
  ...figures,
});

describe('a new transfer', () => {
  test.each([
    ['immediate', 'completed', 5],
    ['shipped', 'in_transit', 0],
  ] as const)('that is %s is %s, once both ends have promised', (mode, status, arrived) => {
    const step = placeTransfer(transferPlan({ a: 5 }, mode), NOW);
    const lines = linesOf({ a: 5 });
    expect(step).toMatchObject({ performs: [], isAnsweredAtOnce: false });
    expect(step.votes).toEqual([
      { warehouse: 'berlin', action: { type: 'send', lines } },
      { warehouse: 'paris', action: { type: 'expect', lines, immediate: mode === 'immediate' } },
    ]);
    expect(transferOf(step)).toEqual({
      ...transferPlan({ a: 5 }, mode),
      status,
      lines: [line('a', 5, { received: arrived })],
      createdAt: NOW,
      updatedAt: NOW,
    });
  });
});

describe('a receipt', () => {
  test('of a part leaves the rest in transit, and receipts add up to the end', () => {
    const first = received(sent({ a: 5, b: 2 }), receipt('a', { received: 2, damaged: 1 }));
    expect(first).toMatchObject({ status: 'partially_received', updatedAt: LATER });
    expect(first.lines).toEqual([line('a', 5, { received: 2, damaged: 1 }), line('b', 2)]);
    const rest = [receipt('a', { lost: 2 }), receipt('b', { received: 2 })];
    expect(received(first, ...rest)).toMatchObject({
      status: 'completed',
      lines: [
        { received: 2, damaged: 1, lost: 2 },
        { received: 2, damaged: 0, lost: 0 },
      ],
    });
  });

  test('asks the destination alone, sorted by how the goods came', () => {
    const receipts = [receipt('a', { received: 2, damaged: 1, lost: 1 })];
    const step = stepOf(receiveTransfer(sent({ a: 5 }), receipts, LATER));
    expect(step).toMatchObject({ performs: [], isAnsweredAtOnce: false });
    expect(step.votes).toEqual([
      {
        warehouse: 'paris',
        action: {
          type: 'arrive',
          arrivals: [
            { sku: 'a', quantity: 2, how: 'sellable' },
            { sku: 'a', quantity: 1, how: 'damaged' },
            { sku: 'a', quantity: 1, how: 'lost' },
          ],
        },
      },
    ]);
  });

  test('beyond what is in transit is a flaw, whatever became of the goods', () => {
    const first = received(sent({ a: 5 }), receipt('a', { received: 2, damaged: 1 }));
    const over = receipt('a', { received: 1, damaged: 1, lost: 1 });
    expect(refusalOf(receiveTransfer(first, [over], LATER))).toEqual({
      code: 'validation',
      errors: [{ path: 'lines', message: '2 of a are in transit, got 3' }],
    });
    expect(refusalOf(receiveTransfer(first, [receipt('z', { lost: 1 })], LATER))).toMatchObject({
      errors: [{ message: '0 of z are in transit, got 1' }],
    });
  });

  test('that names a SKU twice is summed before anything is decided', () => {
    const twice = (quantity: number) => [
      receipt('a', { received: quantity }),
      receipt('a', { received: 1, lost: 1 }),
    ];
    expect(refusalOf(receiveTransfer(sent({ a: 5 }), twice(4), LATER))).toMatchObject({
      errors: [{ message: '5 of a are in transit, got 6' }],
    });
    expect(received(sent({ a: 5 }), ...twice(3))).toMatchObject({
      status: 'completed',
      lines: [{ received: 4, lost: 1 }],
    });
  });
});

describe('a cancel', () => {
  test('of what never arrived takes all back, and the destination expects it no more', () => {
    const step = stepOf(cancelTransfer(sent({ a: 5, b: 2 }), LATER));
    const lines = linesOf({ a: 5, b: 2 });
    expect(step.isAnsweredAtOnce).toBe(false);
    expect(step.votes).toEqual([{ warehouse: 'berlin', action: { type: 'take_back', lines } }]);
    expect(step.performs).toEqual([{ warehouse: 'paris', action: { type: 'unexpect', lines } }]);
    expect(transferOf(step)).toMatchObject({
      status: 'cancelled',
      lines: [{ returned: 5 }, { returned: 2 }],
      updatedAt: LATER,
    });
  });

  test('of what arrived in part takes the rest back and completes it', () => {
    const first = received(
      sent({ a: 5, b: 2 }),
      receipt('a', { damaged: 1, lost: 1 }),
      receipt('b', { lost: 2 }),
    );
    const step = stepOf(cancelTransfer(first, LATER));
    expect(step.votes[0]?.action).toEqual({ type: 'take_back', lines: linesOf({ a: 3 }) });
    expect(transferOf(step)).toMatchObject({
      status: 'completed',
      lines: [
        { damaged: 1, lost: 1, returned: 3 },
        { lost: 2, returned: 0 },
      ],
    });
  });

  test('of what was lost in part and did not arrive otherwise leaves it cancelled', () => {
    const first = received(sent({ a: 5 }), receipt('a', { lost: 1 }));
    expect(transferOf(stepOf(cancelTransfer(first, LATER)))).toMatchObject({
      status: 'cancelled',
      lines: [{ lost: 1, returned: 4 }],
    });
  });

  test.each(['completed', 'cancelled'] as const)('of a %s transfer is refused', (status) => {
    const transfer: Transfer = { ...sent({ a: 5 }), status };
    const refusal = { code: 'invalid_state', detail: `the transfer t is ${status}` };
    expect(refusalOf(cancelTransfer(transfer, LATER))).toEqual(refusal);
    const receipts = [receipt('a', { received: 1 })];
    expect(refusalOf(receiveTransfer(transfer, receipts, LATER))).toEqual(refusal);
  });
});
