/**
 * The restocking of all warehouses of a shard: their books, and when which level is to be looked at
 * again without anything having moved there.
 *
 * That is when a level may order again after a restock failed, and when a policy is no longer
 * snoozed. Beyond that all levels of a warehouse are looked at, a part of them in each batch, after
 * a policy that covers many of them has changed, and after the shard was opened, because a change
 * of the catalogue may have been missed. To look twice changes nothing.
 */
import TinyQueue from 'tinyqueue';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import { dayOf, demandOf } from '../../domain/restock/demand.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import { restrained } from '../../domain/restock/restraint.ts';
import type { DocumentRow, MovementRow } from '../../journal/rows.ts';
import type { Body } from '../kept.ts';
import { RestockBook } from './restock-book.ts';

/** So many levels are looked at in one batch. */
export const LOOKED_AT_MAX = 500;

/** When a level, or all of a warehouse (null), may order though nothing moves there. */
interface Timer {
  readonly at: number;
  readonly warehouse: WarehouseId;
  readonly sku: Sku | null;
}

/** The levels of a warehouse that are to be looked at, from a slot on. */
export interface Sweep {
  readonly warehouse: WarehouseId;
  readonly from: number;
}

/** What a batch is to look at; of a sweep, as much as `LOOKED_AT_MAX`. */
export interface DueLooks {
  readonly timers: readonly Timer[];
  readonly sweep: Sweep | null;
}

export class RestockMemory {
  readonly books: Map<WarehouseId, RestockBook>;
  #timers = noTimers();
  /** The slot from which on the levels of a warehouse are still to be looked at. */
  readonly #sweeps = new Map<WarehouseId, number>();

  constructor(books: ReadonlyMap<WarehouseId, RestockBook> = new Map()) {
    this.books = new Map(books);
  }

  book(warehouse: WarehouseId): RestockBook {
    const known = this.books.get(warehouse);
    if (known !== undefined) return known;
    const book = new RestockBook();
    this.books.set(warehouse, book);
    return book;
  }

  /** Takes in a ledger row; its level has that slot. */
  record(row: MovementRow, slot: number): void {
    const [, , at, warehouse, , movement, , amount] = row;
    this.book(warehouse).demand.record(slot, dayOf(at), demandOf({ movement, amount }));
  }

  /** Takes in what a row of documents says, if it is about restocking. */
  settle([n, first, at, warehouse, , id]: DocumentRow, body: Body | undefined): void {
    switch (body?.type) {
      case 'alert': {
        const { type } = body.value;
        if (type === 'stock.low') this.book(warehouse).setLow(id, true);
        else if (type === 'stock.recovered') this.book(warehouse).setLow(id, false);
        return;
      }
      case 'policy': {
        this.book(warehouse).change(body.value, at);
        return this.#wake(warehouse, body.value.policy, at);
      }
      case 'restock':
        return this.#restrain(warehouse, body.value, n === first);
      case 'warehouse':
      case 'reservation':
      case 'part':
      case 'filed':
      case undefined:
    }
  }

  /** Has the levels of a warehouse looked at, from a slot on. */
  sweep({ warehouse, from }: Sweep): void {
    if (from > 0 && this.#sweeps.has(warehouse)) return;
    this.#sweeps.set(warehouse, from);
  }

  /** To be called when all has been replayed: what was to be looked at was in memory only. */
  begin(at: number): void {
    // What rows of long ago had waited for has come, or is told by the books.
    this.#timers = noTimers();
    for (const [warehouse, book] of this.books) {
      if (book.policies.size === 0) continue;
      this.sweep({ warehouse, from: 0 });
      for (const { policy } of book.policies.all()) this.#wake(warehouse, policy, at);
      for (const [sku, { notBefore }] of book.restraints) {
        this.#remind({ at: notBefore, warehouse, sku }, at);
      }
    }
  }

  /** When something is to be looked at; null if nothing is. */
  get nextAt(): number | null {
    return this.#sweeps.size > 0 ? 0 : (this.#timers.peek()?.at ?? null);
  }

  /** Takes out what is due by `at`; `putBack` undoes it. */
  takeDue(at: number): DueLooks {
    const timers: Timer[] = [];
    while (timers.length < LOOKED_AT_MAX && (this.#timers.peek()?.at ?? Infinity) <= at) {
      timers.push(this.#timers.pop()!);
    }
    const [next] = this.#sweeps;
    if (next === undefined) return { timers, sweep: null };
    const [warehouse, from] = next;
    this.#sweeps.delete(warehouse);
    return { timers, sweep: { warehouse, from } };
  }

  putBack({ timers, sweep }: DueLooks): void {
    for (const timer of timers) this.#timers.push(timer);
    if (sweep !== null) this.#sweeps.set(sweep.warehouse, sweep.from);
  }

  #restrain(warehouse: WarehouseId, restock: Restock, isNew: boolean): void {
    const { sku, updatedAt } = restock;
    const book = this.book(warehouse);
    const restraint = restrained(book.restraints.get(sku), restock, isNew);
    book.restrain(sku, restraint);
    this.#remind({ at: restraint?.notBefore ?? 0, warehouse, sku }, updatedAt);
  }

  /** Has a warehouse looked at when a policy that is snoozed at `at` is so no longer. */
  #wake(warehouse: WarehouseId, policy: Policy | null, at: number): void {
    this.#remind({ at: policy?.snoozedUntil ?? 0, warehouse, sku: null }, at);
  }

  /** Keeps a timer, if it is still to come at `now`. */
  #remind(timer: Timer, now: number): void {
    if (timer.at > now) this.#timers.push(timer);
  }
}

const noTimers = (): TinyQueue<Timer> => new TinyQueue<Timer>([], (a, b) => a.at - b.at);
