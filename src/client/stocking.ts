/** Fills a service with warehouses, products and their opening stock; again changes nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Category } from '../domain/product.ts';
import type { Send } from './http-client.ts';
import { Problem, RequestFailed, described } from './http-client.ts';
import { retryDelayMs } from './api/retry.ts';

/** Small enough for a mailbox, large enough that the round trips do not matter. */
const BATCH_MAX = 1_000;
const PAGE_MAX = 1_000;

export interface NewWarehouse {
  readonly id: string;
  readonly name: string;
  readonly priority: number;
  readonly location: {
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
  } | null;
}

export interface NewProduct {
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  readonly packSize?: number;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Units that a level starts with. */
export interface OpeningStock {
  readonly warehouse: string;
  readonly sku: string;
  readonly quantity: number;
}

/** Everything that a service is to hold before the first order. */
export interface Stocking {
  readonly warehouses: readonly NewWarehouse[];
  readonly products: readonly NewProduct[];
  readonly opening: readonly OpeningStock[];
}

/**
 * Creates what is missing and resolves with it. What is there already is left as it is, whatever
 * its figures are by now.
 */
export async function stockUp(client: Send, wanted: Stocking): Promise<Stocking> {
  const missing = await missingOf(client, wanted);
  for (const body of missing.warehouses) {
    await client.read({ method: 'PUT', path: `/v1/warehouses/${body.id}`, body }, z.unknown());
  }
  for (const products of batches(missing.products)) {
    await sendBatch(client, { path: '/v1/products/batch', field: 'products', entries: products });
  }
  for (const opening of batches(missing.opening)) {
    const entries = opening.map(openingOperation);
    await sendBatch(client, { path: '/v1/movements/batch', field: 'operations', entries });
  }
  return missing;
}

async function missingOf(client: Send, wanted: Stocking): Promise<Stocking> {
  const warehouses = await present(client, '/v1/warehouses', WarehouseKey);
  const products = await present(client, '/v1/products', ProductKey);
  const levels = await present(client, '/v1/stock', LevelKey);
  return {
    warehouses: wanted.warehouses.filter(({ id }) => !warehouses.has(id)),
    products: wanted.products.filter(({ sku }) => !products.has(sku)),
    opening: wanted.opening.filter((stock) => !levels.has(levelKey(stock))),
  };
}

const levelKey = ({ warehouse, sku }: { warehouse: string; sku: string }): string =>
  `${warehouse} ${sku}`;

const WarehouseKey = z.looseObject({ id: z.string() }).transform(({ id }) => id);
const ProductKey = z.looseObject({ sku: z.string() }).transform(({ sku }) => sku);
const LevelKey = z.looseObject({ warehouse: z.string(), sku: z.string() }).transform(levelKey);

/** The keys of everything in a list of the service. */
async function present(
  client: Send,
  path: string,
  Key: z.ZodType<string>,
): Promise<ReadonlySet<string>> {
  const Page = z.looseObject({ items: z.array(Key), nextCursor: z.string().nullable() });
  const keys = new Set<string>();
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: String(PAGE_MAX) });
    if (cursor !== null) query.set('cursor', cursor);
    const page: z.infer<typeof Page> = await client.read(
      { method: 'GET', path: `${path}?${query.toString()}` },
      Page,
    );
    for (const key of page.items) keys.add(key);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return keys;
}

/** The key makes it happen once, even if the answer to the batch is lost. */
const openingOperation = ({ warehouse, sku, quantity }: OpeningStock): object => ({
  warehouse,
  type: 'receive',
  sku,
  quantity,
  reason: 'opening stock',
  idempotencyKey: `opening-${warehouse}-${sku}`,
});

interface Batch {
  readonly path: string;
  readonly field: 'products' | 'operations';
  /** Such that doing them twice is as good as once. */
  readonly entries: readonly object[];
}

/** Sends a batch, and those of its entries again that the service was too busy for. */
async function sendBatch(client: Send, { path, field, entries }: Batch): Promise<void> {
  let left = entries;
  for (let sent = 1; left.length > 0; sent += 1) {
    const body = { [field]: left };
    const { results } = await client.read(
      { method: 'POST', path, body, repeatable: true },
      Results.refine((answer) => answer.results.length === left.length, 'one result per entry'),
    );
    let waitMs = 0;
    left = left.filter((entry, index) => {
      const { status = 0, error } = results[index] ?? {};
      if (error === undefined) return false;
      const delayMs = retryDelayMs({ status, repeatable: true }, sent, Math);
      if (delayMs === null) throw refusedEntry(path, entry, error);
      waitMs = Math.max(waitMs, delayMs);
      return true;
    });
    await sleep(waitMs);
  }
}

const Results = z.looseObject({
  results: z.array(z.looseObject({ status: z.number(), error: Problem.optional() })),
});

const refusedEntry = (path: string, entry: object, problem: Problem): RequestFailed =>
  new RequestFailed(`POST ${path} refused ${JSON.stringify(entry)}: ${described(problem)}`);

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH_MAX) {
    yield items.slice(start, start + BATCH_MAX);
  }
}
