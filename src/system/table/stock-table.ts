/**
 * The table of stock: rows by any filter, in any order, from any row on. What a query finds is put
 * in order once and kept for a moment, because who turns pages asks the same again and again; the
 * figures of the rows of a page are read when it is asked for.
 *
 * One query is worked on at a time: each takes some 25 bytes a row while it is.
 */
import { Fault } from '../../actor/fault.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { LevelFigures } from '../stock-view.ts';
import { figuresOf } from '../stock-view.ts';
import { Pace } from './pace.ts';
import { ProductRanks } from './ranks.ts';
import type { TableSources } from './sort-rows.ts';
import { sortRows } from './sort-rows.ts';
import type { LevelRow, ProductRow, SortedRows, TableQuery, TooMany } from './table-query.ts';

/** How much may be sorted and kept. */
export interface TableLimits {
  /** Rows that one query may put in order. */
  readonly rowsMax: number;
  /** Bytes of rows in order that are kept. */
  readonly bytesMax: number;
  /** Queries that wait for their turn. */
  readonly waitingMax: number;
  /** Tables that are read from the first row to the last at once. */
  readonly exportsMax: number;
}

/** From so many levels on what is in order may be a little old; with fewer it never is. */
const LEVELS_EXACT_MAX = 20_000;
/** How old, at most: so much is sorted in so short a time only if it was asked for before. */
const AGE_MAX_MS = 1_000;

/** What a query that is kept takes besides its rows and itself, about. */
const ENTRY_BYTES = 512;

/** The rows of a query, being put in order or in order. */
interface Kept {
  readonly rows: Promise<SortedRows | TooMany>;
  /** As of which state of everything; undefined before its turn has come. */
  revision: string | undefined;
  /** Undefined until it is done. */
  doneAt: number | undefined;
  bytes: number;
}

export class StockTable {
  readonly #sources: TableSources;
  readonly #limits: TableLimits;
  readonly #now: () => number;
  /** By query, in the order in which they were asked for last. */
  readonly #kept = new Map<string, Kept>();
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #bytes = 0;
  #exports = 0;

  /** `now` is a clock that only goes forwards, in milliseconds. */
  constructor(
    sources: Omit<TableSources, 'ranks'>,
    limits: TableLimits,
    now: () => number = () => performance.now(),
  ) {
    const ranks = new ProductRanks(sources.catalogue, sources.stock);
    this.#sources = { ...sources, ranks };
    this.#limits = limits;
    this.#now = now;
  }

  /** Queries that are worked on or wait for it. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Tables that are being read from the first row to the last. */
  get exports(): number {
    return this.#exports;
  }

  /** Bytes of rows in order that are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The rows that `query` finds, in order. Rejects with a `Fault` if too many queries wait. */
  async rows(query: TableQuery): Promise<SortedRows | TooMany> {
    const key = JSON.stringify(query);
    const known = this.#kept.get(key);
    const isGood = known !== undefined && this.#isGood(known);
    const kept = isGood ? known : this.#begin(key, query);
    if (isGood) this.#kept.delete(key);
    else if (known !== undefined) this.#drop(key, known);
    this.#kept.set(key, kept);
    return kept.rows;
  }

  /** Rows `from` to `to`, as they are now; without those that are gone meanwhile. */
  async *page(
    { skus, places, warehouses }: SortedRows,
    from: number,
    to: number,
  ): AsyncGenerator<LevelRow | ProductRow, void, void> {
    const pace = new Pace();
    for (let row = from; row < Math.min(to, skus.length); row++) {
      const number = skus[row] ?? 0;
      const found =
        places === null
          ? this.#product(warehouses, number)
          : this.#level(warehouses[places[row] ?? 0] ?? '', number);
      if (found !== undefined) yield found;
      await pace.step();
    }
  }

