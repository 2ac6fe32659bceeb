/** Single stock operations over HTTP: what each does, and how each is refused. */
import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

let count = 0;

/** A warehouse with ten of `mug`, and what can be asked of it. */
async function place(units: Readonly<Record<string, number>> = { mug: 10 }) {
  const id = `place-${count++}`;
  await service.stock(id, units);
  const operate = (type: string, quantity: number, more: object = {}): Promise<Answer> =>
    service.post(`/v1/warehouses/${id}/movements`, { type, sku: 'mug', quantity, ...more });
  const reserve = (quantity: number): Promise<Answer> =>
    service.post(`/v1/warehouses/${id}/reservations`, { lines: [{ sku: 'mug', quantity }] });
  const level = async () => (await service.get(`/v1/warehouses/${id}/stock/mug`)).body;
  return { id, operate, reserve, level };
}

const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { status, code, ...more },
});

test('a receive creates the level and answers with the movement and the level', async () => {
  const { id, operate, level } = await place({ mug: 0 });
  const { status, body } = await operate('receive', 7, { reason: 'new', reference: 'PO-1' });
  expect(status).toBe(201);
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
  expect(body.movement).toEqual({
    seq: expect.any(Number) as number,
    warehouse: id,
    sku: 'mug',
    at: time,
    type: 'receive',
    quantity: 7,
    amount: 7,
    onHand: 7,
    reserved: 0,
    unavailable: 0,
    reason: 'new',
    reference: 'PO-1',
    actor: 'anonymous',
    document: null,
  });
  expect(body.level).toEqual({
    warehouse: id,
    sku: 'mug',
    onHand: 7,
    reserved: 0,
    unavailable: 0,
    available: 7,
    oversold: 0,
    incoming: 0,
    version: 1,
    updatedAt: time,
  });
  expect(await level()).toEqual(body.level);
});

test('a remove takes exactly what is available, and one unit more is a shortage', async () => {
  const { id, operate, reserve, level } = await place();
  await reserve(4);
  const shortage = { sku: 'mug', warehouse: id, requested: 7, available: 6 };
  expect(await operate('remove', 7)).toMatchObject(
    refused(409, 'insufficient_stock', { shortages: [shortage] }),
  );
  expect(await level()).toMatchObject({ onHand: 10, version: 2 });
  expect(await operate('remove', 6)).toMatchObject({
    status: 201,
    body: { movement: { quantity: -6, amount: 6, onHand: 4 }, level: { available: 0 } },
  });
});

test('an adjustment goes down to nothing on hand and no further', async () => {
  const { operate } = await place();
  expect(await operate('adjust', -11)).toMatchObject(
    refused(409, 'insufficient_stock', { shortages: [{ requested: 11, available: 10 }] }),
  );
  expect(await operate('adjust', -10)).toMatchObject({
    status: 201,
    body: { movement: { quantity: -10, amount: 10 }, level: { onHand: 0 } },
  });
  expect((await operate('adjust', 3)).body.level).toMatchObject({ onHand: 3 });
  expect(await operate('adjust', 0)).toMatchObject(refused(400, 'validation'));
});

test('a count replaces on hand, and one that agrees with the book moves nothing', async () => {
  const { operate } = await place();
  expect(await operate('count', 12)).toMatchObject({
    status: 201,
    body: { movement: { type: 'count', quantity: 2, amount: 2 }, level: { onHand: 12 } },
  });
  expect(await operate('count', 12)).toMatchObject({
    status: 200,
    body: { movement: null, level: { onHand: 12, version: 2 } },
  });
});

test('a count below what is reserved is accepted, and says how much is oversold', async () => {
  const { id, operate, reserve } = await place();
  const { body: held } = await reserve(8);
  expect((await operate('count', 5)).body.level).toMatchObject({
    onHand: 5,
    reserved: 8,
    available: -3,
    oversold: 3,
  });
  expect(await reserve(1)).toMatchObject(
    refused(409, 'insufficient_stock', { shortages: [{ requested: 1, available: 0 }] }),
  );
  expect(await operate('remove', 1)).toMatchObject(refused(409, 'insufficient_stock'));
  const commit = `/v1/warehouses/${id}/reservations/${String(held['id'])}/commit`;
  const five = { lines: [{ sku: 'mug', quantity: 5 }] };
  expect(await service.post(commit)).toMatchObject(refused(409, 'insufficient_stock'));
  expect(await service.post(commit, five)).toMatchObject({ status: 200, body: { status: 'held' } });
});

