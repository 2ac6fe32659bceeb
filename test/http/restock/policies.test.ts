/** Policies over HTTP: put in force, read, listed and ended. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { minMax, refused, restockPlace, restockService } from '../../support/restock-places.ts';

const folder = mkdtempSync(join(tmpdir(), 'stockroom-policies-'));
const modulePath = join(folder, 'always-two.mjs');
writeFileSync(
  modulePath,
  `export const name = 'always-two'; export const assess = () => ({ quantity: 2 });`,
);
const service = await restockService({ RESTOCK_MODULES: modulePath });
await service.stock('paris');
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const transfer = { strategy: 'transfer-from', source: 'paris', min: 0, max: 0 };
const custom = { strategy: 'custom', name: 'always-two', options: { of: ['a', 1] } };

describe('a policy', () => {
  test('is put in force, read, replaced and ended', async () => {
    const { warehouse, ofSku, put, end } = await restockPlace(service);
    const path = `/v1/warehouses/${warehouse}/policies/${ofSku}`;
    const first = { warehouse, scope: ofSku, ...minMax(1, 5) };
    expect(await put(minMax(1, 5))).toMatchObject({ status: 201, body: first });
    expect((await service.get(path)).body).toEqual(first);
    expect(await put(minMax(1, 5))).toMatchObject({ status: 200, body: first });
    const second = { warehouse, scope: ofSku, strategy: 'alert-only', alertAt: 3 };
    expect(await put({ strategy: 'alert-only', alertAt: 3 })).toMatchObject({ status: 200 });
    expect((await service.get(path)).body).toEqual(second);
    expect(await end()).toMatchObject({ status: 204, text: '' });
    expect(await service.get(path)).toMatchObject(refused(404, 'not_found'));
    expect(await end()).toMatchObject(refused(404, 'not_found'));
    expect(await put(minMax(1, 5))).toMatchObject({ status: 201 });
  });

  test.each([
    [minMax(0, 1e9)],
    [{ ...minMax(7, 7), alertAt: 0, enabled: false, supplier: 'acme', packSize: 12 }],
    [{ ...minMax(0, 0), snoozedUntil: '2099-01-01T00:00:00.000Z', leadTimeDays: 2.5 }],
    [{ strategy: 'reorder-point', reorderPoint: 1, quantity: 1, mode: 'multiple' }],
    [{ strategy: 'days-of-cover', leadTimeDays: 1, safetyDays: 0.5, targetDays: 4 }],
    [{ strategy: 'service-level', serviceLevel: 0.95, leadTimeDays: 3, windowDays: 90 }],
    [{ strategy: 'periodic', every: '0 6 * * 1', orderUpTo: 9 }],
    [transfer],
    [{ strategy: 'alert-only' }],
    [custom],
  ])('comes back as it was sent: %j', async (policy) => {
    const { warehouse, put } = await restockPlace(service, 0);
    expect(await put(policy, 'default')).toMatchObject({ status: 201 });
    const { body } = await service.get(`/v1/warehouses/${warehouse}/policies/default`);
    expect(body).toEqual({ warehouse, scope: 'default', ...policy });
    // What was read may be sent back.
    expect(await put(body, 'default')).toMatchObject({ status: 200, body });
  });

  test('with a time in another zone is read with it in UTC', async () => {
    const { put } = await restockPlace(service);
    const policy = { ...minMax(0, 1), snoozedUntil: '2099-01-01T01:00:00+01:00' };
    expect((await put(policy)).body['snoozedUntil']).toBe('2099-01-01T00:00:00.000Z');
  });

  test('of another place than that of the path is refused', async () => {
    const { put } = await restockPlace(service);
    const elsewhere = { ...minMax(1, 5), warehouse: 'paris', scope: 'default' };
    expect(await put(elsewhere)).toMatchObject(refused(400, 'validation', 'warehouse', 'scope'));
  });

  test('is of one warehouse, and outlives a restart', async () => {
    const { warehouse, put } = await restockPlace(service);
    await put(minMax(2, 9), 'category:home');
    await service.restart();
    const path = `/v1/warehouses/${warehouse}/policies/category:home`;
    expect((await service.get(path)).body).toMatchObject(minMax(2, 9));
    expect((await service.get('/v1/warehouses/paris/policies')).body.items).toEqual([]);
  });

  test('is of a SKU with a colon as well', async () => {
    const { warehouse, put } = await restockPlace(service);
    await service.call('PUT', '/v1/products/a:b.c', { name: 'odd', category: 'home' });
    expect(await put(minMax(1, 2), 'sku:a:b.c')).toMatchObject({ status: 201 });
    const { body } = await service.get(`/v1/warehouses/${warehouse}/policies/effective/a:b.c`);
    expect(body).toMatchObject({ scope: 'sku:a:b.c', policy: minMax(1, 2) });
  });
});

test.each([
  'sku:',
  'sku:-x',
  'sku',
  'category:',
  'category:cars',
  'Default',
  'default:',
  'effective',
])('the scope %s is none', async (scope) => {
  const { warehouse, put, end } = await restockPlace(service);
  const validation = refused(400, 'validation', 'scope');
  expect(await put(minMax(1, 5), scope)).toMatchObject(validation);
  expect(await end(scope)).toMatchObject(validation);
  const path = `/v1/warehouses/${warehouse}/policies/${scope}`;
  expect(await service.get(path)).toMatchObject(validation);
});

test('what is not there is not found', async () => {
  const { sku, put, end, warehouse } = await restockPlace(service);
  expect(await put(minMax(1, 5), 'sku:no-such')).toMatchObject(refused(404, 'not_found'));
  expect(await end('sku:no-such')).toMatchObject(refused(404, 'not_found'));
  const own = await service.get(`/v1/warehouses/${warehouse}/policies/sku:no-such`);
  expect(own).toMatchObject(refused(404, 'not_found'));
  for (const [method, path, body] of [
    ['GET', 'policies'],
    ['GET', 'policies/default'],
    ['PUT', 'policies/default', minMax(1, 5)],
    ['DELETE', 'policies/default'],
    ['GET', `policies/effective/${sku}`],
  ] as const) {
    const answer = await service.call(method, `/v1/warehouses/no-such/${path}`, body);
    expect(answer).toMatchObject(refused(404, 'not_found'));
  }
});

test.each([
  [minMax(6, 5), 'max'],
  [{ ...minMax(1, 5), max: undefined }, 'max'],
  [{ ...minMax(1, 5), color: 'red' }, 'color'],
  [{ ...minMax(1, 5), quantity: 5 }, 'quantity'],
  [{ ...minMax(1, 5), alertAt: '5' }, 'alertAt'],
  [{ ...minMax(1, 5), packSize: 0 }, 'packSize'],
  [{ ...minMax(1, 5), supplier: '' }, 'supplier'],
  [{ ...minMax(1, 5), enabled: 'no' }, 'enabled'],
  [{ ...minMax(1, 5), snoozedUntil: 'tomorrow' }, 'snoozedUntil'],
  [{ ...minMax(1, 5), snoozedUntil: 1_800_000_000_000 }, 'snoozedUntil'],
  [{ strategy: 'periodic', every: 'daily', orderUpTo: 5 }, 'every'],
  [{ strategy: 'service-level', serviceLevel: 1, leadTimeDays: 1 }, 'serviceLevel'],
  [{ ...custom, options: [] }, 'options'],
  [{ ...custom, name: 'unheard-of' }, 'name'],
  [{ ...custom, name: 'constructor' }, 'name'],
  [{ ...transfer, source: 'rome' }, 'source'],
  [{ strategy: 'guess' }, 'strategy'],
  [{}, 'strategy'],
])('%j is refused because of its %s', async (policy, path) => {
  const { warehouse, put } = await restockPlace(service);
  expect(await put(policy)).toMatchObject(refused(400, 'validation', path));
  expect((await service.get(`/v1/warehouses/${warehouse}/policies`)).body.items).toEqual([]);
});

test.each([
  '"5"',
  '1.5',
  '1e400',
  'NaN',
  '9007199254740993',
  '-1',
  'null',
  '1e9 + 1',
  'true',
  '[]',
])('a minimum of %s is refused', async (raw) => {
  const { warehouse } = await restockPlace(service);
  const text = `{"strategy":"min-max","min":${raw},"max":1000000000}`;
  const path = `/v1/warehouses/${warehouse}/policies/default`;
  expect(await service.call('PUT', path, text)).toMatchObject(refused(400, 'validation'));
});

test('a warehouse is not its own source', async () => {
  const { warehouse, put } = await restockPlace(service);
  const own = await put({ ...transfer, source: warehouse });
  expect(own).toMatchObject(refused(400, 'validation', 'source'));
});

describe('the list of policies', () => {
  test('has the default one first, then those of categories, then those of SKUs', async () => {
    const { warehouse, ofSku, put } = await restockPlace(service);
    for (const scope of [ofSku, 'category:toys', 'default', 'category:home']) {
      await put(minMax(1, 5), scope);
    }
    const { body } = await service.get(`/v1/warehouses/${warehouse}/policies`);
    const policy = { warehouse, ...minMax(1, 5) };
    expect(body).toEqual({
      items: [
        { ...policy, scope: 'default' },
        { ...policy, scope: 'category:home' },
        { ...policy, scope: 'category:toys' },
        { ...policy, scope: ofSku },
      ],
      nextCursor: null,
    });
  });

  test('comes in pages without gap or duplicate while policies are added', async () => {
    const { warehouse, put } = await restockPlace(service);
    const scopes = ['beauty', 'books', 'grocery', 'home', 'toys'].map((name) => `category:${name}`);
    for (const scope of scopes) await put(minMax(1, 5), scope);
    const added = ['default', 'category:clothing', 'category:sports'];
    const path = `/v1/warehouses/${warehouse}/policies`;
    const items = await service.all(path, 2, () => put(minMax(1, 5), added.shift()));
    const found = items.map(({ scope }) => String(scope));
    expect(found.filter((scope) => scopes.includes(scope))).toEqual(scopes);
    expect(new Set(found).size).toBe(found.length);
  });

  test('takes a limit from 1 to 1000, and its own cursors', async () => {
    const { warehouse, put } = await restockPlace(service);
    const path = `/v1/warehouses/${warehouse}/policies`;
    await put(minMax(1, 5), 'default');
    await put(minMax(1, 5), 'category:home');
    const { nextCursor } = (await service.get(`${path}?limit=1`)).body;
    expect((await service.get(`${path}?cursor=${nextCursor}&limit=1000`)).body.items).toHaveLength(
      1,
    );
    for (const query of ['limit=0', 'limit=1001', 'limit=x', 'cursor=x', 'surprise=1']) {
      expect(await service.get(`${path}?${query}`)).toMatchObject(refused(400, 'validation'));
    }
    const elsewhere = await service.get(`/v1/warehouses/paris/policies?cursor=${nextCursor}`);
    expect(elsewhere).toMatchObject(refused(400, 'validation', 'cursor'));
  });
});
