/**
 * A database that was made once is kept beside what Node makes of the sources, and the next one is
 * a copy of it, in a tenth of the time. Where no compiled sources are kept, no database is either.
 */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { findPackageJSON, getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';

/** Puts a copy at `path`. Says whether there is one now; what was there before does not matter. */
export async function copied(path: string, template = templatePath()): Promise<boolean> {
  if (template === undefined) return false;
  try {
    await cp(template, path, { recursive: true });
    return true;
  } catch {
    // There is none yet, or it is another service that is forgetting it.
    rmSync(path, { recursive: true, force: true });
    return false;
  }
}

/** Keeps the database at `path`, which nobody has open, for the next time; if it can be kept. */
export async function keep(path: string, template = templatePath()): Promise<void> {
  if (template === undefined) return;
  // Others may be keeping theirs.
  const draft = `${template}.new-${process.pid}`;
  try {
    await cp(path, draft, { recursive: true });
    renameSync(draft, template);
  } catch {
    // Without room, or where another is kept already, it is made again the next time.
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Keeps none: it may be the reason why a copy of it does not open. */
export function forget(template = templatePath()): void {
  if (template !== undefined) rmSync(template, { recursive: true, force: true });
}

/** Undefined if nothing is kept. Each version of PGlite has its own. */
function templatePath(): string | undefined {
  const cache = getCompileCacheDir();
  const about = findPackageJSON('@electric-sql/pglite', import.meta.url);
  if (cache === undefined || about === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { readonly version: string };
  // Node adds a folder for its own version.
  return join(dirname(cache), `queue-database-${version}`);
}
