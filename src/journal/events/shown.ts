/** Orders, transfers and restocks as they are shown to clients: times are ISO 8601. */
import type { Order } from '../../domain/order.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import type { Transfer } from '../../domain/transfer.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** The order as it is shown. */
export function shownOrder(order: Order) {
  const { id, status, lines, allocations, shipTo, reference, expiresAt } = order;
  return {
    id,
    status,
    lines: [...lines],
    allocations: [...allocations],
    shipTo,
    reference,
    createdAt: iso(order.createdAt),
    updatedAt: iso(order.updatedAt),
    expiresAt: expiresAt === null ? null : iso(expiresAt),
  };
}

/** The transfer as it is shown. */
export function shownTransfer(transfer: Transfer) {
  const { createdAt, updatedAt, lines, ...rest } = transfer;
  return { ...rest, lines: [...lines], createdAt: iso(createdAt), updatedAt: iso(updatedAt) };
}

/** The restock as it is shown, without what only its queue and its level need to know. */
export function shownRestock(restock: Restock) {
  const { id, warehouse, sku, quantity, received, status, strategy, explanation } = restock;
  const { supplier, expectedAt, createdAt, updatedAt } = restock;
  const known = { id, warehouse, sku, quantity, received, status, strategy, explanation, supplier };
  return {
    ...known,
    expectedAt: expectedAt === null ? null : iso(expectedAt),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
  };
}
