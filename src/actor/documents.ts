/**
 * What a shard keeps by id: reservations and parts of its warehouses, orders and transfers of its
 * desk. Those that are at work lie in memory, the others in the journal. Every id that was ever
 * taken is known for ever.
 */
import TinyQueue from 'tinyqueue';
import type { DeskDocument } from '../domain/steps/document-step.ts';
import { isOpenOrder } from '../domain/order.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { Attempt, Part } from '../domain/steps/part.ts';
import { placedPart } from '../domain/steps/part.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { HashIndex, HashIndexParts } from '../journal/hash-index.ts';
import type { DocumentRow, DocumentType } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import type { Todo } from './desk/protocol.ts';

/** An order or a transfer at its desk, and what its warehouses have still to do for it. */
export interface Filed {
  readonly document: DeskDocument;
  readonly todo: Todo | null;
  /** Only where an order was placed; see `Placed`. */
  readonly placed?: Placed;
}

/**
 * Warehouses of the same shard that did their part of an order when it was placed, in the same
 * commit. Their parts have no rows until they change: the order's first row says what they are.
 */
export interface Placed {
  readonly attempt: Attempt;
  readonly warehouses: readonly WarehouseId[];
}

/** What a row of each type says. */
export type Body =
  | { readonly type: 'reservation'; readonly value: Reservation }
  | { readonly type: 'part'; readonly value: Part }
  | { readonly type: 'filed'; readonly value: Filed };

/** The number of the rows of a part that has none of its own; see `Placed`. */
export const NO_ROW = 0;

/** A document and the numbers of its first and its latest row. */
export interface Kept {
  readonly n: number;
  readonly first: number;
  readonly body: Body;
}

/** How a document was asked for, and what it was at first. */
export interface Creation {
  readonly fingerprint: number | null;
  readonly body: Body;
}

/** Where a document is: at a warehouse, or at the desk, which has the name ''. */
export interface Place {
  readonly warehouse: string;
  readonly type: DocumentType;
  readonly id: string;
}

/** A document that is to expire, unless it has changed since. */
export interface Expiry extends Place {
  readonly expiresAt: number;
}

export class Documents {
  readonly #journal: SqliteJournal;
  readonly #index: HashIndex;
  readonly #open: Map<string, Kept>;
  /** Those of them that are parts with a promise. */
  readonly #promised = new Map<string, Part>();
  readonly #expiries: TinyQueue<Expiry>;
  /** Those that were taken out as due and have not changed since. */
  readonly #due = new Map<string, Expiry>();

