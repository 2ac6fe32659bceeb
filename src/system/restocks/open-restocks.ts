/** Restocks that have not come to their end, and how many of them there are in each status. */
import type { Restock, RestockId, RestockStatus } from '../../domain/restock/restock.ts';
import { isOpenRestock } from '../../domain/restock/restock.ts';

const ID_PATTERN = /^restock-(\d{1,4})-\d{1,15}$/;

/** The shard in whose journal a restock is; NaN if it can be in none. */
export const shardOfRestock = (id: RestockId): number => Number(ID_PATTERN.exec(id)?.[1]);

export class OpenRestocks {
  readonly #restocks = new Map<RestockId, Restock>();
  readonly #counts = new Map<RestockStatus, number>();

  get all(): ReadonlyMap<RestockId, Restock> {
    return this.#restocks;
  }

  /** How many there are in a status; 0 in one that is an end. */
  count(status: RestockStatus): number {
    return this.#counts.get(status) ?? 0;
  }

  /** Takes in the state that a restock came to. */
  learn(restock: Restock): void {
    if (!isOpenRestock(restock)) return this.forget(restock.id);
    const before = this.#restocks.get(restock.id);
    if (before !== undefined) this.#add(before.status, -1);
    this.#restocks.set(restock.id, restock);
    this.#add(restock.status, 1);
  }

  forget(id: RestockId): void {
    const known = this.#restocks.get(id);
    if (known === undefined) return;
    this.#restocks.delete(id);
    this.#add(known.status, -1);
  }

  /** Forgets those of a shard. */
  forgetShard(shard: number): void {
    for (const id of this.#restocks.keys()) if (shardOfRestock(id) === shard) this.forget(id);
  }

  #add(status: RestockStatus, change: number): void {
    this.#counts.set(status, this.count(status) + change);
  }
}
