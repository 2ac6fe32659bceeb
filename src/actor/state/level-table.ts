/**
 * All levels of a warehouse, column by column in typed arrays: some 55 bytes a level. A million
 * levels as objects would take ten times that and give the garbage collector as many things to
 * visit. Figures that are 0 at nearly every level have rows only where one of them is not.
 */
import type { Level } from '../../domain/level.ts';
import { unavailable } from '../../domain/level.ts';
import type { Sku } from '../../domain/product.ts';
import type { MovementRow } from '../../journal/rows.ts';
import { replayRow } from '../../journal/rows.ts';
import type { LevelParts } from '../message.ts';
import { NONE, RareFigures, isNone } from './rare-figures.ts';
import type { SkuBook } from './sku-book.ts';

/** On hand, reserved, version, and time and seq of the latest movement. */
const WIDTH = 5;
const SLOTS_MIN = 64;
const GROWTH = 1.5;
/** The index has at least this many places for each level. */
const PLACES_PER_LEVEL = 4 / 3;

/** What levels are put in order by. */
export type LevelFigure =
  | 'onHand'
  | 'reserved'
  | 'unavailable'
  | 'available'
  | 'incoming'
  | 'updatedAt';

/** Levels by SKU. A level keeps its slot for ever; slots are numbered in the order of creation. */
export class LevelTable {
  readonly #book: SkuBook;
  #size: number;
  #skus: Uint32Array<ArrayBuffer>;
  #figures: Float64Array<ArrayBuffer>;
  #rare: RareFigures | undefined;
  /** Slots + 1 by the hash of the SKU's number, 0 where there is none; a power of two of them. */
  #places: Uint32Array<ArrayBuffer>;

  /** `parts` have the numbers of `book`, and belong to the table from now on. */
  constructor(book: SkuBook, parts?: LevelParts) {
    this.#book = book;
    this.#size = parts?.skus.length ?? 0;
    this.#skus = parts?.skus ?? new Uint32Array(0);
    this.#figures = parts?.figures ?? new Float64Array(0);
    this.#rare =
      parts?.rare === null || parts === undefined ? undefined : new RareFigures(parts.rare);
    this.#places = this.#indexed(this.#skus.length);
  }

  get size(): number {
    return this.#size;
  }

  /** The SKU in a slot. */
  skuAt(slot: number): Sku {
    return this.#book.sku(this.#skus[slot] ?? -1);
  }

  /** The number in the book of the SKU in a slot. */
  numberAt(slot: number): number {
    return this.#skus[slot] ?? -1;
  }

  /** One figure of the level in a slot, without making an object of the level. */
  figureAt(slot: number, figure: LevelFigure): number {
    const at = slot * WIDTH;
    switch (figure) {
      case 'onHand':
        return this.#figures[at] ?? 0;
      case 'reserved':
        return this.#figures[at + 1] ?? 0;
      case 'unavailable':
        return this.#unavailableIn(slot);
      case 'available':
        return this.availableIn(slot);
      case 'incoming':
        return this.#rare?.read(slot).incoming ?? 0;
      case 'updatedAt':
        return this.#figures[at + 3] ?? 0;
    }
  }

  /** The slot of a level; -1 if there is none. */
  slot(sku: Sku): number {
    return this.#find(this.#book.find(sku) ?? -1);
  }

