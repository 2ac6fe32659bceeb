/**
 * A SQLite database in memory, that outlives those who open and close it: for a journal it is a
 * file that was synced. What they left uncommitted is rolled back, as a file's would be.
 *
 * Opening and closing files takes most of the time of a simulation in which shards crash all the
 * time, and what SQLite does with a file is not what is simulated. So statements are kept as well,
 * and one simulation after another has the same databases, emptied. Snapshots are here as well.
 */
import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { CATALOGUE_TABLES, CatalogueFile } from '../../../src/journal/catalogue-file.ts';
import { JOURNAL_TABLES } from '../../../src/journal/schema.ts';
import type { Column, SnapshotContent, Snapshots } from '../../../src/journal/snapshot-file.ts';

/** For each page that changes a transaction keeps what was on it, all of which is copied. */
const PAGE_BYTES = 1_024;
const STEPS: ReadonlySet<string> = new Set(['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']);

export class MemoryDatabase extends DatabaseSync {
  readonly tables: string;
  readonly #statements = new Map<string, StatementSync>();
  readonly #emptying: string;
  #isOpen = false;

  constructor(tables: string) {
    super(':memory:');
    super.exec(`PRAGMA page_size = ${PAGE_BYTES}; ${tables}`);
    this.tables = tables;
    const names = super.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    this.#emptying = names.map(({ name }) => `DELETE FROM "${String(name)}";`).join('');
  }

  /** For whoever opens it next. Throws if somebody has it open still: a journal has one writer. */
  taken(): this {
    if (this.#isOpen) throw new Error('it is open already');
    this.#isOpen = true;
    return this;
  }

  override prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = super.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** What begins and ends transactions is said so often that it is kept as well. */
  override exec(sql: string): void {
    if (STEPS.has(sql)) this.prepare(sql).run();
    else super.exec(sql);
  }

  override close(): void {
    if (this.isTransaction) this.exec('ROLLBACK');
    this.#isOpen = false;
  }

  /** Makes it as it was when it was new. */
  empty(): void {
    this.close();
    this.exec(this.#emptying);
  }
}

/** Databases that nobody uses. */
const spare: MemoryDatabase[] = [];

function emptyDatabase(tables: string): MemoryDatabase {
  const place = spare.findIndex((each) => each.tables === tables);
  return place === -1 ? new MemoryDatabase(tables) : spare.splice(place, 1)[0]!;
}

/** As in a file, what is kept is text and bytes of its own, whatever becomes of what was given. */
class MemorySnapshots implements Snapshots {
  readonly #kept = new Map<
    string,
    { readonly head: string; readonly columns: readonly Column[] }
  >();

  read(path: string): SnapshotContent | undefined {
    const kept = this.#kept.get(path);
    if (kept === undefined) return undefined;
    return { head: JSON.parse(kept.head), columns: kept.columns.map(copied) };
  }

  write(path: string, { head, columns }: SnapshotContent): void {
    this.#kept.set(path, { head: JSON.stringify(head), columns: columns.map(copied) });
  }

  clear(): void {
    this.#kept.clear();
  }
}

const copied = (column: Column): Column => column.slice();

/** What one simulation has in memory, by the paths of the files in whose place it is. */
export class MemoryDisk {
  readonly #databases = new Map<string, MemoryDatabase>();
  readonly snapshots = new MemorySnapshots();

  openJournal = (path: string): DatabaseSync => this.#open(path, JOURNAL_TABLES);

  openCatalogue = (path: string): CatalogueFile =>
    new CatalogueFile(path, () => this.#open(path, CATALOGUE_TABLES));

  /** What the catalogue says, for those who only read it and do not close it. */
  readCatalogue = (path: string): DatabaseSync => {
    const database = this.#databases.get(path);
    if (database === undefined) throw new Error(`there is no catalogue ${path}`);
    return database;
  };

  /** Gives the databases back. */
  end(): void {
    for (const database of this.#databases.values()) {
      database.empty();
      spare.push(database);
    }
  }

  #open(path: string, tables: string): MemoryDatabase {
    const database = this.#databases.get(path) ?? emptyDatabase(tables);
    this.#databases.set(path, database);
    return database.taken();
  }
}
