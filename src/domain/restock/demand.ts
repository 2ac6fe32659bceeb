/**
 * Demand: what left a warehouse for customers, by calendar day (UTC).
 *
 * It is kept for each level that has any: a block of pairs (day, units) in one typed array that all
 * levels share, in the order of the days and without those on which nothing left. A level costs
 * four bytes, and if there was demand on n days of the last year, some 8·n to 24·n more. To record
 * a demand on a day that has one already, which is nearly always so, is to add to a number. Mean
 * and deviation are worked out from the pairs of a window, of which there is at most one a day; the
 * sums over the days before today are remembered for as long as it is today.
 */
import type { Moved } from '../level.ts';
import type { PastDays } from './past-demand-cache.ts';
import { PastDemandCache } from './past-demand-cache.ts';
import { WINDOW_DAYS_MAX } from './policy.ts';
import type { Demand } from './strategy.ts';

export const DAY_MS = 86_400_000;

/** The most units that one day of a level holds; what is beyond is not counted. */
export const DAY_UNITS_MAX = 2 ** 32 - 1;

/** The calendar day (UTC) of a time in epoch milliseconds: days since 1970-01-01. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** How much demand a movement is: what it removed or shipped. Transfers and losses are none. */
export const demandOf = ({ movement, amount }: Pick<Moved, 'movement' | 'amount'>): number =>
  movement === 'remove' || movement === 'ship' ? amount : 0;

/** The columns of a table, for a snapshot. */
export interface DemandParts {
  readonly firsts: Uint32Array<ArrayBuffer>;
  readonly blocks: Uint32Array<ArrayBuffer>;
  readonly heap: Uint32Array<ArrayBuffer>;
}

/** What demand is asked for. `more` is what left today and is not recorded yet. */
export interface DemandQuestion {
  readonly today: number;
  readonly windowDays: number;
  readonly more?: number | undefined;
}

const LEVELS_MIN = 16;
const GROWTH = 1.5;
/** A block of class c has 2^c pairs, of which the first is its count of days and its class. */
const CLASS_MIN = 2;
const CLASS_MAX = 9;
/** Where the heap begins: its end, then for each class the first of the blocks that are free. */
const HEAP_HEAD = 2 + CLASS_MAX;

/** The demand of each level of a warehouse, by the number of the level. */
export class DemandTable {
  /** The day after that of each level's first movement; 0 if there was none. */
  #firsts: Uint32Array<ArrayBuffer>;
  /** Where each level's block is in the heap; 0 if it has none. */
  #blocks: Uint32Array<ArrayBuffer>;
  #heap: Uint32Array<ArrayBuffer>;
  readonly #keptDays: number;
  readonly #past = new PastDemandCache();

  /** `parts` belong to the table from now on. Demand is kept for `keptDays`, and no longer. */
  constructor(parts?: DemandParts, keptDays = WINDOW_DAYS_MAX) {
    this.#firsts = parts?.firsts ?? new Uint32Array(0);
    this.#blocks = parts?.blocks ?? new Uint32Array(0);
    this.#heap = parts?.heap ?? new Uint32Array(HEAP_HEAD * 2);
    if (parts === undefined) this.#heap[0] = HEAP_HEAD;
    this.#keptDays = Math.min(keptDays, WINDOW_DAYS_MAX);
  }

