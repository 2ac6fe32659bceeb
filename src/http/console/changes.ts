/**
 * What has changed since consoles were told the last time: levels, and kinds of documents. Gathers
 * only what somebody listens to.
 */
import type { DocumentType } from '../../journal/rows.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { CarriedOut, Done } from '../../system/shard/shard-events.ts';
import type { DocumentNews, StockNews } from '../schemas/console/live.ts';
import { LEVELS_TOLD_MAX } from '../schemas/console/live.ts';

/** What of the topics is listened to. */
export interface Wanted {
  readonly stock: boolean;
  readonly documents: boolean;
}

const KINDS: Readonly<Partial<Record<DocumentType, keyof DocumentNews>>> = {
  order: 'orders',
  transfer: 'transfers',
  restock: 'restocks',
  policy: 'policies',
};
const ALL_KINDS = new Set(Object.values(KINDS));

export class Changes {
  #wanted: Wanted = { stock: false, documents: false };
  readonly #levels = new Map<WarehouseId, Set<Sku>>();
  #count = 0;
  readonly #kinds = new Set<keyof DocumentNews>();

  /** Gathers this from now on, and forgets what nobody listens to any more. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    if (!wanted.stock) this.#forgetLevels();
    if (!wanted.documents) this.#kinds.clear();
  }

  /** Takes in what a batch has changed. */
  committed({ shifts, restocking, documentTypes }: Done, { rows }: Pick<CarriedOut, 'rows'>): void {
    if (this.#wanted.stock) {
      for (const [, , , warehouse, sku] of rows) this.#add(warehouse, sku);
      for (const [warehouse, sku] of shifts) this.#add(warehouse, sku);
      for (const [warehouse, sku] of restocking?.lows ?? []) this.#add(warehouse, sku);
    }
    if (!this.#wanted.documents) return;
    for (const type of documentTypes) {
      const kind = KINDS[type];
      if (kind !== undefined) this.#kinds.add(kind);
    }
  }

  /** A shard was opened: what it wrote before may not have been told. */
  opened(): void {
    if (this.#wanted.stock) this.#count = Infinity;
    if (this.#wanted.documents) for (const kind of ALL_KINDS) this.#kinds.add(kind);
  }

  /** The levels that have changed; null if none has. They are forgotten here. */
  takeStock(): StockNews | null {
    if (this.#count === 0) return null;
    const levels = [...this.#levels].flatMap(([warehouse, skus]) => {
      return [...skus].map((sku): [WarehouseId, Sku] => [warehouse, sku]);
    });
    const isAll = this.#count > LEVELS_TOLD_MAX;
    this.#forgetLevels();
    return isAll ? { all: true } : { all: false, levels };
  }

  /** The kinds of documents of which some have changed; null if none has. Likewise. */
  takeDocuments(): DocumentNews | null {
    if (this.#kinds.size === 0) return null;
    const has = (kind: keyof DocumentNews): boolean => this.#kinds.has(kind);
    const news = {
      orders: has('orders'),
      transfers: has('transfers'),
      restocks: has('restocks'),
      policies: has('policies'),
    };
    this.#kinds.clear();
    return news;
  }

  #add(warehouse: WarehouseId, sku: Sku): void {
    // They will not be listed.
    if (this.#count > LEVELS_TOLD_MAX) return;
    let skus = this.#levels.get(warehouse);
    if (skus === undefined) this.#levels.set(warehouse, (skus = new Set()));
    if (skus.has(sku)) return;
    skus.add(sku);
    this.#count += 1;
  }

  #forgetLevels(): void {
    this.#levels.clear();
    this.#count = 0;
  }
}
