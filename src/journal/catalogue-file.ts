/**
 * The catalogue on disk: products and warehouses, in a SQLite file of their own.
 *
 * Writes are durable in full when they return. What they throw says whether they may have happened:
 * a `JournalError` with `committed: 'no'` is certain, and one with `'unknown'` is settled only by
 * closing the file and opening it again.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Category, Product, Sku, Warehouse } from '../domain/product.ts';
import { openFile } from './schema.ts';
import { JournalError } from './sqlite.ts';

/** A warehouse and the shard that it was put on. It stays there, even if deleted and made anew. */
export interface PlacedWarehouse {
  readonly number: number;
  readonly shard: number;
  readonly deleted: boolean;
  readonly warehouse: Warehouse;
}

/** What is known of every product without looking it up. */
export interface ProductCard {
  readonly sku: Sku;
  readonly name: string;
  readonly category: Category;
  readonly active: boolean;
}

/** The card of a product. A name that is the SKU is not kept twice. */
export const cardOf = ({ sku, name, category, active }: ProductCard): ProductCard => ({
  sku,
  name: name === sku ? sku : name,
  category,
  active,
});

/** Which products to list: those numbered above `after`, oldest first. */
export interface ProductFilter {
  readonly after: number;
  readonly limit: number;
  readonly category?: Category | undefined;
  /** A part of the SKU or of the name, in any case. */
  readonly q?: string | undefined;
}

/** The tables of a catalogue. */
export const CATALOGUE_TABLES = `
  CREATE TABLE product (
    number INTEGER PRIMARY KEY AUTOINCREMENT, sku TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    category TEXT NOT NULL, pack_size INTEGER NOT NULL, active INTEGER NOT NULL,
    attributes TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE warehouse (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    priority INTEGER NOT NULL, location TEXT, active INTEGER NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    shard INTEGER NOT NULL, deleted INTEGER NOT NULL
  ) STRICT;
`;

type ProductRow = readonly [
  number: number,
  sku: string,
  name: string,
  category: Category,
  packSize: number,
  active: number,
  attributes: string,
  createdAt: number,
  updatedAt: number,
];

type CardRow = readonly [sku: Sku, name: string, category: Category, active: number];

type WarehouseRow = readonly [
  number: number,
  id: string,
  name: string,
  priority: number,
  location: string | null,
  active: number,
  createdAt: number,
  updatedAt: number,
  shard: number,
  deleted: number,
];

const openCatalogueFile = (path: string): DatabaseSync => openFile(path, CATALOGUE_TABLES);

export class CatalogueFile {
  readonly #database: DatabaseSync;

  /** `open` gives the database of a path, with the tables of a catalogue. */
  constructor(path: string, open = openCatalogueFile) {
    this.#database = open(path);
    // SQLite's own lower() knows no letters but those of ASCII.
    this.#database.function('fold', { deterministic: true }, (text) => String(text).toLowerCase());
  }

  *cards(): Generator<ProductCard> {
    const sql = 'SELECT sku, name, category, active FROM product ORDER BY number';
    for (const row of this.#query(sql).iterate()) {
      const [sku, name, category, active] = row as unknown as CardRow;
      yield cardOf({ sku, name, category, active: active === 1 });
    }
  }

  product(sku: Sku): Product | undefined {
    const row = this.#query('SELECT * FROM product WHERE sku = ?').get(sku);
    return row === undefined ? undefined : toProduct(row as unknown as ProductRow);
  }

