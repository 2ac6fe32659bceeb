/** The ledger of a level as it grows at both ends, and what a chart makes of it. */
import { expect, test } from 'vitest';
import { historyOf, startOf } from '../../../web/pages/stock/level/history.ts';
import type { Movement } from '../../../web/pages/stock/level/ledger.ts';
import { join } from '../../../web/pages/stock/level/ledger.ts';

const row = (seq: number, at: number, onHand: number): Movement => ({
  seq,
  warehouse: 'berlin',
  sku: 'MUG',
  at: new Date(at).toISOString(),
  type: 'adjust',
  quantity: 1,
  amount: 1,
  onHand,
  reserved: 2,
  unavailable: 1,
  reason: null,
  reference: null,
  actor: 'anonymous',
  document: null,
});

/** Newest first. */
const ROWS = [row(9, 30_000, 12), row(8, 20_000, 11), row(4, 10_000, 10)];

test('a history goes from its beginning to now, and begins as it was before', () => {
  expect(historyOf(ROWS, 15_000, 40_000)).toEqual({
    times: [15, 20, 30, 40],
    onHand: [10, 11, 12, 12],
    available: [7, 8, 9, 9],
  });
});

test('a history of all begins with the first movement', () => {
  expect(historyOf(ROWS, startOf('all', 40_000), 40_000).times).toEqual([10, 20, 30, 40]);
});

test('times grow: of what happened in the same millisecond the last is shown', () => {
  const rows = [row(2, 10_000, 12), row(1, 10_000, 11)];
  expect(historyOf(rows, 0, 10_000)).toEqual({ times: [10], onHand: [12], available: [9] });
});

test('a clock that is behind the service takes nothing off the end', () => {
  expect(historyOf(ROWS, 0, 5_000).times).toEqual([10, 20, 30]);
});

test('a history of nothing is empty', () => {
  expect(historyOf([], 0, 1_000)).toEqual({ times: [], onHand: [], available: [] });
});

test('new rows go on top of those that are known', () => {
  const known = { rows: ROWS.slice(1), older: 'cursor' };
  expect(join(ROWS, known)).toEqual({ rows: ROWS, older: 'cursor' });
  expect(join(ROWS.slice(1), known)).toEqual(known);
});

test('rows that do not meet what is known are not put on top of it', () => {
  expect(join(ROWS.slice(0, 1), { rows: ROWS.slice(1), older: null })).toBeUndefined();
  expect(join(ROWS, { rows: [], older: null })).toBeUndefined();
  expect(join(ROWS, undefined)).toBeUndefined();
});
