/** The demo's restock policies: one for each product at each warehouse, by what a full shelf is. */
import { z } from 'zod';
import { eachConcurrently } from '../each-concurrently.ts';
import type { DemoCatalogue } from '../demo-catalogue.ts';
import type { Send } from '../http-client.ts';

const CONCURRENCY = 32;
/** More is ordered when so much of a full shelf is left. */
const REORDER_SHARE = 0.3;
/** Where lots of one size are ordered, it is so much of a full shelf. */
const LOT_SHARE = 0.5;
const LEAD_TIME_DAYS = 1;
/** What the last warehouse gets from the first one and does not buy. */
const TRANSFERRED_CATEGORY = 'books';

/** A policy on its way to where it is to be in force. */
export interface DemoPolicy {
  readonly warehouse: string;
  readonly sku: string;
  readonly policy: Readonly<Record<string, unknown>>;
}

/**
 * Warehouses take turns in how they restock: up to a full shelf, or so much at a time. Books reach
 * the last warehouse from the first.
 */
export function demoPolicies({
  warehouses,
  products,
  shelf,
}: DemoCatalogue): readonly DemoPolicy[] {
  const first = warehouses[0]?.id;
  const last = warehouses.at(-1)?.id;
  return warehouses.flatMap(({ id: warehouse }, turn) =>
    products.map(({ sku, category }, index): DemoPolicy => {
      const max = shelf[index] ?? 1;
      const min = Math.floor(max * REORDER_SHARE);
      if (warehouse === last && category === TRANSFERRED_CATEGORY) {
        const policy = { strategy: 'transfer-from', source: first, min, max };
        return { warehouse, sku, policy: { ...policy, leadTimeDays: LEAD_TIME_DAYS } };
      }
      const quantity = Math.max(1, Math.round(max * LOT_SHARE));
      const own =
        turn % 2 === 0
          ? { strategy: 'min-max', min, max }
          : { strategy: 'reorder-point', reorderPoint: min, quantity, mode: 'multiple' };
      return { warehouse, sku, policy: { ...own, leadTimeDays: LEAD_TIME_DAYS } };
    }),
  );
}

const Page = z.looseObject({ items: z.array(z.unknown()) });

/** Puts the policies in force, unless there are some. Returns how many were new. */
export async function setPolicies(client: Send, catalogue: DemoCatalogue): Promise<number> {
  const path = `/v1/warehouses/${catalogue.warehouses[0]?.id}/policies?limit=1`;
  const { items } = await client.read({ method: 'GET', path }, Page);
  if (items.length > 0) return 0;
  const policies = demoPolicies(catalogue);
  await eachConcurrently(policies, CONCURRENCY, async ({ warehouse, sku, policy }) => {
    const scope = encodeURIComponent(`sku:${sku}`);
    const to = `/v1/warehouses/${warehouse}/policies/${scope}`;
    await client.read({ method: 'PUT', path: to, body: policy }, z.unknown());
  });
  return policies.length;
}
