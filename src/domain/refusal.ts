import type { Sku, WarehouseId } from './product.ts';

/** A line that cannot be served. `available` is never reported below 0. */
export interface Shortage {
  readonly sku: Sku;
  /** Absent if it is the shortage of an order, which several warehouses may serve. */
  readonly warehouse?: WarehouseId;
  readonly requested: number;
  readonly available: number;
  /** How much is on its way, in the shortage of an order. */
  readonly incoming?: number;
}

/** One thing that is wrong with an input, and where. */
export interface Flaw {
  readonly path: string;
  readonly message: string;
}

/**
 * The domain says no. A closed union whose `code` is the contract's own; each carries the numbers
 * that a caller needs to go on. A refused command has changed nothing.
 */
export type Refusal =
  | { readonly code: 'insufficient_stock'; readonly shortages: readonly Shortage[] }
  | { readonly code: 'not_found'; readonly detail: string }
  | { readonly code: 'invalid_state'; readonly detail: string }
  | { readonly code: 'validation'; readonly errors: readonly Flaw[] }
  | { readonly code: 'duplicate'; readonly detail: string }
  | { readonly code: 'idempotency_mismatch'; readonly detail: string }
  | {
      readonly code: 'stale';
      readonly current: { readonly onHand: number; readonly version: number };
    }
  | {
      /** A set of operations of which at least one was refused, so that none was carried out. */
      readonly code: 'rejected_all';
      /** The refusal of each operation, in order; null for those that would have been accepted. */
      readonly refusals: readonly (Refusal | null)[];
    };

/** Says that the input is wrong at `path`. */
export const flawed = (path: string, message: string): Refusal => ({
  code: 'validation',
  errors: [{ path, message }],
});
