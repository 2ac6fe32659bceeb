/**
 * What a document has left behind in the journal of one shard: its versions, and its movements.
 *
 * Neither has an index by the id of a document, because that would cost each order a part of its
 * time. Both tables are in the order of time, so that a time is found by bisection, and a document
 * says itself when it began and when it changed.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FiledDocument } from '../filed.ts';
import { documentIn } from '../filed.ts';
import type { MovementRow } from '../rows.ts';
import { firstLate } from './bisection.ts';

/** A document of this journal. */
export interface VersionQuery {
  readonly type: FiledDocument['type'];
  readonly id: string;
  /** When it began or earlier, in epoch milliseconds. */
  readonly since: number;
}

/** A state that a document came to, and by whom. */
export interface Version {
  /** When it was written down, which may be later than it was asked for. */
  readonly at: number;
  readonly actor: string;
  readonly document: FiledDocument;
}

/** A stretch of time in epoch milliseconds, of which both ends are a part. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which movements are wanted. */
export interface TrailQuery {
  /** `<type>:<id>` of the document that they belong to, and of another one or the same. */
  readonly documents: readonly [string, string];
  /** Where they are looked for; these do not overlap and are in order. */
  readonly spans: readonly Span[];
}

/** Of a document that has changed more often, the first versions are given. */
export const VERSIONS_MAX = 1_000;
/** An order of 2,000 lines that is set aside, shipped and returned has 6,000. */
const MOVEMENTS_MAX = 20_000;
/** Rows that are looked at for one trail: some 0.3 s if they lie in memory. */
const LOOKED_AT_MAX = 5_000_000;

const BEGUN = `SELECT n FROM document
  WHERE n >= ? AND type = ? AND id = ? AND n = first ORDER BY n LIMIT 1`;

/** The first row and those that refer to it, of which there is one index for each kind. */
const versionsBy = (index: string, condition: string): string =>
  `SELECT at, actor, body FROM document WHERE n = :first UNION ALL SELECT at, actor, body FROM
    (SELECT n, at, actor, body FROM document INDEXED BY ${index}
      WHERE ${condition} AND n <> first AND first = :first ORDER BY n) LIMIT ${VERSIONS_MAX}`;

const NEAR = `SELECT * FROM movement
  WHERE seq >= ? AND seq < ? AND document IN (?, ?) ORDER BY seq LIMIT ?`;

/** A table, and how its rows are numbered. */
interface Numbered {
  readonly last: StatementSync;
  readonly time: StatementSync;
}

export class TrailReader {
  readonly #movements: Numbered;
  readonly #documents: Numbered;
  readonly #begun: StatementSync;
  readonly #changed: Readonly<Record<VersionQuery['type'], StatementSync>>;
  readonly #near: StatementSync;

  constructor(database: DatabaseSync) {
    const prepared = (sql: string): StatementSync => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    const numbered = (table: string, number: string): Numbered => ({
      last: prepared(`SELECT max(${number}) FROM ${table}`),
      time: prepared(`SELECT at FROM ${table} WHERE ${number} = ?`),
    });
    this.#movements = numbered('movement', 'seq');
    this.#documents = numbered('document', 'n');
    this.#begun = prepared(BEGUN);
    const atDesk = prepared(versionsBy('document_changed', `warehouse = ''`));
    const restock = prepared(versionsBy('restock_changed', `type = 'restock'`));
    this.#changed = { order: atDesk, transfer: atDesk, restock };
    this.#near = prepared(NEAR);
  }

  /** The states that a document came to, oldest first; none if it is not of this journal. */
  versions({ type, id, since }: VersionQuery): readonly Version[] {
    const from = firstFrom(this.#documents, since);
    const begun = this.#begun.get(from, type, id) as unknown as readonly [number] | undefined;
    if (begun === undefined) return [];
    const rows = this.#changed[type].all({ first: begun[0] }) as unknown as readonly VersionRow[];
    return rows.map(([at, actor, body]) => ({ at, actor, document: documentIn(type, body) }));
  }

  /** The movements of a document in some stretches of time, oldest first. */
  movements({ documents, spans }: TrailQuery): readonly MovementRow[] {
    const rows: MovementRow[] = [];
    let left = LOOKED_AT_MAX;
    for (const { from, to } of spans) {
      const first = firstFrom(this.#movements, from);
      const end = Math.min(firstFrom(this.#movements, to + 1), first + left);
      const most = MOVEMENTS_MAX - rows.length;
      const near = this.#near.all(first, end, ...documents, most);
      rows.push(...(near as unknown as readonly MovementRow[]));
      left -= end - first;
    }
    return rows;
  }
}

type VersionRow = readonly [at: number, actor: string, body: string];

/** The number of the first row that was written at `at` or later. */
function firstFrom({ last, time }: Numbered, at: number): number {
  const [end] = last.get() as unknown as readonly [number | null];
  return firstLate(end ?? 0, (number) => {
    const [written] = time.get(number) as unknown as readonly [number];
    return written >= at;
  });
}
