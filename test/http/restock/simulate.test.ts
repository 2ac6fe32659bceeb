/** Simulations of policies over HTTP, on a journal in which things happened at known times. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/restock/demand.ts';
import type { Recorded } from '../../support/recorded.ts';
import { record } from '../../support/recorded.ts';
import type { Answer } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

const FROM = 20_000 * DAY_MS;
const timeOf = (day: number): string => new Date(FROM + day * DAY_MS).toISOString();

const on = (day: number, ...commands: Recorded['commands']): Recorded => ({
  at: FROM + day * DAY_MS,
  commands,
});
const receive = (sku: string, quantity: number) => ({ type: 'receive', sku, quantity }) as const;
const remove = (sku: string, quantity: number) => ({ type: 'remove', sku, quantity }) as const;
const reserve = (id: string, sku: string, quantity: number) =>
  ({ type: 'reserve', id, lines: [{ sku, quantity }], ttlSeconds: null, reference: null }) as const;
const commit = (id: string) => ({ type: 'commit', id }) as const;

const past: readonly Recorded[] = [
  on(-2, ['berlin', receive('PEN', 10)], ['paris', receive('MUG', 500)]),
  on(-1.5, ['berlin', reserve('early', 'PEN', 4)]),
  on(-1, ['berlin', receive('MUG', 20)], ['berlin', receive('BOLT', 12)]),
  on(1, ['berlin', remove('MUG', 15)], ['berlin', remove('BOLT', 8)]),
  on(1, ['paris', remove('MUG', 400)]),
  on(2, ['berlin', commit('early')], ['berlin', reserve('late', 'MUG', 3)]),
  on(4, ['berlin', commit('late')]),
  // What arrived in truth does not in a simulation, and a correction is no demand.
  on(6, ['berlin', receive('MUG', 50)], ['berlin', { ...remove('MUG', -9), type: 'adjust' }]),
  on(10, ['berlin', remove('MUG', 30)]),
];

const directory = mkdtempSync(join(tmpdir(), 'stockroom-simulate-'));
record({
  path: directory,
  warehouses: ['berlin', 'paris', 'empty'],
  products: [
    { sku: 'MUG', category: 'home' },
    { sku: 'BOLT', category: 'tools', packSize: 6 },
    { sku: 'PEN', category: 'books' },
    { sku: 'NEVER', category: 'books' },
  ],
  past,
});
const modulePath = join(directory, 'top-up.mjs');
writeFileSync(
  modulePath,
  `export const name = 'top-up';
  export const assess = ({ position }, { to }) => ({ quantity: Math.max(0, to - position) });`,
);
const service = await testService({ DATA_DIR: directory, RESTOCK_MODULES: modulePath });
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});

const minMax = { strategy: 'min-max', min: 5, max: 20 };
const alertOnly = { strategy: 'alert-only' };
const tenDays = { warehouse: 'berlin', from: timeOf(0), to: timeOf(10) };

const simulate = (body: object): Promise<Answer> =>
  service.post('/v1/policies/simulate', { ...tenDays, policies: [minMax], ...body });

describe('a simulation', () => {
  test('has the figures that one works out by hand', async () => {
    const { status, body } = await simulate({ sku: 'MUG', leadTimeDays: 2 });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...tenDays,
      skus: 1,
      results: [
        {
          policy: minMax,
          daysOut: 0,
          fillRate: 1,
          cycleServiceLevel: 1,
          // 20 for a day, 5 for two until 15 arrive, 20 for one until 3 are shipped, 17 for six.
          averageStock: (20 + 10 + 20 + 102) / 10,
          peakStock: 20,
          ordersPlaced: 1,
          unitsOrdered: 15,
        },
      ],
    });
  });

  test('answers for several policies, in their order and as they were given', async () => {
    const snoozed = { ...minMax, snoozedUntil: timeOf(100), leadTimeDays: 2 };
    const policies = [alertOnly, { ...minMax, leadTimeDays: 2 }, snoozed];
    const { body } = await simulate({ sku: 'MUG', policies });
    expect(body.results.map(({ policy }) => policy)).toEqual(policies);
    expect(body.results.map(({ ordersPlaced }) => ordersPlaced)).toEqual([0, 1, 0]);
    // 20 for a day, 5 for three, 2 for six.
    const averages = body.results.map(({ averageStock }) => averageStock);
    expect(averages).toEqual([4.7, 15.2, 4.7]);
  });

  test('takes what was reserved at the beginning as there until it leaves', async () => {
    const { body } = await simulate({ category: 'books', policies: [alertOnly] });
    expect(body).toMatchObject({ skus: 1, results: [{ averageStock: 6.8, fillRate: 1 }] });
  });

  test('orders in the packs of the product, or in those of the policy', async () => {
    const policies = [minMax, { ...minMax, packSize: 5 }];
    const { body } = await simulate({ category: 'tools', policies });
    expect(body.results.map(({ unitsOrdered }) => unitsOrdered)).toEqual([18, 20]);
  });

  test('of all SKUs sums them up', async () => {
    const { body } = await simulate({ policies: [alertOnly], to: timeOf(11) });
    expect(body).toMatchObject({ skus: 3, results: [{ peakStock: 42, ordersPlaced: 0 }] });
    // 18 of 48 mugs, 8 bolts, 4 pens; then 2 mugs go, and it is out on the last day.
    expect(body.results[0]).toMatchObject({ fillRate: (20 + 8 + 4) / 60, daysOut: 1 });
  });

  test('reviews a periodic policy when its cron expression says', async () => {
    const every = { strategy: 'periodic', every: '0 12 */3 * *', orderUpTo: 40 };
    const { body } = await simulate({ sku: 'MUG', policies: [every] });
    // FROM is the 4th of October: noon of the 4th finds 20, of the 7th 25, of the 10th 37.
    expect(timeOf(0)).toBe('2024-10-04T00:00:00.000Z');
    expect(body.results[0]).toMatchObject({ ordersPlaced: 3, unitsOrdered: 38 });
  });

  test('asks strategies that the operator brings', async () => {
    const custom = { strategy: 'custom', name: 'top-up', options: { to: 30 }, leadTimeDays: 0 };
    const { body } = await simulate({ sku: 'MUG', policies: [custom] });
    // 10 at once, then the 15 that were removed and the 3 that were shipped.
    expect(body.results[0]).toMatchObject({ policy: custom, ordersPlaced: 3, unitsOrdered: 28 });
    expect(body.results[0]?.['fault']).toBeUndefined();
    const fault = await simulate({ sku: 'MUG', policies: [{ ...custom, options: { to: 'x' } }] });
    expect(fault.body.results[0]?.['fault']).toContain('top-up must order a whole number');
  });

  test('begins with the first movement, at most 182 days back, and ends now', async () => {
    const first = await simulate({ from: undefined, policies: [alertOnly] });
    expect(first.body['from']).toBe(timeOf(-2));
    const late = await simulate({ from: undefined, to: timeOf(300) });
    expect(late.body['from']).toBe(timeOf(300 - 182));
    const before = Date.now();
    const now = await simulate({ from: undefined, to: undefined });
    expect(Date.parse(String(now.body['to']))).toBeGreaterThanOrEqual(before);
  });

  test('of a warehouse without demand has nothing to count', async () => {
    const { status, body } = await simulate({ warehouse: 'empty' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ skus: 0, from: timeOf(0) });
    expect(body.results[0]).toEqual({
      policy: minMax,
      daysOut: 0,
      fillRate: 1,
      cycleServiceLevel: 1,
      averageStock: 0,
      peakStock: 0,
      ordersPlaced: 0,
      unitsOrdered: 0,
    });
    expect((await simulate({ sku: 'NEVER' })).body).toMatchObject({ skus: 0 });
  });
});

