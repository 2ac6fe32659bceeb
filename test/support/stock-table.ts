/** A table over levels that are put there by hand, and the same found in the plainest way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL } from '../../src/domain/level.ts';
import { Catalogue } from '../../src/system/catalogue.ts';
import { StockView, figuresOf } from '../../src/system/stock-view.ts';
import type { TableLimits } from '../../src/system/table/stock-table.ts';
import { StockTable } from '../../src/system/table/stock-table.ts';
import type { LevelRow, ProductRow, TableQuery } from '../../src/system/table/table-query.ts';
import { productOf, warehouseOf } from './catalogue.ts';

export const LIMITS: TableLimits = {
  rowsMax: 1_000_000,
  bytesMax: 1_000_000,
  waitingMax: 8,
  exportsMax: 2,
};

/** A level that is there, and whether it is low. */
export type Put = Partial<Level> & {
  readonly warehouse: string;
  readonly sku: string;
  readonly low?: boolean;
};

/** What a table shows, and the parts that it looks at. */
export class Shelves {
  readonly catalogue: Catalogue;
  readonly stock: StockView;
  readonly table: StockTable;
  readonly #lows = new Set<string>();
  readonly #places = new Set<string>();
  lowRevision = 0;
  now = 0;

  constructor(limits: Partial<TableLimits> = {}) {
    const directory = mkdtempSync(join(tmpdir(), 'stockroom-table-'));
    this.catalogue = new Catalogue(join(directory, 'catalogue.db'), 1);
    onTestFinished(() => {
      this.catalogue.close();
      rmSync(directory, { recursive: true });
    });
    this.stock = new StockView((sku) => this.catalogue.card(sku)?.sku ?? sku);
    const { catalogue, stock } = this;
    const sources = { catalogue, stock, restocking: this };
    this.table = new StockTable(sources, { ...LIMITS, ...limits }, () => this.now);
  }

  isLow(warehouse: string, sku: string): boolean {
    return this.#lows.has(`${warehouse} ${sku}`);
  }

  product(sku: string, about: Parameters<typeof productOf>[1] = {}): void {
    this.catalogue.saveProducts([productOf(sku, about)], 1);
  }

  warehouse(id: string): void {
    this.catalogue.saveWarehouse(warehouseOf(id), 1);
  }

  put({ warehouse, sku, low = false, ...figures }: Put): void {
    this.stock.table(warehouse).set(sku, { ...NO_LEVEL, ...figures });
    // A shift of what is so already is how the view learns that something has changed.
    this.stock.shift([[warehouse, sku, figures.incoming ?? 0]]);
    this.#places.add(`${warehouse} ${sku}`);
    if (low) this.#lows.add(`${warehouse} ${sku}`);
    else this.#lows.delete(`${warehouse} ${sku}`);
    this.lowRevision += 1;
  }

  /** All rows of a query, read in pages of `limit`. */
  async read(query: TableQuery, limit: number): Promise<readonly (LevelRow | ProductRow)[]> {
    const found: (LevelRow | ProductRow)[] = [];
    for (let from = 0; ; from += limit) {
      const rows = await this.table.rows(query);
      if (!rows.ok) throw new Error(`${rows.found} are too many`);
      for await (const row of this.table.page(rows, from, from + limit)) found.push(row);
      if (from + limit >= rows.skus.length) return found;
    }
  }

  /** The same by filtering and sorting plain objects. */
  naive(query: TableQuery): readonly (LevelRow | ProductRow)[] {
    const levels = [...this.#places].flatMap((place) => this.#row(place.split(' '), query));
    const groups = Map.groupBy(levels, ({ figures }) => figures.sku);
    const rows =
      query.by === 'level'
        ? levels.filter((row) => isOf([row], query))
        : [...groups.values()].filter((group) => isOf(group, query)).map(productOfGroup);
    const sign = query.order === 'asc' ? 1 : -1;
    return rows.toSorted((one, other) => sign * compared(one, other, query) || bySku(one, other));
  }

  #row([warehouse = '', sku = '']: readonly string[], query: TableQuery): readonly LevelRow[] {
    const card = this.catalogue.card(sku);
    const level = this.stock.level(warehouse, sku);
    if (card === undefined || level === undefined) return [];
    if (this.catalogue.warehouse(warehouse) === undefined) return [];
    const { name, category } = card;
    if (query.warehouse !== undefined && query.warehouse !== warehouse) return [];
    if (query.category !== undefined && query.category !== category) return [];
    const isFound = new RegExp(RegExp.escape(query.q ?? ''), 'i');
    if (!isFound.test(sku) && !isFound.test(name)) return [];
    const low = this.isLow(warehouse, sku);
    return [{ figures: figuresOf(warehouse, sku, level), name, category, low }];
  }
}

/** Whether a row of these levels is of the state that is wanted. */
function isOf(levels: readonly LevelRow[], { state }: TableQuery): boolean {
  const left = levels.reduce((sum, { figures }) => sum + figures.available, 0);
  switch (state) {
    case undefined:
      return true;
    case 'low':
      return levels.some(({ low }) => low);
    case 'out':
      return left <= 0;
    case 'oversold':
      return levels.some(({ figures }) => figures.oversold > 0);
    case 'reserved':
      return levels.some(({ figures }) => figures.reserved > 0);
  }
}

function productOfGroup(group: readonly LevelRow[]): ProductRow {
  const warehouses = group.toSorted((one, other) =>
    one.figures.warehouse < other.figures.warehouse ? -1 : 1,
  );
  const sums = { onHand: 0, reserved: 0, unavailable: 0, available: 0, incoming: 0 };
  let updatedAt = 0;
  for (const { figures } of warehouses) {
    sums.onHand += figures.onHand;
    sums.reserved += figures.reserved;
    sums.unavailable += figures.unavailable;
    sums.available += figures.available;
    sums.incoming += figures.incoming;
    if (figures.updatedAt > updatedAt) updatedAt = figures.updatedAt;
  }
  const [first] = warehouses;
  if (first === undefined) throw new Error('a group is empty');
  const { name, category, figures } = first;
  const low = group.some((level) => level.low);
  return { sku: figures.sku, name, category, ...sums, low, updatedAt, warehouses };
}

const flat = (row: LevelRow | ProductRow): Readonly<Record<string, unknown>> =>
  'figures' in row ? { ...row.figures, name: row.name, category: row.category } : { ...row };

function compared(
  one: LevelRow | ProductRow,
  other: LevelRow | ProductRow,
  { sort }: TableQuery,
): number {
  const [a, b] = [flat(one)[sort], flat(other)[sort]];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  if (sort === 'name') return new Intl.Collator('en', { numeric: true }).compare(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

function bySku(one: LevelRow | ProductRow, other: LevelRow | ProductRow): number {
  const [a, b] = [flat(one), flat(other)];
  const [left, right] = [`${String(a['sku'])} `, `${String(b['sku'])} `];
  if (left !== right) return left < right ? -1 : 1;
  return String(a['warehouse']) < String(b['warehouse']) ? -1 : 1;
}