  /** The SKUs in `count` slots from one on, or fewer if there are no more. */
  *skusFrom(from: number, count: number): Generator<Sku, void, void> {
    const end = Math.min(this.#size, from + count);
    for (let slot = from; slot < end; slot++) yield this.skuAt(slot);
  }

  /** The SKUs in the order of their slots. */
  *skus(): Generator<Sku, void, void> {
    for (let slot = 0; slot < this.#size; slot++) yield this.skuAt(slot);
  }

  level(sku: Sku): Level | undefined {
    const slot = this.slot(sku);
    return slot === -1 ? undefined : this.#read(slot);
  }

  /** Units of a level that may be promised, negative if it is oversold; 0 if there is no level. */
  available(sku: Sku): number {
    const slot = this.slot(sku);
    if (slot === -1) return 0;
    return this.availableIn(slot);
  }

  /** The same by slot, for whoever looks at all of them. */
  availableIn(slot: number): number {
    const at = slot * WIDTH;
    return (this.#figures[at] ?? 0) - (this.#figures[at + 1] ?? 0) - this.#unavailableIn(slot);
  }

  /** Whether anything was ever recorded of the level in a slot; it may only be expected. */
  isRecorded(slot: number): boolean {
    return this.#figures[slot * WIDTH + 2] !== 0;
  }

  set(sku: Sku, level: Level): void {
    const slot = this.#slotOf(sku);
    const at = slot * WIDTH;
    this.#figures[at] = level.onHand;
    this.#figures[at + 1] = level.reserved;
    this.#figures[at + 2] = level.version;
    this.#figures[at + 3] = level.updatedAt;
    this.#figures[at + 4] = level.seq;
    if (this.#rare === undefined && isNone(level)) return;
    this.#rare ??= new RareFigures();
    this.#rare.set(slot, level);
  }

  /** Takes in how much is on its way to here, which no ledger row tells. */
  expect(sku: Sku, incoming: number): void {
    this.set(sku, { ...this.#read(this.#slotOf(sku)), incoming });
  }

  /** Takes in a ledger row that follows on the level as it is here. */
  record(row: MovementRow): void {
    const [seq, , at, , sku] = row;
    const slot = this.#slotOf(sku);
    if (row[17] !== null || row[18] !== null) {
      this.set(sku, replayRow(this.#read(slot), row));
      return;
    }
    // The row has all that can have changed, so there is nothing to work out.
    const place = slot * WIDTH;
    this.#figures[place] = row[8];
    this.#figures[place + 1] = row[9];
    this.#figures[place + 2] = row[12];
    this.#figures[place + 3] = at;
    this.#figures[place + 4] = seq;
  }

  /** The columns as they are; they go on to change with the table. */
  parts(): LevelParts {
    const size = this.#size;
    return {
      skus: this.#skus.subarray(0, size),
      figures: this.#figures.subarray(0, size * WIDTH),
      rare: this.#rare?.parts(size) ?? null,
    };
  }

  /** A copy of the columns, to be sent. */
  copy(): LevelParts {
    const { skus, figures, rare } = this.parts();
    const copied = rare === null ? null : { places: rare.places.slice(), rows: rare.rows.slice() };
    return { skus: skus.slice(), figures: figures.slice(), rare: copied };
  }

  #unavailableIn(slot: number): number {
    return this.#rare === undefined ? 0 : unavailable(this.#rare.read(slot));
  }

  #read(slot: number): Level {
    const figures = this.#figures;
    const at = slot * WIDTH;
    const { damaged, quarantined, expired, incoming, leaving } = this.#rare?.read(slot) ?? NONE;
    return {
      onHand: figures[at] ?? 0,
      reserved: figures[at + 1] ?? 0,
      damaged,
      quarantined,
      expired,
      incoming,
      leaving,
      version: figures[at + 2] ?? 0,
      updatedAt: figures[at + 3] ?? 0,
      seq: figures[at + 4] ?? 0,
    };
  }

  #slotOf(sku: Sku): number {
    const number = this.#book.number(sku);
    const known = this.#find(number);
    if (known !== -1) return known;
    if (this.#size === this.#skus.length) this.#grow();
    const slot = this.#size++;
    this.#skus[slot] = number;
    this.#place(this.#places, slot);
    return slot;
  }

  /** The slot of the SKU with `number`; -1 if there is none. */
  #find(number: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    for (let place = scattered(number) & mask; ; place = (place + 1) & mask) {
      const slot = (places[place] ?? 0) - 1;
      if (slot === -1 || this.#skus[slot] === number) return slot;
    }
  }

  #grow(): void {
    const slots = Math.max(SLOTS_MIN, Math.ceil(this.#size * GROWTH));
    this.#skus = widened(this.#skus, new Uint32Array(slots));
    this.#figures = widened(this.#figures, new Float64Array(slots * WIDTH));
    this.#places = this.#indexed(slots);
  }

  /** An index of all levels with room for `slots`; at least one place stays free. */
  #indexed(slots: number): Uint32Array<ArrayBuffer> {
    const places = new Uint32Array(2 ** Math.ceil(Math.log2(slots * PLACES_PER_LEVEL + 1)));
    for (let slot = 0; slot < this.#size; slot++) this.#place(places, slot);
    return places;
  }

  #place(places: Uint32Array, slot: number): void {
    const mask = places.length - 1;
    let place = scattered(this.#skus[slot] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = slot + 1;
  }
}

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): neighbours are torn apart. */
const scattered = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 7;

function widened<Column extends Uint32Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
