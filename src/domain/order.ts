/**
 * An order: what a customer asked for, which warehouses set it aside, and what became of it.
 *
 * For each line `reserved + shipped <= quantity`, and the sums over its allocations are the line's
 * own. What may be asked of an order is said in `order-step.ts`.
 */
import type { Sku, WarehouseId } from './product.ts';
import type { Line } from './reservation.ts';
import type { Allocation, ShipTo } from './sourcing/question.ts';

export type OrderId = string;

export const ORDER_STATUSES = [
  'reserved',
  'partially_fulfilled',
  'fulfilled',
  'cancelled',
  'expired',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** `reserved` is what is set aside now; what was released is in none of the figures. */
export interface OrderLine extends Line {
  readonly reserved: number;
  readonly shipped: number;
  readonly returned: number;
}

/** What one warehouse was to give of a SKU, and what it has shipped of it. */
export interface OrderAllocation extends Allocation {
  readonly shipped: number;
}

/** Times are epoch milliseconds; `expiresAt` is null for an order that is held for ever. */
export interface Order {
  readonly id: OrderId;
  readonly status: OrderStatus;
  readonly lines: readonly OrderLine[];
  readonly allocations: readonly OrderAllocation[];
  readonly shipTo: ShipTo | null;
  readonly reference: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

/** The condition in which shipped goods come back. */
export type ReturnCondition = 'sellable' | 'damaged';

/** Shipped goods that come back to a warehouse. */
export interface ReturnLine extends Line {
  readonly warehouse: WarehouseId;
  readonly condition: ReturnCondition;
}

/** Units of `allocation` that are set aside still, in an order that holds stock. */
export const unshipped = (allocation: OrderAllocation): number =>
  allocation.quantity - allocation.shipped;

/** Whether an order still holds stock. */
export const isOpenOrder = ({ status }: Order): boolean =>
  status === 'reserved' || status === 'partially_fulfilled';

/** Sums of `allocations` by SKU. */
export function bySku(allocations: readonly Allocation[]): ReadonlyMap<Sku, number> {
  const sums = new Map<Sku, number>();
  for (const { sku, quantity } of allocations) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return sums;
}
