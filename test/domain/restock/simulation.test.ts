import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/restock/demand.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type {
  PastDemand,
  SimulationQuestion,
} from '../../../src/domain/restock/simulated-level.ts';
import { SIMULATED_ORDERS_MAX } from '../../../src/domain/restock/simulated-level.ts';
import {
  replayDemand,
  simulatePolicy,
  simulationFigures,
} from '../../../src/domain/restock/simulation.ts';
import { withCustomStrategy } from '../../../src/domain/restock/strategies/custom.ts';
import { reorderPolicy } from '../../support/restocks.ts';

const FROM = 20_000 * DAY_MS;
const day = (days: number): number => FROM + days * DAY_MS;
const minMax: Policy = { strategy: 'min-max', min: 5, max: 20 };

/** Ten days that begin with 20 units; `demand` is what was asked for at which day. */
function tenDays(
  demand: readonly (readonly [at: number, quantity: number])[],
  others: Partial<SimulationQuestion> = {},
): SimulationQuestion {
  const past = demand.map(([at, quantity]): PastDemand => ({ at: day(at), quantity }));
  const range = { from: FROM, to: day(10) };
  return { policy: minMax, packSize: 1, available: 20, demand: past, ...range, ...others };
}

describe('a simulation', () => {
  test('in which nobody asks for anything leaves all as it was', () => {
    expect(simulatePolicy(tenDays([]))).toEqual({
      daysOut: 0,
      fillRate: 1,
      cycleServiceLevel: 1,
      averageStock: 20,
      peakStock: 20,
      ordersPlaced: 0,
      unitsOrdered: 0,
      fault: null,
    });
  });

  test('orders as the policy says, and receives after the lead time', () => {
    const figures = simulatePolicy(tenDays([[1, 15]], { leadTimeDays: 2 }));
    expect(figures).toMatchObject({ ordersPlaced: 1, unitsOrdered: 15, peakStock: 20 });
    // 20 for a day, 5 for two days, 20 for seven.
    expect(figures.averageStock).toBe((20 + 10 + 140) / 10);
  });

  test('believes the policy about the lead time, if nobody says otherwise', () => {
    const policy: Policy = { ...minMax, leadTimeDays: 2 };
    const question = tenDays([[1, 15]], { policy });
    expect(simulatePolicy(question)).toEqual(simulatePolicy({ ...question, leadTimeDays: 2 }));
    expect(simulatePolicy({ ...question, leadTimeDays: 3 }).averageStock).toBe(15.5);
  });

  test('sells what there is, and counts what was missing', () => {
    const figures = simulatePolicy(
      tenDays(
        [
          [1, 18],
          [2.5, 6],
          [3, 1],
          [8, 3],
        ],
        { leadTimeDays: 3 },
      ),
    );
    // The first cycle ends at day 4 with 5 of 25 missing; out at the days 2 and 3.
    expect(figures).toMatchObject({
      daysOut: 2,
      fillRate: 23 / 28,
      cycleServiceLevel: 0.5,
      ordersPlaced: 1,
      unitsOrdered: 18,
    });
  });

  test('orders at once if stock is low at the beginning', () => {
    const figures = simulatePolicy(tenDays([], { available: 0, leadTimeDays: 1 }));
    expect(figures).toMatchObject({ daysOut: 1, ordersPlaced: 1, averageStock: 18 });
  });

  test('with no lead time is never out, though it sells all', () => {
    const all: readonly [number, number][] = [1, 2, 3, 4].map((at) => [at, 20]);
    expect(simulatePolicy(tenDays(all))).toMatchObject({
      daysOut: 0,
      fillRate: 1,
      averageStock: 20,
      ordersPlaced: 4,
    });
  });

  test('counts a day once, however often nothing is there', () => {
    const policy: Policy = { strategy: 'min-max', min: 0, max: 1 };
    const sales: readonly [number, number][] = [1.1, 1.3, 1.5, 1.7].map((at) => [at, 1]);
    const question = tenDays(sales, { policy, available: 1, leadTimeDays: 0.1 });
    expect(simulatePolicy(question)).toMatchObject({ daysOut: 1, fillRate: 1, ordersPlaced: 4 });
  });

  test('never looks at what is outside of its time, but for the statistics', () => {
    const policy: Policy = {
      strategy: 'days-of-cover',
      leadTimeDays: 1,
      safetyDays: 1,
      targetDays: 4,
    };
    const past: readonly [number, number][] = [-4, -3, -2, -1].map((at) => [at, 50]);
    const later: readonly [number, number][] = [
      [10, 99],
      [11, 99],
    ];
    const figures = simulatePolicy(tenDays([...past, ...later], { policy, available: 0 }));
    expect(figures).toMatchObject({ fillRate: 1, ordersPlaced: 1, unitsOrdered: 160 });
  });

  test('takes its first moment in, and leaves its last one out', () => {
    const sales: readonly [number, number][] = [
      [0, 1],
      [9.999, 2],
      [10, 4],
    ];
    expect(replayDemand(tenDays(sales)).unitsDemanded).toBe(3);
    const policy: Policy = { strategy: 'periodic', every: '0 0 * * *', orderUpTo: 20 };
    const few = { policy, available: 10 };
    expect(simulatePolicy(tenDays([], { ...few, reviews: [day(0)] })).ordersPlaced).toBe(1);
    expect(simulatePolicy(tenDays([], { ...few, reviews: [day(10)] })).ordersPlaced).toBe(0);
  });

  test('reviews a periodic policy when reviews are due', () => {
    const policy: Policy = { strategy: 'periodic', every: '0 0 * * *', orderUpTo: 20 };
    const sales: readonly [number, number][] = [1.5, 2.5, 3.5].map((at) => [at, 2]);
    const reviews = [-1, 0, 3, 6, 9, 12].map(day);
    const figures = simulatePolicy(tenDays(sales, { policy, reviews }));
    expect(figures).toMatchObject({ ordersPlaced: 2, unitsOrdered: 6 });
    expect(simulatePolicy(tenDays(sales, { policy })).ordersPlaced).toBe(0);
  });

  test('does not order again what is on its way', () => {
    const policy: Policy = {
      strategy: 'reorder-point',
      reorderPoint: 50,
      quantity: 10,
      mode: 'fixed',
    };
    const question = tenDays([[1, 1]], { policy, leadTimeDays: 100 });
    // Once at the beginning, once more because the position fell.
    expect(simulatePolicy(question)).toMatchObject({ ordersPlaced: 2, unitsOrdered: 20 });
    // Nor when the first arrives, but when the second does.
    const sooner = { ...question, leadTimeDays: 5 };
    expect(simulatePolicy({ ...sooner, to: day(5.5) }).ordersPlaced).toBe(2);
    expect(simulatePolicy({ ...sooner, to: day(6.5) }).ordersPlaced).toBe(3);
  });

  test('of a strategy that never has enough comes to an end', () => {
    const strategies = withCustomStrategy(
      {},
      { name: 'greedy', assess: () => ({ quantity: 1, reorderPoint: 1e9 }) },
    );
    const policy: Policy = { strategy: 'custom', name: 'greedy', options: {} };
    const { ordersPlaced } = simulatePolicy(tenDays([], { policy, strategies }));
    expect(ordersPlaced).toBe(SIMULATED_ORDERS_MAX);
  });

  test('says what is wrong with a strategy', () => {
    const policy: Policy = { strategy: 'custom', name: 'gone', options: {} };
    expect(simulatePolicy(tenDays([[1, 1]], { policy }))).toMatchObject({
      ordersPlaced: 0,
      fault: 'there is no restock strategy gone',
    });
  });
});

