/**
 * Where the embedded database lies: `database` in a folder that also has the lock. A new one is
 * made beside it and renamed, so that it is there as a whole or not at all. One that cannot be
 * opened is set aside, because whoever adds jobs adds those again that have had no effect.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { copied, forget, keep } from './database-template.ts';

const MAKER = fileURLToPath(new URL('../../../workers/queue-database-maker.ts', import.meta.url));
/** What runs for seconds only is not worth being optimized: half the memory, less time. */
const FRUGAL = ['--liftoff-only'];
const DRAFT = 'database.new-';

/** Whether there is a database below `folder`. */
export const hasDatabase = (folder: string): boolean => existsSync(join(folder, 'database'));

/** The folder of the database below `folder`, which is made if it is missing. */
export async function databaseFolder(folder: string, signal: AbortSignal): Promise<string> {
  const path = join(folder, 'database');
  if (!hasDatabase(folder)) renameSync(await make(folder, signal), path);
  return path;
}

/** Puts a new database in the place of one that cannot be opened. Returns where that is now. */
export async function setAside(folder: string, signal: AbortSignal): Promise<string> {
  const path = join(folder, 'database');
  const aside = join(folder, 'database.damaged');
  forget();
  // First, because a full disk would make this fail too.
  const made = await make(folder, signal);
  rmSync(aside, { recursive: true, force: true });
  renameSync(path, aside);
  renameSync(made, path);
  return aside;
}

async function make(folder: string, signal: AbortSignal): Promise<string> {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(DRAFT))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  // One that a killed process was making may still be written to.
  const path = join(folder, `${DRAFT}${process.pid}`);
  if (!(await copied(path))) {
    await promisify(execFile)(process.execPath, [...FRUGAL, MAKER, path], { signal });
    await keep(path);
  }
  signal.throwIfAborted();
  return path;
}
