/** Reservations over HTTP: holds of units at one warehouse, from first to last. */
import { afterAll, expect, test, vi } from 'vitest';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

let count = 0;

async function place(units: Readonly<Record<string, number>> = { mug: 10, lamp: 5 }) {
  const id = `place-${count++}`;
  await service.stock(id, units);
  const path = `/v1/warehouses/${id}/reservations`;
  const reserve = (lines: readonly object[], more: object = {}): Promise<Answer> =>
    service.post(path, { lines, ...more });
  const level = async (sku = 'mug') =>
    (await service.get(`/v1/warehouses/${id}/stock/${sku}`)).body;
  /** A reservation with an id of its own. */
  const held = async (...lines: readonly object[]): Promise<string> => {
    const { status, text, body } = await reserve(lines);
    if (status !== 201) throw new Error(text);
    return `${path}/${String(body['id'])}`;
  };
  return { id, path, reserve, level, held };
}

const mugs = (quantity: number) => ({ sku: 'mug', quantity });
const lamps = (quantity: number) => ({ sku: 'lamp', quantity });
const line = (sku: string, quantity: number, committed = 0, released = 0) => ({
  sku,
  quantity,
  committed,
  released,
});
const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { status, code, ...more },
});

test('a reservation holds its lines, and reads as it was answered', async () => {
  const { id, path, reserve, level } = await place();
  const made = await reserve([mugs(4), lamps(5)], { id: 'r:1', reference: 'basket' });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    id: 'r:1',
    warehouse: id,
    status: 'held',
    lines: [line('mug', 4), line('lamp', 5)],
    reference: 'basket',
    expiresAt: null,
  });
  expect((await service.get(`${path}/r:1`)).body).toEqual(made.body);
  expect(await level()).toMatchObject({ onHand: 10, reserved: 4, available: 6 });
  expect(await level('lamp')).toMatchObject({ available: 0 });
});

test('without an id the server makes a UUIDv7', async () => {
  const { reserve } = await place();
  const { body } = await reserve([mugs(1)]);
  expect(body['id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('the same SKU twice is summed', async () => {
  const { id, reserve } = await place();
  const shortages = [{ sku: 'mug', warehouse: id, requested: 11, available: 10 }];
  expect(await reserve([mugs(6), lamps(1), mugs(5)])).toMatchObject(
    refused(409, 'insufficient_stock', { shortages }),
  );
  const { body } = await reserve([mugs(6), lamps(1), mugs(4)]);
  expect(body['lines']).toEqual([line('mug', 10), line('lamp', 1)]);
});

test('all lines are held or none, and every short line is named', async () => {
  const { id, reserve, level } = await place({ mug: 10, lamp: 5, cup: 0 });
  const answer = await reserve([mugs(10), lamps(6), { sku: 'cup', quantity: 1 }]);
  const shortages = [
    { sku: 'lamp', warehouse: id, requested: 6, available: 5 },
    { sku: 'cup', warehouse: id, requested: 1, available: 0 },
  ];
  expect(answer).toMatchObject(refused(409, 'insufficient_stock', { shortages }));
  expect(await level()).toMatchObject({ reserved: 0, version: 1 });
  expect((await reserve([mugs(10), lamps(5)])).status).toBe(201);
});

test('of many that want the last units at once, as many get them as there are', async () => {
  const { reserve, level } = await place();
  const answers = await Promise.all(Array.from({ length: 25 }, () => reserve([mugs(1)])));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(15);
  expect(await level()).toMatchObject({ reserved: 10, available: 0, oversold: 0 });
});

test('a chosen id is answered again for the same body, and taken for another', async () => {
  const { reserve, level } = await place();
  const first = await reserve([mugs(4)], { id: 'r' });
  const again = await reserve([mugs(4)], { id: 'r' });
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  expect(await reserve([mugs(5)], { id: 'r' })).toMatchObject(refused(409, 'duplicate'));
  expect(await level()).toMatchObject({ reserved: 4 });
  await service.restart();
  expect((await reserve([mugs(4)], { id: 'r' })).text).toBe(first.text);
  expect(await reserve([mugs(5)], { id: 'r' })).toMatchObject(refused(409, 'duplicate'));
});

test('an id whose request was refused is not taken', async () => {
  const { reserve } = await place();
  expect((await reserve([mugs(11)], { id: 'r' })).status).toBe(409);
  expect((await reserve([mugs(10)], { id: 'r' })).status).toBe(201);
});

test('a change brings every line to a new total, for which its own units count', async () => {
  const { held, level } = await place();
  const own = await held(mugs(6), lamps(2));
  const change = (...lines: readonly object[]): Promise<Answer> =>
    service.call('PATCH', own, { lines });
  expect(await change(mugs(11))).toMatchObject(refused(409, 'insufficient_stock'));
  expect(await level()).toMatchObject({ reserved: 6 });
  const answer = await change(mugs(10));
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ status: 'held', lines: [line('mug', 10)] });
  expect(await level()).toMatchObject({ reserved: 10, available: 0 });
  expect(await level('lamp')).toMatchObject({ reserved: 0 });
  expect((await change(mugs(1), lamps(5))).status).toBe(200);
  expect(await level()).toMatchObject({ reserved: 1 });
});

