/** Which policy applies over HTTP, and the figures by which it decides. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DAY_MS, dayOf } from '../../../src/domain/restock/demand.ts';
import { record } from '../../support/recorded.ts';
import { minMax, refused, restockPlace, restockService } from '../../support/restock-places.ts';

const TODAY = dayOf(Date.now());
const START = (TODAY - 400) * DAY_MS;
const remove = (sku: string, quantity: number) => ({ type: 'remove', sku, quantity }) as const;
const receive = (sku: string, quantity: number) => ({ type: 'receive', sku, quantity }) as const;

/** Of STEADY a thousand a year leave; of UNEVEN a hundred a day, with a deviation of twenty. */
const directory = mkdtempSync(join(tmpdir(), 'stockroom-effective-'));
record({
  path: directory,
  warehouses: ['berlin'],
  products: [
    { sku: 'STEADY', category: 'books' },
    { sku: 'UNEVEN', category: 'toys' },
  ],
  past: [
    { at: START, commands: [['berlin', receive('STEADY', 1_000)]] },
    { at: START, commands: [['berlin', receive('UNEVEN', 900)]] },
    ...Array.from({ length: 10 }, (_, index) => ({
      at: START + (100 + 20 * index) * DAY_MS,
      commands: [['berlin', remove('STEADY', 100)]] as const,
    })),
    ...[120, 80, 120, 80, 100].map((quantity, index) => ({
      at: (TODAY - 4 + index) * DAY_MS,
      commands: [['berlin', remove('UNEVEN', quantity)]] as const,
    })),
  ],
});
const service = await restockService({ DATA_DIR: directory });
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;

test('what applies is told with its inputs, its figures and what it would order', async () => {
  const { warehouse, sku, ofSku, put, effective } = await restockPlace(service, 10);
  await put({ ...minMax(4, 20), supplier: 'acme' });
  expect(await effective()).toMatchObject({ status: 200 });
  expect((await effective()).body).toEqual({
    warehouse,
    sku,
    scope: ofSku,
    policy: { ...minMax(4, 20), supplier: 'acme' },
    inputs: {
      at: TIME,
      available: 10,
      incoming: 0,
      position: 10,
      demand: expect.objectContaining({ mean: 0, std: 0 }) as object,
      packSize: 1,
      isReview: false,
      source: null,
    },
    formula: expect.stringContaining('order max - position') as string,
    figures: { reorderPoint: 4, orderUpTo: 20 },
    alertAt: 4,
    wouldOrder: {
      quantity: 0,
      because: 'the inventory position 10 is above the reorder point 4',
    },
  });
});

test('that no policy applies may be an answer rather than a mistake', async () => {
  const { warehouse, sku, put, effective } = await restockPlace(service, 10);
  const path = `/v1/warehouses/${warehouse}/stock/${sku}/policy`;
  expect(await effective()).toMatchObject({ status: 404 });
  expect(await service.get(path)).toMatchObject({ status: 200, body: { assessment: null } });
  await put(minMax(4, 20));
  const { body } = await service.get(path);
  expect(body).toMatchObject({ assessment: { warehouse, sku, alertAt: 4 } });
  expect(await service.get(`${path}x`)).toMatchObject({ status: 404 });
});

test('what is on order is told, and that it is not ordered again', async () => {
  const { put, effective, restocks } = await restockPlace(service, 4);
  await put(minMax(4, 20));
  const [restock] = await restocks();
  const { body } = await effective();
  expect(body).toMatchObject({
    inputs: { available: 4, incoming: 16, position: 20 },
    wouldOrder: { quantity: 0 },
  });
  expect(JSON.stringify(body['wouldOrder'])).toContain(`the restock ${String(restock?.['id'])}`);
});