  /** Has `work` done, which reads many rows. Rejects with a `Fault` if as many do so already. */
  async whileExporting(work: () => Promise<void>): Promise<void> {
    if (this.#exports >= this.#limits.exportsMax) {
      throw new Fault('overloaded', `${this.#exports} tables of stock are being read already`);
    }
    this.#exports += 1;
    try {
      await work();
    } finally {
      this.#exports -= 1;
    }
  }

  #product(warehouses: readonly WarehouseId[], number: number): ProductRow | undefined {
    const levels = warehouses.flatMap((id) => this.#level(id, number) ?? []);
    const [first] = levels;
    return first === undefined ? undefined : productOf(first, levels);
  }

  #level(warehouse: WarehouseId, number: number): LevelRow | undefined {
    const { catalogue, stock, restocking } = this.#sources;
    const sku = stock.skus[number] ?? '';
    const card = catalogue.card(sku);
    const level = stock.level(warehouse, sku);
    if (card === undefined || level === undefined) return undefined;
    const { name, category } = card;
    const low = restocking.isLow(warehouse, sku);
    return { figures: figuresOf(warehouse, card.sku, level), name, category, low };
  }

  get #revision(): string {
    const { catalogue, stock, restocking } = this.#sources;
    return `${catalogue.revision} ${stock.revision} ${restocking.lowRevision}`;
  }

  /** Whether what was found may still be shown. */
  #isGood({ revision, doneAt }: Kept): boolean {
    if (revision === undefined || revision === this.#revision) return true;
    if (this.#levels <= LEVELS_EXACT_MAX) return false;
    return doneAt === undefined || this.#now() - doneAt < AGE_MAX_MS;
  }

  get #levels(): number {
    const { catalogue, stock } = this.#sources;
    const ids = catalogue.warehouses().map(({ warehouse }) => warehouse.id);
    return ids.reduce((sum, id) => sum + stock.table(id).size, 0);
  }

  #begin(key: string, query: TableQuery): Kept {
    if (this.#waiting >= this.#limits.waitingMax) {
      throw new Fault('overloaded', `${this.#waiting} tables are being sorted or wait for it`);
    }
    this.#waiting += 1;
    const sort = (): Promise<SortedRows | TooMany> => {
      kept.revision = this.#revision;
      return sortRows(this.#sources, query, { pace: new Pace(), rowsMax: this.#limits.rowsMax });
    };
    const rows = this.#turn.then(sort).finally(() => (this.#waiting -= 1));
    const kept: Kept = { rows, revision: undefined, doneAt: undefined, bytes: 0 };
    this.#turn = rows.then(
      (found) => this.#done(key, kept, found),
      () => this.#drop(key, kept),
    );
    return kept;
  }

  #done(key: string, kept: Kept, found: SortedRows | TooMany): void {
    kept.doneAt = this.#now();
    if (this.#kept.get(key) !== kept) return;
    const columns = found.ok ? found.skus.byteLength + (found.places?.byteLength ?? 0) : 0;
    kept.bytes = ENTRY_BYTES + 2 * key.length + columns;
    this.#bytes += kept.bytes;
    for (const [other, each] of this.#kept) {
      const isOver = this.#bytes > this.#limits.bytesMax;
      if (each.doneAt !== undefined && (isOver || !this.#isGood(each))) this.#drop(other, each);
    }
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.get(key) !== kept) return;
    this.#kept.delete(key);
    this.#bytes -= kept.bytes;
  }
}

function productOf({ figures, name, category }: LevelRow, levels: readonly LevelRow[]): ProductRow {
  const sum = (figure: (level: LevelFigures) => number): number =>
    levels.reduce((total, level) => total + figure(level.figures), 0);
  return {
    sku: figures.sku,
    name,
    category,
    onHand: sum((level) => level.onHand),
    reserved: sum((level) => level.reserved),
    unavailable: sum((level) => level.unavailable),
    available: sum((level) => level.available),
    incoming: sum((level) => level.incoming),
    low: levels.some(({ low }) => low),
    updatedAt: Math.max(...levels.map((level) => level.figures.updatedAt)),
    warehouses: levels,
  };
}
