/** Where restocking finds what it looks at, and puts down what it decides. */
import type { StockEvent } from '../../domain/decision.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Restock, RestockId } from '../../domain/restock/restock.ts';
import type { CustomStrategies } from '../../domain/restock/strategies/custom.ts';
import type { Draft } from '../../domain/warehouse.ts';
import type { Products } from '../../journal/product-reader.ts';
import type { Body, Place } from '../kept.ts';
import type { LevelTable } from '../state/level-table.ts';
import type { Cause, Found } from '../states.ts';
import type { RestockBook } from './restock-book.ts';

/** What the restocking of a batch works with: `Pending` is it. */
export interface Purchasing {
  readonly at: number;
  /** The seq of the next movement. */
  readonly nextSeq: number;
  /** What the ids of new restocks begin with. */
  readonly restockPrefix: string;
  readonly products: Products;
  readonly strategies: CustomStrategies;
  /** A warehouse as it would be after the batch. */
  draft(warehouse: WarehouseId): Draft;
  book(warehouse: WarehouseId): RestockBook;
  levels(warehouse: WarehouseId): LevelTable;
  /** Lets events happen at a warehouse, and looks after the levels that have changed. */
  apply(draft: Draft, events: readonly StockEvent[], cause: Cause): void;
  /** Lets events happen at a warehouse, and looks after nothing. */
  happen(draft: Draft, events: readonly StockEvent[], cause: Cause): void;
  readonly states: {
    /** The number of the next row. */
    readonly nextNumber: number;
    find(place: Place): Found | undefined;
    write(place: Place, body: Body, cause: Cause): void;
    note(place: Place, body: Body, cause: Cause): void;
  };
}

/** Where a restock is kept. */
export const placeOfRestock = (warehouse: WarehouseId, id: RestockId): Place => ({
  warehouse,
  type: 'restock',
  id,
});

/** The restock of this id at a warehouse, as it would be after the batch. */
export function restockAt(
  states: Pick<Purchasing['states'], 'find'>,
  warehouse: WarehouseId,
  id: RestockId,
): Restock | undefined {
  const body = states.find(placeOfRestock(warehouse, id))?.body;
  return body?.type === 'restock' ? body.value : undefined;
}

/** Whoever orders by a policy. */
export const POLICY_CAUSE: Cause = { by: 'policy', fingerprint: null };