test('what is not there is not found', async () => {
  expect((await simulate({ warehouse: 'rome' })).body['code']).toBe('not_found');
  expect((await simulate({ sku: 'CUP' })).body['code']).toBe('not_found');
});

const cover = { strategy: 'days-of-cover', leadTimeDays: 3, safetyDays: 2, targetDays: 5 };
const level = { strategy: 'service-level', serviceLevel: 0.95, leadTimeDays: 3 };
const point = { strategy: 'reorder-point', reorderPoint: 1, quantity: 1, mode: 'fixed' };
const periodic = { strategy: 'periodic', every: '0 6 * * 1', orderUpTo: 1 };
const transfer = { strategy: 'transfer-from', source: 'paris', min: 0, max: 0 };

test.each([
  [{ ...minMax, min: 0, max: 1e9 }],
  [{ ...minMax, min: 7, max: 7, alertAt: 1e9, leadTimeDays: 3650, packSize: 1 }],
  [{ ...cover, windowDays: 366 }],
  [{ ...level, leadTimeStdDays: 0, reviewDays: 3650, windowDays: 1 }],
  [{ ...level, serviceLevel: 0.999, orderCost: 0.01, holdingCost: 1e6 }],
  [{ ...point, quantity: 1e9, reorderPoint: 0, mode: 'deficiency' }],
  [{ ...periodic, every: '@daily', orderUpTo: 1e9 }],
  [transfer],
  [alertOnly],
])('%j is a policy', async (policy) => {
  expect((await simulate({ policies: [policy] })).text).not.toContain('errors');
});

