/**
 * Finds rows by a text key without an index on disk: an open-addressing table of 64-bit hashes in
 * typed arrays, 17 bytes a slot. Keys are random, and a B-tree over random keys was measured to
 * slow appends five times. The row itself has the whole key, which settles a clash of hashes.
 *
 * Nearly every key that is asked for is new. A byte of each hash lies apart, in an array that the
 * processor's caches hold, so that such a key is mostly known to be new without a look at memory.
 */

const SLOTS_MIN = 64;
const FULL_AT = 0.7;
/** A slot: the two halves of the hash, then those of the row's number. */
const WIDTH = 4;
const WORD = 2 ** 32;

/** The 64-bit hash of a key, under the seed of the index that gave it. */
export type KeyHash = readonly [low: number, high: number];

/** What an index consists of, for a snapshot: its entries as they lie in slots. */
export interface HashIndexParts {
  readonly seed: number;
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** Maps keys to row numbers ≥ 1. Rows below `rowMin` are forgotten when space is needed. */
export class HashIndex {
  /** Rows below this one are gone, and their slots are reused when the table grows. */
  rowMin = 1;
  readonly #seed: number;
  #size = 0;
  #slots = new Uint32Array(0);
  /** 0 where a slot is free, else a part of its hash. */
  #tags = new Uint8Array(0);

  /** `seed` keeps those who choose keys from choosing where they fall. */
  constructor(seed: number, parts?: HashIndexParts) {
    this.#seed = parts?.seed ?? seed;
    this.#fill(parts?.entries ?? new Uint32Array(0));
  }

  /** Entries, forgotten ones included until their slots are needed. */
  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#slots.byteLength + this.#tags.byteLength;
  }

  /** The hash by which `key` is found here. */
  hash(key: string): KeyHash {
    return hash64(key, this.#seed);
  }

  /** The rows that may have the key, newest or oldest first; nearly always none or one. */
  rows(hash: KeyHash): readonly number[] {
    let found: readonly number[] = NONE;
    for (let slot = this.#first(hash); slot !== -1; slot = this.#after(slot, hash)) {
      const row = this.#rowAt(slot);
      if (row >= this.rowMin) found = [...found, row];
    }
    return found;
  }

  add([low, high]: KeyHash, row: number): void {
    if (this.#size + 1 > this.#tags.length * FULL_AT) this.#fill(this.parts().entries);
    this.#put(low, high, row);
    this.#size += 1;
  }

  /** Lets the entry that points to `before` point to `row`. Throws if there is none. */
  replace(hash: KeyHash, before: number, row: number): void {
    for (let slot = this.#first(hash); slot !== -1; slot = this.#after(slot, hash)) {
      if (this.#rowAt(slot) !== before) continue;
      this.#setRow(slot, row);
      return;
    }
    throw new Error(`the index has no row ${before} for that key`);
  }

  parts(): HashIndexParts {
    const entries = new Uint32Array(this.#size * WIDTH);
    let length = 0;
    for (let slot = 0; slot < this.#tags.length; slot++) {
      if (this.#tags[slot] === 0 || this.#rowAt(slot) < this.rowMin) continue;
      const at = slot * WIDTH;
      for (let word = 0; word < WIDTH; word++) entries[length++] = this.#slots[at + word] ?? 0;
    }
    return { seed: this.#seed, entries: entries.subarray(0, length) };
  }

  /** Makes a table of `entries` that has room for half as many again. */
  #fill(entries: Uint32Array): void {
    this.#size = entries.length / WIDTH;
    let slots = SLOTS_MIN;
    while (slots * FULL_AT < this.#size * 1.5 + 1) slots *= 2;
    this.#slots = new Uint32Array(slots * WIDTH);
    this.#tags = new Uint8Array(slots);
    for (let at = 0; at < entries.length; at += WIDTH) {
      const row = (entries[at + 2] ?? 0) + (entries[at + 3] ?? 0) * WORD;
      this.#put(entries[at] ?? 0, entries[at + 1] ?? 0, row);
    }
  }

  #put(low: number, high: number, row: number): void {
    const mask = this.#tags.length - 1;
    let slot = low & mask;
    while (this.#tags[slot] !== 0) slot = (slot + 1) & mask;
    this.#tags[slot] = tagOf(high);
    this.#slots[slot * WIDTH] = low;
    this.#slots[slot * WIDTH + 1] = high;
    this.#setRow(slot, row);
  }

  /** The first slot with this hash; -1 if there is none. */
  #first(hash: KeyHash): number {
    return this.#from(hash[0] & (this.#tags.length - 1), hash);
  }

  #after(slot: number, hash: KeyHash): number {
    return this.#from((slot + 1) & (this.#tags.length - 1), hash);
  }

  #from(start: number, [low, high]: KeyHash): number {
    const mask = this.#tags.length - 1;
    const wanted = tagOf(high);
    for (let slot = start; ; slot = (slot + 1) & mask) {
      const tag = this.#tags[slot];
      if (tag === 0) return -1;
      if (tag !== wanted) continue;
      const at = slot * WIDTH;
      if (this.#slots[at] === low && this.#slots[at + 1] === high) return slot;
    }
  }

  #rowAt(slot: number): number {
    const at = slot * WIDTH + 2;
    return (this.#slots[at] ?? 0) + (this.#slots[at + 1] ?? 0) * WORD;
  }

  #setRow(slot: number, row: number): void {
    this.#slots[slot * WIDTH + 2] = row >>> 0;
    this.#slots[slot * WIDTH + 3] = Math.floor(row / WORD);
  }
}

const NONE: readonly number[] = [];

/** A byte of the half that does not choose the slot; never 0. */
const tagOf = (high: number): number => (high & 0x7f) | 0x80;

/**
 * Two 32-bit hashes of `text`, for tables and for telling bodies apart; not for secrets.
 * FNV-1a steps with two multipliers, finished by the mixer of MurmurHash3 (Appleby, 2011).
 */
export function hash64(text: string, seed: number): KeyHash {
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