  /** Products with the numbers that they are listed by. */
  products(filter: ProductFilter): readonly (readonly [number: number, product: Product])[] {
    const { after, limit, category, q } = filter;
    const rows = this.#query(
      `SELECT * FROM product WHERE number > ? AND (? IS NULL OR category = ?)
        AND (? IS NULL OR instr(fold(sku), ?) > 0 OR instr(fold(name), ?) > 0)
        ORDER BY number LIMIT ?`,
    );
    const [kind, part] = [category ?? null, q?.toLowerCase() ?? null];
    const found = rows.all(after, kind, kind, part, part, part, limit) as unknown;
    return (found as readonly ProductRow[]).map((row) => [row[0], toProduct(row)] as const);
  }

  /** Creates or replaces the products, all or none. */
  saveProducts(products: readonly Product[]): void {
    this.#commit(() => this.#insertProducts(products));
  }

  removeProduct(sku: Sku): void {
    this.#commit(() => this.#query('DELETE FROM product WHERE sku = ?').run(sku));
  }

  /** All warehouses that ever were, oldest first. */
  warehouses(): readonly PlacedWarehouse[] {
    const rows = this.#query('SELECT * FROM warehouse ORDER BY number').all() as unknown;
    return (rows as readonly WarehouseRow[]).map(toPlaced);
  }

  /** Creates or replaces a warehouse. Returns the number that it is listed by. */
  saveWarehouse(placed: Omit<PlacedWarehouse, 'number'>): number {
    return this.#commit(() => this.#insertWarehouse(placed));
  }

  close(): void {
    this.#database.close();
  }

  #insertProducts(products: readonly Product[]): void {
    const insert = this.#database.prepare(
      `INSERT INTO product
        (sku, name, category, pack_size, active, attributes, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (sku) DO UPDATE SET name = excluded.name, category = excluded.category,
        pack_size = excluded.pack_size, active = excluded.active,
        attributes = excluded.attributes, updated_at = excluded.updated_at`,
    );
    for (const product of products) {
      const { sku, name, category, packSize, active, attributes } = product;
      const { createdAt, updatedAt } = product;
      const rest = [JSON.stringify(attributes), createdAt, updatedAt] as const;
      insert.run(sku, name, category, packSize, active ? 1 : 0, ...rest);
    }
  }

  #insertWarehouse(placed: Omit<PlacedWarehouse, 'number'>): number {
    const { id, name, priority, location, active, createdAt, updatedAt } = placed.warehouse;
    const state = [createdAt, updatedAt, placed.shard, placed.deleted ? 1 : 0] as const;
    const place = location === null ? null : JSON.stringify(location);
    const row = this.#query(
      `INSERT INTO warehouse
        (id, name, priority, location, active, created_at, updated_at, shard, deleted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, priority = excluded.priority,
        location = excluded.location, active = excluded.active,
        created_at = excluded.created_at, updated_at = excluded.updated_at,
        deleted = excluded.deleted
        RETURNING number`,
    ).get(id, name, priority, place, active ? 1 : 0, ...state);
    return (row as unknown as readonly [number])[0];
  }

  #query(sql: string): ReturnType<DatabaseSync['prepare']> {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }

  #commit<Result>(write: () => Result): Result {
    let result: Result;
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      result = write();
    } catch (error) {
      this.#rollBack();
      throw new JournalError('no', error);
    }
    try {
      this.#database.exec('COMMIT');
    } catch (error) {
      throw new JournalError('unknown', error);
    }
    return result;
  }

  /** SQLite may have rolled back by itself; then a ROLLBACK would be an error of its own. */
  #rollBack(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } catch (error) {
      throw new JournalError('unknown', error);
    }
  }
}

function toProduct(row: ProductRow): Product {
  const [, sku, name, category, packSize, active, attributes, createdAt, updatedAt] = row;
  return {
    sku,
    name,
    category,
    packSize,
    active: active === 1,
    attributes: JSON.parse(attributes) as Readonly<Record<string, unknown>>,
    createdAt,
    updatedAt,
  };
}

function toPlaced(row: WarehouseRow): PlacedWarehouse {
  const [number, id, name, priority, location, active, createdAt, updatedAt, shard, deleted] = row;
  const place = location === null ? null : (JSON.parse(location) as Warehouse['location']);
  const warehouse: Warehouse = {
    id,
    name,
    priority,
    location: place,
    active: active === 1,
    createdAt,
    updatedAt,
  };
  return { number, shard, deleted: deleted === 1, warehouse };
}
