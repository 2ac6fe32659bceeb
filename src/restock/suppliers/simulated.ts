/** A supplier that only does as if: it takes each order and delivers after the lead time. */
import { leadTimeMs } from '../lead-time.ts';
import type { Supplier } from './supplier.ts';

/** `dayMs` is how long a day of a lead time lasts, so that days may pass in seconds. */
export const simulatedSupplier = (dayMs: number): Supplier => ({
  order: async (order) => ({
    expectedAt: order.askedAt + leadTimeMs(order.restock, order, dayMs),
  }),
});
