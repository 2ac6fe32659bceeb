import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOVEMENT_TYPES } from '../../../src/domain/level.ts';
import {
  DAY_MS,
  DAY_UNITS_MAX,
  DemandTable,
  dayOf,
  demandOf,
} from '../../../src/domain/restock/demand.ts';
import { WINDOW_DAYS_MAX } from '../../../src/domain/restock/policy.ts';
import type { Demand } from '../../../src/domain/restock/strategy.ts';

const TODAY = 20_000;

/** A table with one level, at which so much left on each of the last days, today at the end. */
function lately(...quantities: readonly number[]): DemandTable {
  const table = new DemandTable();
  const first = TODAY - quantities.length + 1;
  for (const [index, quantity] of quantities.entries()) table.record(0, first + index, quantity);
  return table;
}

const over = (windowDays: number, more?: number) => ({ today: TODAY, windowDays, more });

test('a day that is over may still be added to, after it was looked at', () => {
  const table = lately(1, 2, 3);
  const tomorrow = { today: TODAY + 1, windowDays: 4 };
  expect(table.demand(0, tomorrow).mean).toBe(6 / 4);
  table.record(0, TODAY, 4);
  expect(table.demand(0, tomorrow).mean).toBe(10 / 4);
  table.record(0, TODAY + 1, 2);
  expect(table.demand(0, tomorrow).mean).toBe(12 / 4);
  expect(table.demand(0, { ...tomorrow, windowDays: 2 }).mean).toBe(9 / 2);
});

describe('demand per day', () => {
  test('is what left by removal and shipment', () => {
    const counted = MOVEMENT_TYPES.filter((movement) => demandOf({ movement, amount: 3 }) === 3);
    expect(counted).toEqual(['remove', 'ship']);
    expect(demandOf({ movement: 'receive', amount: 3 })).toBe(0);
  });

  test('has its mean and the standard deviation of a sample', () => {
    expect(lately(2, 4, 4, 4, 5, 5, 7, 9).demand(0, over(8))).toEqual({
      mean: 5,
      std: Math.sqrt(32 / 7),
      days: 8,
    });
  });

  test('counts days without demand as 0', () => {
    const { mean, std, days } = lately(6, 0, 0, 0).demand(0, over(28));
    expect([mean, std, days]).toEqual([1.5, 3, 4]);
  });

  test('is over the window, of which today is the last day', () => {
    const table = lately(100, 100, 3, 0, 6);
    expect(table.demand(0, over(3))).toEqual({ mean: 3, std: 3, days: 3 });
    expect(table.demand(0, { today: TODAY + 1, windowDays: 3 }).mean).toBe(2);
    expect(table.demand(0, { today: TODAY + 9, windowDays: 3 })).toEqual({
      mean: 0,
      std: 0,
      days: 3,
    });
  });

  test('is over the days since the first movement, if they are fewer', () => {
    const table = new DemandTable();
    table.record(0, TODAY - 1, 0);
    table.record(0, TODAY, 10);
    expect(table.demand(0, over(28))).toEqual({ mean: 5, std: Math.sqrt(50), days: 2 });
  });

  test('is over one day at least: what left on the first day is the demand of a day', () => {
    expect(lately(95).demand(0, over(28))).toEqual({ mean: 95, std: 0, days: 1 });
    expect(new DemandTable().demand(7, over(28))).toEqual({ mean: 0, std: 0, days: 1 });
  });

  test('takes in what is not recorded yet', () => {
    const recorded = lately(1, 2, 7).demand(0, over(28));
    expect(lately(1, 2, 3).demand(0, over(28, 4))).toEqual(recorded);
    expect(lately(1, 2, 0).demand(0, over(28, 7))).toEqual(recorded);
    expect(new DemandTable().demand(0, over(28, 7)).mean).toBe(7);
  });

  test('of different levels is kept apart', () => {
    const table = new DemandTable();
    table.record(5, TODAY, 1);
    table.record(900, TODAY, 2);
    table.record(5, TODAY, 3);
    const means = [5, 6, 900, 901].map((level) => table.demand(level, over(28)).mean);
    expect(means).toEqual([4, 0, 2, 0]);
  });

  test('of a day long past counts on the latest one', () => {
    const table = lately(0, 0, 1);
    table.record(0, TODAY - 2, 5);
    expect(table.demand(0, over(1)).mean).toBe(6);
  });

  test('of a day comes to an end at the most that a day can hold', () => {
    const table = lately(DAY_UNITS_MAX + 7);
    table.record(0, TODAY, 1_000_000_000);
    expect(table.demand(0, over(28)).mean).toBe(DAY_UNITS_MAX);
    table.record(0, TODAY + 1, DAY_UNITS_MAX - 1);
    table.record(0, TODAY + 1, 1);
    expect(table.demand(0, { today: TODAY + 1, windowDays: 1 }).mean).toBe(DAY_UNITS_MAX);
  });

  test('belongs to the day that it is in UTC', () => {
    expect(dayOf(TODAY * DAY_MS)).toBe(TODAY);
    expect(dayOf(TODAY * DAY_MS - 1)).toBe(TODAY - 1);
  });
});

