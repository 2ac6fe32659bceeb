import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/restock/demand.ts';
import type { DemandQuery } from '../../../src/journal/demand/recorded-demand.ts';
import { readDemand } from '../../../src/journal/demand/recorded-demand.ts';
import { record } from '../../support/recorded.ts';

const FROM = 20_000 * DAY_MS;
const day = (days: number): number => FROM + days * DAY_MS;
const SALES = 3_000;

const directory = mkdtempSync(join(tmpdir(), 'stockroom-demand-'));
const path = join(directory, 'shard-0.db');
const mugs = (days: number, quantity: number) =>
  ({ at: day(days), commands: [['w1', { type: 'remove', sku: 'MUG', quantity }]] }) as const;
record({
  path: directory,
  warehouses: ['w1'],
  products: [
    { sku: 'MUG', category: 'home' },
    { sku: 'BOLT', category: 'tools' },
  ],
  past: [
    { at: day(-50), commands: [['w1', { type: 'receive', sku: 'MUG', quantity: 100 }]] },
    mugs(-30, 1),
    mugs(-3, 2),
    mugs(-2.9, 4),
    { at: day(0), commands: [['w1', { type: 'receive', sku: 'BOLT', quantity: SALES }]] },
    mugs(0, 8),
    {
      at: day(1),
      commands: Array.from({ length: SALES }, () => {
        return ['w1', { type: 'remove', sku: 'BOLT', quantity: 1 }] as const;
      }),
    },
    mugs(5, 16),
  ],
});
afterAll(() => rmSync(directory, { recursive: true }));

const read = (others: Partial<DemandQuery> = {}) =>
  readDemand(path, {
    warehouse: 'w1',
    skus: new Set(['MUG', 'BOLT']),
    from: FROM,
    to: day(5),
    daysBefore: 3,
    demandsMax: SALES + 3,
    ...others,
  });
const levels = (others: Partial<DemandQuery> = {}) => [...(read(others)?.levels() ?? [])];

test('the level is that before the first moment, and demand is in the order of time', () => {
  expect(levels()[0]).toEqual({
    sku: 'MUG',
    available: 93,
    demand: [
      // Since when there is the level; what is too long ago for statistics is left out.
      { at: day(-50), quantity: 0 },
      { at: day(-3), quantity: 2 },
      { at: day(-2.9), quantity: 4 },
      { at: day(0), quantity: 8 },
    ],
  });
});

test('columns grow, and a level that begins later begins with nothing', () => {
  const [, bolts] = levels();
  expect(bolts).toMatchObject({ sku: 'BOLT', available: 0 });
  expect(bolts?.demand).toHaveLength(SALES);
});

test('only what is asked for is read', () => {
  expect(levels({ skus: new Set(['BOLT']) }).map(({ sku }) => sku)).toEqual(['BOLT']);
  expect(levels({ to: FROM }).map(({ sku }) => sku)).toEqual(['MUG']);
  expect(read({ warehouse: 'w2' })?.skus).toBe(0);
});

test('more demand than allowed is none', () => {
  expect(read({ demandsMax: SALES + 3 })?.skus).toBe(2);
  expect(read({ demandsMax: SALES + 2 })).toBeNull();
});

test('without a beginning it is the first movement, at most half a year back', () => {
  const without = { from: undefined, demandsMax: SALES * 2 };
  expect(read(without)?.from).toBe(day(-50));
  expect(read({ ...without, skus: new Set(['BOLT']) })?.from).toBe(day(0));
  expect(read({ ...without, to: day(182 - 49) })?.from).toBe(day(-49));
  expect(read({ ...without, to: day(-50) })?.from).toBe(day(-50 - 182));
});
