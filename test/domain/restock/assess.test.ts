import { describe, expect, test } from 'vitest';
import { NO_LEVEL } from '../../../src/domain/level.ts';
import { assess, evaluate, explanationOf } from '../../../src/domain/restock/assess.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import { restrained } from '../../../src/domain/restock/restraint.ts';
import type { Inputs } from '../../../src/domain/restock/strategy.ts';
import { stockFigures } from '../../../src/domain/restock/strategy.ts';
import { NOW } from '../../support/given.ts';
import { daily, inputs } from '../../support/restocks.ts';

const minMax: Policy = { strategy: 'min-max', min: 5, max: 20 };
const assessed = (policy: Policy, given: Inputs) => assess({ scope: 'sku:mug', policy }, given);
const because = (policy: Policy, given: Inputs): string =>
  assessed(policy, given).wouldOrder.because;

test('an assessment says which policy it is of, what it looked at, and what it comes to', () => {
  const policy: Policy = { ...minMax, packSize: 3 };
  expect(assessed(policy, inputs(2, { incoming: 1, packSize: 8 }))).toEqual({
    scope: 'sku:mug',
    policy,
    inputs: inputs(2, { incoming: 1, packSize: 3 }),
    formula: 'if position <= min: order max - position, in full packs',
    figures: { reorderPoint: 5, orderUpTo: 20 },
    alertAt: 5,
    wouldOrder: {
      quantity: 18,
      because:
        'the inventory position 3 is at or below the reorder point 5: ' +
        '17 are missing to 20, which is 18 in packs of 3',
    },
  });
});

test('what is available and what is incoming are the inventory position', () => {
  const level = { ...NO_LEVEL, onHand: 20, reserved: 6, damaged: 1, incoming: 9, leaving: 3 };
  expect(stockFigures(level)).toEqual({ available: 13, incoming: 9, position: 22 });
});

test('an assessment can be sent to another thread', () => {
  const assessment = assessed(minMax, inputs(2));
  expect(structuredClone(assessment)).toEqual(assessment);
});

describe('stock is low', () => {
  test.each([
    [minMax, 5],
    [{ ...minMax, alertAt: 9 }, 9],
    [{ ...minMax, alertAt: 0 }, 0],
    [{ ...minMax, enabled: false }, 5],
    [{ ...minMax, snoozedUntil: NOW + 1 }, 5],
    [{ strategy: 'alert-only' }, 0],
    [{ strategy: 'alert-only', alertAt: 3 }, 3],
    [{ strategy: 'periodic', every: '@daily', orderUpTo: 7 }, 0],
    [{ strategy: 'days-of-cover', leadTimeDays: 2, safetyDays: 1, targetDays: 9 }, 12],
  ] as const)('by %o at %i', (policy, alertAt) => {
    expect(evaluate(policy, inputs(50, daily(4))).alertAt).toBe(alertAt);
  });
});

describe('a policy that is', () => {
  test('disabled orders nothing, and says what it would', () => {
    const policy: Policy = { ...minMax, enabled: false };
    const { wouldOrder } = assessed(policy, inputs(0));
    expect(wouldOrder).toEqual({
      quantity: 0,
      because:
        'the policy is disabled; otherwise: the inventory position 0 is at or below the reorder ' +
        'point 5: 20 are missing to 20',
    });
    expect(evaluate({ ...policy, enabled: true }, inputs(0)).quantity).toBe(20);
  });

  test('snoozed orders nothing before its time', () => {
    const policy: Policy = { ...minMax, snoozedUntil: NOW + 10 };
    expect(evaluate(policy, inputs(0, { at: NOW + 9 })).withheld).toBe('snoozed');
    expect(evaluate(policy, inputs(0, { at: NOW + 10 })).quantity).toBe(20);
    expect(because(policy, inputs(0))).toContain(
      'the policy is snoozed until 2023-11-14T22:13:20.010Z; otherwise: ',
    );
  });
});

