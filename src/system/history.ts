/** Reads of the ledger: pages over all shards, levels as of a time, and proof that it adds up. */
import { Piscina } from 'piscina';
import { Fault } from '../actor/fault.ts';
import type { FiledDocument, FiledPage } from '../journal/filed.ts';
import type { Head } from '../journal/level-history/head.ts';
import type { HistoryQuery } from '../journal/history.ts';
import type { HoldersPage, HoldersQuery } from '../journal/level-history/holders.ts';
import type { MovementRow } from '../journal/rows.ts';
import type { Verification } from '../journal/proof/verify.ts';
import { DRIFT_MAX } from '../journal/proof/verify.ts';
import { contradictions } from '../journal/proof/verify-documents.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentPage, DocumentQuery } from './documents/listing.ts';
import { mergedPages } from './documents/merged-pages.ts';
import { levelBeliefs } from './proof/level-beliefs.ts';
import type { StockView } from './stock-view.ts';
import { threadEnvironment } from './thread-environment.ts';

const ENTRY = new URL('../../workers/compute.ts', import.meta.url).href;
const IDLE_TIMEOUT_MS = 10_000;
const ALL_AT_ONCE = { isQuiet: false };

/** Which movements are wanted; see `HistoryQuery`. */
export type PageQuery = Omit<HistoryQuery, 'heads' | 'beyond'> & {
  readonly sku?: string | undefined;
  /** Where the page before ended: for each shard the seq of the last row, or null. */
  readonly position?: readonly (number | null)[] | undefined;
  /** Only movements of these warehouses; absent for all. */
  readonly warehouses?: readonly WarehouseId[] | undefined;
};

/** A page of the ledger, and where the next one begins; null if there are no more. */
export interface Page {
  readonly rows: readonly MovementRow[];
  readonly next: readonly (number | null)[] | null;
}

/** What the ledger proves. */
export interface Integrity {
  readonly conserved: boolean;
  readonly levelsChecked: number;
  /** The first places where it does not add up, and how many there are in all. */
  readonly drift: Verification['drift'];
  readonly driftTotal: number;
  readonly ledger: readonly { shard: number; lastSeq: number; head: string }[];
}

export class History {
  readonly #pool: Piscina;
  readonly #paths: readonly string[];
  readonly #catalogue: Catalogue;
  readonly #view: StockView;
  #isClosed = false;