  /**
   * Takes in a movement at `level` on `day`, which was a demand of `quantity`; 0 is none, but the
   * first movement is when a level begins. Days do not go back: what is recorded for one before
   * the level's latest counts on that one.
   */
  record(level: number, day: number, quantity: number): void {
    if (level >= this.#firsts.length) this.#firsts = widened(this.#firsts, level + 1);
    if (this.#firsts[level] === 0) this.#firsts[level] = day + 1;
    if (quantity === 0) return;
    if (day < this.#past.today) this.#past.clear();
    const heap = this.#heap;
    const block = this.#blocks[level] ?? 0;
    if (block !== 0) {
      const latest = block + heap[block]! * 2;
      if (day <= heap[latest]!) {
        heap[latest + 1] = Math.min(heap[latest + 1]! + quantity, DAY_UNITS_MAX);
        return;
      }
    }
    this.#begin(level, day, quantity);
  }

  /**
   * The demand per calendar day (UTC) of `level` over the last `windowDays`, or over those since
   * its first movement if they are fewer. Both counts take in today as far as it has come and the
   * day of the first movement, so there is at least one day; days without demand count as 0. The
   * deviation is that of a sample, and 0 of a single day.
   */
  demand(level: number, { today, windowDays, more = 0 }: DemandQuestion): Demand {
    const first = (this.#firsts[level] ?? 0) - 1;
    const age = first === -1 ? 1 : Math.max(1, today - first + 1);
    const days = Math.min(age, windowDays);
    const units = this.#unitsOn(level, today) + more;
    const before = days - 1;
    if (before === 0) return { mean: units, std: 0, days };
    const { sum, squares } =
      this.#past.read(level, today, before) ?? this.#lookBack(level, today, before);
    const gap = units - sum / before;
    const std = Math.sqrt((squares + (gap * gap * before) / days) / before);
    return { mean: (sum + units) / days, std, days };
  }

  /** The columns as they are; they go on to change with the table. */
  parts(): DemandParts {
    const heap = this.#heap.subarray(0, this.#heap[0]);
    return { firsts: this.#firsts, blocks: this.#blocks, heap };
  }

  #unitsOn(level: number, day: number): number {
    const block = this.#blocks[level] ?? 0;
    if (block === 0) return 0;
    const latest = block + this.#heap[block]! * 2;
    return this.#heap[latest]! >= day ? this.#heap[latest + 1]! : 0;
  }

  /** Adds up the `days` before `today`, in two passes so that nothing is lost to rounding. */
  #lookBack(level: number, today: number, days: number): PastDays {
    const heap = this.#heap;
    const block = this.#blocks[level] ?? 0;
    let end = block === 0 ? 0 : block + heap[block]! * 2;
    while (end > block && heap[end]! >= today) end -= 2;
    let sum = 0;
    let at = end;
    for (; at > block && heap[at]! >= today - days; at -= 2) sum += heap[at + 1]!;
    const mean = sum / days;
    let squares = (days - (end - at) / 2) * mean * mean;
    for (let pair = end; pair > at; pair -= 2) squares += (heap[pair + 1]! - mean) ** 2;
    return this.#past.keep(level, { today, days, sum, squares }, this.#firsts.length);
  }

  /** Begins another day of a level, in a larger block if the one that it has is full. */
  #begin(level: number, day: number, quantity: number): void {
    const block = this.#roomFor(level, day);
    const heap = this.#heap;
    const count = heap[block]! + 1;
    heap[block] = count;
    heap[block + count * 2] = day;
    heap[block + count * 2 + 1] = Math.min(quantity, DAY_UNITS_MAX);
  }

  /** The level's block, with room for one more day. */
  #roomFor(level: number, day: number): number {
    const block = this.#blocks[level] ?? 0;
    if (block === 0) return this.#move(level, CLASS_MIN);
    const count = this.#heap[block]!;
    const size = this.#heap[block + 1]!;
    if (count < 2 ** size - 1) return block;
    // A block in which little has grown old would be full again too soon.
    if (this.#forget(block, day) * 16 >= 2 ** size) return block;
    return this.#move(level, size + 1);
  }

  /** Drops the days of a block that are too old to be asked for. Returns how many. */
  #forget(block: number, day: number): number {
    const heap = this.#heap;
    const count = heap[block]!;
    const oldest = day - this.#keptDays;
    let old = 0;
    while (old < count && heap[block + (old + 1) * 2]! <= oldest) old += 1;
    heap.copyWithin(block + 2, block + (old + 1) * 2, block + (count + 1) * 2);
    heap[block] = count - old;
    return old;
  }

  /** Moves a level to a block of class `size`, and frees the one that it had. */
  #move(level: number, size: number): number {
    if (level >= this.#blocks.length) this.#blocks = widened(this.#blocks, level + 1);
    const old = this.#blocks[level]!;
    const block = this.#allocate(size);
    const heap = this.#heap;
    if (old === 0) heap[block] = 0;
    else {
      heap.copyWithin(block, old, old + (heap[old]! + 1) * 2);
      const head = 1 + heap[old + 1]!;
      heap[old] = heap[head]!;
      heap[head] = old;
    }
    heap[block + 1] = size;
    this.#blocks[level] = block;
    return block;
  }

  #allocate(size: number): number {
    const free = this.#heap[1 + size]!;
    if (free !== 0) {
      this.#heap[1 + size] = this.#heap[free]!;
      return free;
    }
    const block = this.#heap[0]!;
    const end = block + 2 ** (size + 1);
    if (end > this.#heap.length) this.#heap = widened(this.#heap, end);
    this.#heap[0] = end;
    return block;
  }
}

function widened(column: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const least = Math.max(size, LEVELS_MIN);
  const wide = new Uint32Array(Math.max(least, Math.ceil(column.length * GROWTH)));
  wide.set(column);
  return wide;
}
