/** Reads events out of the journal of a shard, on a connection that sees what is committed. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DocumentType } from '../rows.ts';
import { firstLate } from '../timeline/bisection.ts';
import type { EventRow } from './event-of.ts';
import { EVENT_ROW_TYPES, eventOf, statusIn } from './event-of.ts';
import type { EventType, FoundEvent } from './feed-event.ts';

/** A moment between rows: those up to that time are before it, or only those up to it. */
export interface Moment {
  readonly at: number;
  readonly isAfter: boolean;
}

/** Which events of a shard are wanted. */
export interface EventQuery {
  readonly shard: number;
  /** Only rows after this one, or after this moment. */
  readonly after: number | Moment;
  /** No rows after this one. */
  readonly until: number;
  /** Only of these types; null for all. */
  readonly types: readonly EventType[] | null;
  /** Other types are told of without their text. */
  readonly isEveryTypeListed?: boolean;
}

/** Events found, in order; rows up to `next` have been looked at. */
export interface EventPage {
  readonly events: readonly FoundEvent[];
  readonly next: number;
}

const EVENTS_MAX = 512;
const ROWS_MAX = 20_000;
const TEXT_LENGTH_MAX = 1_048_576;

type Row = readonly [
  n: number,
  first: number,
  at: number,
  warehouse: string,
  type: DocumentType,
  id: string,
  body: string,
];

const ROWS = `SELECT n, first, at, warehouse, type, id, body FROM document
  WHERE n > :after AND n <= :until AND type IN`;

/** The row of the same order or transfer that comes before one; its first row has no entry. */
const BEFORE = `SELECT body FROM document INDEXED BY document_changed
  WHERE warehouse = '' AND n <> first AND first = ? AND n < ? ORDER BY n DESC LIMIT 1`;

export class EventReader {
  readonly #rows = new Map<string, StatementSync>();
  readonly #database: DatabaseSync;
  readonly #before: StatementSync;
  readonly #first: StatementSync;
  readonly #at: StatementSync;
  readonly #last: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#before = this.#prepared(BEFORE);
    this.#first = this.#prepared('SELECT body FROM document WHERE n = ?');
    this.#at = this.#prepared('SELECT at, type FROM document WHERE n = ?');
    this.#last = this.#prepared('SELECT max(n) FROM document');
  }

  page({ shard, after, until, types, isEveryTypeListed = false }: EventQuery): EventPage {
    const start = typeof after === 'number' ? after : this.#rowAt(after);
    const kinds = types === null || isEveryTypeListed ? EVENT_ROW_TYPES : rowTypesOf(types);
    const events: FoundEvent[] = [];
    let [rows, length] = [0, 0];
    for (const found of this.#rowsOf(kinds).iterate({ after: start, until })) {
      const row = toRow(found as unknown as Row);
      rows += 1;
      const known = eventOf(row, shard, () => this.#statusBefore(row));
      const isWanted = known !== null && (types === null || types.includes(known.type));
      if (known !== null && (isWanted || isEveryTypeListed)) {
        const text = isWanted ? JSON.stringify(known.event()) : '';
        const { type, warehouses } = known;
        events.push({ n: row.n, at: row.at, type, warehouses, text });
        length += text.length;
      }
      const isFull = events.length === EVENTS_MAX || length >= TEXT_LENGTH_MAX;
      if (isFull || rows === ROWS_MAX) return { events, next: row.n };
    }
    return { events, next: Math.max(start, until) };
  }

  /** When the event in a row happened; null if there is no such row, or it can be none. */
  timeOf(n: number): number | null {
    const row = this.#at.get(n) as unknown as readonly [number, string] | undefined;
    if (row === undefined) return null;
    const [at, type] = row;
    return (EVENT_ROW_TYPES as readonly string[]).includes(type) ? at : null;
  }

  /** The last row before a moment, by bisection: rows are in the order of their time. */
  #rowAt({ at, isAfter }: Moment): number {
    const [last] = this.#last.get() as unknown as readonly [number | null];
    const late = firstLate(last ?? 0, (n) => {
      const [time] = this.#at.get(n) as unknown as readonly [number];
      return time > at || (time === at && !isAfter);
    });
    return late - 1;
  }

  #statusBefore({ n, first }: EventRow): string {
    const before = this.#before.get(first, n) ?? this.#first.get(first);
    if (before === undefined) throw new Error(`the journal has no document row ${first}`);
    return statusIn((before as unknown as readonly [string])[0]);
  }

  #rowsOf(types: readonly DocumentType[]): StatementSync {
    const list = types.map((type) => `'${type}'`).join();
    let statement = this.#rows.get(list);
    if (statement === undefined) {
      statement = this.#prepared(`${ROWS} (${list}) ORDER BY n`);
      this.#rows.set(list, statement);
    }
    return statement;
  }

  #prepared(sql: string): StatementSync {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

/** The types of the rows in which events of `types` are. */
const rowTypesOf = (types: readonly EventType[]): readonly DocumentType[] =>
  EVENT_ROW_TYPES.filter((rowType) => {
    const start = rowType === 'alert' ? 'stock.' : `${rowType}.`;
    return types.some((type) => type.startsWith(start));
  });

function toRow([n, first, at, warehouse, type, id, body]: Row): EventRow {
  return { n, first, at, warehouse, type, id, body };
}
