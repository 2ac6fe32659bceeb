/** The data directory: what lies where, how many shards it was made for, and who may open it. */
import {
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  openSync,
  fsyncSync,
  closeSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A data directory that this process has to itself until `release`. */
export interface Directory {
  readonly path: string;
  readonly shards: number;
  readonly cataloguePath: string;
  readonly reservePath: string;
  journalPath(shard: number): string;
  snapshotPath(shard: number): string;
  /** Size of a journal with what is not checkpointed yet. */
  journalBytes(shard: number): number;
  release(): void;
}

const SHARDS_MAX = 64;

/**
 * Opens `path`, which is made for `shards` shards if it is new, and locks it. The number of shards
 * is fixed then: a later `shards` that differs has no effect. Throws if it is open elsewhere.
 */
export function openDirectory(path: string, shards: number): Directory {
  mkdirSync(path, { recursive: true });
  const release = lockDirectory(path);
  const journalPath = (shard: number): string => join(path, `shard-${shard}.db`);
  try {
    return {
      path,
      shards: fixedShards(path, shards),
      cataloguePath: join(path, 'catalogue.db'),
      reservePath: join(path, 'reserve'),
      journalPath,
      snapshotPath: (shard) => join(path, `shard-${shard}.snapshot`),
      journalBytes: (shard) => sizeOf(journalPath(shard)) + sizeOf(`${journalPath(shard)}-wal`),
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Lets nobody else lock the directory until the returned function is called; throws if it is.
 * Holds an exclusive SQLite transaction on a file of its own. The kernel gives the lock back when
 * the process dies in whatever way, so there is no stale lock to clear.
 */
export function lockDirectory(path: string): () => void {
  const database = new DatabaseSync(join(path, 'lock.db'), { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new Error(`the data directory ${path} is in use by another process`, { cause: error });
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // A disk that fails is for whoever writes to it to tell of; who looks on does without.
    return 0;
  }
}

/** Locks in force. A handle that nobody holds would be collected, and its lock with it. */
const held = new Set<DatabaseSync>();

function fixedShards(path: string, shards: number): number {
  const file = join(path, 'stockroom.json');
  const known = readIfThere(file);
  if (known === undefined) {
    const draft = `${file}.new`;
    writeFileSync(draft, `${JSON.stringify({ shards })}\n`, { flush: true });
    renameSync(draft, file);
    syncDirectory(path);
    return shards;
  }
  const { shards: fixed } = JSON.parse(known) as { readonly shards?: unknown };
  if (typeof fixed !== 'number' || !Number.isInteger(fixed) || fixed < 1 || fixed > SHARDS_MAX) {
    throw new Error(`${file} does not say how many shards there are: ${known.trim()}`);
  }
  return fixed;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A new name in a directory is durable only after the directory itself was synced. */
export function syncDirectory(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