test('small differences between large days are not lost', () => {
  const { std } = lately(1_000_000_000, 1_000_000_001, 1_000_000_002).demand(0, over(28));
  expect(std).toBe(1);
});

/** The same by the book: an array of all days of the window. */
function naive(sales: readonly Sale[], level: number, windowDays: number, today: number): Demand {
  const own = sales.filter((sale) => sale.level === level);
  const first = own[0]?.day ?? today;
  const days = Math.min(windowDays, today - first + 1);
  const units = Array.from({ length: days }, (_, index) =>
    own.filter(({ day }) => day === today - index).reduce((sum, { quantity }) => sum + quantity, 0),
  );
  const mean = units.reduce((sum, each) => sum + each, 0) / days;
  const squares = units.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, std: days === 1 ? 0 : Math.sqrt(squares / (days - 1)), days };
}

type Sale = { readonly level: number; readonly day: number; readonly quantity: number };

/** Sales at a few levels over years, as they come. */
const anySales = fc
  .array(
    fc.record({
      level: fc.integer({ min: 0, max: 3 }),
      later: fc.oneof(
        fc.constant(0),
        fc.constant(1),
        fc.constant(1),
        fc.integer({ min: 0, max: 40 }),
      ),
      quantity: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 900, size: 'max' },
  )
  .map((steps) => {
    let day = TODAY - 1;
    return steps.map(({ level, later, quantity }): Sale => {
      day += later;
      return { level, day, quantity };
    });
  });

test('demand is as by the book, whatever the window, in one piece and through snapshots', () => {
  const check = (sales: readonly Sale[], windowDays: number, breakAt: number): void => {
    let table = new DemandTable();
    for (const [index, { level, day, quantity }] of sales.entries()) {
      if (index % 1_000 === breakAt) {
        const { firsts, blocks, heap } = table.parts();
        const copies = { firsts: firsts.slice(), blocks: blocks.slice(), heap: heap.slice() };
        table = new DemandTable(copies);
      }
      table.record(level, day, quantity);
      if (index % 7 === 0) table.demand(level, { today: day, windowDays });
    }
    const today = sales.at(-1)?.day ?? TODAY;
    for (const level of [0, 1, 2, 3, 0, 1, 2, 3]) {
      const expected = naive(sales, level, windowDays, today);
      const found = table.demand(level, { today, windowDays });
      expect(found.days).toBe(expected.days);
      expect(found.mean).toBe(expected.mean);
      expect(found.std).toBeCloseTo(expected.std, 9);
    }
  };
  const window = fc.integer({ min: 1, max: WINDOW_DAYS_MAX });
  const breakAt = fc.integer({ min: 0, max: 900 });
  fc.assert(fc.property(anySales, window, breakAt, check), { numRuns: 100 });
});

test('a level that sells every day for years takes the room of one year', () => {
  const table = new DemandTable();
  const bytes: number[] = [];
  for (let day = 1; day <= 3_000; day += 1) {
    table.record(0, day, day);
    if (day % 1_000 === 0) bytes.push(table.parts().heap.byteLength);
  }
  expect(new Set(bytes).size).toBe(1);
  expect(bytes[0]).toBeLessThan(10_000);
  const { mean } = table.demand(0, { today: 3_000, windowDays: WINDOW_DAYS_MAX });
  expect(mean).toBe(3_000 - (WINDOW_DAYS_MAX - 1) / 2);
});

test('levels give back the blocks that they have outgrown', () => {
  const table = new DemandTable();
  for (let level = 0; level < 100; level += 1) {
    for (let day = 1; day <= 40; day += 1) table.record(level, day, 1);
  }
  // 64 pairs each, and hardly more: blocks of 4, 8, 16 and 32 went from level to level.
  expect(table.parts().heap.byteLength).toBeLessThan(100 * 64 * 8 + 1_000);
});

test('levels that share a place in memory do not share their demand', () => {
  const table = new DemandTable();
  const levels = [3, 3 + 2 ** 14, 3 + 2 ** 15];
  for (const day of [TODAY - 1, TODAY]) for (const level of levels) table.record(level, day, level);
  for (const level of [...levels, ...levels]) {
    expect(table.demand(level, over(28))).toEqual({ mean: level, std: 0, days: 2 });
  }
});

test('a million levels without demand cost four bytes each', () => {
  const table = new DemandTable();
  table.record(999_999, TODAY, 0);
  const { firsts, blocks, heap } = table.parts();
  expect(firsts.byteLength + blocks.byteLength).toBe(4_000_000);
  expect(heap.byteLength).toBeLessThan(100);
});

test('a table may keep less than a year', () => {
  const table = new DemandTable(undefined, 28);
  const means = new Set<number>();
  for (let day = 1; day <= 2_000; day += 1) {
    table.record(0, day, 1);
    means.add(table.demand(0, { today: day, windowDays: 28 }).mean);
  }
  expect([...means]).toEqual([1]);
  expect(table.parts().heap.byteLength).toBeLessThan(1_000);
});
