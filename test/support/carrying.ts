/** What tests of carried restocks set, and look at in the end. */
import { expect, vi } from 'vitest';
import { SECRET } from './http-supplier.ts';
import type { Body, Headed, TestService } from './service.ts';

/** Days pass in a tenth of a second, and nothing is waited for long. */
export const QUICK: Headed = {
  SUPPLIER_DEFAULT: 'simulated',
  SUPPLIER_DAY_MS: '100',
  SUPPLIER_SECRET: SECRET,
  SUPPLIER_RATE_PER_SECOND: '1000',
  RESTOCK_RELAY_SECONDS: '1',
  QUEUE_ATTEMPTS_MAX: '3',
  QUEUE_BACKOFF_MS: '40',
  QUEUE_LOCK_MS: '1000',
  STOP_TIMEOUT_MS: '5000',
};

/** A database may have to be made first, on a machine that has much else to do. */
const CARRIED_MS = 60_000;

/** Waits until what is asserted of restocks is so. */
export const carried = <T>(assertion: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(assertion, { timeout: CARRIED_MS, interval: 20 });

/** What is asked for a list of things. */
type Asks = Pick<TestService, 'all' | 'get'>;

/** Everything that a restock has taken in, by movements that name it. */
export async function receiptsOf(service: Asks, id: string): Promise<readonly number[]> {
  const rows = await service.all(`/v1/movements?document=restock:${id}&order=asc`, 100);
  return rows.map(({ quantity }) => Number(quantity));
}

/** Waits until a restock is at `status`, and returns it. */
export const reaches = (service: Asks, id: string, status: string): Promise<Body> =>
  carried(async () => {
    const { body } = await service.get(`/v1/restocks/${id}`);
    expect(body).toMatchObject({ id, status });
    return body;
  });

/** Each restock was received, once and in full, and the ledger adds up. */
export async function expectReceivedOnce(service: Asks, count: number): Promise<void> {
  const restocks = await carried(async () => {
    const all = await service.all('/v1/restocks', 1_000);
    const open = all.filter(({ status }) => status !== 'received');
    expect(open.map(({ id, status }) => [id, status])).toEqual([]);
    return all;
  });
  expect(restocks).toHaveLength(count);
  for (const { id, quantity } of restocks) {
    expect([id, await receiptsOf(service, String(id))]).toEqual([id, [quantity]]);
  }
  expect((await service.get('/v1/integrity')).body).toMatchObject({ conserved: true });
}

/** A warehouse with ten of each of so many SKUs, all of which are restocked to ten at five. */
export async function stockMany(
  service: Pick<TestService, 'call'>,
  count: number,
  policy: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  const skus = Array.from({ length: count }, (_, index) => `many-${index}`);
  const products = skus.map((sku) => ({ sku, name: sku, category: 'home' }));
  const terms = { strategy: 'min-max', min: 5, max: 10, ...policy };
  await mustDo(service, ['POST', '/v1/products/batch'], { products });
  await mustDo(service, ['PUT', '/v1/warehouses/ulm'], { name: 'ulm' });
  await operateAll(service, { type: 'receive', quantity: 10 }, skus);
  await mustDo(service, ['PUT', '/v1/warehouses/ulm/policies/default'], terms);
  return skus;
}

/** Sells five of each: a crossing for each. Each stock operation must be answered at once. */
export const sellAll = (
  service: Pick<TestService, 'call'>,
  skus: readonly string[],
): Promise<void> => operateAll(service, { type: 'remove', quantity: 5 }, skus);

async function operateAll(
  service: Pick<TestService, 'call'>,
  operation: { readonly type: string; readonly quantity: number },
  skus: readonly string[],
): Promise<void> {
  const operations = skus.map((sku) => ({ warehouse: 'ulm', sku, ...operation }));
  await mustDo(service, ['POST', '/v1/movements/batch'], { operations });
}

async function mustDo(
  service: Pick<TestService, 'call'>,
  [method, path]: readonly [method: string, path: string],
  body: unknown,
): Promise<void> {
  const { status, text } = await service.call(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
}
