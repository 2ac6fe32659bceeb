/**
 * A shard's journal in one SQLite file, written by its thread only.
 *
 * `append` is one transaction. What it throws says whether the rows may be there: a
 * `JournalError` with `committed: 'no'` is certain, and one with `'unknown'` is settled only by
 * opening the file again.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { CHAIN_START, hashAnswers, hashCommit } from './chain.ts';
import { Inserter } from './inserter.ts';
import type { AnswerRow, CommitRow, DocumentRow, MarkRow, MovementRow } from './rows.ts';
import { openJournalFile } from './schema.ts';

/** What one commit writes. Numbers go on from those of the commit before. */
export interface Entry {
  readonly at: number;
  readonly movements: readonly MovementRow[];
  /** The same as JSON, for the hash. */
  readonly movementsText: string;
  readonly documents: readonly DocumentRow[];
  readonly answers: readonly AnswerRow[];
  readonly marks: readonly MarkRow[];
  /** Answers below this number are forgotten. */
  readonly answerMin: number;
}

/** The last numbers that were given out, and the head of the chain. */
export interface Position {
  readonly commit: number;
  readonly at: number;
  readonly movement: number;
  readonly document: number;
  readonly answer: number;
  readonly head: string;
}

/** The journal could not take an entry. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  /** `no`: the entry did not happen. `unknown`: only opening the journal again can tell. */
  readonly committed: 'no' | 'unknown';
  readonly diskFull: boolean;

  constructor(committed: 'no' | 'unknown', cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.committed = committed;
    this.diskFull = sqliteCode(cause) === SQLITE_FULL;
  }
}

/** How a journal is kept; the service leaves it as it is. */
export interface JournalOptions {
  /** False where losing the machine does not matter: commits survive the process only. */
  readonly isSynced?: boolean;
  /** Gives the database of a path, with the tables of a journal, in the place of a file. */
  readonly open?: (path: string) => DatabaseSync;
  /** Is called with what begins and what commits a transaction, to stand in its way. */
  readonly around?: (step: 'begin' | 'commit', go: () => void) => void;
}

const SQLITE_FULL = 13;
/** Rows that are in memory at once when many are read. */
const READ_AT_ONCE = 256;

type Numbered = readonly [number: number, ...rest: unknown[]];
/** Where a journal without rows is. */
export const JOURNAL_START: Position = {
  commit: 0,
  at: 0,
  movement: 0,
  document: 0,
  answer: 0,
  head: CHAIN_START,
};

export class SqliteJournal {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #around: NonNullable<JournalOptions['around']>;
  readonly #insert: Readonly<
    Record<'movement' | 'document' | 'answer' | 'mark' | 'commit', Inserter>
  >;
  readonly #select: Readonly<Record<'movement' | 'document' | 'answer' | 'head', StatementSync>>;
  #position: Position;
  #answerMin = 1;

