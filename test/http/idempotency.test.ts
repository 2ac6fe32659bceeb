/** Idempotency keys over HTTP: the same question has the same answer, and happens once. */
import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const MISMATCH = 'idempotency_mismatch';
let count = 0;

/** A warehouse with ten of `mug`, at which operations have keys. */
async function place() {
  const id = `place-${count++}`;
  await service.stock(id, { mug: 10 });
  const path = `/v1/warehouses/${id}/movements`;
  const operate = (type: string, quantity: number, key: string): Promise<Answer> =>
    service.post(path, { type, sku: 'mug', quantity }, { 'Idempotency-Key': key });
  const onHand = async () => (await service.get(`/v1/warehouses/${id}/stock/mug`)).body['onHand'];
  return { id, path, operate, onHand };
}

const replayed = ({ headers }: Answer): string | null => headers.get('Idempotency-Replayed');

/** Sees that `again` is `first` once more, and says so. */
function expectReplay(first: Answer, again: Answer): void {
  expect(replayed(first)).toBeNull();
  expect(replayed(again)).toBe('true');
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
}

test('the same key and body get the identical answer and happen once', async () => {
  const { operate, onHand } = await place();
  const first = await operate('remove', 3, 'k');
  expect(first.status).toBe(201);
  await operate('receive', 5, 'between');
  expectReplay(first, await operate('remove', 3, 'k'));
  expect(await onHand()).toBe(12);
});

test('a body that says the same in another order of fields is the same', async () => {
  const { path, operate } = await place();
  const first = await operate('receive', 3, 'k');
  expect(first.status).toBe(201);
  const text = '{ "quantity": 3, "sku": "mug", "type": "receive" }';
  expectReplay(first, await service.post(path, text, { 'Idempotency-Key': 'k' }));
});

test('the same key with another body is a mismatch and changes nothing', async () => {
  const { operate, onHand } = await place();
  await operate('remove', 3, 'k');
  expect(await operate('remove', 4, 'k')).toMatchObject({
    status: 422,
    body: { status: 422, code: MISMATCH },
  });
  expect(await onHand()).toBe(7);
});

test('a refusal is replayed, even when it would be accepted by now', async () => {
  const { operate, onHand } = await place();
  const first = await operate('remove', 11, 'k');
  expect(first.status).toBe(409);
  await operate('receive', 5, 'more');
  expectReplay(first, await operate('remove', 11, 'k'));
  expect(await onHand()).toBe(15);
});

test('answers are replayed after a restart', async () => {
  const { operate, onHand } = await place();
  const accepted = await operate('remove', 3, 'accepted');
  const refusal = await operate('remove', 100, 'refused');
  const agreed = await operate('count', 7, 'agreed');
  expect([accepted.status, refusal.status, agreed.status]).toEqual([201, 409, 200]);
  await service.restart();
  expectReplay(accepted, await operate('remove', 3, 'accepted'));
  expectReplay(refusal, await operate('remove', 100, 'refused'));
  expectReplay(agreed, await operate('count', 7, 'agreed'));
  expect((await operate('remove', 2, 'accepted')).status).toBe(422);
  expect(await onHand()).toBe(7);
});

test('two at the same time with one key happen once, and are answered alike', async () => {
  const { operate, onHand } = await place();
  const answers = await Promise.all(Array.from({ length: 8 }, () => operate('remove', 2, 'k')));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers.filter((each) => replayed(each) === null)).toHaveLength(1);
  expect(await onHand()).toBe(8);
});

