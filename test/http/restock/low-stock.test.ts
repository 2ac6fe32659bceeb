/** Levels that are low over HTTP: by the alert points of the policies in force. */
import { afterAll, expect, test } from 'vitest';
import { minMax, restockPlace, restockService } from '../../support/restock-places.ts';

const service = await restockService();
afterAll(() => service.stop());

const found = async (query: string): Promise<readonly unknown[]> =>
  (await service.all(`/v1/stock?${query}`, 1)).map(({ sku }) => sku);

test('a level is low at its alert point, and not one above', async () => {
  const { warehouse, sku, put, operate } = await restockPlace(service, 6);
  const low = `warehouse=${warehouse}&low`;
  await put({ strategy: 'alert-only', alertAt: 5 });
  expect(await found(`${low}=true`)).toEqual([]);
  expect(await found(`${low}=false`)).toEqual([sku]);
  await operate('remove', 1);
  expect(await found(`${low}=true`)).toEqual([sku]);
  expect(await found(`${low}=false`)).toEqual([]);
  await operate('receive', 1);
  expect(await found(`${low}=true`)).toEqual([]);
});

test.each([
  ['the reorder point', minMax(4, 20), 4],
  ['what the policy says in place of it', { ...minMax(4, 20), alertAt: 7 }, 7],
  ['0 where there is neither', { strategy: 'alert-only' }, 0],
  ['that of a policy that is disabled', { ...minMax(4, 20), enabled: false }, 4],
])('the alert point is %s', async (_what, policy, alertAt) => {
  const { warehouse, sku, put, operate } = await restockPlace(service, alertAt + 1);
  await put(policy);
  expect(await found(`warehouse=${warehouse}&low=true`)).toEqual([]);
  await operate('remove', 1);
  // What is on its way is not there yet.
  expect(await found(`warehouse=${warehouse}&low=true`)).toEqual([sku]);
});

test('another alert point takes effect without a movement', async () => {
  const { warehouse, sku, put, end } = await restockPlace(service, 10);
  const low = `warehouse=${warehouse}&low=true`;
  await put({ strategy: 'alert-only', alertAt: 9 });
  expect(await found(low)).toEqual([]);
  await put({ strategy: 'alert-only', alertAt: 10 });
  expect(await found(low)).toEqual([sku]);
  await end();
  expect(await found(low)).toEqual([]);
});

test('what is low is listed with the other filters, in pages, also after a restart', async () => {
  const { warehouse, sku, put } = await restockPlace(service, 2);
  const units = { 'few-1': 1, many: 50, 'few-2': 2, 'few-3': 3 };
  await service.stock(warehouse, units);
  await service.call('PUT', '/v1/products/few-2', { name: 'few-2', category: 'toys' });
  await put({ strategy: 'alert-only', alertAt: 3 }, 'default');
  const low = `warehouse=${warehouse}&low=true`;
  expect(await found(low)).toEqual([sku, 'few-1', 'few-2', 'few-3']);
  expect(await found(`${low}&category=home`)).toEqual([sku, 'few-1', 'few-3']);
  expect(await found(`${low}&sku=few-2`)).toEqual(['few-2']);
  expect(await found(`${low}&sku=many`)).toEqual([]);
  expect(await found(`warehouse=${warehouse}&low=false`)).toEqual(['many']);
  await service.restart();
  expect(await found(low)).toEqual([sku, 'few-1', 'few-2', 'few-3']);
});
