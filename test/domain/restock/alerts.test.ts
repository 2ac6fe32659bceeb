import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlertState, StockAlert } from '../../../src/domain/restock/alerts.ts';
import { STOCK_ALERT_TYPES, alertState, stockAlerts } from '../../../src/domain/restock/alerts.ts';

const types = (alerts: readonly StockAlert[]): string =>
  alerts.map(({ type }) => type.slice('stock.'.length)).join(' ');

/** What is told when available goes from one figure to another, with an alert point of 5. */
const told = (before: number, after: number): string =>
  types(
    stockAlerts(alertState({ available: before, alertAt: 5 }), { available: after, alertAt: 5 }),
  );

describe('with an alert point of 5', () => {
  test.each([
    [7, 6, ''],
    [6, 5, 'low'],
    [6, 4, 'low'],
    [5, 4, ''],
    [5, 5, ''],
    [5, 6, 'recovered'],
    [6, 7, ''],
    [6, 0, 'low out'],
    [1, 0, 'out'],
    [0, 1, 'back'],
    [0, 6, 'recovered back'],
    [0, -1, 'oversold'],
    [6, -1, 'low out oversold'],
    [-1, -2, 'oversold'],
    [-2, -1, ''],
    [-2, -2, ''],
    [-1, 0, ''],
    [-1, 1, 'back'],
    [-1, 6, 'recovered back'],
  ])('from %i to %i available: %s', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });
});

test('alerts carry the figures of the level', () => {
  const before = alertState({ available: 6, alertAt: 5 });
  expect(stockAlerts(before, { available: -2, alertAt: 5 })).toEqual([
    { type: 'stock.low', available: -2, alertAt: 5 },
    { type: 'stock.out', available: -2 },
    { type: 'stock.oversold', available: -2, oversold: 2 },
  ]);
});

describe('a level that never was', () => {
  test.each([
    [6, ''],
    [5, 'low'],
    [0, 'low out'],
    [-1, 'low out oversold'],
  ])('and begins with %i: %s', (available, expected) => {
    expect(types(stockAlerts(undefined, { available, alertAt: 5 }))).toBe(expected);
  });

  test('is not reported as back', () => {
    expect(stockAlerts(undefined, { available: 1, alertAt: null })).toEqual([]);
  });
});

describe('an alert point that moves', () => {
  const before = alertState({ available: 4, alertAt: 3 });

  test('up to the stock makes it low, away from it makes it recover', () => {
    const [low, ...others] = stockAlerts(before, { available: 4, alertAt: 4 });
    expect([low, others]).toEqual([{ type: 'stock.low', available: 4, alertAt: 4 }, []]);
    const wasLow = alertState({ available: 4, alertAt: 4 });
    expect(types(stockAlerts(wasLow, { available: 4, alertAt: 3 }))).toBe('recovered');
  });

  test('that is taken away ends what was low', () => {
    const wasLow = alertState({ available: 4, alertAt: 4 });
    expect(stockAlerts(wasLow, { available: 4, alertAt: null })).toEqual([
      { type: 'stock.recovered', available: 4, alertAt: null },
    ]);
  });

  test('between two looks is seen at the second: what was told counts', () => {
    const untold: AlertState = { available: 12, isLow: false };
    expect(types(stockAlerts(untold, { available: 11, alertAt: 13 }))).toBe('low');
  });
});

test('without an alert point stock is never low, but it is out and oversold', () => {
  const before = alertState({ available: 1, alertAt: null });
  expect(types(stockAlerts(before, { available: -1, alertAt: null }))).toBe('out oversold');
});

const TURN_OF = {
  'stock.low': 'low',
  'stock.recovered': 'low',
  'stock.out': 'out',
  'stock.back': 'out',
} as const;

/** Whether an alert is one that may come now, after those that have come. */
function isItsTurn(
  { type, available }: StockAlert,
  turns: { readonly low: boolean; readonly out: boolean },
  before: AlertState | undefined,
): boolean {
  switch (type) {
    case 'stock.low':
      return !turns.low;
    case 'stock.recovered':
      return turns.low;
    case 'stock.out':
      return !turns.out;
    case 'stock.back':
      return turns.out;
    case 'stock.oversold':
      return available < Math.min(0, before?.available ?? 0);
  }
}

test('low and recovered take turns, and so do out and back', () => {
  const standing = fc.record({
    available: fc.integer({ min: -4, max: 12 }),
    alertAt: fc.option(fc.integer({ min: 0, max: 9 })),
  });
  const seen = new Set<string>();
  const check = (standings: readonly { available: number; alertAt: number | null }[]): void => {
    let before: AlertState | undefined;
    const turns = { low: false, out: false };
    for (const after of standings) {
      for (const alert of stockAlerts(before, after)) {
        seen.add(alert.type);
        expect(isItsTurn(alert, turns, before)).toBe(true);
        if (alert.type !== 'stock.oversold') {
          turns[TURN_OF[alert.type]] = alert.type === 'stock.low' || alert.type === 'stock.out';
        }
      }
      expect(turns.out).toBe(after.available <= 0);
      expect(turns.low).toBe(after.alertAt !== null && after.available <= after.alertAt);
      before = alertState(after);
    }
  };
  fc.assert(fc.property(fc.array(standing, { maxLength: 40, size: 'max' }), check));
  expect([...seen].toSorted()).toEqual([...STOCK_ALERT_TYPES].toSorted());
});