  constructor(
    paths: readonly string[],
    about: { readonly catalogue: Catalogue; readonly view: StockView; readonly threads: number },
  ) {
    this.#paths = paths;
    this.#catalogue = about.catalogue;
    this.#view = about.view;
    this.#pool = new Piscina({
      filename: ENTRY,
      minThreads: 0,
      maxThreads: about.threads,
      idleTimeout: IDLE_TIMEOUT_MS,
      env: threadEnvironment(),
    });
  }

  /** Has the pool do `task`, which is one of `workers/compute.ts`; a thread dies of `signal`. */
  compute(task: object, signal?: AbortSignal): Promise<unknown> {
    return this.#pool.run(task, signal === undefined ? {} : { signal });
  }

  /** Tasks that wait for a thread. */
  get waiting(): number {
    return this.#pool.queueSize;
  }

  /**
   * A page of movements over all shards, in the order of their time. A position remembers each
   * shard's place, so that rows which are added meanwhile make neither duplicates nor gaps.
   */
  async page(query: PageQuery): Promise<Page> {
    const { position, sku, ...rest } = query;
    const shards = this.#paths.map((_, shard) => shard);
    const found = await Promise.all(
      shards.map((shard) => this.#pageOf(shard, { ...rest, sku, position })),
    );
    const rows: MovementRow[] = [];
    const next = shards.map((shard) => position?.[shard] ?? startOf(found[shard], query.order));
    const taken = shards.map(() => 0);
    while (rows.length < query.limit) {
      const shard = earliest(found, taken, query.order);
      const row = found[shard]?.[taken[shard] ?? 0];
      if (row === undefined) break;
      rows.push(row);
      next[shard] = row[0];
      taken[shard] = (taken[shard] ?? 0) + 1;
    }
    const isMore = found.some(
      (part, shard) => part.length > (taken[shard] ?? 0) || part.length >= query.limit,
    );
    return { rows, next: isMore ? next : null };
  }

  /** The last movement at or before `at` of a SKU at each of `warehouses`; null where none. */
  async lastAt(
    sku: string,
    warehouses: readonly WarehouseId[],
    at: number,
  ): Promise<readonly (MovementRow | null)[]> {
    return Promise.all(
      warehouses.map(async (warehouse) => {
        const seq = this.#view.level(warehouse, sku)?.seq ?? 0;
        const path = this.#paths[this.#catalogue.shardOf(warehouse) ?? -1];
        if (seq === 0 || path === undefined) return null;
        const task = { type: 'last_at', path, heads: [{ warehouse, sku, seq }], at };
        const [row = null] = (await this.#pool.run(task)) as readonly (MovementRow | null)[];
        return row;
      }),
    );
  }

  /** Who holds what is reserved of a level; null if the head is no movement of it. */
  async holders(query: HoldersQuery): Promise<HoldersPage | null> {
    const path = this.#paths[this.#catalogue.shardOf(query.head.warehouse) ?? -1];
    if (path === undefined) return null;
    return (await this.#pool.run({ type: 'holders', path, query })) as HoldersPage | null;
  }

  /**
   * Orders, transfers or restocks over all shards, newest first. A place of 0 in a position is the
   * end of that shard's list.
   */
  async filed(
    type: FiledDocument['type'],
    { position, limit, ...wanted }: DocumentQuery<string> & { readonly sku?: string | undefined },
  ): Promise<DocumentPage<FiledDocument>> {
    const pages = await Promise.all(
      this.#paths.map(async (path, shard): Promise<FiledPage> => {
        const before = position?.[shard] ?? null;
        if (before === 0) return { entries: [], next: null };
        const query = { ...wanted, type, limit, before };
        return (await this.#pool.run({ type: 'filed', path, query })) as FiledPage;
      }),
    );
    return mergedPages(pages, limit, position);
  }

  /**
   * Replays every journal against the levels as they are now, and walks the hash chains. `isQuiet`:
   * journal after journal, so that other reads have threads meanwhile.
   */
  async verify({ isQuiet }: { readonly isQuiet: boolean } = ALL_AT_ONCE): Promise<Integrity> {
    const now = Date.now();
    const shards = this.#paths.map((_, shard) => shard);
    const verify = (shard: number): Promise<Verification> => this.#verify(shard, now);
    const verifications: Verification[] = [];
    if (isQuiet) for (const shard of shards) verifications.push(await verify(shard));
    else verifications.push(...(await Promise.all(shards.map(verify))));
    const drift = verifications.flatMap((verification) => verification.drift);
    let driftTotal = verifications.reduce((sum, each) => sum + each.driftTotal, 0);
    for (const mismatch of contradictions(verifications.map(({ findings }) => findings))) {
      driftTotal += 1;
      if (drift.length < DRIFT_MAX) drift.push({ ...mismatch, seq: null });
    }
    return {
      conserved: driftTotal === 0,
      levelsChecked: verifications.reduce((sum, { levelsChecked }) => sum + levelsChecked, 0),
      drift: drift.slice(0, DRIFT_MAX),
      driftTotal,
      ledger: verifications.map(({ lastSeq, head }, shard) => ({ shard, lastSeq, head })),
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.destroy();
  }

  async #pageOf(shard: number, query: PageQuery): Promise<readonly MovementRow[]> {
    const { sku, position, warehouses, ...rest } = query;
    const here = this.#view
      .warehouses()
      .filter((id) => this.#catalogue.shardOf(id) === shard)
      .filter((id) => query.warehouse === undefined || id === query.warehouse)
      .filter((id) => warehouses?.includes(id) ?? true);
    if (here.length === 0) return [];
    const heads = sku === undefined ? undefined : this.#headsOf(sku, here);
    if (heads?.length === 0) return [];
    const path = this.#paths[shard];
    const task = {
      type: 'movements',
      path,
      query: { ...rest, heads, beyond: position?.[shard] ?? null },
    };
    return (await this.#pool.run(task)) as readonly MovementRow[];
  }

  #headsOf(sku: string, warehouses: readonly WarehouseId[]): readonly Head[] {
    return warehouses.flatMap((warehouse) => {
      const seq = this.#view.level(warehouse, sku)?.seq ?? 0;
      return seq === 0 ? [] : [{ warehouse, sku, seq }];
    });
  }

  async #verify(shard: number, now: number): Promise<Verification> {
    const here = this.#view.warehouses().filter((id) => this.#catalogue.shardOf(id) === shard);
    const beliefs = await levelBeliefs(this.#view, here);
    // The pool would start threads again.
    if (this.#isClosed) throw new Fault('unavailable', 'the service is stopping');
    const task = { type: 'verify', path: this.#paths[shard], beliefs, now };
    return (await this.#pool.run(task)) as Verification;
  }
}

/** Where a first page begins: rows that come later than it are no part of a list from the end. */
function startOf(rows: readonly MovementRow[] | undefined, order: 'asc' | 'desc'): number | null {
  return order === 'asc' ? null : (rows?.[0]?.[0] ?? 0) + 1;
}

/** The shard whose next row comes first; -1 if no shard has one. */
function earliest(
  found: readonly (readonly MovementRow[])[],
  taken: readonly number[],
  order: 'asc' | 'desc',
): number {
  let best = -1;
  let bestAt = 0;
  for (const [shard, rows] of found.entries()) {
    const row = rows[taken[shard] ?? 0];
    if (row === undefined) continue;
    const [, , at] = row;
    const isBetter = best === -1 || (order === 'asc' ? at < bestAt : at >= bestAt);
    if (!isBetter) continue;
    best = shard;
    bestAt = at;
  }
  return best;
}
