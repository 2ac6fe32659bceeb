/**
 * What left a warehouse in truth: one pass over the rows of its shard, in the order of time.
 *
 * A demand takes twenty bytes, in columns outside of the heap, and a SKU some hundred: the rows
 * themselves are not kept. Only the demand of one SKU at a time is made into objects.
 */
import { DAY_MS, demandOf } from '../../domain/restock/demand.ts';
import type { PastDemand } from '../../domain/restock/simulated-level.ts';
import type { MovementType } from '../../domain/level.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import { openForReading } from '../schema.ts';

/** How far back is looked if nobody says. */
export const PAST_DAYS_DEFAULT = 182;

/** Which demand is wanted. Times are epoch milliseconds; `to` is exclusive. */
export interface DemandQuery {
  readonly warehouse: WarehouseId;
  /** Only of these. */
  readonly skus: { has(sku: Sku): boolean };
  /** Else the first movement of these SKUs, but no earlier than half a year before `to`. */
  readonly from: number | undefined;
  readonly to: number;
  /** Demand on so many days before `from` is wanted too. */
  readonly daysBefore: number;
  readonly demandsMax: number;
}

/** A level at `from`, and the demand of it as a simulation wants it. */
export interface RecordedLevel {
  readonly sku: Sku;
  /** What was on hand and fit for sale; what of it was reserved leaves later, as demand. */
  readonly available: number;
  readonly demand: readonly PastDemand[];
}

/** The demand that was asked for, and when it begins. */
export interface RecordedDemand {
  readonly from: number;
  /** How many SKUs had a movement before the end. */
  readonly skus: number;
  levels(): Generator<RecordedLevel, void, void>;
}

type Row = readonly [
  at: number,
  sku: Sku,
  movement: MovementType,
  amount: number,
  sellable: number,
];

const ROWS = `SELECT at, sku, type, amount, on_hand - unavailable FROM movement
  WHERE warehouse = ? ORDER BY seq`;

/** Reads the demand out of the journal at `path`; null if there is more of it than allowed. */
export function readDemand(path: string, query: DemandQuery): RecordedDemand | null {
  const database = openForReading(path);
  try {
    const statement = database.prepare(ROWS);
    statement.setReturnArrays(true);
    const pass = new Pass(query);
    for (const row of statement.iterate(query.warehouse)) {
      const known = row as unknown as Row;
      if (known[0] >= query.to) break;
      if (query.skus.has(known[1]) && !pass.take(known)) return null;
    }
    return pass;
  } finally {
    database.close();
  }
}

/** What is known of a SKU; `last` is where its latest demand is in the columns, plus one. */
interface Known {
  readonly firstAt: number;
  available: number;
  last: number;
}

const COLUMNS_MIN = 1_024;

class Pass implements RecordedDemand {
  readonly #query: DemandQuery;
  readonly #known = new Map<Sku, Known>();
  #from: number | undefined;
  #at = new Float64Array(COLUMNS_MIN);
  #quantity = new Float64Array(COLUMNS_MIN);
  /** For each demand where the one before it of the same SKU is, plus one. */
  #before = new Uint32Array(COLUMNS_MIN);
  #size = 0;

  constructor(query: DemandQuery) {
    this.#query = query;
    this.#from = query.from;
  }

  get from(): number {
    return this.#from ?? this.#earliest;
  }

  get skus(): number {
    return this.#known.size;
  }

  /** False if that is more demand than allowed. */
  take([at, sku, movement, amount, sellable]: Row): boolean {
    this.#from ??= Math.max(at, this.#earliest);
    let known = this.#known.get(sku);
    if (known === undefined) {
      known = { firstAt: at, available: 0, last: 0 };
      this.#known.set(sku, known);
    }
    if (at < this.#from) known.available = Math.max(0, sellable);
    const quantity = demandOf({ movement, amount });
    if (quantity === 0 || at < this.#from - this.#query.daysBefore * DAY_MS) return true;
    if (this.#size === this.#query.demandsMax) return false;
    this.#append(known, at, quantity);
    return true;
  }

  *levels(): Generator<RecordedLevel, void, void> {
    for (const [sku, known] of this.#known) {
      const demand: PastDemand[] = [];
      for (let place = known.last; place !== 0; place = this.#before[place - 1]!) {
        demand.push({ at: this.#at[place - 1]!, quantity: this.#quantity[place - 1]! });
      }
      // A demand of nothing says since when there is the level, which statistics go by.
      if (known.firstAt < this.from) demand.push({ at: known.firstAt, quantity: 0 });
      yield { sku, available: known.available, demand: demand.reverse() };
    }
  }

  get #earliest(): number {
    return this.#query.to - PAST_DAYS_DEFAULT * DAY_MS;
  }

  #append(known: Known, at: number, quantity: number): void {
    if (this.#size === this.#at.length) this.#widen();
    this.#at[this.#size] = at;
    this.#quantity[this.#size] = quantity;
    this.#before[this.#size] = known.last;
    known.last = this.#size += 1;
  }

  #widen(): void {
    const length = this.#size * 2;
    const [at, quantity] = [new Float64Array(length), new Float64Array(length)];
    const before = new Uint32Array(length);
    at.set(this.#at);
    quantity.set(this.#quantity);
    before.set(this.#before);
    [this.#at, this.#quantity, this.#before] = [at, quantity, before];
  }
}
