/** What may be asked of the table of stock, and what is found. */
import type { LevelFigure } from '../../actor/state/level-table.ts';
import type { Category, Sku, WarehouseId } from '../../domain/product.ts';
import type { LevelFigures } from '../stock-view.ts';

/** What a row may be, of which only such rows are wanted. */
export const ROW_STATES = ['low', 'out', 'oversold', 'reserved'] as const;

export type RowState = (typeof ROW_STATES)[number];

/** What rows can be put in order by. */
export const SORTS = [
  'sku',
  'name',
  'category',
  'warehouse',
  'onHand',
  'reserved',
  'unavailable',
  'available',
  'incoming',
  'updatedAt',
] as const satisfies readonly ('sku' | 'name' | 'category' | 'warehouse' | LevelFigure)[];

export type Sort = (typeof SORTS)[number];

/** Which rows are wanted: one for each level, or one for each product that has levels. */
export interface TableQuery {
  readonly by: 'level' | 'product';
  /** Only levels of this warehouse; of products the sums are then of these alone. */
  readonly warehouse?: WarehouseId | undefined;
  readonly category?: Category | undefined;
  /** A part of the SKU or of the name, in any case. */
  readonly q?: string | undefined;
  /**
   * `low`: at the alert point or below it; `out`: nothing available; `oversold`: less than nothing;
   * `reserved`: units are. A product is low or oversold if it is so anywhere, and out if all of it
   * together is.
   */
  readonly state?: RowState | undefined;
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

/** The rows that were found, in order: numbers of SKUs, and places among `warehouses`. */
export interface SortedRows {
  readonly ok: true;
  readonly skus: Uint32Array;
  /** Null if each row is a product. */
  readonly places: Uint32Array | null;
  /** The warehouses that were looked at, by id. */
  readonly warehouses: readonly WarehouseId[];
}

/** More rows were found than may be sorted. */
export interface TooMany {
  readonly ok: false;
  readonly found: number;
}

/** A level as the table shows it. */
export interface LevelRow {
  readonly figures: LevelFigures;
  readonly name: string;
  readonly category: Category;
  readonly low: boolean;
}

/** A product as the table shows it: sums, and what each warehouse has. */
export interface ProductRow extends Readonly<Record<LevelFigure, number>> {
  readonly sku: Sku;
  readonly name: string;
  readonly category: Category;
  readonly low: boolean;
  readonly warehouses: readonly LevelRow[];
}
