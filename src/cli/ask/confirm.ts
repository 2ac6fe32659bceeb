/** Asks people before something that cannot be taken back. */
import { createInterface } from 'node:readline/promises';

/** Goes on if somebody at a terminal agrees, nobody sits there, or `yes` was said before. */
export async function confirm(question: string, yes = false): Promise<void> {
  if (yes || !process.stdin.isTTY || !process.stderr.isTTY) return;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `).finally(() => terminal.close());
  if (!/^y(es)?$/i.test(answer.trim())) throw new Error('nothing was done');
}
