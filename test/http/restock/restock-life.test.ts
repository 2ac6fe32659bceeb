/** What policies do over HTTP: when they order, how much, and when not. */
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { ASK_AGAIN_AFTER_MS } from '../../../src/domain/restock/restraint.ts';
import {
  minMax,
  requestedRestock,
  restockPlace,
  restockService,
} from '../../support/restock-places.ts';
import type { Body } from '../../support/service.ts';

const service = await restockService();
afterAll(() => service.stop());
afterEach(() => vi.useRealTimers());

/** More than enough, also where others are at work. */
const WITHIN = { timeout: 10_000 };

const quantities = (restocks: readonly Body[]): readonly unknown[] =>
  restocks.map(({ quantity }) => quantity);

describe('a level under a policy', () => {
  test('lives from the sale that orders to the goods that arrive', async () => {
    const { put, operate, level, restocks } = await restockPlace(service, 10);
    await put(minMax(4, 20));
    await operate('remove', 5);
    expect(await restocks()).toEqual([]);
    await operate('remove', 1);
    const [restock, ...others] = await restocks();
    expect(others).toEqual([]);
    expect(restock).toMatchObject({ quantity: 16, status: 'requested', strategy: 'min-max' });
    expect(await level()).toMatchObject({ onHand: 4, available: 4, incoming: 16 });
    // What is on its way counts: the position is 17.
    await operate('remove', 3);
    expect(await restocks()).toHaveLength(1);

    const path = `/v1/restocks/${String(restock?.['id'])}`;
    await service.post(`${path}/order`, { expectedAt: '2099-01-01T00:00:00.000Z' });
    await service.post(`${path}/receive`, { quantity: 6 });
    expect(await level()).toMatchObject({ onHand: 7, incoming: 10 });
    await service.post(`${path}/receive`);
    expect(await level()).toMatchObject({ onHand: 17, incoming: 0 });
    expect(await restocks()).toMatchObject([{ status: 'received', received: 16 }]);
    await operate('remove', 13);
    expect(quantities(await restocks())).toEqual([16, 16]);
  });

  test('orders again when the position falls further, never beyond what is asked for', async () => {
    const { put, operate, level, restocks } = await restockPlace(service, 40);
    await put(minMax(30, 50));
    await operate('remove', 10);
    await operate('remove', 25);
    expect(quantities(await restocks())).toEqual([25, 20]);
    const { available, incoming } = await level();
    expect(Number(available) + Number(incoming)).toBe(50);
  });

  test('orders for what is reserved, because it is no longer available', async () => {
    const { warehouse, sku, put, restocks } = await restockPlace(service, 10);
    await put(minMax(4, 20));
    const lines = [{ sku, quantity: 7 }];
    await service.post('/v1/orders', { lines, sourcing: { warehouses: [warehouse] } });
    expect(quantities(await restocks())).toEqual([17]);
  });

  test('has ordered by the time that its policy is in force', async () => {
    const { put, restocks } = await restockPlace(service, 3);
    await put(minMax(4, 20), 'default');
    expect(quantities(await restocks())).toEqual([17]);
    // The same again is no other policy.
    await put(minMax(4, 20), 'default');
    expect(await restocks()).toHaveLength(1);
  });

  test('begins with an order if nothing of the SKU ever was there', async () => {
    const { level, put, restocks } = await restockPlace(service, 0);
    await put(minMax(4, 20));
    expect(quantities(await restocks())).toEqual([20]);
    expect(await level()).toMatchObject({ onHand: 0, available: 0, incoming: 20 });
  });

  test('follows another threshold at once', async () => {
    const { put, restocks } = await restockPlace(service, 10);
    await put(minMax(4, 20));
    expect(await restocks()).toEqual([]);
    await put(minMax(10, 20));
    expect(quantities(await restocks())).toEqual([10]);
  });

  test('comes under the policy of its new category without a movement', async () => {
    const { sku, put, restocks } = await restockPlace(service, 10);
    await put(minMax(12, 20), 'category:toys');
    await service.call('PUT', `/v1/products/${sku}`, { name: sku, category: 'toys' });
    await expect.poll(async () => quantities(await restocks()), WITHIN).toEqual([10]);
  });

  test('orders no more when its policy has ended, and what is on order still comes', async () => {
    const { act, end, operate, level, restocks, effective } = await requestedRestock(service);
    await end();
    await operate('remove', 5);
    expect(await restocks()).toHaveLength(1);
    expect(await level()).toMatchObject({ available: 0, incoming: 20 });
    expect((await effective()).status).toBe(404);
    expect((await act('receive')).body).toMatchObject({ status: 'received' });
  });

  test('keeps what is on order over a restart, and does not order it again', async () => {
    const { operate, level, restocks, read, restock } = await requestedRestock(service);
    await service.restart();
    expect(await read()).toEqual(restock);
    expect(await level()).toMatchObject({ available: 5, incoming: 20 });
    await operate('remove', 1);
    expect(await restocks()).toHaveLength(1);
  });
});

