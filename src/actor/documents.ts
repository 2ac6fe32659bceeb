/**
 * The reservations of a shard's warehouses: open ones in memory, ended ones in the journal. Every
 * id that was ever taken is known for ever.
 */
import TinyQueue from 'tinyqueue';
import type { WarehouseId } from '../domain/product.ts';
import type { Reservation, ReservationId } from '../domain/reservation.ts';
import type { HashIndex, HashIndexParts } from '../journal/hash-index.ts';
import type { DocumentRow } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';

/** A document and the numbers of its first and its latest row. */
export interface Kept {
  readonly n: number;
  readonly first: number;
  readonly reservation: Reservation;
}

/** How a document was asked for, and what it was at first. */
export interface Creation {
  readonly fingerprint: number | null;
  readonly reservation: Reservation;
}

/** A reservation that is to expire, unless it has changed since. */
export interface Expiry {
  readonly expiresAt: number;
  readonly warehouse: WarehouseId;
  readonly id: ReservationId;
}

export class Documents {
  readonly #journal: SqliteJournal;
  readonly #index: HashIndex;
  readonly #open: Map<string, Kept>;
  readonly #expiries: TinyQueue<Expiry>;

  constructor(
    journal: SqliteJournal,
    index: HashIndex,
    open: ReadonlyMap<string, Kept> = new Map<string, Kept>(),
  ) {
    this.#journal = journal;
    this.#index = index;
    this.#open = new Map(open);
    const expiries = [...open].flatMap(([key, { reservation }]) => {
      const [warehouse = ''] = key.split(' ');
      return expiryOf(warehouse, reservation) ?? [];
    });
    this.#expiries = new TinyQueue(expiries, (a, b) => a.expiresAt - b.expiresAt);
  }

  get openCount(): number {
    return this.#open.size;
  }

  /** When the next reservation expires; null if none does. May be early, never late. */
  get nextExpiryAt(): number | null {
    return this.#expiries.peek()?.expiresAt ?? null;
  }

  find(warehouse: WarehouseId, id: ReservationId): Kept | undefined {
    const key = keyOf(warehouse, id);
    const open = this.#open.get(key);
    if (open !== undefined) return open;
    for (const n of this.#index.rows(this.#index.hash(key))) {
      const row = this.#journal.document(n);
      if (row !== undefined && row[3] === warehouse && row[5] === id) return keptFrom(row);
    }
    return undefined;
  }

  creation({ first }: Kept): Creation {
    const row = this.#journal.document(first);
    if (row === undefined) throw new Error(`the journal has no document row ${first}`);
    return { fingerprint: row[7], reservation: keptFrom(row).reservation };
  }

  /** Takes in a row that has been committed. */
  settle(row: DocumentRow): void {
    const [n, first, , warehouse, , id] = row;
    const key = keyOf(warehouse, id);
    const kept = keptFrom(row);
    const hash = this.#index.hash(key);
    if (n === first) this.#index.add(hash, n);
    else this.#index.replace(hash, this.#latest(key, first, n), n);
    if (kept.reservation.status === 'held') this.#open.set(key, kept);
    else this.#open.delete(key);
    const expiry = expiryOf(warehouse, kept.reservation);
    if (expiry !== null) this.#expiries.push(expiry);
  }

  /**
   * Takes out what is due at `at`, each reservation once: every change of one has put it in line
   * again. `putBack` undoes it.
   */
  takeDue(at: number): readonly Expiry[] {
    const due = new Map<string, Expiry>();
    for (let next = this.#expiries.peek(); next !== undefined; next = this.#expiries.peek()) {
      if (next.expiresAt > at) break;
      this.#expiries.pop();
      const key = keyOf(next.warehouse, next.id);
      if (this.#open.get(key)?.reservation.expiresAt === next.expiresAt) due.set(key, next);
    }
    return [...due.values()];
  }

  putBack(due: readonly Expiry[]): void {
    for (const expiry of due) this.#expiries.push(expiry);
  }

  parts(): { readonly index: HashIndexParts; readonly open: ReadonlyMap<string, Kept> } {
    return { index: this.#index.parts(), open: this.#open };
  }

  /** The number that the index has for a document that was open until now. */
  #latest(key: string, first: number, n: number): number {
    const open = this.#open.get(key);
    if (open === undefined) throw new Error(`row ${n} changes a document that has ended: ${first}`);
    return open.n;
  }
}

/** How a document is known among those of a shard; no id has a space in it. */
export const keyOf = (warehouse: WarehouseId, id: ReservationId): string => `${warehouse} ${id}`;

function keptFrom(row: DocumentRow): Kept {
  return { n: row[0], first: row[1], reservation: JSON.parse(row[8]) as Reservation };
}

function expiryOf(warehouse: WarehouseId, { id, status, expiresAt }: Reservation): Expiry | null {
  return status === 'held' && expiresAt !== null ? { expiresAt, warehouse, id } : null;
}