test('a commit ships some, then what is left', async () => {
  const { held, level } = await place();
  const own = await held(mugs(6), lamps(2));
  const some = await service.post(`${own}/commit`, { lines: [mugs(4)] });
  expect(some).toMatchObject({
    status: 200,
    body: { status: 'held', lines: [line('mug', 6, 4), line('lamp', 2)] },
  });
  expect(await level()).toMatchObject({ onHand: 6, reserved: 2, available: 4 });
  const rest = await service.post(`${own}/commit`);
  expect(rest).toMatchObject({
    status: 200,
    body: { status: 'committed', lines: [line('mug', 6, 6), line('lamp', 2, 2)] },
  });
  expect(await level()).toMatchObject({ onHand: 4, reserved: 0 });
  expect((await service.get(own)).body).toEqual(rest.body);
});

test('committing exactly what is held is allowed, and a unit beyond it is not valid', async () => {
  const { held, level } = await place();
  const own = await held(mugs(3));
  for (const lines of [[mugs(4)], [mugs(2), mugs(2)], [lamps(1)]]) {
    expect(await service.post(`${own}/commit`, { lines })).toMatchObject(
      refused(400, 'validation'),
    );
  }
  expect(await level()).toMatchObject({ onHand: 10, reserved: 3 });
  const answer = await service.post(`${own}/commit`, { lines: [mugs(2), mugs(1)] });
  expect(answer).toMatchObject({ status: 200, body: { status: 'committed' } });
});

test('a release gives back what has not shipped', async () => {
  const { held, level } = await place();
  const own = await held(mugs(6));
  await service.post(`${own}/commit`, { lines: [mugs(2)] });
  const answer = await service.post(`${own}/release`);
  expect(answer).toMatchObject({
    status: 200,
    body: { status: 'released', lines: [line('mug', 6, 2, 4)] },
  });
  expect(await level()).toMatchObject({ onHand: 8, reserved: 0, available: 8 });
});

test.each(['release', 'commit'])('after a %s nothing can be done with it any more', async (end) => {
  const { held, level } = await place();
  const own = await held(mugs(6));
  expect((await service.post(`${own}/${end}`)).status).toBe(200);
  const before = await level();
  for (const answer of [
    await service.post(`${own}/release`),
    await service.post(`${own}/commit`),
    await service.call('PATCH', own, { lines: [mugs(7)] }),
  ]) {
    expect(answer).toMatchObject(refused(409, 'invalid_state'));
  }
  expect(await level()).toEqual(before);
});

test('what is unknown is not found: warehouse, reservation, product', async () => {
  const { path, reserve } = await place();
  const elsewhere = '/v1/warehouses/no-such/reservations';
  const notFound = refused(404, 'not_found');
  expect(await service.post(elsewhere, { lines: [mugs(1)] })).toMatchObject(notFound);
  expect(await service.get(`${elsewhere}/r`)).toMatchObject(notFound);
  expect(await reserve([mugs(1), { sku: 'no-such', quantity: 1 }])).toMatchObject(notFound);
  for (const answer of [
    await service.get(`${path}/no-such`),
    await service.call('PATCH', `${path}/no-such`, { ttlSeconds: 5 }),
    await service.post(`${path}/no-such/commit`),
    await service.post(`${path}/no-such/release`),
  ]) {
    expect(answer).toMatchObject(notFound);
  }
});

test('ttlSeconds sets and moves the expiry', async () => {
  const { path, reserve } = await place();
  const until = ({ body }: Answer): number => Date.parse(String(body['expiresAt'])) - Date.now();
  const made = await reserve([mugs(1)], { id: 'r', ttlSeconds: 604_800 });
  expect(Math.abs(until(made) - 604_800_000)).toBeLessThan(20_000);
  const changed = await service.call('PATCH', `${path}/r`, { ttlSeconds: 60 });
  expect(Math.abs(until(changed) - 60_000)).toBeLessThan(20_000);
  for (const ttlSeconds of [0, 604_801]) {
    expect(await reserve([mugs(1)], { ttlSeconds })).toMatchObject(refused(400, 'validation'));
  }
});

test('an expired reservation gives its units back at once, and writes why', async () => {
  const { id, path, reserve, level } = await place();
  const made = await reserve([mugs(10)], { id: 'r', ttlSeconds: 1 });
  const expiresAt = Date.parse(String(made.body['expiresAt']));
  expect(await reserve([mugs(1)])).toMatchObject(refused(409, 'insufficient_stock'));
  await vi.waitUntil(() => Date.now() >= expiresAt, { timeout: 5_000, interval: 1 });
  // The first thing that is asked after that moment: the units are there.
  expect((await reserve([mugs(10)])).status).toBe(201);
  expect(await service.post(`${path}/r/commit`)).toMatchObject(refused(409, 'invalid_state'));
  expect((await service.get(`${path}/r`)).body).toMatchObject({
    status: 'expired',
    lines: [line('mug', 10, 0, 10)],
  });
  expect(await level()).toMatchObject({ reserved: 10, oversold: 0 });
  const { body } = await service.get(`/v1/movements?warehouse=${id}&document=reservation:r`);
  expect(body.items).toMatchObject([
    { type: 'release', reason: 'expired', quantity: 0, amount: 10, reserved: 0 },
    { type: 'reserve', reason: null, amount: 10 },
  ]);
});
