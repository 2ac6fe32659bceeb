/** Search over HTTP: each kind of thing is found by what it is known by. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body } from '../support/service.ts';
import { testService } from '../support/service.ts';

/** So long that nothing is left out, however busy the machine is. */
const SEARCH_TIME_MAX_MS = '20000';

const service = await testService({ RESTOCK_CONSUMERS: 'false', SEARCH_TIME_MAX_MS });
afterAll(() => service.stop());

const search = async (q: string): Promise<readonly Body[]> => {
  const { status, text, body } = await service.get(`/v1/search?q=${encodeURIComponent(q)}`);
  if (status !== 200) throw new Error(text);
  return body.items;
};
const kinds = (items: readonly Body[]): readonly string[] =>
  items.map(({ type, id }) => `${String(type)} ${String(id)}`);

/** Any text that looks like this. */
const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);

let restock = '';

beforeAll(async () => {
  await service.call('PUT', '/v1/warehouses/hamburg', { name: 'Hafen Süd' });
  await service.stock('oslo');
  for (const [sku, name] of [
    ['MUG', 'Blue cup'],
    ['BIGMUG', 'Bowl'],
    ['TEA', 'Mug for tea'],
    ['MUG-2', 'Cup of tea'],
  ]) {
    const about = { name, category: 'home', active: sku !== 'TEA' };
    await service.call('PUT', `/v1/products/${sku}`, about);
  }
  const receive = { type: 'receive', sku: 'MUG', quantity: 50, reference: 'PO 17/"a"' };
  for (const id of ['hamburg', 'oslo']) {
    await service.post(`/v1/warehouses/${id}/movements`, receive);
    const hold = { id: 'basket', lines: [{ sku: 'MUG', quantity: 1 }] };
    await service.post(`/v1/warehouses/${id}/reservations`, hold);
  }
  const lines = [{ sku: 'MUG', quantity: 2 }];
  await service.post('/v1/orders', { id: 'order-1', lines, reference: 'customer 5' });
  const transfer = { id: 'van-1', from: 'hamburg', to: 'oslo', mode: 'shipped', lines };
  await service.post('/v1/transfers', transfer);
  const policy = { strategy: 'min-max', min: 60, max: 90, supplier: 'manual' };
  await service.call('PUT', '/v1/warehouses/oslo/policies/sku:MUG', policy);
  const [found] = (await service.get('/v1/restocks')).body.items;
  restock = String(found?.['id']);
});

test('products are found by a part of SKU or name, the best match first', async () => {
  const found = await search('mUg');
  expect(kinds(found)).toEqual(['product MUG', 'product MUG-2', 'product TEA', 'product BIGMUG']);
  expect(found[0]).toEqual({ type: 'product', id: 'MUG', title: 'Blue cup', detail: 'MUG, home' });
  expect(found[2]).toMatchObject({ detail: 'TEA, home, inactive' });
});

test.each([
  ['süd', 'warehouse hamburg', { title: 'Hafen Süd' }],
  ['hamburg', 'warehouse hamburg', { title: 'Hafen Süd' }],
  ['order-1', 'order order-1', { detail: like(/^reserved, 1 line, 2/) }],
  ['van-1', 'transfer van-1', { detail: 'in_transit, hamburg to oslo' }],
  ['PO 17/"a"', 'reference PO 17/"a"', { detail: like(/^2 movements,/) }],
  ['customer 5', 'reference customer 5', {}],
])('%s is found', async (q, expected, about) => {
  const found = await search(q);
  expect(kinds(found)).toEqual([expected]);
  expect(found[0]).toMatchObject(about);
});

test('a restock is found', async () => {
  const found = await search(restock);
  expect(kinds(found)).toEqual([`restock ${restock}`]);
  expect(found[0]).toMatchObject({ detail: like(/ of MUG at oslo$/) });
});

test('a reservation is found at each warehouse that has one of that id', async () => {
  const found = await search('basket');
  expect(kinds(found)).toEqual(['reservation basket', 'reservation basket']);
  expect(new Set(found.map(({ warehouse }) => warehouse))).toEqual(new Set(['hamburg', 'oslo']));
});

test('what is over is found as long as it can be read, and what is unknown is absent', async () => {
  await service.post('/v1/orders/order-1/cancel');
  expect((await search('order-1'))[0]).toMatchObject({
    detail: like(/^cancelled/),
  });
  await service.call('DELETE', '/v1/products/BIGMUG');
  expect(kinds(await search('bigmug'))).toEqual([]);
  for (const q of ['nobody', 'restock-99-1', 'restock-x', '☃', "' OR 1=1", 'customer']) {
    expect(await search(q)).toEqual([]);
  }
});

test('at most twenty are found', async () => {
  const products = Array.from({ length: 30 }, (_, index) => {
    return { sku: `many-${index}`, name: 'x', category: 'toys' };
  });
  await service.post('/v1/products/batch', { products });
  expect(await search('many')).toHaveLength(20);
});

test.each(['', '%20%20', 'x'.repeat(201)])('a q of %j is refused', async (q) => {
  const { status, body } = await service.get(`/v1/search?q=${q}`);
  expect([status, body['code']]).toEqual([400, 'validation']);
});

test('after a restart all of it is found again', async () => {
  const before = [await search('van-1'), await search('mug'), await search(restock)];
  await service.restart();
  expect([await search('van-1'), await search('mug'), await search(restock)]).toEqual(before);
});
