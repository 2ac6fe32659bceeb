/** Levels that need somebody, counted over all of them. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NO_LEVEL } from '../../../src/domain/level.ts';
import { Attention } from '../../../src/http/console/attention.ts';
import { fillCatalogue, productOf } from '../../support/catalogue.ts';
import { SKUS, done, startSystem } from '../../support/system.ts';

/** More than are looked at in one turn. */
const MANY = 5_000;
const NOBODY = { by: 'tester', key: null, fingerprint: 0 };

test('levels are out, low and oversold as it is said of them', async () => {
  const system = await startSystem();
  const { catalogue, restocking } = system;
  const attention = new Attention(system, () => 1);
  expect(attention.latest).toBeNull();
  for (const sku of SKUS) await done(system, { type: 'receive', sku, quantity: 5 });
  const lines = [{ sku: 'MUG', quantity: 5 }];
  await done(system, { type: 'reserve', id: 'r', lines, ttlSeconds: null, reference: null });
  await done(system, { type: 'count', sku: 'MUG', quantity: 3 });
  await done(system, { type: 'remove', sku: 'CUP', quantity: 5 });
  const asked = { scope: 'sku:POT', policy: { strategy: 'alert-only', alertAt: 5 } } as const;
  await restocking.setPolicy('berlin', asked, NOBODY);
  const counts = { out: 2, low: 1, oversold: 1, levels: 3, at: 1 };
  expect(await attention.upTo(0)).toEqual(counts);
  expect(attention.latest).toEqual(counts);
  catalogue.saveProducts([productOf('CUP', { active: false })], 1);
  expect(await attention.upTo(0)).toMatchObject({ out: 1, oversold: 1, levels: 3 });
  catalogue.removeProduct('CUP');
  expect(await attention.upTo(0)).toMatchObject({ out: 1, levels: 2 });
});

test('a level that is only expected is one, and not out', async () => {
  const system = await startSystem();
  system.stock.table('paris').expect('MUG', 7);
  const counts = { out: 0, low: 0, oversold: 0, levels: 1 };
  expect(await new Attention(system, () => 1).upTo(0)).toMatchObject(counts);
});

test('levels of a warehouse that is deleted need nobody', async () => {
  const system = await startSystem();
  await done(system, { type: 'count', sku: 'MUG', quantity: 0 });
  const attention = new Attention(system, () => 1);
  system.stock.table('berlin').set('MUG', { ...NO_LEVEL, version: 1 });
  expect(await attention.upTo(0)).toMatchObject({ out: 1, levels: 1 });
  system.catalogue.removeWarehouse('berlin');
  expect(await attention.upTo(0)).toMatchObject({ out: 0, levels: 0 });
});

test('many levels are looked at in turns, and once for all who ask meanwhile', async () => {
  const system = await startSystem();
  const skus = Array.from({ length: MANY }, (_, index) => `SKU-${index}`);
  fillCatalogue(system.catalogue, skus, []);
  for (const id of ['berlin', 'paris']) {
    for (const sku of skus) system.stock.table(id).set(sku, { ...NO_LEVEL, version: 1 });
  }
  let now = 1_000;
  const attention = new Attention(system, () => now);
  let isDone = false;
  let turns = 0;
  const counted = attention.upTo(5_000).finally(() => (isDone = true));
  const same = attention.upTo(5_000);
  for (; !isDone; turns++) await turn();
  expect(turns).toBeGreaterThan(2);
  expect(await counted).toMatchObject({ out: 2 * MANY, levels: 2 * MANY, at: 1_000 });
  expect(await same).toBe(await counted);
  now += 4_999;
  expect(await attention.upTo(5_000)).toBe(await counted);
  now += 1;
  expect(await attention.upTo(5_000)).toMatchObject({ levels: 2 * MANY, at: 6_000 });
});
