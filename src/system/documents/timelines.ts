/**
 * Timelines of documents, out of the journals.
 *
 * A step of a document is carried out within moments, so its movements are looked for around the
 * times at which it changed. The document's figures say whether these are all; if not, because a
 * shard was closed for a while or a step is under way, all of its life is looked at.
 */
import type { Order } from '../../domain/order.ts';
import type { RestockId } from '../../domain/restock/restock.ts';
import type { Transfer } from '../../domain/transfer.ts';
import type { FiledDocument } from '../../journal/filed.ts';
import type { MovementRow } from '../../journal/rows.ts';
import type { TimelineStep } from '../../journal/timeline/step.ts';
import { timelineOf } from '../../journal/timeline/timeline.ts';
import type { Span, Version } from '../../journal/timeline/trail.ts';
import { VERSIONS_MAX } from '../../journal/timeline/trail.ts';
import { isWhole } from '../../journal/timeline/wholeness.ts';
import type { History } from '../history.ts';
import type { Restocking } from '../restocks/restocking.ts';
import { shardOfRestock } from '../restocks/open-restocks.ts';
import { Desks } from './desks.ts';
import type { Documents } from './documents.ts';

/** What a document has been through, oldest first; not `complete` if some of it is missing. */
export interface Timeline {
  readonly steps: readonly TimelineStep[];
  readonly complete: boolean;
}

/** A document as it is now, and the shard in whose journal it is. */
interface Known {
  readonly document: FiledDocument;
  readonly shard: number;
}

/** So long before and after a change its movements are looked for at first. */
const AROUND_MS = 2_000;
/** If the clock is set back meanwhile, units may be set aside before their order was there. */
const BEFORE_MS = 60_000;

export class Timelines {
  readonly #documents: Pick<Documents, 'order' | 'transfer'>;
  readonly #restocking: Pick<Restocking, 'restock'>;
  readonly #history: Pick<History, 'compute'>;
  readonly #paths: readonly string[];
  readonly #desks: Desks;

  constructor(about: {
    readonly documents: Pick<Documents, 'order' | 'transfer'>;
    readonly restocking: Pick<Restocking, 'restock'>;
    readonly history: Pick<History, 'compute'>;
    /** The journals of all shards. */
    readonly paths: readonly string[];
  }) {
    this.#documents = about.documents;
    this.#restocking = about.restocking;
    this.#history = about.history;
    this.#paths = about.paths;
    this.#desks = new Desks(about.paths.length);
  }

  /** The life of an order; undefined if there is none with this id. */
  async order(id: Order['id']): Promise<Timeline | undefined> {
    const value = await this.#documents.order(id);
    if (value === undefined) return undefined;
    return this.#told({ document: { type: 'order', value }, shard: this.#desks.shardOf(id) });
  }

  /** The life of a transfer; undefined if there is none with this id. */
  async transfer(id: Transfer['id']): Promise<Timeline | undefined> {
    const value = await this.#documents.transfer(id);
    if (value === undefined) return undefined;
    return this.#told({ document: { type: 'transfer', value }, shard: this.#desks.shardOf(id) });
  }

  /** The life of a restock, and what a transfer that carries it has done; undefined without one. */
  async restock(id: RestockId): Promise<Timeline | undefined> {
    const value = await this.#restocking.restock(id);
    if (value === undefined) return undefined;
    return this.#told({ document: { type: 'restock', value }, shard: shardOfRestock(id) });
  }

  async #told({ document, shard }: Known): Promise<Timeline> {
    const { id, createdAt: since } = document.value;
    const query = { type: document.type, id, since };
    const task = { type: 'versions', path: this.#paths[shard], query };
    const versions = (await this.#history.compute(task)) as readonly Version[];
    const latest = versions.at(-1)?.document ?? document;
    const near = await this.#trail(latest, around(versions));
    const trail = near.isWhole ? near : await this.#trail(latest, [wholeLife(since)]);
    const complete = trail.isWhole && versions.length < VERSIONS_MAX;
    return { steps: timelineOf(versions, trail.rows), complete };
  }

  /** The movements of a document by shard, and whether they are all that its figures tell of. */
  async #trail(document: FiledDocument, spans: readonly Span[]) {
    const query = { documents: keysOf(document), spans };
    const found = await Promise.all(
      this.#paths.map(async (path) => {
        const rows = await this.#history.compute({ type: 'trail', path, query });
        return rows as readonly MovementRow[];
      }),
    );
    return { rows: found, isWhole: isWhole(document, found.flat()) };
  }
}

/** Under which a document's movements stand: its own name, and that of the transfer it comes by. */
function keysOf({ type, value }: FiledDocument): readonly [string, string] {
  const key = `${type}:${value.id}`;
  const isCarried = type === 'restock' && value.isCarried;
  return [key, isCarried ? `transfer:${value.id}` : key];
}

const wholeLife = (since: number): Span => ({ from: since - BEFORE_MS, to: Infinity });

/** The times around changes. They are in order, and none overlaps another. */
function around(versions: readonly Version[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { at } of versions) {
    const last = spans.at(-1);
    const span = { from: at - AROUND_MS, to: at + AROUND_MS };
    if (last === undefined || last.to < span.from) spans.push(span);
    else spans[spans.length - 1] = { ...last, to: span.to };
  }
  return spans;
}
