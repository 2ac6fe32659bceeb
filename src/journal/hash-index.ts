/**
 * Finds rows by a text key without an index on disk: an open-addressing table of 64-bit hashes in
 * typed arrays, 16 bytes a slot. Keys are random, and a B-tree over random keys was measured to
 * slow appends five times. The row itself has the whole key, which settles a clash of hashes.
 */

const SLOTS_MIN = 1024;
const FULL_AT = 0.7;

/** What an index consists of, for a snapshot. */
export interface HashIndexParts {
  readonly seed: number;
  readonly size: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly rows: Float64Array;
}

/** Maps keys to row numbers ≥ 1. Rows below `rowMin` are forgotten when space is needed. */
export class HashIndex {
  /** Rows below this one are gone, and their slots are reused when the table grows. */
  rowMin = 1;
  readonly #seed: number;
  #size = 0;
  #low: Uint32Array;
  #high: Uint32Array;
  #rows: Float64Array;

  /** `seed` keeps those who choose keys from choosing where they fall. */
  constructor(seed: number, parts?: HashIndexParts) {
    this.#seed = parts?.seed ?? seed;
    this.#size = parts?.size ?? 0;
    this.#low = parts?.low ?? new Uint32Array(SLOTS_MIN);
    this.#high = parts?.high ?? new Uint32Array(SLOTS_MIN);
    this.#rows = parts?.rows ?? new Float64Array(SLOTS_MIN);
  }

  /** Entries, forgotten ones included until their slots are needed. */
  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#rows.length * 16;
  }

  /** The rows that may have `key`, newest or oldest first; nearly always none or one. */
  rows(key: string): readonly number[] {
    const found: number[] = [];
    const [low, high] = hash64(key, this.#seed);
    for (let slot = this.#home(low); this.#rows[slot] !== 0; slot = this.#next(slot)) {
      const row = this.#rows[slot] ?? 0;
      if (this.#low[slot] === low && this.#high[slot] === high && row >= this.rowMin) {
        found.push(row);
      }
    }
    return found;
  }

  add(key: string, row: number): void {
    if (this.#size + 1 > this.#rows.length * FULL_AT) this.#grow();
    const [low, high] = hash64(key, this.#seed);
    this.#put(low, high, row);
    this.#size += 1;
  }

  /** Lets the entry of `key` point to `row` instead of `before`. */
  replace(key: string, before: number, row: number): void {
    const [low] = hash64(key, this.#seed);
    for (let slot = this.#home(low); this.#rows[slot] !== 0; slot = this.#next(slot)) {
      if (this.#rows[slot] !== before) continue;
      this.#rows[slot] = row;
      return;
    }
    throw new Error(`the index has no row ${before} for ${key}`);
  }

  parts(): HashIndexParts {
    const [low, high, rows] = [this.#low, this.#high, this.#rows];
    return { seed: this.#seed, size: this.#size, low, high, rows };
  }

  #grow(): void {
    const [low, high, rows] = [this.#low, this.#high, this.#rows];
    const live = rows.reduce((count, row) => (row >= this.rowMin ? count + 1 : count), 0);
    let slots = SLOTS_MIN;
    while (slots * FULL_AT < live * 1.5 + 1) slots *= 2;
    this.#low = new Uint32Array(slots);
    this.#high = new Uint32Array(slots);
    this.#rows = new Float64Array(slots);
    this.#size = live;
    for (let slot = 0; slot < rows.length; slot++) {
      const row = rows[slot] ?? 0;
      if (row >= this.rowMin) this.#put(low[slot] ?? 0, high[slot] ?? 0, row);
    }
  }

  #put(low: number, high: number, row: number): void {
    let slot = this.#home(low);
    while (this.#rows[slot] !== 0) slot = this.#next(slot);
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#rows[slot] = row;
  }

  #home(low: number): number {
    return low & (this.#rows.length - 1);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#rows.length - 1);
  }
}

/**
 * Two 32-bit hashes of `text`, for tables and for telling bodies apart; not for secrets.
 * FNV-1a steps with two multipliers, finished by the mixer of MurmurHash3 (Appleby, 2011).
 */
export function hash64(text: string, seed: number): readonly [low: number, high: number] {
  let low = 0x811c9dc5 ^ seed;
  let high = 0x9e3779b9 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  return [mix(low ^ (high >>> 7)), mix(high)];
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
