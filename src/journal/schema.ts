/** The tables of a shard's journal, and how a SQLite file is opened so that COMMIT is a promise. */
import { DatabaseSync } from 'node:sqlite';

/** Grows with every change of the tables. A journal of another version is not opened. */
export const SCHEMA_VERSION = 5;

/** Older releases can lose a commit when a write-ahead log is reset: sqlite.org/wal.html. */
const SQLITE_MIN = [3, 51, 3] as const;

/** The tables of a journal. */
export const JOURNAL_TABLES = `
  CREATE TABLE movement (
    seq INTEGER PRIMARY KEY, prev INTEGER NOT NULL, at INTEGER NOT NULL,
    warehouse TEXT NOT NULL, sku TEXT NOT NULL, type TEXT NOT NULL,
    quantity INTEGER NOT NULL, amount INTEGER NOT NULL,
    on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL, unavailable INTEGER NOT NULL,
    incoming INTEGER NOT NULL, version INTEGER NOT NULL,
    reason TEXT, reference TEXT, actor TEXT NOT NULL, document TEXT,
    from_state TEXT, to_state TEXT
  ) STRICT;
  CREATE TABLE document (
    n INTEGER PRIMARY KEY, first INTEGER NOT NULL, at INTEGER NOT NULL,
    warehouse TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
    actor TEXT NOT NULL, fingerprint INTEGER, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX document_changed ON document (first, n) WHERE warehouse = '' AND n <> first;
  CREATE INDEX document_transfer ON document (n) WHERE type = 'transfer' AND n = first;
  CREATE INDEX restock_first ON document (n) WHERE type = 'restock' AND n = first;
  CREATE INDEX restock_changed ON document (first, n) WHERE type = 'restock' AND n <> first;
  CREATE TABLE answer (
    n INTEGER PRIMARY KEY, at INTEGER NOT NULL, key TEXT NOT NULL,
    fingerprint INTEGER NOT NULL, reply TEXT NOT NULL
  ) STRICT;
  CREATE TABLE "commit" (
    n INTEGER PRIMARY KEY, at INTEGER NOT NULL,
    movement INTEGER NOT NULL, document INTEGER NOT NULL, answer INTEGER NOT NULL,
    answers_hash TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE mark (
    warehouse TEXT NOT NULL, sku TEXT NOT NULL, version INTEGER NOT NULL,
    seq INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (warehouse, sku, version)
  ) STRICT, WITHOUT ROWID;
`;

/** Settings that durability rests on; each is set and then read back. */
const PRAGMAS: Readonly<Record<string, string | number>> = {
  // Fewer, larger pages: 12 % more rows a second than pages of 4 KiB, measured in batches of 1,024.
  page_size: 16_384,
  journal_mode: 'wal',
  synchronous: 2,
  trusted_schema: 0,
  mmap_size: 0,
};

/** Pages of write-ahead log after which SQLite copies them into the main file: 32 MiB. */
const CHECKPOINT_PAGES = 2_000;

/** Opens the journal at `path` for writing, and makes its tables if it is new. */
export function openJournalFile(path: string, isSynced = true): DatabaseSync {
  const database = openFile(path, JOURNAL_TABLES);
  if (!isSynced) database.exec('PRAGMA synchronous = OFF');
  return database;
}

/**
 * Opens a SQLite file for writing and makes `tables` if it is new.
 * Throws if the file is of another schema version or a setting does not hold.
 */
export function openFile(path: string, tables: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    requireSqlite(String(scalar(database, 'SELECT sqlite_version()')));
    for (const [name, value] of Object.entries(PRAGMAS)) {
      database.exec(`PRAGMA ${name} = ${value}`);
      const actual = scalar(database, `PRAGMA ${name}`) || 0;
      if (String(actual) !== String(value)) {
        throw new Error(`${path}: PRAGMA ${name} is ${actual}, needed ${value}`);
      }
    }
    database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -4000`);
    createTables(database, path, tables);
    settleLog(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a SQLite file for reading only. Reads see what was committed before they began. */
export function openForReading(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0');
  return database;
}

function createTables(database: DatabaseSync, path: string, tables: string): void {
  const version = scalar(database, 'PRAGMA user_version');
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) {
    throw new Error(`${path} has schema version ${version}, needed ${SCHEMA_VERSION}`);
  }
  database.exec(`BEGIN; ${tables}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

/**
 * Makes the file say after a crash what it says now. What was written and not synced is read as
 * committed, so it must be made so; and of a COMMIT that failed the log may hold rows that are not
 * read now, but would be then. Readers keep the log from being cut; a commit takes their place.
 */
function settleLog(database: DatabaseSync): void {
  const isBusy = scalar(database, 'PRAGMA wal_checkpoint(TRUNCATE)') !== 0;
  if (isBusy) database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

function requireSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  const at = SQLITE_MIN.findIndex((least, index) => parts[index] !== least);
  if (at !== -1 && (parts[at] ?? 0) < (SQLITE_MIN[at] ?? 0)) {
    throw new Error(`SQLite ${version} is too old, needed ${SQLITE_MIN.join('.')}`);
  }
}

/** The one figure of a query; '' if it gives none. */
function scalar(database: DatabaseSync, sql: string): string | number {
  const [value] = Object.values(database.prepare(sql).get() ?? {});
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}