  constructor(path: string, { isSynced = true, open, around }: JournalOptions = {}) {
    this.path = path;
    this.#around = around ?? ((_step, go) => go());
    this.#database = open?.(path) ?? openJournalFile(path, isSynced);
    this.#insert = {
      movement: new Inserter(this.#database, 'movement', 19),
      document: new Inserter(this.#database, 'document', 9),
      answer: new Inserter(this.#database, 'answer', 5),
      mark: new Inserter(this.#database, 'mark', 5),
      commit: new Inserter(this.#database, '"commit"', 7),
    };
    this.#select = {
      movement: this.#rowsOf('SELECT * FROM movement WHERE seq = ?'),
      document: this.#rowsOf('SELECT * FROM document WHERE n = ?'),
      answer: this.#rowsOf('SELECT * FROM answer WHERE n = ?'),
      head: this.#rowsOf('SELECT hash FROM "commit" WHERE n = ?'),
    };
    this.#position = this.#readPosition();
    const least = this.#rowsOf('SELECT n FROM answer ORDER BY n LIMIT 1').get() as unknown;
    this.#answerMin = (least as [number] | undefined)?.[0] ?? this.#position.answer + 1;
  }

  get position(): Position {
    return this.#position;
  }

  /** The oldest answer that is still remembered. */
  get answerMin(): number {
    return this.#answerMin;
  }

  /** Writes `entry` durably in full. Throws `JournalError`. */
  append(entry: Entry): void {
    const { position, row } = this.#advance(entry);
    try {
      this.#around('begin', () => this.#database.exec('BEGIN IMMEDIATE'));
      this.#write(entry, row);
    } catch (error) {
      this.#rollBack();
      throw new JournalError('no', error);
    }
    try {
      this.#around('commit', () => this.#database.exec('COMMIT'));
    } catch (error) {
      throw new JournalError('unknown', error);
    }
    this.#position = position;
    this.#answerMin = Math.max(this.#answerMin, entry.answerMin);
  }

  movement(seq: number): MovementRow | undefined {
    return this.#select.movement.get(seq) as unknown as MovementRow | undefined;
  }

  document(n: number): DocumentRow | undefined {
    return this.#select.document.get(n) as unknown as DocumentRow | undefined;
  }

  answer(n: number): AnswerRow | undefined {
    return this.#select.answer.get(n) as unknown as AnswerRow | undefined;
  }

  /** The number of the newest of the oldest `most` answers that was given before `at`; else 0. */
  lastAnswerBefore(at: number, most: number): number {
    const oldest = this.answer(this.#answerMin);
    if (oldest === undefined || oldest[1] >= at) return 0;
    const found = this.#rowsOf(
      'SELECT max(n) FROM (SELECT n, at FROM answer ORDER BY n LIMIT ?) WHERE at < ?',
    ).get(most, at) as unknown as readonly [number | null] | undefined;
    return found?.[0] ?? 0;
  }

  /** Rows after a number, oldest first, without holding them all in memory. */
  movementsAfter(seq: number): Iterable<MovementRow> {
    return this.#after('SELECT * FROM movement WHERE seq > ? ORDER BY seq', seq);
  }

  documentsAfter(n: number): Iterable<DocumentRow> {
    return this.#after('SELECT * FROM document WHERE n > ? ORDER BY n', n);
  }

  /** Numbers and keys of the answers after `n`, oldest first. */
  answerKeysAfter(n: number): Iterable<readonly [n: number, key: string]> {
    return this.#after('SELECT n, key FROM answer WHERE n > ? ORDER BY n', n);
  }

  /** The hash of a commit; undefined if there is no such commit. */
  headAt(commit: number): string | undefined {
    if (commit === 0) return CHAIN_START;
    const row = this.#select.head.get(commit) as unknown as readonly [string] | undefined;
    return row?.[0];
  }

  close(): void {
    this.#database.close();
  }

  #advance(entry: Entry): { readonly position: Position; readonly row: CommitRow } {
    const { commit, movement, document, answer, head } = this.#position;
    const answersHash = hashAnswers(entry.answers);
    const position: Position = {
      commit: commit + 1,
      at: entry.at,
      movement: movement + entry.movements.length,
      document: document + entry.documents.length,
      answer: answer + entry.answers.length,
      head: hashCommit(head, { ...entry, movements: entry.movementsText, answersHash }),
    };
    const { at } = position;
    const last = [position.movement, position.document, position.answer] as const;
    return { position, row: [position.commit, at, ...last, answersHash, position.head] };
  }

  #write(entry: Entry, commit: CommitRow): void {
    this.#insert.movement.insert(entry.movements);
    this.#insert.document.insert(entry.documents);
    this.#insert.answer.insert(entry.answers);
    this.#insert.mark.insert(entry.marks);
    if (entry.answerMin > this.#answerMin) {
      this.#database.prepare('DELETE FROM answer WHERE n < ?').run(entry.answerMin);
    }
    this.#insert.commit.insert([commit]);
  }

  /** SQLite may have rolled back by itself; then a ROLLBACK would be an error of its own. */
  #rollBack(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }

  #readPosition(): Position {
    const last = this.#rowsOf('SELECT * FROM "commit" ORDER BY n DESC LIMIT 1').get();
    if (last === undefined) return JOURNAL_START;
    const [commit, at, movement, document, answer, , head] = last as unknown as CommitRow;
    return { commit, at, movement, document, answer, head };
  }

  #rowsOf(sql: string): StatementSync {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }

  /** To read some rows at a time takes a quarter to a half less than one by one. */
  #after<Row extends Numbered>(sql: string, number: number): Iterable<Row> {
    const statement = this.#rowsOf(`${sql} LIMIT ${READ_AT_ONCE}`);
    const read = (after: number): readonly Row[] => statement.all(after) as unknown as Row[];
    const first = read(number);
    return first.length < READ_AT_ONCE ? first : goOn(first, read);
  }
}

function* goOn<Row extends Numbered>(
  first: readonly Row[],
  read: (after: number) => readonly Row[],
): Generator<Row> {
  for (let rows = first; rows.length > 0; rows = read(rows.at(-1)?.[0] ?? 0)) yield* rows;
}

function sqliteCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
