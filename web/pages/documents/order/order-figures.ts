/** Sums over an order. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';

type Order = Shape<'Order'>;
export type Allocation = Order['allocations'][number];

/** Whether units may still be shipped or released. */
export const isOpen = ({ status }: Order): boolean =>
  status === 'reserved' || status === 'partially_fulfilled';

/** What an open order has left to ship of an allocation. */
export const unshipped = ({ quantity, shipped }: Allocation): number => quantity - shipped;

/** How many units each warehouse gives, the largest first. */
export function unitsByWarehouse(
  allocations: readonly { readonly warehouse: string; readonly quantity: number }[],
): readonly { readonly warehouse: string; readonly quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { warehouse, quantity } of allocations) {
    sums.set(warehouse, (sums.get(warehouse) ?? 0) + quantity);
  }
  return [...sums]
    .map(([warehouse, quantity]) => ({ warehouse, quantity }))
    .toSorted((one, other) => other.quantity - one.quantity);
}
