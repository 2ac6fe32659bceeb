/**
 * What a sourcing strategy is asked, and what it may answer: which warehouse serves which line of
 * an order. The figures are those of a view that may be old; the answer is a plan, and the
 * warehouses have the last word.
 */
import type { Location, Sku, WarehouseId } from '../product.ts';
import type { Line } from '../reservation.ts';

/** A warehouse as far as sourcing looks at it. Lower `priority` is served first. */
export interface Source {
  readonly id: WarehouseId;
  readonly priority: number;
  readonly location: Location | null;
}

/** Where an order goes; `latitude` and `longitude` in degrees, null when they are not known. */
export type ShipTo = Location;

/**
 * What an order asks and what is there. Figures are whole units and never below 0.
 *
 * There is at least one line, and each SKU has one line only. `sources` are the warehouses that may
 * serve the order, each once, in any order: the same question with its sources in another order
 * has the same answer.
 */
export interface SourcingQuestion {
  readonly lines: readonly Line[];
  readonly sources: readonly Source[];
  readonly shipTo: ShipTo | null;
  /** Whether several warehouses may share the order; if not, one serves all of its lines. */
  readonly allowSplit: boolean;
  /** Whether what there is will do; if not, it is every line in full or nothing. */
  readonly allowPartial: boolean;
  readonly available: (warehouse: WarehouseId, sku: Sku) => number;
  readonly incoming: (warehouse: WarehouseId, sku: Sku) => number;
}

/** So many units of one SKU from one warehouse. */
export interface Allocation {
  readonly warehouse: WarehouseId;
  readonly sku: Sku;
  readonly quantity: number;
}

/**
 * A line that cannot be served: less is available than is requested.
 *
 * `available` is what all sources have together, or if the order may not be split, what one of
 * them has at most. `incoming` is what is on its way to all sources.
 */
export interface OrderShortage {
  readonly sku: Sku;
  readonly requested: number;
  readonly available: number;
  readonly incoming: number;
}

/** The answer: what to take from where, or every line that is short. Neither is ever empty. */
export type Sourcing =
  | { readonly ok: true; readonly allocations: readonly Allocation[] }
  | { readonly ok: false; readonly shortages: readonly OrderShortage[] };

/** A way to choose warehouses. Pure and synchronous: the same question has the same answer. */
export type Strategy = (question: SourcingQuestion) => Sourcing;