describe('the quantity', () => {
  /** A level at which nothing is left. */
  async function emptyPlace() {
    const place = await restockPlace(service, 1);
    await place.operate('remove', 1);
    return place;
  }
  const point = { strategy: 'reorder-point', reorderPoint: 120, quantity: 100 };

  test.each([
    [21, { ...minMax(5, 20), packSize: 3 }],
    [200, { ...point, mode: 'multiple' }],
    [100, { ...point, mode: 'fixed' }],
    [120, { ...point, mode: 'deficiency' }],
  ])('is %i under %j with nothing there', async (quantity, policy) => {
    const { put, restocks } = await emptyPlace();
    await put(policy);
    expect(quantities(await restocks())).toEqual([quantity]);
  });

  test('is in the packs of the product', async () => {
    const { sku, put, restocks } = await emptyPlace();
    const product = { name: sku, category: 'home', packSize: 12 };
    await service.call('PUT', `/v1/products/${sku}`, product);
    await put(minMax(5, 20));
    expect(quantities(await restocks())).toEqual([24]);
  });

  test('of a fixed order may leave too little, and is not ordered again for that', async () => {
    const { put, operate, restocks } = await restockPlace(service, 100);
    await put({ ...point, mode: 'fixed', quantity: 10 });
    expect(quantities(await restocks())).toEqual([10]);
    await operate('receive', 5);
    expect(await restocks()).toHaveLength(1);
    await operate('remove', 6);
    expect(quantities(await restocks())).toEqual([10, 10]);
  });
});

describe('nothing is ordered', () => {
  test('by a policy that is disabled, until it is enabled', async () => {
    const { put, effective, restocks } = await restockPlace(service, 3);
    await put({ ...minMax(4, 20), enabled: false });
    expect(await restocks()).toEqual([]);
    const { wouldOrder } = (await effective()).body;
    expect(wouldOrder).toMatchObject({ quantity: 0 });
    expect(JSON.stringify(wouldOrder)).toContain('the policy is disabled; otherwise:');
    await put({ ...minMax(4, 20), enabled: true });
    expect(quantities(await restocks())).toEqual([17]);
  });

  test('while a policy is snoozed, and then without a movement', async () => {
    const { put, operate, effective, restocks } = await restockPlace(service, 3);
    const snoozedUntil = new Date(Date.now() + 3_600_000).toISOString();
    await put({ ...minMax(4, 20), snoozedUntil });
    await operate('remove', 1);
    expect(await restocks()).toEqual([]);
    expect((await effective()).text).toContain(`the policy is snoozed until ${snoozedUntil}`);
    setTime(Date.parse(snoozedUntil));
    await asked(effective, restocks, [18]);
  });

  test.each([
    ['cancelled', 'cancel', {}],
    ['failed', 'fail', { reason: 'closed' }],
  ])('for a minute after a restock was %s', async (status, end, body) => {
    const { act, put, operate, effective, restocks } = await requestedRestock(service);
    const ended = await act(end, body);
    const again = Date.parse(String(ended.body['updatedAt'])) + ASK_AGAIN_AFTER_MS;
    await operate('remove', 1);
    await put(minMax(5, 30));
    expect(await restocks()).toMatchObject([{ status }]);
    expect((await effective()).text).toContain(
      `is asked for from ${new Date(again).toISOString()}`,
    );
    setTime(again - 1);
    await operate('remove', 1);
    expect(await restocks()).toHaveLength(1);
    setTime(again);
    await asked(effective, restocks, [27, 20]);
  });

  test('by a policy that only alerts', async () => {
    const { put, operate, restocks } = await restockPlace(service, 3);
    await put({ strategy: 'alert-only', alertAt: 5 });
    await operate('remove', 3);
    expect(await restocks()).toEqual([]);
  });
});

/** Waits for restocks of those quantities. What is due comes with whatever is asked next. */
async function asked(
  ask: () => Promise<unknown>,
  restocks: () => Promise<readonly Body[]>,
  expected: readonly number[],
): Promise<void> {
  await expect
    .poll(async () => {
      await ask();
      return quantities(await restocks());
    }, WITHIN)
    .toEqual(expected);
}

/** Sets the clock of the service, which stamps what it asks of its threads. */
function setTime(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
}