test('a move changes what may be sold and not on hand, and says between which states', async () => {
  const { operate } = await place();
  const damaged = { from: 'available', to: 'damaged' };
  expect(await operate('move', 11, damaged)).toMatchObject(refused(409, 'insufficient_stock'));
  expect(await operate('move', 10, damaged)).toMatchObject({
    status: 201,
    body: {
      movement: { quantity: 0, amount: 10, onHand: 10, unavailable: 10, states: damaged },
      level: { onHand: 10, unavailable: 10, available: 0 },
    },
  });
  const back = { from: 'damaged', to: 'available' };
  expect(await operate('move', 11, back)).toMatchObject(refused(409, 'insufficient_stock'));
  expect((await operate('move', 10, back)).body.level).toMatchObject({ available: 10 });
  expect(await operate('move', 1, { from: 'damaged', to: 'damaged' })).toMatchObject(
    refused(400, 'validation'),
  );
  expect(await operate('move', 1, { from: 'damaged' })).toMatchObject(refused(400, 'validation'));
});

test('a write-off takes units out of a state, by default out of what is available', async () => {
  const { operate } = await place();
  await operate('move', 4, { from: 'available', to: 'expired' });
  const expired = { from: 'expired' };
  expect(await operate('write_off', 5, expired)).toMatchObject(refused(409, 'insufficient_stock'));
  expect(await operate('write_off', 4, expired)).toMatchObject({
    status: 201,
    body: {
      movement: { quantity: -4, amount: 4, states: { from: 'expired', to: null } },
      level: { onHand: 6, unavailable: 0 },
    },
  });
  expect(await operate('write_off', 7)).toMatchObject(refused(409, 'insufficient_stock'));
  expect(await operate('write_off', 6)).toMatchObject({
    status: 201,
    body: { movement: { states: { from: 'available', to: null } }, level: { onHand: 0 } },
  });
});

test('an operation on an unknown warehouse or product is not found', async () => {
  const { operate } = await place();
  expect(await operate('receive', 1, { sku: 'no-such' })).toMatchObject(refused(404, 'not_found'));
  const receive = { type: 'receive', sku: 'mug', quantity: 1 };
  expect(await service.post('/v1/warehouses/no-such/movements', receive)).toMatchObject(
    refused(404, 'not_found'),
  );
});

test.each([
  ['remove', {}],
  ['adjust', {}],
  ['move', { from: 'available', to: 'damaged' }],
  ['write_off', {}],
])('a %s on a level that never was is not found', async (type, more) => {
  const { operate } = await place({ mug: 0 });
  expect(await operate(type, 1, more)).toMatchObject(refused(404, 'not_found'));
});

test('a count creates the level, and a count of nothing there leaves it out', async () => {
  const { id, operate } = await place({ mug: 0 });
  expect(await operate('count', 3)).toMatchObject({ status: 201, body: { level: { onHand: 3 } } });
  expect((await service.get(`/v1/warehouses/${id}/stock/mug`)).status).toBe(200);
});

test('an operation whose expectation is wrong is stale and says what is current', async () => {
  const { operate, level } = await place();
  const stale = refused(409, 'stale', { current: { onHand: 10, version: 1 } });
  expect(await operate('remove', 1, { expected: { onHand: 9 } })).toMatchObject(stale);
  expect(await operate('count', 5, { expected: { version: 2 } })).toMatchObject(stale);
  expect(await level()).toMatchObject({ onHand: 10, version: 1 });
  expect((await operate('remove', 1, { expected: { onHand: 10 } })).status).toBe(201);
  expect((await operate('count', 5, { expected: { version: 2 } })).status).toBe(201);
});

test('for an expectation a missing level is zero at version 0', async () => {
  const { operate } = await place({ mug: 0 });
  const current = { onHand: 0, version: 0 };
  expect(await operate('receive', 5, { expected: { onHand: 1 } })).toMatchObject(
    refused(409, 'stale', { current }),
  );
  expect((await operate('receive', 5, { expected: { version: 0 } })).status).toBe(201);
});

test('an inactive warehouse or product takes nothing in, and what is there may leave', async () => {
  const { id, operate, reserve } = await place({ mug: 10, lamp: 10 });
  const lamp = { name: 'lamp', category: 'home' };
  await service.call('PUT', '/v1/products/lamp', { ...lamp, active: false });
  expect(await operate('receive', 1, { sku: 'lamp' })).toMatchObject(refused(409, 'invalid_state'));
  expect((await operate('remove', 1, { sku: 'lamp' })).status).toBe(201);
  await service.call('PUT', '/v1/products/lamp', lamp);
  expect((await operate('receive', 1, { sku: 'lamp' })).status).toBe(201);
  await service.call('PUT', `/v1/warehouses/${id}`, { name: id, active: false });
  expect(await operate('receive', 1)).toMatchObject(refused(409, 'invalid_state'));
  expect(await reserve(1)).toMatchObject(refused(409, 'invalid_state'));
  expect((await operate('remove', 1)).status).toBe(201);
});