describe('a level that has ordered', () => {
  const fixed: Policy = {
    strategy: 'reorder-point',
    reorderPoint: 120,
    quantity: 100,
    mode: 'fixed',
  };
  const restock = { id: 'r1', status: 'requested', position: 100, updatedAt: NOW } as const;
  const restraint = restrained(undefined, restock);

  test('orders no more until its position falls further', () => {
    const given = inputs(0, { incoming: 100 });
    expect(evaluate(fixed, given).quantity).toBe(100);
    expect(evaluate(fixed, given, { restraint })).toMatchObject({
      quantity: 0,
      withheld: 'ordered',
    });
    expect(evaluate(fixed, inputs(-1, { incoming: 100 }), { restraint }).quantity).toBe(100);
    const scoped = { scope: 'default', policy: fixed } as const;
    expect(assess(scoped, given, { restraint }).wouldOrder.because).toMatch(
      /^the restock r1 brought the position to 100, and it has not fallen below that; otherwise: /,
    );
  });

  test('waits after it failed', () => {
    const failed = restrained(restraint, { ...restock, status: 'failed' });
    const evaluation = evaluate(fixed, inputs(0), { restraint: failed });
    expect(evaluation).toMatchObject({ quantity: 0, withheld: 'paused' });
    expect(explanationOf(fixed, evaluation, failed)).toMatch(
      /^the last restock failed or was cancelled, the next is asked for from 2023-11-14T22:14:20/,
    );
  });
});

describe('strategies say why', () => {
  const dueAt = 'the inventory position 2 is at or below the reorder point';
  const source = { available: 9, minimum: 4 };

  test.each([
    [minMax, 6, {}, 'the inventory position 6 is above the reorder point 5'],
    [{ ...minMax, max: 5 }, 5, {}, 'point 5: the inventory position 5 has reached 5'],
    [
      { strategy: 'reorder-point', reorderPoint: 3, quantity: 2, mode: 'fixed' },
      2,
      { packSize: 4 },
      `${dueAt} 3: the fixed quantity is 2, which is 4 in packs of 4`,
    ],
    [
      { strategy: 'reorder-point', reorderPoint: 9, quantity: 2, mode: 'multiple' },
      2,
      {},
      `${dueAt} 9: 4 times 2 bring it above`,
    ],
    [
      { strategy: 'reorder-point', reorderPoint: 9, quantity: 2, mode: 'deficiency' },
      2,
      {},
      `${dueAt} 9: the greater of 2 and what is missing is 7`,
    ],
    [
      { strategy: 'days-of-cover', leadTimeDays: 2, safetyDays: 1, targetDays: 9 },
      2,
      daily(1 / 3),
      'at 0.33 a day the inventory position 2 is above the reorder point 1',
    ],
    [
      { strategy: 'days-of-cover', leadTimeDays: 2, safetyDays: 1, targetDays: 9 },
      2,
      daily(1),
      `at 1 a day ${dueAt} 3: 7 are missing to 9`,
    ],
    [
      { strategy: 'service-level', serviceLevel: 0.5, leadTimeDays: 3 },
      2,
      daily(1),
      `${dueAt} 3: 1 are missing`,
    ],
    [
      {
        strategy: 'service-level',
        serviceLevel: 0.5,
        leadTimeDays: 3,
        orderCost: 1,
        holdingCost: 9,
      },
      2,
      daily(1),
      `${dueAt} 3: 1 are missing, 9.01 are the economic quantity`,
    ],
    [
      { strategy: 'service-level', serviceLevel: 0.5, leadTimeDays: 1 },
      2,
      daily(1),
      'the inventory position 2 is above the reorder point 1',
    ],
    [
      { strategy: 'periodic', every: '@daily', orderUpTo: 7 },
      2,
      {},
      'orders are placed at the reviews of "@daily" only',
    ],
    [
      { strategy: 'periodic', every: '@daily', orderUpTo: 7 },
      2,
      { isReview: true },
      'a review of "@daily" is due: 5 are missing to 7',
    ],
    [
      { strategy: 'transfer-from', source: 'ulm', min: 3, max: 20 },
      2,
      { source },
      `${dueAt} 3: 18 are missing to 20; ulm has 9 available and keeps 4, so it gives 5`,
    ],
    [
      { strategy: 'transfer-from', source: 'ulm', min: 3, max: 20 },
      2,
      {},
      `${dueAt} 3: 18 are missing to 20`,
    ],
    [
      { strategy: 'transfer-from', source: 'ulm', min: 1, max: 20 },
      2,
      { source },
      'the inventory position 2 is above the reorder point 1',
    ],
    [{ strategy: 'alert-only' }, 2, {}, 'the policy reports low stock and orders nothing'],
    [{ strategy: 'custom', name: 'x', options: {} }, 2, {}, 'there is no restock strategy x'],
  ] as const)('%#: %o with %i', (policy, available, others, text) => {
    expect(because(policy, inputs(available, others))).toContain(text);
  });
});
