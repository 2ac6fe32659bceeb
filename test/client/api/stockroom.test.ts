/** The typed client, against a service that runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stockroom } from '../../../src/client/api/stockroom.ts';
import {
  NoAnswerError,
  ProblemError,
  createStockroom,
  dataOf,
  everyItem,
} from '../../../src/client/api/stockroom.ts';
import { testService } from '../../support/service.ts';

const service = await testService();
afterAll(() => service.stop());
const api = createStockroom({ url: `${service.url}/` });

beforeAll(() => service.stock('berlin', { MUG: 12, PLATE: 3 }));

test('asks with the shapes of the API, and answers with them', async () => {
  const order = await dataOf(
    api.POST('/v1/orders', { body: { id: 'o1', lines: [{ sku: 'MUG', quantity: 2 }] } }),
  );
  expect(order).toMatchObject({ id: 'o1', status: 'reserved' });
  const params = { path: { id: 'o1' } };
  expect(await dataOf(api.GET('/v1/orders/{id}', { params }))).toEqual(order);
});

test('a refusal is a ProblemError that has the numbers', async () => {
  const asked = dataOf(
    api.POST('/v1/orders', { body: { lines: [{ sku: 'PLATE', quantity: 5 }] } }),
  );
  await expect(asked).rejects.toThrow(ProblemError);
  await expect(asked).rejects.toMatchObject({
    message: '5 of PLATE asked, 3 available',
    problem: {
      code: 'insufficient_stock',
      shortages: [{ sku: 'PLATE', requested: 5, available: 3 }],
    },
  });
});

test('an answer without a body is nothing, and no refusal', async () => {
  await service.call('PUT', '/v1/products/OLD', { name: 'Old', category: 'home' });
  const params = { path: { sku: 'OLD' } };
  expect(await dataOf(api.DELETE('/v1/products/{sku}', { params }))).toBeUndefined();
  await expect(dataOf(api.GET('/v1/products/{sku}', { params }))).rejects.toThrow(ProblemError);
});

describe('an answer that is lost', () => {
  /** Loses the first answer of each call after the service has given it. */
  function forgetful(): Stockroom {
    const seen = new Set<string>();
    return createStockroom({
      url: service.url,
      sleep: () => Promise.resolve(),
      fetch: async (request) => {
        const key = request.headers.get('Idempotency-Key') ?? '';
        const response = await fetch(request);
        if (seen.has(key)) return response;
        seen.add(key);
        throw new TypeError('fetch failed');
      },
    });
  }

  test('is asked for again under the same key, so that what was asked happens once', async () => {
    const params = { path: { id: 'berlin' } };
    const body = { type: 'receive', sku: 'PLATE', quantity: 7 } as const;
    const { data, response } = await forgetful().POST('/v1/warehouses/{id}/movements', {
      params,
      body,
    });
    expect(response.headers.get('Idempotency-Replayed')).toBe('true');
    expect(data?.level.onHand).toBe(10);
  });
});

test('no answer at all is an error that says what was asked, how often, and why not', async () => {
  const gone = createStockroom({
    url: 'http://stock.test',
    attemptsMax: 3,
    sleep: () => Promise.resolve(),
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause: new Error('no route') })),
  });
  const asked = gone.GET('/v1/categories');
  await expect(asked).rejects.toThrow(NoAnswerError);
  await expect(asked).rejects.toThrow(
    'GET http://stock.test/v1/categories had no answer in 3 attempts: no route',
  );
});

test('what something else than the service answers is a problem too', async () => {
  const fetch = (): Promise<Response> =>
    Promise.resolve(new Response('<h1>Bad</h1>', { status: 502, statusText: 'Bad Gateway' }));
  const proxied = createStockroom({ url: 'http://stock.test', fetch });
  await expect(dataOf(proxied.GET('/v1/categories'))).rejects.toMatchObject({
    problem: { status: 502, detail: 'the service answered 502 Bad Gateway' },
  });
});

test('shows its API key', async () => {
  const seen: (string | null)[] = [];
  const fetch = (request: Request): Promise<Response> => {
    seen.push(request.headers.get('Authorization'));
    return Promise.resolve(Response.json({ items: [] }));
  };
  await createStockroom({ url: 'http://stock.test', apiKey: 'abc', fetch }).GET('/v1/categories');
  await createStockroom({ url: 'http://stock.test', fetch }).GET('/v1/categories');
  expect(seen).toEqual(['Bearer abc', null]);
});

test('every item of a list comes once, however small its pages', async () => {
  const numbers = Array.from({ length: 5 }, (_, index) => `p${index}`);
  for (const sku of numbers) {
    await service.call('PUT', `/v1/products/${sku}`, { name: sku, category: 'toys' });
  }
  let pages = 0;
  const products = everyItem((place) => {
    pages += 1;
    return api.GET('/v1/products', { params: { query: { category: 'toys', limit: 2, ...place } } });
  });
  const skus: string[] = [];
  for await (const { sku } of products) skus.push(sku);
  expect(skus).toEqual(numbers);
  expect(pages).toBe(3);
});

test('a list that is refused throws', async () => {
  const cursor = 'not ours';
  const orders = everyItem(() => api.GET('/v1/orders', { params: { query: { cursor } } }));
  await expect(orders.next()).rejects.toThrow(ProblemError);
});
