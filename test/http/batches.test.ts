/** Batches of operations over HTTP: each for itself, or all or nothing. */
import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

let count = 0;

async function place() {
  const id = `place-${count++}`;
  await service.stock(id, { mug: 10, lamp: 10 });
  const op = (type: string, quantity: number, more: object = {}) => ({
    warehouse: id,
    type,
    sku: 'mug',
    quantity,
    ...more,
  });
  const onHand = async (sku = 'mug') =>
    (await service.get(`/v1/warehouses/${id}/stock/${sku}`)).body['onHand'];
  return { id, op, onHand };
}

const batch = (operations: readonly unknown[], more: object = {}): Promise<Answer> =>
  service.post('/v1/movements/batch', { operations, ...more });
const all = (...operations: readonly unknown[]): Promise<Answer> =>
  batch(operations, { onError: 'reject-all' });
const statuses = ({ body }: Answer): readonly unknown[] =>
  body.results.map((each) => each['status']);

test('results stand in the order of the request, each as it would have been alone', async () => {
  const { op, onHand } = await place();
  const answer = await batch([
    op('receive', 5),
    op('remove', 16),
    op('count', 15),
    op('receive', 1, { sku: 'no-such' }),
    op('remove', 15),
    op('remove', 1, { expected: { onHand: 9 } }),
    op('receive', 2, { sku: 'lamp' }),
  ]);
  expect(answer.status).toBe(200);
  expect(statuses(answer)).toEqual([201, 409, 200, 404, 201, 409, 201]);
  const { results } = answer.body;
  expect(results[0]).toMatchObject({ movement: { quantity: 5 }, level: { onHand: 15 } });
  expect(results[1]?.error).toMatchObject({ code: 'insufficient_stock', status: 409 });
  expect(results[2]).toMatchObject({ movement: null, level: { onHand: 15 } });
  expect(results[3]?.error).toMatchObject({ code: 'not_found' });
  expect(results[5]?.error).toMatchObject({ code: 'stale', current: { onHand: 0 } });
  expect(results[6]).toMatchObject({ level: { sku: 'lamp', onHand: 12 } });
  expect(await onHand()).toBe(0);
});

test('operations on one level run in their order, however many', async () => {
  const { op, onHand } = await place();
  const operations = Array.from({ length: 500 }, () => [
    op('receive', 90),
    op('remove', 100),
  ]).flat();
  const answer = await batch(operations);
  let book = 10;
  const foreseen = operations.map(({ type, quantity }) => {
    if (type === 'remove' && quantity > book) return 409;
    book += type === 'receive' ? quantity : -quantity;
    return 201;
  });
  expect(statuses(answer)).toEqual(foreseen);
  expect(await onHand()).toBe(book);
});

test.each([
  ['null', null],
  ['a number', 5],
  ['an array', []],
  ['an empty object', {}],
  ['one without a warehouse', { type: 'receive', sku: 'mug', quantity: 1 }],
  ['one with a field too many', { type: 'receive', sku: 'mug', quantity: 1, colour: 'red' }],
  ['one with a key that is none', { idempotencyKey: '', type: 'receive', sku: 'mug', quantity: 1 }],
  ['one with a fraction', { type: 'receive', sku: 'mug', quantity: 1.5 }],
  ['one of an unknown type', { type: 'conjure', sku: 'mug', quantity: 1 }],
])('a malformed entry fails alone: %s', async (what, entry) => {
  const { id, op, onHand } = await place();
  const isWhole = typeof entry === 'object' && entry !== null && 'type' in entry;
  const sent = isWhole && !what.includes('without') ? { warehouse: id, ...entry } : entry;
  const answer = await batch([op('receive', 1), sent, op('receive', 2)]);
  expect(answer.status).toBe(200);
  expect(statuses(answer)).toEqual([201, 400, 201]);
  const errors = [{ path: expect.any(String) as string, message: expect.any(String) as string }];
  expect(answer.body.results[1]?.error).toMatchObject({ code: 'validation', status: 400 });
  expect(answer.body.results[1]?.error.errors).toEqual(expect.arrayContaining(errors));
  expect(await onHand()).toBe(13);
});

