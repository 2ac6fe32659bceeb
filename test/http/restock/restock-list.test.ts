/** Lists of restocks over HTTP: by their properties, and in pages. */
import { afterAll, expect, test } from 'vitest';
import {
  minMax,
  refused,
  requestedRestock,
  restockPlace,
  restockService,
} from '../../support/restock-places.ts';

const service = await restockService();
afterAll(() => service.stop());

test('restocks are found by status, warehouse and SKU, and by all of them', async () => {
  const one = await requestedRestock(service);
  const other = await requestedRestock(service);
  await other.act('order');
  const ids = async (query: string): Promise<readonly unknown[]> =>
    (await service.all(`/v1/restocks?${query}`, 100)).map(({ id }) => id);
  expect(await ids(`sku=${one.sku}`)).toEqual([one.id]);
  expect(await ids(`warehouse=${other.warehouse}`)).toEqual([other.id]);
  expect(await ids('status=ordered')).toContain(other.id);
  expect(await ids('status=ordered')).not.toContain(one.id);
  const all = `warehouse=${one.warehouse}&sku=${one.sku}&status=`;
  expect(await ids(`${all}requested`)).toEqual([one.id]);
  expect(await ids(`${all}received`)).toEqual([]);
  expect(await ids('warehouse=no-such')).toEqual([]);
  expect(await ids('sku=no-such')).toEqual([]);
});

test('pages are newest first, without gap or duplicate while restocks are added', async () => {
  const { warehouse } = await restockPlace(service);
  const skus = Array.from({ length: 9 }, (_, index) => `listed-${index}`);
  const request = async (sku: string): Promise<void> => {
    await service.stock(warehouse, { [sku]: 1 });
    await service.call('PUT', `/v1/warehouses/${warehouse}/policies/sku:${sku}`, minMax(5, 9));
  };
  for (const sku of skus) await request(sku);
  let added = 0;
  const path = `/v1/restocks?warehouse=${warehouse}`;
  const items = await service.all(path, 2, () => request(`added-${added++}`));
  const found = items.map(({ sku }) => String(sku));
  expect(found.filter((sku) => skus.includes(sku))).toEqual(skus.toReversed());
  expect(new Set(found).size).toBe(found.length);
});

test('the list goes on from its own cursors only', async () => {
  await requestedRestock(service);
  await requestedRestock(service);
  const { nextCursor } = (await service.get('/v1/restocks?status=requested&limit=1')).body;
  expect(nextCursor).not.toBeNull();
  const other = await service.get(`/v1/restocks?status=ordered&cursor=${nextCursor}`);
  expect(other).toMatchObject(refused(400, 'validation', 'cursor'));
});
