import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../src/domain/restock/assess.ts';
import type { Policy, ReorderMode } from '../../../../src/domain/restock/policy.ts';
import {
  economicOrderQuantity,
  safetyStock,
} from '../../../../src/domain/restock/strategies/order-sizes.ts';
import type { Inputs } from '../../../../src/domain/restock/strategy.ts';
import { inPacks, wholeUnits } from '../../../../src/domain/restock/strategy.ts';
import { daily, inputs } from '../../../support/restocks.ts';

const orders = (policy: Policy, given: Inputs): number => evaluate(policy, given).quantity;

describe('min-max', () => {
  const policy: Policy = { strategy: 'min-max', min: 5, max: 20 };

  test('orders up to the maximum in full packs: s = 5, S = 20, packs of 3, position 0', () => {
    expect(orders(policy, inputs(0, { packSize: 3 }))).toBe(21);
    expect(orders({ ...policy, packSize: 3 }, inputs(0, { packSize: 8 }))).toBe(21);
  });

  test.each([
    [6, 0, 0],
    [5, 0, 15],
    [4, 0, 16],
    [0, 5, 15],
    [0, 6, 0],
    [-3, 0, 23],
  ])('with %i available and %i incoming orders %i', (available, incoming, quantity) => {
    expect(orders(policy, inputs(available, { incoming }))).toBe(quantity);
  });

  test('with both bounds alike replaces each unit that is gone', () => {
    const base: Policy = { strategy: 'min-max', min: 8, max: 8 };
    expect([9, 8, 7, 5].map((units) => orders(base, inputs(units)))).toEqual([0, 0, 1, 3]);
  });
});

describe('reorder-point', () => {
  const policy = (mode: ReorderMode): Policy => ({
    strategy: 'reorder-point',
    reorderPoint: 120,
    quantity: 100,
    mode,
  });

  test.each([
    ['multiple', 0, 200],
    ['multiple', 20, 200],
    ['multiple', 21, 100],
    ['multiple', 120, 100],
    ['multiple', 121, 0],
    ['multiple', -100, 300],
    ['fixed', 0, 100],
    ['fixed', 120, 100],
    ['fixed', 121, 0],
    ['deficiency', 0, 120],
    ['deficiency', 20, 100],
    ['deficiency', 100, 100],
    ['deficiency', 121, 0],
  ] as const)('%s at a position of %i orders %i', (mode, position, quantity) => {
    expect(orders(policy(mode), inputs(position))).toBe(quantity);
  });
});

describe('days-of-cover', () => {
  const cover = { leadTimeDays: 3, safetyDays: 1, targetDays: 14 };
  const policy: Policy = { strategy: 'days-of-cover', ...cover };

  test('orders what is missing to 14 days of 5: with 20 in position, 50', () => {
    expect(orders(policy, inputs(20, daily(5)))).toBe(50);
    expect(orders(policy, inputs(8, { incoming: 12, ...daily(5) }))).toBe(50);
  });

  test('orders nothing while the position lasts longer than lead time and safety', () => {
    expect(orders(policy, inputs(21, daily(5)))).toBe(0);
  });

  test('rounds up to whole units what it needs of 2.3 a day', () => {
    const { plan } = evaluate(policy, inputs(0, daily(2.3)));
    expect(plan).toMatchObject({ reorderPoint: 10, quantity: 33 });
  });

  test('orders nothing of what nobody asks for', () => {
    expect(evaluate(policy, inputs(0)).plan).toMatchObject({ reorderPoint: 0, quantity: 0 });
  });
});

