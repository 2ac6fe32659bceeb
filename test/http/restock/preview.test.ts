/** What a policy would order, over HTTP: refused as it would be, and without an effect. */
import { afterAll, expect, test } from 'vitest';
import { minMax, refused, restockPlace, restockService } from '../../support/restock-places.ts';

const service = await restockService();
afterAll(() => service.stop());

test('a preview says what would be ordered and orders nothing', async () => {
  const { warehouse, sku, ofSku, put, restocks, effective } = await restockPlace(service, 3);
  await put({ strategy: 'alert-only' });
  const path = `/v1/warehouses/${warehouse}/policies`;
  const answer = await service.post(`${path}/${ofSku}/preview`, minMax(4, 20));
  expect(answer).toMatchObject({
    status: 200,
    body: {
      levels: 1,
      orders: 1,
      units: 17,
      items: [
        {
          sku,
          available: 3,
          incoming: 0,
          alertAt: 4,
          low: true,
          quantity: 17,
          now: { quantity: 0 },
        },
      ],
    },
  });
  expect(await restocks()).toEqual([]);
  expect((await effective()).body).toMatchObject({ policy: { strategy: 'alert-only' } });
  expect((await service.post(`${path}/default/preview`, minMax(4, 20))).body).toMatchObject({
    levels: 0,
    items: [],
  });
  await put(minMax(4, 20));
  expect(await restocks()).toMatchObject([{ quantity: 17 }]);
});

test('what could not be put in force has no preview', async () => {
  const { warehouse, sku } = await restockPlace(service);
  const ask = (scope: string, policy: object, at = warehouse) =>
    service.post(`/v1/warehouses/${at}/policies/${scope}/preview`, policy);
  const scope = `sku:${sku}`;
  expect(await ask(scope, minMax(5, 4))).toMatchObject(refused(400, 'validation', 'max'));
  const own = { ...minMax(1, 2), strategy: 'transfer-from', source: warehouse };
  expect(await ask(scope, own)).toMatchObject(refused(400, 'validation', 'source'));
  const custom = { strategy: 'custom', name: 'nobody', options: {} };
  expect(await ask(scope, custom)).toMatchObject(refused(400, 'validation', 'name'));
  const other = { ...minMax(1, 2), scope: 'default', warehouse: 'elsewhere' };
  expect(await ask(scope, other)).toMatchObject(refused(400, 'validation', 'warehouse', 'scope'));
  expect(await ask('sku:nothing', minMax(1, 2))).toMatchObject(refused(404, 'not_found'));
  expect(await ask(scope, minMax(1, 2), 'nowhere')).toMatchObject(refused(404, 'not_found'));
  expect(await ask('all', minMax(1, 2))).toMatchObject(refused(400, 'validation', 'scope'));
});
