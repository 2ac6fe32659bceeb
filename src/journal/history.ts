/**
 * Reads the ledger of one shard, on a connection of its own that sees what is committed.
 *
 * The history of a level is a walk back along `prev`. A walk that begins far back starts at the
 * nearest mark, of which there is one every `MARK_EVERY` movements of a level, so that the oldest
 * page of a long history costs as little as the newest.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { MovementType } from '../domain/level.ts';
import { EventReader } from './events/event-reader.ts';
import { FiledReader } from './filed.ts';
import type { Head } from './level-history/head.ts';
import { HolderReader } from './level-history/holders.ts';
import type { MovementRow } from './rows.ts';
import { openForReading } from './schema.ts';
import { firstLate } from './timeline/bisection.ts';
import { TrailReader } from './timeline/trail.ts';

/** Which movements of a shard are wanted. */
export interface HistoryQuery {
  /** Only the histories of these levels; absent for all of the shard. */
  readonly heads?: readonly Head[] | undefined;
  readonly warehouse?: string | undefined;
  readonly type?: MovementType | undefined;
  readonly reference?: string | undefined;
  readonly actor?: string | undefined;
  /** `<type>:<id>` */
  readonly document?: string | undefined;
  /** Inclusive, in epoch milliseconds. */
  readonly from?: number | undefined;
  /** Exclusive. */
  readonly to?: number | undefined;
  /** Only so many of the newest movements of the shard are looked at; absent for all. */
  readonly newestMax?: number | undefined;
  readonly order: 'asc' | 'desc';
  /** Only rows after this seq (`asc`) or before it (`desc`). */
  readonly beyond: number | null;
  readonly limit: number;
}

/** Rows with a seq above `above` and below `below`. */
interface Range {
  readonly above: number;
  readonly below: number;
}

export class HistoryFile {
  readonly #database: DatabaseSync;
  readonly #row: StatementSync;
  readonly #markFrom: StatementSync;
  /** Its orders and transfers. */
  readonly filed: FiledReader;
  readonly events: EventReader;
  readonly holders: HolderReader;
  /** What single documents have left behind. */
  readonly trail: TrailReader;