test('the most specific policy applies, also one that orders nothing', async () => {
  const { ofSku, put, end, effective, restocks } = await restockPlace(service, 10);
  const applies = async () => {
    const { scope, policy } = (await effective()).body;
    return [scope, policy];
  };
  await put(minMax(1, 1), 'default');
  await put(minMax(9, 99), 'category:toys');
  expect(await applies()).toEqual(['default', minMax(1, 1)]);
  await put(minMax(2, 2), 'category:home');
  expect(await applies()).toEqual(['category:home', minMax(2, 2)]);
  const off = { ...minMax(50, 60), enabled: false };
  await put(off);
  expect(await applies()).toEqual([ofSku, off]);
  await put(minMax(20, 30), 'category:home');
  expect(await restocks()).toEqual([]);
  await end();
  expect(await applies()).toEqual(['category:home', minMax(20, 30)]);
  await end('category:home');
  expect(await applies()).toEqual(['default', minMax(1, 1)]);
});

test('where no policy applies, or nothing is known, there is nothing to tell', async () => {
  const { warehouse, put, effective } = await restockPlace(service);
  await put(minMax(1, 5), 'category:toys');
  const none = await effective();
  expect(none).toMatchObject(refused(404, 'not_found'));
  expect(none.body['detail']).toContain('no policy');
  const path = `/v1/warehouses/${warehouse}/policies/effective`;
  expect(await service.get(`${path}/no-such`)).toMatchObject(refused(404, 'not_found'));
  expect(await service.get(`${path}/-x`)).toMatchObject(refused(400, 'validation', 'sku'));
});

describe('the figures of the textbook', () => {
  const put = (sku: string, policy: object) =>
    service.call('PUT', `/v1/warehouses/berlin/policies/sku:${sku}`, policy);
  const figuresOf = async (sku: string) =>
    (await service.get(`/v1/warehouses/berlin/policies/effective/${sku}`)).body['figures'];
  const restocksOf = (sku: string) => service.all(`/v1/restocks?sku=${sku}`, 100);

  test('D = 1000, K = 10, h = 0.5: the economic quantity is 200', async () => {
    const costs = { orderCost: 10, holdingCost: 0.5 };
    const terms = { serviceLevel: 0.5, leadTimeDays: 0, windowDays: 365 };
    await put('STEADY', { strategy: 'service-level', ...terms, ...costs });
    const figures = (await figuresOf('STEADY')) as Record<string, number>;
    expect(figures['economicOrderQuantity']).toBeCloseTo(200, 9);
    expect(await restocksOf('STEADY')).toMatchObject([{ quantity: 200 }]);
  });

  test('L = 4, σL = 1, D = 100, σD = 20, z = 1.645: 177.2 for safety, of which 178', async ({
    skip,
  }) => {
    // A day later the figures are others.
    if (dayOf(Date.now()) !== TODAY) skip();
    const terms = { serviceLevel: 0.95, leadTimeDays: 4, leadTimeStdDays: 1, windowDays: 5 };
    await put('UNEVEN', { strategy: 'service-level', ...terms });
    const figures = (await figuresOf('UNEVEN')) as Record<string, number>;
    expect(figures).toMatchObject({ demandMean: 100, reorderPoint: 578 });
    expect(figures['demandStd']).toBeCloseTo(20, 9);
    expect(figures['z']).toBeCloseTo(1.645, 3);
    expect(figures['safetyStock']).toBeCloseTo(177.2, 1);
    // 400 of the 578 are there.
    expect(await restocksOf('UNEVEN')).toMatchObject([{ quantity: 178 }]);
  });
});

test('demand is what left by removal and by shipping', async () => {
  const { warehouse, sku, put, operate, effective } = await restockPlace(service, 50);
  const cover = { strategy: 'days-of-cover', leadTimeDays: 0, safetyDays: 1, targetDays: 2 };
  await put(cover);
  await operate('remove', 3);
  await operate('write_off', 5);
  const lines = [{ sku, quantity: 4 }];
  const order = await service.post('/v1/orders', { lines, sourcing: { warehouses: [warehouse] } });
  await service.post(`/v1/orders/${String(order.body['id'])}/fulfill`);
  expect((await effective()).body).toMatchObject({
    inputs: { available: 38, demand: { mean: 7, days: 1 } },
    alertAt: 7,
  });
});
