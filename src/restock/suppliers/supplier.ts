/** A supplier: takes orders. Deliveries are told over the API, or by a job if it is simulated. */
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { RestockId } from '../../domain/restock/restock.ts';
import type { LeadTime } from '../lead-time.ts';

/** What is ordered. */
export interface PurchaseOrder extends LeadTime {
  readonly restock: RestockId;
  readonly warehouse: WarehouseId;
  readonly sku: Sku;
  readonly quantity: number;
  /** When it began to be asked for, in epoch milliseconds. */
  readonly askedAt: number;
}

/** The supplier has taken an order. */
export interface Confirmation {
  /** Null if nobody knows. */
  readonly expectedAt: number | null;
  /** What it will deliver, if that is less than what was ordered. */
  readonly quantity?: number;
}

export interface Supplier {
  /**
   * Orders. The same restock ordered again is one order. Rejects with `Hopeless` if the supplier
   * will never take it, with `Postponed` if it says when to come back, or with what went wrong.
   */
  order(order: PurchaseOrder, signal: AbortSignal): Promise<Confirmation>;
}
