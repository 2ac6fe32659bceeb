/** What is sold and where it is kept: the catalogue's two nouns, as clients see them. */

/** Identifies a product: its stock-keeping unit. */
export type Sku = string;

/** Identifies a warehouse. */
export type WarehouseId = string;

/** What every id that a client may choose looks like. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** The fixed set of product categories. */
export const CATEGORIES = [
  'electronics',
  'grocery',
  'clothing',
  'home',
  'beauty',
  'toys',
  'books',
  'sports',
  'tools',
  'other',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** A thing that is kept in stock. Times are epoch milliseconds. */
export interface Product {
  readonly sku: Sku;
  readonly name: string;
  readonly category: Category;
  readonly packSize: number;
  readonly active: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Where a warehouse stands; `latitude` and `longitude` in degrees. */
export interface Location {
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A place that keeps stock of its own. Lower `priority` is served first. */
export interface Warehouse {
  readonly id: WarehouseId;
  readonly name: string;
  readonly priority: number;
  readonly location: Location | null;
  readonly active: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}