test.each([
  [{ ...minMax, min: 21 }, 'max'],
  [{ ...minMax, min: -1 }, 'min'],
  [{ ...minMax, max: 1e9 + 1 }, 'max'],
  [{ ...minMax, min: 0.5 }, 'min'],
  [{ ...minMax, alertAt: -1 }, 'alertAt'],
  [{ ...minMax, packSize: 0 }, 'packSize'],
  [{ ...minMax, leadTimeDays: 3651 }, 'leadTimeDays'],
  [{ ...minMax, color: 'red' }, 'color'],
  [{ ...point, quantity: 0 }, 'quantity'],
  [{ ...point, mode: 'many' }, 'mode'],
  [{ ...cover, targetDays: 4.9 }, 'targetDays'],
  [{ ...cover, leadTimeDays: 0, safetyDays: 0, targetDays: 0 }, 'targetDays'],
  [{ ...cover, safetyDays: -1 }, 'safetyDays'],
  [{ ...cover, windowDays: 367 }, 'windowDays'],
  [{ ...cover, windowDays: 0 }, 'windowDays'],
  [{ ...level, serviceLevel: 0 }, 'serviceLevel'],
  [{ ...level, serviceLevel: 1 }, 'serviceLevel'],
  [{ ...level, leadTimeStdDays: 3651 }, 'leadTimeStdDays'],
  [{ ...level, reviewDays: '1' }, 'reviewDays'],
  [{ ...level, orderCost: 1 }, 'orderCost'],
  [{ ...level, holdingCost: 1 }, 'orderCost'],
  [{ ...level, orderCost: 0, holdingCost: 1 }, 'orderCost'],
  [{ ...periodic, every: '61 * * * *' }, 'every'],
  [{ ...periodic, every: '* *' }, 'every'],
  [{ ...periodic, every: 'H 0 * * *' }, 'every'],
  [{ ...transfer, source: 'rome' }, 'source'],
  [{ ...transfer, source: 'berlin' }, 'source'],
  [{ strategy: 'custom', name: 'unheard-of', options: {} }, 'name'],
  [{ strategy: 'guess' }, 'strategy'],
  [{}, 'strategy'],
])('%j is refused because of its %s', async (policy, field) => {
  const { status, body } = await simulate({ policies: [minMax, policy] });
  expect(status).toBe(400);
  expect(body['code']).toBe('validation');
  expect(body.errors.map(({ path }) => path)).toEqual([`policies.1.${field}`]);
});

test.each([
  [{ from: timeOf(10) }, 'from'],
  [{ from: timeOf(10 - 366 * 3 - 0.001) }, 'from'],
  [{ policies: [] }, 'policies'],
  [{ policies: Array.from({ length: 11 }, () => minMax) }, 'policies'],
  [{ leadTimeDays: -1 }, 'leadTimeDays'],
  [{ sku: 'MUG', category: 'home' }, 'category'],
  [{ category: 'cars' }, 'category'],
  [{ warehouses: ['berlin'] }, 'warehouses'],
  [{ policies: [{ ...periodic, every: '* * * * * *' }] }, 'policies.0.every'],
])('%j is refused because of %s', async (body, path) => {
  const answer = await simulate(body);
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((error) => error.path)).toEqual([path]);
});

test('three years are not too long', async () => {
  expect((await simulate({ from: timeOf(10 - 366 * 3) })).status).toBe(200);
});
