/** What becomes of an order: it ships, is cancelled, comes back. */
import { afterAll, expect, test } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { status, code, ...more },
});

test('it ships in parts, and no unit of it twice', async () => {
  const { first, second, sku, level, placed } = await twoPlaces(service);
  const path = await placed(13);
  const allocations = [{ warehouse: first, sku, quantity: 4 }];
  const part = await service.post(`${path}/fulfill`, { allocations });
  expect(part.body).toMatchObject({
    status: 'partially_fulfilled',
    lines: [{ reserved: 9, shipped: 4 }],
  });
  expect(await level(first)).toMatchObject({ onHand: 6, reserved: 6 });
  const both = await Promise.all([
    service.post(`${path}/fulfill`),
    service.post(`${path}/fulfill`),
  ]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect((await service.get(path)).body).toMatchObject({
    status: 'fulfilled',
    lines: [{ reserved: 0, shipped: 13 }],
  });
  expect(await level(first)).toMatchObject({ onHand: 0, reserved: 0 });
  expect(await level(second)).toMatchObject({ onHand: 12, reserved: 0 });
});

test('more than was allocated, or than is on hand, does not ship', async () => {
  const { first, sku, level, placed } = await twoPlaces(service);
  const path = await placed(4);
  const allocations = [{ warehouse: first, sku, quantity: 5 }];
  expect(await service.post(`${path}/fulfill`, { allocations })).toMatchObject(
    refused(400, 'validation'),
  );
  const count = { type: 'count', sku, quantity: 3 };
  await service.post(`/v1/warehouses/${first}/movements`, count);
  expect(await service.post(`${path}/fulfill`)).toMatchObject(
    refused(409, 'insufficient_stock', { shortages: [{ warehouse: first, available: 3 }] }),
  );
  expect(await level(first)).toMatchObject({ onHand: 3, reserved: 4, oversold: 1 });
  const rest = [{ warehouse: first, sku, quantity: 3 }];
  expect(await service.post(`${path}/fulfill`, { allocations: rest })).toMatchObject({
    status: 200,
  });
});

test('it is cancelled once, and what had shipped stays shipped', async () => {
  const { first, sku, level, placed } = await twoPlaces(service);
  const path = await placed(6);
  await service.post(`${path}/fulfill`, {
    allocations: [{ warehouse: first, sku, quantity: 2 }],
  });
  expect((await service.post(`${path}/cancel`)).body).toMatchObject({
    status: 'cancelled',
    lines: [{ reserved: 0, shipped: 2 }],
  });
  expect(await level(first)).toMatchObject({ onHand: 8, reserved: 0, available: 8 });
  expect(await service.post(`${path}/cancel`)).toMatchObject(refused(409, 'invalid_state'));
});

test('its goods come back, whole or damaged, but no more than were shipped', async () => {
  const { first, second, sku, level, placed } = await twoPlaces(service);
  const path = await placed(3);
  await service.post(`${path}/fulfill`);
  const back = (quantity: number, warehouse: string, condition: string) =>
    service.post(`${path}/returns`, { lines: [{ sku, quantity, warehouse, condition }] });
  expect((await back(1, first, 'sellable')).body).toMatchObject({ lines: [{ returned: 1 }] });
  expect(await back(1, second, 'damaged')).toMatchObject({ status: 200 });
  expect(await level(first)).toMatchObject({ onHand: 8, available: 8 });
  expect(await level(second)).toMatchObject({ onHand: 16, unavailable: 1, available: 15 });
  expect(await back(2, first, 'sellable')).toMatchObject(refused(400, 'validation'));
  expect(await back(1, 'nowhere', 'sellable')).toMatchObject(refused(400, 'validation'));
});

test('one that is not there is not found', async () => {
  expect(await service.get('/v1/orders/nobody')).toMatchObject(refused(404, 'not_found'));
  for (const action of ['fulfill', 'cancel']) {
    expect(await service.post(`/v1/orders/nobody/${action}`)).toMatchObject(
      refused(404, 'not_found'),
    );
  }
});

test('all of it adds up', async () => {
  expect((await service.get('/v1/integrity')).body).toMatchObject({ conserved: true, drift: [] });
});