test('levels are put together as if they stood in one room', () => {
  const one = replayDemand(tenDays([[1, 25]], { leadTimeDays: 20 }));
  const other = replayDemand(tenDays([[1, 5]]));
  expect(simulationFigures([one, other])).toEqual({
    daysOut: 9,
    fillRate: 25 / 30,
    cycleServiceLevel: 0.5,
    averageStock: 2 + 15.5,
    peakStock: 40,
    ordersPlaced: 1,
    unitsOrdered: 20,
    fault: null,
  });
});

const sales = fc
  .array(
    fc.record({
      later: fc.integer({ min: 0, max: 3 * DAY_MS }),
      quantity: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((steps) => {
    let at = day(-20);
    return steps.map(({ later, quantity }): PastDemand => ({ at: (at += later), quantity }));
  });

test('no unit is sold that was not there, and none is lost', () => {
  const check = (
    policy: Policy,
    demand: readonly PastDemand[],
    leadTimeDays: number,
    available: number,
  ): void => {
    const range = { from: FROM, to: day(60) };
    const question = { policy, packSize: 6, available, demand, leadTimeDays, ...range };
    const tally = replayDemand(question);
    const asked = demand.filter(({ at }) => at >= FROM && at < day(60));
    const units = asked.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(tally.unitsDemanded).toBe(units);
    expect(tally.unitsServed).toBeLessThanOrEqual(available + tally.unitsOrdered);
    expect(tally.unitsOrdered % 6).toBe(0);
    expect(tally.cyclesShort).toBeLessThanOrEqual(tally.cycles);
    expect(tally.daysOut).toBeGreaterThanOrEqual(0);
    expect(tally.daysOut).toBeLessThanOrEqual(60);
    expect(tally.stockTime / tally.milliseconds).toBeLessThanOrEqual(tally.peakStock);
    expect(tally.cyclesShort > 0).toBe(tally.unitsServed < units);
    expect(replayDemand(question)).toEqual(tally);
  };
  fc.assert(
    fc.property(
      reorderPolicy,
      sales,
      fc.constantFrom(0, 0.5, 3, 14),
      fc.integer({ min: 0, max: 200 }),
      check,
    ),
    { numRuns: 300 },
  );
});