test('of two bodies at the same time with one key, one happens', async () => {
  const { operate, onHand } = await place();
  const answers = await Promise.all([operate('remove', 2, 'k'), operate('remove', 3, 'k')]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
  expect(await onHand()).toBe(answers[0].status === 201 ? 8 : 7);
});

test('without a key the same body happens twice', async () => {
  const { path, onHand } = await place();
  const body = { type: 'remove', sku: 'mug', quantity: 1 };
  const answers = [await service.post(path, body), await service.post(path, body)];
  expect(answers.map(replayed)).toEqual([null, null]);
  expect(await onHand()).toBe(8);
});

test('a key is its path’s own', async () => {
  const [one, other] = [await place(), await place()];
  await one.operate('remove', 1, 'shared');
  const elsewhere = await other.operate('remove', 2, 'shared');
  expect([elsewhere.status, replayed(elsewhere)]).toEqual([201, null]);
  const reserve = { lines: [{ sku: 'mug', quantity: 1 }] };
  const headers = { 'Idempotency-Key': 'shared' };
  const held = await service.post(`/v1/warehouses/${one.id}/reservations`, reserve, headers);
  expect([held.status, replayed(held)]).toEqual([201, null]);
});

test.each([
  ['one character', 'x', 201],
  ['255 characters', 'x'.repeat(255), 201],
  ['spaces and signs inside', 'a b~!"{}', 201],
  ['256 characters', 'x'.repeat(256), 400],
  ['no character', '', 400],
  ['a letter outside ASCII', 'k\u00e9', 400],
  ['a tab', 'a\tb', 400],
])('a key of %s is judged by its form', async (_what, key, status) => {
  const { operate } = await place();
  const answer = await operate('receive', 1, key);
  expect(answer.status).toBe(status);
  if (status === 201) return;
  expect(answer.body).toMatchObject({ code: 'validation', errors: [{ path: 'Idempotency-Key' }] });
});

test('a request that is not valid does not take its key', async () => {
  const { path, operate } = await place();
  const bad = { type: 'receive', sku: 'mug', quantity: 'x' };
  expect((await service.post(path, bad, { 'Idempotency-Key': 'k' })).status).toBe(400);
  expect((await operate('receive', 1, 'k')).status).toBe(201);
});

test('every write of a reservation takes a key', async () => {
  const { id } = await place();
  const path = `/v1/warehouses/${id}/reservations`;
  const lines = [{ sku: 'mug', quantity: 4 }];
  const once = async (method: string, at: string, body?: unknown): Promise<Answer> => {
    const headers = { 'Idempotency-Key': `key of ${method}` };
    const first = await service.call(method, at, body, headers);
    expect(first.status).toBeLessThan(300);
    expectReplay(first, await service.call(method, at, body, headers));
    return first;
  };
  const { body } = await once('POST', path, { lines });
  const own = `${path}/${String(body['id'])}`;
  await once('PATCH', own, { lines: [{ sku: 'mug', quantity: 6 }] });
  await once('POST', `${own}/commit`, { lines: [{ sku: 'mug', quantity: 1 }] });
  await once('POST', `${own}/release`);
  const level = await service.get(`/v1/warehouses/${id}/stock/mug`);
  expect(level.body).toMatchObject({ onHand: 9, reserved: 0 });
});

test('a batch is repeated under the key of its header', async () => {
  const { id, onHand } = await place();
  const operation = (quantity: number) => ({ warehouse: id, type: 'remove', sku: 'mug', quantity });
  const batch = (...quantities: readonly number[]) =>
    service.post(
      '/v1/movements/batch',
      { operations: quantities.map(operation) },
      { 'Idempotency-Key': `batch at ${id}` },
    );
  const first = await batch(3, 100, 2);
  expect(first.body.results.map(({ status }) => status)).toEqual([201, 409, 201]);
  expectReplay(first, await batch(3, 100, 2));
  expect((await batch(3, 100)).status).toBe(422);
  await service.restart();
  expectReplay(first, await batch(3, 100, 2));
  expect(await onHand()).toBe(5);
});

test('a reject-all batch is repeated under the key of its header', async () => {
  const { id, onHand } = await place();
  const all = (quantity: number) => {
    const operation = { warehouse: id, type: 'remove', sku: 'mug', quantity };
    const body = { onError: 'reject-all', operations: [operation, operation] };
    return service.post('/v1/movements/batch', body, { 'Idempotency-Key': `${id} ${quantity}` });
  };
  expectReplay(await all(5), await all(5));
  expectReplay(await all(6), await all(6));
  expect(await onHand()).toBe(0);
});

test('the key of a batch is not for a batch in another way or at another place', async () => {
  const places = await Promise.all([place(), place(), place(), place()]);
  const onHand = () => Promise.all(places.map((each) => each.onHand()));
  const ways = places.flatMap(({ id }) => ['reject-failed', 'reject-all'].map((way) => [id, way]));
  for (const [index, own] of ways.entries()) {
    const send = ([warehouse, onError]: readonly (string | undefined)[]) =>
      service.post(
        '/v1/movements/batch',
        { onError, operations: [{ warehouse, type: 'receive', sku: 'mug', quantity: 1 }] },
        { 'Idempotency-Key': `way ${index} from ${places[0].id}` },
      );
    const first = await send(own);
    expect(first.status).toBe(200);
    const before = await onHand();
    for (const other of ways.filter((each) => each !== own)) {
      expect(await send(other)).toMatchObject({ status: 422, body: { code: MISMATCH } });
    }
    expectReplay(first, await send(own));
    expect(await onHand()).toEqual(before);
  }
});

test('a batch that says the same in another order of fields is the same', async () => {
  const { id, onHand } = await place();
  for (const onError of ['reject-failed', 'reject-all']) {
    const send = (operation: object): Promise<Answer> =>
      service.post(
        '/v1/movements/batch',
        { operations: [operation], onError },
        { 'Idempotency-Key': `${onError} at ${id}` },
      );
    const first = await send({ warehouse: id, type: 'receive', sku: 'mug', quantity: 1 });
    expectReplay(first, await send({ quantity: 1, sku: 'mug', type: 'receive', warehouse: id }));
  }
  expect(await onHand()).toBe(12);
});

test('the operations of a batch have keys of their own, shared with single ones', async () => {
  const { id, operate, onHand } = await place();
  const entry = { warehouse: id, type: 'remove', sku: 'mug', quantity: 3, idempotencyKey: 'k' };
  const single = await operate('remove', 3, 'k');
  const batch = await service.post('/v1/movements/batch', {
    operations: [entry, { ...entry, quantity: 4 }, { ...entry, idempotencyKey: 'other' }],
  });
  expect(batch.body.results.map(({ status }) => status)).toEqual([201, 422, 201]);
  expect(batch.body.results[0]).toEqual({ status: 201, ...single.body });
  expect(await onHand()).toBe(4);
});
