/** What a shard needs to know of products to restock them, read from the catalogue's file. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Category, Sku, WarehouseId } from '../domain/product.ts';
import { openForReading } from './schema.ts';

/** What restocking looks at. */
export interface ProductTerms {
  readonly category: Category;
  readonly packSize: number;
  readonly isActive: boolean;
}

/** Tells what the catalogue says as of its last commit. */
export interface Products {
  /** Undefined if there is no such product, or the catalogue cannot be read. */
  terms(sku: Sku): ProductTerms | undefined;
  /** Whether a warehouse is there and active. */
  isActive(warehouse: WarehouseId): boolean;
  /** Something has changed: what was read before is read again. */
  forget(): void;
}

/** For shards without a catalogue: there is every product, and every warehouse is active. */
export const NO_PRODUCTS: Products = {
  terms: () => ({ category: 'other', packSize: 1, isActive: true }),
  isActive: () => true,
  forget: () => undefined,
};

/** So many products are remembered; beyond that all are read again. */
const REMEMBERED_MAX = 100_000;

type TermsRow = readonly [category: Category, packSize: number, active: number];

export class ProductReader implements Products {
  readonly #path: string;
  readonly #open: (path: string) => DatabaseSync;
  readonly #known = new Map<Sku, ProductTerms | undefined>();
  readonly #active = new Map<WarehouseId, boolean>();
  #database: DatabaseSync | undefined;
  #terms: StatementSync | undefined;
  #warehouse: StatementSync | undefined;

  /** The file is opened when something is asked for. */
  constructor(path: string, open: (path: string) => DatabaseSync = openForReading) {
    this.#path = path;
    this.#open = open;
  }

  terms(sku: Sku): ProductTerms | undefined {
    if (this.#known.has(sku)) return this.#known.get(sku);
    const row = this.#read(() => this.#terms?.get(sku)) as TermsRow | undefined;
    const terms =
      row === undefined
        ? undefined
        : { category: row[0], packSize: row[1], isActive: row[2] === 1 };
    if (this.#known.size >= REMEMBERED_MAX) this.#known.clear();
    this.#known.set(sku, terms);
    return terms;
  }

  isActive(warehouse: WarehouseId): boolean {
    const known = this.#active.get(warehouse);
    if (known !== undefined) return known;
    const row = this.#read(() => this.#warehouse?.get(warehouse)) as readonly [number] | undefined;
    const isActive = row?.[0] === 1;
    this.#active.set(warehouse, isActive);
    return isActive;
  }

  forget(): void {
    this.#known.clear();
    this.#active.clear();
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  /** A catalogue that cannot be read must not stop a sale: nothing is restocked meanwhile. */
  #read(look: () => unknown): unknown {
    try {
      if (this.#database === undefined) {
        this.#database = this.#open(this.#path);
        this.#terms = this.#prepared(
          'SELECT category, pack_size, active FROM product WHERE sku = ?',
        );
        this.#warehouse = this.#prepared(
          'SELECT active FROM warehouse WHERE id = ? AND deleted = 0',
        );
      }
      return look();
    } catch {
      this.close();
      return undefined;
    }
  }

  #prepared(sql: string): StatementSync {
    if (this.#database === undefined) throw new Error('the catalogue is not open');
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}
