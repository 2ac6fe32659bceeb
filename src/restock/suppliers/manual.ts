/**
 * Suppliers that people order from by themselves. An order counts as placed at once, expected after
 * the lead time, and waits until somebody says over the API that it has arrived.
 */
import { leadTimeMs } from '../lead-time.ts';
import type { Supplier } from './supplier.ts';

export const manualSupplier = (dayMs: number): Supplier => ({
  order: async (order) => ({
    expectedAt: order.askedAt + leadTimeMs(order.restock, order, dayMs),
  }),
});