describe('service-level', () => {
  test('the safety stock of L = 4, σL = 1, D = 100, σD = 20, z = 1.645 is 177.2', () => {
    const variation = { demandMean: 100, demandStd: 20, protectionDays: 4, leadTimeStdDays: 1 };
    expect(safetyStock(1.645, variation)).toBeCloseTo(177.2, 1);
  });

  test('the safety stock of σ = 10, L = 9, z = 1.65 is 49.5', () => {
    const variation = { demandMean: 70, demandStd: 10, protectionDays: 9, leadTimeStdDays: 0 };
    expect(safetyStock(1.65, variation)).toBeCloseTo(49.5, 12);
  });

  test('the economic order quantity of D = 1000, K = 10, h = 0.5 is 200', () => {
    expect(economicOrderQuantity(1_000, 10, 0.5)).toBe(200);
  });

  const policy: Policy = {
    strategy: 'service-level',
    serviceLevel: 0.95,
    leadTimeDays: 4,
    leadTimeStdDays: 1,
  };

  test('a safety stock of 177.2 is ordered as 178', () => {
    const { plan } = evaluate(policy, inputs(400, daily(100, 20)));
    expect(plan.figures['safetyStock']).toBeCloseTo(177.2, 1);
    expect(plan).toMatchObject({ reorderPoint: 578, quantity: 178 });
  });

  test('reviews make the time longer that stock must last: L + R', () => {
    const reviewed: Policy = { ...policy, leadTimeDays: 1, reviewDays: 3 };
    const { figures } = evaluate(reviewed, inputs(400, daily(100, 20))).plan;
    expect(figures).toEqual(evaluate(policy, inputs(400, daily(100, 20))).plan.figures);
    expect(figures['protectionDays']).toBe(4);
  });

  test.each([
    [12, 0],
    [11, 200],
    [-188, 200],
    [-190, 201],
  ])('with costs, at a position of %i and a reorder point of 11, orders %i', (units, quantity) => {
    const costs: Policy = {
      strategy: 'service-level',
      serviceLevel: 0.5,
      leadTimeDays: 4,
      orderCost: 10,
      holdingCost: 0.5,
    };
    const { plan } = evaluate(costs, inputs(units, daily(1_000 / 365)));
    expect(plan).toMatchObject({ reorderPoint: 11, quantity });
    expect(plan.figures['economicOrderQuantity']).toBeCloseTo(200, 9);
  });

  test('a service level below one half never makes the reorder point negative', () => {
    const low: Policy = { ...policy, serviceLevel: 0.01 };
    expect(evaluate(low, inputs(0, daily(1, 20))).plan.reorderPoint).toBe(0);
  });
});

describe('periodic', () => {
  const policy: Policy = { strategy: 'periodic', every: '0 6 * * 1', orderUpTo: 40 };

  test('orders up to its level at a review, however much there is', () => {
    const due = { isReview: true, packSize: 6 };
    expect(orders(policy, inputs(37, due))).toBe(6);
    expect(orders(policy, inputs(40, due))).toBe(0);
    expect(orders(policy, inputs(10, { incoming: 25, ...due }))).toBe(6);
  });

  test('orders nothing between reviews, and has no reorder point', () => {
    expect(evaluate(policy, inputs(0)).plan).toMatchObject({ reorderPoint: null, quantity: 0 });
  });
});

describe('transfer-from', () => {
  const policy: Policy = { strategy: 'transfer-from', source: 'ulm', min: 5, max: 20 };

  test.each([
    [100, 30, 1, 20],
    [50, 30, 1, 20],
    [49, 30, 1, 19],
    [30, 30, 1, 0],
    [10, 30, 1, 0],
    [-5, 0, 1, 0],
    [19, -3, 1, 19],
    [49, 30, 6, 18],
    [54, 30, 6, 24],
    [35, 30, 6, 0],
  ])('a source of %i that keeps %i gives, in packs of %i, %i', (has, minimum, packSize, given) => {
    const source = { available: has, minimum };
    expect(orders(policy, inputs(0, { source, packSize }))).toBe(given);
  });

  test('asks for all that is missing where nothing is known of the source', () => {
    expect(orders(policy, inputs(2))).toBe(18);
  });

  test('asks for nothing above its minimum', () => {
    expect(orders(policy, inputs(6, { source: { available: 99, minimum: 0 } }))).toBe(0);
  });
});

test('alert-only orders nothing, whatever happens', () => {
  const { plan } = evaluate({ strategy: 'alert-only' }, inputs(-9, daily(100, 50)));
  expect(plan).toMatchObject({ reorderPoint: null, quantity: 0, figures: {} });
});

describe('quantities', () => {
  test.each([
    [0, 0],
    [-0.5, 0],
    [1e-12, 0],
    [0.1, 1],
    [177.166, 178],
    [0.1 * 3 * 10, 3],
    [2.000001, 3],
    [999_999_999, 999_999_999],
  ])('%d units are %i whole ones', (units, whole) => {
    expect(wholeUnits(units)).toBe(whole);
  });

  test('no order is larger than any other operation, and it is still in full packs', () => {
    expect(inPacks(2e9, 1)).toBe(1_000_000_000);
    expect(inPacks(2e9, 7)).toBe(999_999_994);
    expect(inPacks(999_999_995, 7)).toBe(999_999_994);
    expect(inPacks(Number.NaN, 7)).toBe(0);
  });
});
