/**
 * What a shard keeps by id: reservations and parts of its warehouses, orders and transfers of its
 * desk. Those that are at work lie in memory, the others in the journal. Every id that was ever
 * taken is known for ever.
 */
import TinyQueue from 'tinyqueue';
import type { WarehouseId } from '../domain/product.ts';
import type { Part } from '../domain/steps/part.ts';
import type { HashIndex, HashIndexParts, KeyHash } from '../journal/hash-index.ts';
import type { DocumentRow } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import type { Body, Creation, Expiry, Kept, Place } from './kept.ts';
import { expiryOf, isAtWork, keptFrom, keyOf, partPlacedBy, settled, warehouseIn } from './kept.ts';

export class Documents {
  readonly #journal: SqliteJournal;
  readonly #index: HashIndex;
  readonly #open: Map<string, Kept>;
  /** Those of them that are parts with a promise. */
  readonly #promised = new Map<string, Part>();
  readonly #closed = new Set<WarehouseId>();
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
      else this.#learnOfEnd(warehouseIn(key), body);
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

  /** The warehouses that are closed. */
  get closed(): ReadonlySet<WarehouseId> {
    return this.#closed;
  }

  get openCount(): number {
    return this.#open.size;
  }

  /** When the next document expires; null if none does. May be early, never late. */
  get nextExpiryAt(): number | null {
    return this.#expiries.peek()?.expiresAt ?? null;
  }

  /** A document as it is now: by its latest row, and by what was settled since. */
  find(place: Place): Kept | undefined {
    const known = this.findRow(place);
    if (known !== undefined || place.type !== 'order_part') return known;
    const order = this.findRow({ warehouse: '', type: 'order', id: place.id });
    return order === undefined ? undefined : this.partOf(order, place.warehouse);
  }

  /** The same, but not a part that has no row of its own because that of its order tells of it. */
  findRow(place: Place, key: string = keyOf(place)): Kept | undefined {
    const open = this.#open.get(key);
    if (open !== undefined) return open;
    const row = this.#rowOf(place, key);
    return row === undefined ? undefined : settled(keptFrom(row));
  }

  /** The part of a warehouse that the first row of an order tells of. */
  partOf(order: Kept, warehouse: WarehouseId): Kept | undefined {
    const { body } = order.n === order.first ? order : this.creation(order);
    return partPlacedBy(body, warehouse);
  }

  creation({ first }: Pick<Kept, 'first'>): Creation {
    const row = this.#journal.document(first);
    if (row === undefined) throw new Error(`the journal has no document row ${first}`);
    return { fingerprint: row[7], body: keptFrom(row).body };
  }

  /**
   * Takes in a row that has been committed. `known` is what it says, if that is at hand, and `key`
   * that of its document.
   */
  settle(row: DocumentRow, known?: Body, key: string = keyIn(row)): void {
    const [n, first, , warehouse, type, id] = row;
    if (type === 'settled') {
      for (const settledKey of JSON.parse(row[8]) as readonly string[]) this.#rest(settledKey);
      return;
    }
    if (type === 'policy' || type === 'alert') return;
    this.#due.delete(key);
    const kept = known === undefined ? keptFrom(row) : { n, first, body: known };
    const hash = this.#index.hash(key);
    if (n === first) this.#index.add(hash, n);
    else this.#index.replace(hash, this.#latest({ warehouse, type, id }, key, hash), n);
    if (isAtWork(kept.body)) this.#open.set(key, kept);
    else this.#rest(key);
    if (kept.body.type === 'part' && kept.body.value.vote !== null) {
      this.#promised.set(key, kept.body.value);
    }
    this.#learnOfEnd(warehouse, kept.body);
    const expiresAt = expiryOf(kept.body);
    if (expiresAt === null) return;
    this.#expiries.push({ warehouse, type, id, expiresAt });
    if (kept.body.type !== 'filed') return;
    const { placed } = kept.body.value;
    if (placed === undefined) return;
    this.#expiries.push({ warehouse: placed.warehouse, type: 'order_part', id, expiresAt });
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
      const key = keyOf(next);
      // A reservation that is not held is not at work, and has nothing to expire.
      const isOver = next.type === 'reservation' && !this.#open.has(key);
      if (isOver || due.get(key)?.expiresAt === next.expiresAt) continue;
      const kept = this.find(next);
      if (kept !== undefined && expiryOf(kept.body) === next.expiresAt) due.set(key, next);
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

  #learnOfEnd(warehouse: WarehouseId, { type, value }: Body): void {
    if (type !== 'warehouse') return;
    if (value.closed) this.#closed.add(warehouse);
    else this.#closed.delete(warehouse);
  }

  #rest(key: string): void {
    this.#open.delete(key);
    this.#promised.delete(key);
  }

  #latest(place: Place, key: string, hash: KeyHash): number {
    const rows = this.#index.rows(hash);
    // A document with a row is in the index, so a row that is alone under the hash is its own.
    if (rows.length === 1) return rows[0]!;
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

/** The key of what a row is about. */
const keyIn = ([, , , warehouse, type, id]: DocumentRow): string => keyOf({ warehouse, type, id });
