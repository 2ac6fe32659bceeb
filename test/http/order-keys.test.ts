/** The idempotency key of many orders in one request. */
import { afterAll, expect, test } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const PATH = '/v1/orders/batch';
const NDJSON = 'application/x-ndjson';

const replayed = (headers: Headers): string | null => headers.get('Idempotency-Replayed');

async function keyed() {
  const { first, sku, sourcing, lines, level } = await twoPlaces(service);
  const order = (quantity: number) => ({ lines: lines(quantity), sourcing });
  const headers = { 'Idempotency-Key': sku };
  const batch = (...orders: readonly unknown[]) => service.post(PATH, { orders }, headers);
  const stream = (...orders: readonly unknown[]) =>
    service.post(PATH, orders.map((each) => JSON.stringify(each)).join('\n'), {
      ...headers,
      'Content-Type': NDJSON,
    });
  const reserved = async () => (await level(first))['reserved'];
  return { order, batch, stream, reserved, sourcing, sku };
}

test('a key has the same batch answered as the first time, also after a restart', async () => {
  const { order, batch, reserved, sourcing, sku } = await keyed();
  const first = await batch(order(2), order(99), null);
  expect([first.status, replayed(first.headers)]).toEqual([200, null]);
  const again = await batch(order(2), order(99), null);
  expect([again.text, replayed(again.headers)]).toEqual([first.text, 'true']);
  await service.restart();
  const turned = { sourcing, lines: [{ quantity: 2, sku }] };
  const other = await batch(turned, order(99), null);
  expect([other.text, replayed(other.headers)]).toEqual([first.text, 'true']);
  expect(await reserved()).toBe(2);
});

test('it is for no other batch, and for no stream', async () => {
  const { order, batch, stream, reserved } = await keyed();
  await batch(order(1), order(2));
  for (const answer of [
    await batch(order(1)),
    await batch(order(1), order(2), order(3)),
    await batch(order(2), order(1)),
    await batch(order(1), null),
    await stream(order(1), order(2)),
  ]) {
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
  }
  expect(await reserved()).toBe(3);
});

test('a key has a stream happen once, and go on where it broke off', async () => {
  const { order, stream, reserved } = await keyed();
  const first = await stream(order(1), order(2));
  const again = await stream(order(1), order(2), order(3), order(4));
  expect([first, again].map(({ headers }) => replayed(headers))).toEqual([null, 'true']);
  expect(again.text.startsWith(first.text)).toBe(true);
  expect(await reserved()).toBe(10);
  const changed = await stream(order(1), order(3));
  expect(changed.text.split('\n')[1]).toContain('"idempotency_mismatch"');
  expect(await reserved()).toBe(10);
});

test('an entry may have its own, which is shared with single orders', async () => {
  const { order, batch, reserved, sku } = await keyed();
  const entry = { ...order(1), idempotencyKey: `${sku} own` };
  const single = await service.post('/v1/orders', order(1), {
    'Idempotency-Key': entry.idempotencyKey,
  });
  const { body } = await batch(entry, { ...entry, ...order(2) });
  expect(body.results).toMatchObject([{ status: 201, order: single.body }, { status: 422 }]);
  expect(await reserved()).toBe(1);
});