  constructor(path: string) {
    this.#database = openForReading(path);
    this.filed = new FiledReader(this.#database);
    this.events = new EventReader(this.#database);
    this.holders = new HolderReader(this.#database);
    this.trail = new TrailReader(this.#database);
    this.#row = this.#query('SELECT * FROM movement WHERE seq = ?');
    this.#markFrom = this.#query(
      `SELECT seq FROM mark WHERE warehouse = ? AND sku = ? AND seq >= ? AND seq <= ?
        ORDER BY version LIMIT 1`,
    );
  }

  /** The rows that are asked for, in order. */
  movements(query: HistoryQuery): readonly MovementRow[] {
    const range = this.#rangeOf(query);
    if (query.heads === undefined) return this.#scan(query, range);
    const walks = query.heads.map((head) =>
      query.order === 'asc' ? this.#ascend(head, range) : this.#descend(head, range),
    );
    const found: MovementRow[] = [];
    for (const row of merged(walks, query.order)) {
      if (matches(row, query)) found.push(row);
      if (found.length >= query.limit) break;
    }
    return found;
  }

  /** The last movement of a level at or before `at`. */
  lastAt(head: Head, at: number): MovementRow | undefined {
    const below = this.#firstSeq((row) => row[2] > at);
    return this.#descend(head, { above: 0, below }).next().value ?? undefined;
  }

  close(): void {
    this.#database.close();
  }

  #rangeOf({ from, to, newestMax, order, beyond }: HistoryQuery): Range {
    const newest = newestMax === undefined ? 0 : this.#lastSeq() - newestMax;
    const first = from === undefined ? 0 : this.#firstSeq((row) => row[2] >= from);
    const below = to === undefined ? Infinity : this.#firstSeq((row) => row[2] >= to);
    const above = Math.max(0, first - 1, newest);
    if (beyond === null) return { above, below };
    return order === 'asc'
      ? { above: Math.max(above, beyond), below }
      : { above, below: Math.min(below, beyond) };
  }

  #scan(query: HistoryQuery, { above, below }: Range): readonly MovementRow[] {
    const conditions = ['seq > ?', 'seq < ?'];
    const values: (string | number)[] = [above, Math.min(below, Number.MAX_SAFE_INTEGER)];
    for (const column of ['warehouse', 'type', 'reference', 'actor', 'document'] as const) {
      const value = query[column];
      if (value === undefined) continue;
      conditions.push(`${column} = ?`);
      values.push(value);
    }
    const sql = `SELECT * FROM movement WHERE ${conditions.join(' AND ')}
      ORDER BY seq ${query.order} LIMIT ?`;
    return this.#query(sql).all(...values, query.limit) as unknown as readonly MovementRow[];
  }

  /** Newest first, from the mark at the upper end of the range on. */
  *#descend(head: Head, { above, below }: Range): Generator<MovementRow, undefined> {
    let seq = Math.min(head.seq, this.#mark(head, below) ?? head.seq);
    while (seq > above) {
      const row = this.#movement(seq);
      if (seq < below) yield row;
      seq = row[1];
    }
    return undefined;
  }

  /** Oldest first, mark by mark. */
  *#ascend(head: Head, { above, below }: Range): Generator<MovementRow, undefined> {
    let after = above;
    while (after < head.seq && after < below) {
      const until = this.#mark(head, after + 1) ?? head.seq;
      const rows = [...this.#descend({ ...head, seq: until }, { above: after, below: until + 1 })];
      for (const row of rows.toReversed()) if (row[0] < below) yield row;
      after = until;
    }
    return undefined;
  }

  #mark({ warehouse, sku, seq }: Head, from: number): number | undefined {
    if (from > seq) return undefined;
    const row = this.#markFrom.get(warehouse, sku, from, seq) as unknown;
    return (row as readonly [number] | undefined)?.[0];
  }

  #movement(seq: number): MovementRow {
    const row = this.#row.get(seq) as unknown as MovementRow | undefined;
    if (row === undefined) throw new Error(`the ledger has no movement ${seq}`);
    return row;
  }

  /** The first seq whose row is `late`, by bisection: rows are in the order of their time. */
  #firstSeq(late: (row: MovementRow) => boolean): number {
    return firstLate(this.#lastSeq(), (seq) => late(this.#movement(seq)));
  }

  #lastSeq(): number {
    const [last] = this.#query('SELECT max(seq) FROM movement').get() as unknown as [number | null];
    return last ?? 0;
  }

  #query(sql: string): StatementSync {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

/** Merges walks that are each in order by seq. */
function* merged(
  walks: readonly Generator<MovementRow, undefined>[],
  order: 'asc' | 'desc',
): Generator<MovementRow> {
  const fronts = walks.map((walk) => ({ walk, row: walk.next().value }));
  for (;;) {
    let best: (typeof fronts)[number] | undefined;
    for (const front of fronts) {
      if (front.row === undefined) continue;
      const isBetter =
        best?.row === undefined ||
        (order === 'asc' ? front.row[0] < best.row[0] : front.row[0] > best.row[0]);
      if (isBetter) best = front;
    }
    if (best?.row === undefined) return;
    yield best.row;
    best.row = best.walk.next().value;
  }
}

function matches(row: MovementRow, query: HistoryQuery): boolean {
  const { warehouse, type, reference, actor, document } = query;
  return (
    (warehouse === undefined || row[3] === warehouse) &&
    (type === undefined || row[5] === type) &&
    (reference === undefined || row[14] === reference) &&
    (actor === undefined || row[15] === actor) &&
    (document === undefined || row[16] === document)
  );
}
