/** How commands fail. */
import { EXIT } from './exit-code.ts';

/** Errors of the language itself are bugs of ours; to mend them we need where they were thrown. */
const BUGS = [TypeError, ReferenceError, RangeError, SyntaxError] as const;

/** Ends the process with `code` after one line that says why. A bug is thrown on. */
export function fail(error: unknown, code: number = EXIT.refused): never {
  if (!(error instanceof Error) || BUGS.some((Bug) => error instanceof Bug)) throw error;
  process.stderr.write(`stockroom: ${error.message}\n`);
  process.exit(code);
}