test('an unknown warehouse fails alone, and several warehouses may be in one batch', async () => {
  const [one, other] = [await place(), await place()];
  const elsewhere = { ...one.op('receive', 1), warehouse: 'no-such' };
  const answer = await batch([one.op('remove', 1), elsewhere, other.op('remove', 2)]);
  expect(statuses(answer)).toEqual([201, 404, 201]);
  expect([await one.onHand(), await other.onHand()]).toEqual([9, 8]);
});

test('a reject-all batch that is good happens whole', async () => {
  const { op, onHand } = await place();
  const answer = await all(op('remove', 10), op('receive', 4), op('count', 4));
  expect(answer.status).toBe(200);
  expect(statuses(answer)).toEqual([201, 201, 200]);
  expect(answer.body.results[2]).toMatchObject({ movement: null, level: { onHand: 4 } });
  expect(await onHand()).toBe(4);
});

test('a reject-all batch that fails tells its first problem and changes nothing', async () => {
  const { op, onHand } = await place();
  const answer = await all(
    op('remove', 4),
    op('remove', 7),
    op('receive', 1, { sku: 'no-such' }),
    op('remove', 1, { sku: 'lamp' }),
  );
  expect(answer.status).toBe(409);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    code: 'insufficient_stock',
    shortages: [{ sku: 'mug', requested: 7, available: 6 }],
  });
  expect(statuses(answer)).toEqual([424, 409, 404, 424]);
  expect(answer.body.results.map(({ error }) => error['code'])).toEqual([
    'not_applied',
    'insufficient_stock',
    'not_found',
    'not_applied',
  ]);
  expect([await onHand(), await onHand('lamp')]).toEqual([10, 10]);
});

test('a malformed entry fails a reject-all batch as a whole', async () => {
  const { op, onHand } = await place();
  const answer = await all(op('remove', 4), op('remove', 0), op('remove', 1), null);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    code: 'validation',
    errors: [{ path: 'operations.1.quantity' }, { path: 'operations.3' }],
  });
  expect(statuses(answer)).toEqual([424, 400, 424, 400]);
  expect(answer.body.results.map(({ error }) => error['code'])).toEqual([
    'not_applied',
    'validation',
    'not_applied',
    'validation',
  ]);
  expect(answer.body.results[1]?.error.errors.map(({ path }) => path)).toEqual(['quantity']);
  expect(await onHand()).toBe(10);
});

test('of many flaws a problem tells all, and a few in words', async () => {
  const { body } = await all(...Array.from({ length: 5_000 }, () => 5));
  expect(body.errors).toHaveLength(5_000);
  expect(body['detail']).toMatch(/^operations\.0: .*; and 4997 more$/);
});

test('a reject-all batch is for one warehouse, which must be there', async () => {
  const [one, other] = [await place(), await place()];
  expect(await all(one.op('remove', 1), other.op('remove', 1))).toMatchObject({
    status: 400,
    body: { code: 'validation' },
  });
  const elsewhere = { ...one.op('remove', 1), warehouse: 'no-such' };
  const unknown = { status: 404, error: { code: 'not_found' } };
  expect(await all(elsewhere, elsewhere)).toMatchObject({
    status: 404,
    body: { code: 'not_found', results: [unknown, unknown] },
  });
  expect([await one.onHand(), await other.onHand()]).toEqual([10, 10]);
});

test('10,000 operations are a batch, and none or one more are not', async () => {
  const { op, onHand } = await place();
  const many = Array.from({ length: 10_000 }, () => op('receive', 1));
  for (const onError of ['reject-failed', 'reject-all']) {
    for (const operations of [[], [...many, op('receive', 1)]]) {
      const { status, body } = await batch(operations, { onError });
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'validation', errors: [{ path: 'operations' }] });
    }
  }
  expect(await onHand()).toBe(10);
  const answer = await batch(many);
  expect(answer.status).toBe(200);
  expect(new Set(statuses(answer))).toEqual(new Set([201]));
  expect(await onHand()).toBe(10_010);
  expect((await batch(many, { onError: 'reject-all' })).status).toBe(200);
  expect(await onHand()).toBe(20_010);
});
