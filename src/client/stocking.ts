/** Fills a service with warehouses, products and their opening stock; again changes nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Category } from '../domain/product.ts';
import type { Send } from './http-client.ts';
import { Problem, RequestFailed, described } from './http-client.ts';
import { retryDelayMs } from './retry.ts';

/** Small enough for a mailbox, large enough that the round trips do not matter. */
const BATCH_MAX = 1_000;

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

/** How many levels got their opening stock now, and how many had been there before. */
export interface Stocked {
  readonly received: number;
  readonly present: number;
}

/**
 * Creates what is missing. A level that any movement was ever recorded of keeps its figures: the
 * operation expects version 0, and so is refused even when its idempotency key is long forgotten.
 */
export async function stockUp(client: Send, stocking: Stocking): Promise<Stocked> {
  for (const warehouse of stocking.warehouses) await putWarehouse(client, warehouse);
  for (const products of batches(stocking.products)) await putProducts(client, products);
  let received = 0;
  for (const opening of batches(stocking.opening)) received += await receive(client, opening);
  return { received, present: stocking.opening.length - received };
}

async function putWarehouse(client: Send, warehouse: NewWarehouse): Promise<void> {
  const path = `/v1/warehouses/${warehouse.id}`;
  await client.read({ method: 'PUT', path, body: warehouse }, z.unknown());
}

async function putProducts(client: Send, products: readonly NewProduct[]): Promise<void> {
  const path = '/v1/products/batch';
  const { results } = await client.read(
    { method: 'POST', path, body: { products }, repeatable: true },
    Results,
  );
  results.forEach((result, index) => {
    if (result.error !== undefined) throw refusedAt(path, products[index]?.sku, result.error);
  });
}

/** Resolves with the number of levels that were new. */
async function receive(client: Send, opening: readonly OpeningStock[]): Promise<number> {
  let received = 0;
  let left = opening;
  for (let sent = 1; left.length > 0; sent += 1) {
    const path = '/v1/movements/batch';
    const body = { operations: left.map(openingOperation) };
    const { results } = await client.read(
      { method: 'POST', path, body, repeatable: true },
      Results,
    );
    received += results.filter((result) => result.error === undefined).length;
    const again: OpeningStock[] = [];
    let waitMs = 0;
    results.forEach(({ status, error }, index) => {
      const stock = left[index];
      if (error === undefined || stock === undefined || PRESENT.has(error.code)) return;
      const delayMs = retryDelayMs({ status, repeatable: true }, sent, Math.random);
      if (delayMs === null) throw refusedAt(path, stock.sku, error);
      waitMs = Math.max(waitMs, delayMs);
      again.push(stock);
    });
    left = again;
    if (left.length > 0) await sleep(waitMs);
  }
  return received;
}

/** What a level that is there already answers: it has moved, or was opened with another figure. */
const PRESENT: ReadonlySet<string> = new Set(['stale', 'idempotency_mismatch']);

const openingOperation = ({ warehouse, sku, quantity }: OpeningStock): object => ({
  warehouse,
  type: 'receive',
  sku,
  quantity,
  reason: 'opening stock',
  expected: { version: 0 },
  idempotencyKey: `opening-${warehouse}-${sku}`,
});

const Results = z.looseObject({
  results: z.array(z.looseObject({ status: z.number(), error: Problem.optional() })),
});

const refusedAt = (path: string, sku: string | undefined, problem: Problem): RequestFailed =>
  new RequestFailed(`POST ${path} was refused for ${sku ?? 'an entry'}: ${described(problem)}`);

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH_MAX) {
    yield items.slice(start, start + BATCH_MAX);
  }
}
