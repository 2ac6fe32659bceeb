/** Where tests put their files: a folder for the whole run, which is gone when it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the folder, and has tests and what they start take it for that of temporary files. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stockroom-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
