/** Orders over HTTP, from first to last. */
import { afterAll, describe, expect, test, vi } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { status, code, ...more },
});

describe('placing an order', () => {
  test('takes from warehouses by priority, and reads as it was answered', async () => {
    const { first, second, sku, level, order } = await twoPlaces(service);
    const made = await order(13, { id: `o-${first}`, reference: 'web' });
    expect(made).toMatchObject({ status: 201 });
    expect(made.body).toMatchObject({
      id: `o-${first}`,
      status: 'reserved',
      lines: [{ sku, quantity: 13, reserved: 13, shipped: 0, returned: 0 }],
      allocations: [
        { warehouse: first, sku, quantity: 10, shipped: 0 },
        { warehouse: second, sku, quantity: 3, shipped: 0 },
      ],
      shipTo: null,
      reference: 'web',
      expiresAt: null,
    });
    expect((await service.get(`/v1/orders/o-${first}`)).body).toEqual(made.body);
    expect(await level(first)).toMatchObject({ onHand: 10, reserved: 10, available: 0 });
    expect(await level(second)).toMatchObject({ onHand: 15, reserved: 3, available: 12 });
  });

  test('is all or nothing, and says how much there is in all', async () => {
    const { first, second, sku, level, order } = await twoPlaces(service);
    const shortages = [{ sku, requested: 26, available: 25, incoming: 0 }];
    expect(await order(26)).toMatchObject(refused(409, 'insufficient_stock', { shortages }));
    for (const warehouse of [first, second]) {
      expect(await level(warehouse)).toMatchObject({ reserved: 0 });
    }
  });

  test('takes what there is if a part will do, and nothing is no part', async () => {
    const { sku, order } = await twoPlaces(service);
    const made = await order(30, { allowPartial: true });
    expect(made.body).toMatchObject({ lines: [{ sku, quantity: 30, reserved: 25 }] });
    expect(await order(1, { allowPartial: true })).toMatchObject(
      refused(409, 'insufficient_stock'),
    );
  });

  test('keeps to one warehouse if it may not be split', async () => {
    const { second, sourcing, order } = await twoPlaces(service);
    const whole = { sourcing: { ...sourcing, allowSplit: false } };
    const made = await order(13, whole);
    expect(made.body).toMatchObject({ allocations: [{ warehouse: second, quantity: 13 }] });
    expect(await order(11, whole)).toMatchObject(
      refused(409, 'insufficient_stock', { shortages: [{ requested: 11, available: 10 }] }),
    );
  });

  test('sums a SKU that stands on two lines', async () => {
    const { sku, lines, order } = await twoPlaces(service);
    const made = await order(0, { lines: [...lines(20), ...lines(4)] });
    expect(made.body).toMatchObject({ lines: [{ sku, quantity: 24, reserved: 24 }] });
    expect(await order(0, { lines: [...lines(1), ...lines(1)] })).toMatchObject(
      refused(409, 'insufficient_stock', { shortages: [{ requested: 2, available: 1 }] }),
    );
  });

  test('gives its stock back at the time that it says', async () => {
    const { first, level, placed } = await twoPlaces(service);
    const path = await placed(10, { holdSeconds: 1 });
    const { body } = await service.get(path);
    await vi.waitFor(
      async () => expect(await level(first)).toMatchObject({ reserved: 0, available: 10 }),
      5_000,
    );
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(String(body['expiresAt'])));
    const expired = { status: 'expired', lines: [{ reserved: 0 }] };
    await vi.waitFor(
      async () => expect((await service.get(path)).body).toMatchObject(expired),
      5_000,
    );
    expect(await service.post(`${path}/fulfill`)).toMatchObject(refused(409, 'invalid_state'));
  });

  test('again with its id is answered as before, and with another body refused', async () => {
    const { first, level, order } = await twoPlaces(service);
    const id = `again-${first}`;
    const made = await order(2, { id });
    const again = await order(2, { id });
    expect(again).toMatchObject({ status: 201, body: made.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await order(3, { id })).toMatchObject(refused(409, 'duplicate'));
    expect(await level(first)).toMatchObject({ reserved: 2 });
  });

  test('again with its key is answered as before, with or without an id', async () => {
    const { first, level, lines, sourcing } = await twoPlaces(service);
    for (const [index, id] of [{}, { id: `keyed-${first}` }].entries()) {
      const headers = { 'idempotency-key': `${first}-${index}` };
      const body = { lines: lines(1), sourcing, ...id };
      const [made, again] = await Promise.all([
        service.post('/v1/orders', body, headers),
        service.post('/v1/orders', body, headers),
      ]);
      expect(again).toMatchObject({ status: 201, body: made.body });
      const other = { ...body, ...(index === 1 ? { id: `other-${first}` } : {}), reference: 'x' };
      expect(await service.post('/v1/orders', other, headers)).toMatchObject(
        refused(422, 'idempotency_mismatch'),
      );
    }
    expect(await level(first)).toMatchObject({ reserved: 2 });
    await service.restart();
    const body = { lines: lines(1), sourcing };
    const again = await service.post('/v1/orders', body, { 'idempotency-key': `${first}-0` });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await level(first)).toMatchObject({ reserved: 2 });
  });

  test.each([
    ['an unknown SKU', { lines: [{ sku: 'nobody', quantity: 1 }] }, 404, 'not_found'],
    ['no lines', { lines: [] }, 400, 'validation'],
    ['a quantity as text', { lines: [{ sku: 'x', quantity: '1' }] }, 400, 'validation'],
    ['half a unit', { lines: [{ sku: 'x', quantity: 1.5 }] }, 400, 'validation'],
    ['an unknown field', { surprise: 1 }, 400, 'validation'],
    ['an unknown strategy', { sourcing: { strategy: 'constructor' } }, 400, 'validation'],
    ['an unknown warehouse', { sourcing: { warehouses: ['nowhere'] } }, 400, 'validation'],
    ['an id out of the pattern', { id: 'a b' }, 400, 'validation'],
    ['a hold of no time', { holdSeconds: 0 }, 400, 'validation'],
    ['a hold of more than a week', { holdSeconds: 604_801 }, 400, 'validation'],
    ['a country in words', { shipTo: { country: 'Germany' } }, 400, 'validation'],
  ])('with %s is refused', async (_what, more, status, code) => {
    const { order } = await twoPlaces(service);
    expect(await order(1, more)).toMatchObject(refused(status, code));
  });

  test('of what is inactive is refused', async () => {
    const { sku, order } = await twoPlaces(service);
    await service.call('PUT', `/v1/products/${sku}`, {
      name: sku,
      category: 'home',
      active: false,
    });
    expect(await order(1)).toMatchObject(refused(409, 'invalid_state'));
  });
});

test('orders are listed newest first, without gaps or duplicates, also by status', async () => {
  const { placed } = await twoPlaces(service, { first: 100, second: 0 });
  const paths: string[] = [];
  for (let index = 0; index < 12; index++) paths.push(await placed(1));
  await service.post(`${paths[3] ?? ''}/cancel`);
  const listed = await service.all('/v1/orders', 5, () => placed(1));
  const ids = listed.map((order) => `/v1/orders/${String(order['id'])}`);
  expect(ids.filter((id) => paths.includes(id))).toEqual(paths.toReversed());
  const cancelled = await service.all('/v1/orders?status=cancelled', 100);
  expect(cancelled.map((order) => `/v1/orders/${String(order['id'])}`)).toContain(paths[3]);
  const { body } = await service.get('/v1/orders?limit=1');
  const stolen = `/v1/orders?status=reserved&cursor=${body.nextCursor ?? ''}`;
  expect(await service.get(stolen)).toMatchObject(refused(400, 'validation'));
});

test('all of it adds up', async () => {
  expect((await service.get('/v1/integrity')).body).toMatchObject({ conserved: true, drift: [] });
});
