/**
 * What reads on the main thread look at: every level, as of the last commit of its shard. It takes
 * its figures from the ledger's rows, and is brought up to date before a write is answered.
 */
import { LevelTable } from '../actor/state/level-table.ts';
import type { LevelParts, Shift } from '../actor/message.ts';
import { SkuBook } from '../actor/state/sku-book.ts';
import type { Level } from '../domain/level.ts';
import { available, unavailable } from '../domain/level.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import type { MovementRow } from '../journal/rows.ts';

/** A level as clients see it. */
export interface LevelFigures {
  readonly warehouse: WarehouseId;
  readonly sku: Sku;
  readonly onHand: number;
  readonly reserved: number;
  readonly unavailable: number;
  readonly available: number;
  readonly oversold: number;
  readonly incoming: number;
  readonly version: number;
  readonly updatedAt: number;
}

export class StockView {
  readonly #tables = new Map<WarehouseId, LevelTable>();
  readonly #book: SkuBook;
  #revision = 0;

  /** `intern` gives the string that the catalogue keeps for a SKU. */
  constructor(intern: (sku: Sku) => Sku) {
    this.#book = new SkuBook(intern);
  }

  /**
   * Replaces what is known of a warehouse, when its shard is opened. `skus` are by the numbers that
   * they have in `levels`, which belongs to the view from now on.
   */
  load(warehouse: WarehouseId, skus: readonly Sku[], levels: LevelParts): void {
    const numbers = levels.skus.map((number) => this.#book.number(skus[number] ?? ''));
    this.#tables.set(warehouse, new LevelTable(this.#book, { ...levels, skus: numbers }));
    this.#revision += 1;
  }

  /** Takes in rows that have been committed, in their order. */
  apply(rows: readonly MovementRow[]): void {
    if (rows.length > 0) this.#revision += 1;
    for (const row of rows) {
      const [, , , warehouse] = row;
      this.table(warehouse).record(row);
    }
  }

  /** Takes in how much is on its way to where. */
  shift(shifts: readonly Shift[]): void {
    if (shifts.length > 0) this.#revision += 1;
    for (const [warehouse, sku, incoming] of shifts) this.table(warehouse).expect(sku, incoming);
  }

  /** Another one whenever any level has changed. */
  get revision(): number {
    return this.#revision;
  }

  /** The SKUs by the numbers that its tables have for them; more are added, none changes. */
  get skus(): readonly Sku[] {
    return this.#book.skus;
  }

  /** The warehouses that anything was ever recorded of. */
  warehouses(): readonly WarehouseId[] {
    return [...this.#tables.keys()];
  }

  /** Units that can be promised; never below 0. */
  available(warehouse: WarehouseId, sku: Sku): number {
    return Math.max(0, this.#tables.get(warehouse)?.available(sku) ?? 0);
  }

  level(warehouse: WarehouseId, sku: Sku): Level | undefined {
    return this.#tables.get(warehouse)?.level(sku);
  }

  /** All levels of a warehouse. */
  table(warehouse: WarehouseId): LevelTable {
    const known = this.#tables.get(warehouse);
    if (known !== undefined) return known;
    const table = new LevelTable(this.#book);
    this.#tables.set(warehouse, table);
    return table;
  }
}

/** The level with the names and sums that clients see. */
export function figuresOf(warehouse: WarehouseId, sku: Sku, level: Level): LevelFigures {
  const left = available(level);
  const { onHand, reserved, incoming, version, updatedAt } = level;
  return {
    warehouse,
    sku,
    onHand,
    reserved,
    unavailable: unavailable(level),
    available: left,
    oversold: Math.max(0, -left),
    incoming,
    version,
    updatedAt,
  };
}

/** The level as a ledger row left it. */
export function figuresAfter(row: MovementRow): LevelFigures {
  const left = row[8] - row[9] - row[10];
  return {
    warehouse: row[3],
    sku: row[4],
    onHand: row[8],
    reserved: row[9],
    unavailable: row[10],
    available: left,
    oversold: Math.max(0, -left),
    incoming: row[11],
    version: row[12],
    updatedAt: row[2],
  };
}