  constructor(
    journal: SqliteJournal,
    index: HashIndex,
    from?: { readonly open: ReadonlyMap<string, Kept>; readonly expiries: readonly Expiry[] },
  ) {
    this.#journal = journal;
    this.#index = index;
    this.#open = new Map(from?.open);
    for (const [key, { body }] of this.#open) {
      if (body.type === 'part') this.#promised.set(key, body.value);
    }
    this.#expiries = new TinyQueue(
      [...(from?.expiries ?? [])],
      (a, b) => a.expiresAt - b.expiresAt,
    );
  }

  /** Those that are at work, by their keys. */
  get open(): ReadonlyMap<string, Kept> {
    return this.#open;
  }

  /** Parts that have promised something that their document has not decided yet, by their keys. */
  get promised(): ReadonlyMap<string, Part> {
    return this.#promised;
  }

  get openCount(): number {
    return this.#open.size;
  }

  /** When the next document expires; null if none does. May be early, never late. */
  get nextExpiryAt(): number | null {
    return this.#expiries.peek()?.expiresAt ?? null;
  }

  find(place: Place, key: string = keyOf(place)): Kept | undefined {
    const open = this.#open.get(key);
    if (open !== undefined) return open;
    const row = this.#rowOf(place, key);
    if (row !== undefined) return settled(keptFrom(row));
    return place.type === 'order_part' ? this.#placedPart(place) : undefined;
  }

  creation({ first }: Pick<Kept, 'first'>): Creation {
    const row = this.#journal.document(first);
    if (row === undefined) throw new Error(`the journal has no document row ${first}`);
    return { fingerprint: row[7], body: keptFrom(row).body };
  }

  /** Takes in a row that has been committed. `known` is what it says, if that is at hand. */
  settle(row: DocumentRow, known?: Body): void {
    const [n, first, , warehouse, type, id] = row;
    if (type === 'settled') {
      for (const settledKey of JSON.parse(row[8]) as readonly string[]) this.#rest(settledKey);
      return;
    }
    const place = { warehouse, type, id };
    const key = keyOf(place);
    this.#due.delete(key);
    const kept = known === undefined ? keptFrom(row) : { n, first, body: known };
    const hash = this.#index.hash(key);
    if (n === first) this.#index.add(hash, n);
    else this.#index.replace(hash, this.#latest(place, key), n);
    if (isAtWork(kept.body)) this.#open.set(key, kept);
    else this.#rest(key);
    if (kept.body.type === 'part' && kept.body.value.vote !== null) {
      this.#promised.set(key, kept.body.value);
    }
    const expiresAt = expiryOf(kept.body);
    if (expiresAt === null) return;
    this.#expiries.push({ ...place, expiresAt });
    if (kept.body.type !== 'filed') return;
    for (const at of kept.body.value.placed?.warehouses ?? []) {
      this.#expiries.push({ warehouse: at, type: 'order_part', id, expiresAt });
    }
  }

  /**
   * Takes out what is due at `at`, each document once: every change of one has put it in line
   * again. `putBack` undoes it.
   */
  takeDue(at: number): readonly Expiry[] {
    const due = new Map<string, Expiry>();
    for (let next = this.#expiries.peek(); next !== undefined; next = this.#expiries.peek()) {
      if (next.expiresAt > at) break;
      this.#expiries.pop();
      const kept = this.find(next);
      if (kept !== undefined && expiryOf(kept.body) === next.expiresAt) due.set(keyOf(next), next);
    }
    for (const [key, expiry] of due) this.#due.set(key, expiry);
    return [...due.values()];
  }

  putBack(due: readonly Expiry[]): void {
    for (const expiry of due) {
      this.#due.delete(keyOf(expiry));
      this.#expiries.push(expiry);
    }
  }

  parts(): {
    readonly index: HashIndexParts;
    readonly open: ReadonlyMap<string, Kept>;
    readonly expiries: readonly Expiry[];
  } {
    const expiries = [...this.#expiries.data, ...this.#due.values()];
    return { index: this.#index.parts(), open: this.#open, expiries };
  }

  #rest(key: string): void {
    this.#open.delete(key);
    this.#promised.delete(key);
  }

  #placedPart({ warehouse, id }: Place): Kept | undefined {
    const order = this.find({ warehouse: '', type: 'order', id });
    if (order === undefined) return undefined;
    const { body } = this.creation(order);
    if (body.type !== 'filed' || body.value.document.type !== 'order') return undefined;
    const { document, placed } = body.value;
    if (placed?.warehouses.includes(warehouse) !== true) return undefined;
    const part = placedPart(document.value, warehouse, placed.attempt);
    return { n: NO_ROW, first: NO_ROW, body: { type: 'part', value: part } };
  }

  #latest(place: Place, key: string): number {
    const n = this.#open.get(key)?.n ?? this.#rowOf(place, key)?.[0];
    if (n === undefined) throw new Error(`the index has nothing under ${key}`);
    return n;
  }

  #rowOf({ warehouse, type, id }: Place, key: string): DocumentRow | undefined {
    for (const n of this.#index.rows(this.#index.hash(key))) {
      const row = this.#journal.document(n);
      if (row?.[3] === warehouse && row[4] === type && row[5] === id) return row;
    }
    return undefined;
  }
}

/**
 * How a document is known among those of a shard; no id has a space in it. The latest keys are
 * kept: the same few are asked for again and again, and a new string is hashed anew each time.
 */
export function keyOf({ warehouse, type, id }: Place): string {
  const latest = warehouse === '' ? latestAtDesk : latestAtWarehouse;
  if (latest.id !== id || latest.type !== type || latest.warehouse !== warehouse) {
    latest.warehouse = warehouse;
    latest.type = type;
    latest.id = id;
    latest.key = `${warehouse} ${type} ${id}`;
  }
  return latest.key;
}

const latestAtDesk = { warehouse: '', type: '', id: '', key: '' };
const latestAtWarehouse = { ...latestAtDesk };

/** When `body` is to expire; null if it is not. */
export function expiryOf({ type, value }: Body): number | null {
  switch (type) {
    case 'reservation':
      return value.status === 'held' ? value.expiresAt : null;
    case 'part':
      return value.held.length > 0 ? value.expiresAt : null;
    case 'filed':
      return value.document.type === 'order' && isOpenOrder(value.document.value)
        ? value.document.value.expiresAt
        : null;
  }
}

function isAtWork({ type, value }: Body): boolean {
  switch (type) {
    case 'reservation':
      return value.status === 'held';
    case 'part':
      return value.vote !== null;
    case 'filed':
      return value.todo !== null;
  }
}

/** A row that says of itself that it is at work, and is not in memory, was settled afterwards. */
function settled(kept: Kept): Kept {
  const { body } = kept;
  switch (body.type) {
    case 'reservation':
      return kept;
    case 'part': {
      const { value } = body;
      if (value.vote === null) return kept;
      const part = { ...value, vote: null, done: value.vote.attempt };
      return { ...kept, body: { type: 'part', value: part } };
    }
    case 'filed':
      return { ...kept, body: { type: 'filed', value: { ...body.value, todo: null } } };
  }
}

function keptFrom(row: DocumentRow): Kept {
  const [n, first, , , type] = row;
  const value: unknown = JSON.parse(row[8]);
  return { n, first, body: { type: BODIES[type], value } as Body };
}

const BODIES: Readonly<Record<DocumentType, Body['type'] | 'none'>> = {
  reservation: 'reservation',
  order_part: 'part',
  transfer_part: 'part',
  order: 'filed',
  transfer: 'filed',
  settled: 'none',
};
