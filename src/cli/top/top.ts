/** `stockroom top`: how a service stands, live in a terminal. */
import type { Command } from 'commander';
import { dataOf } from '../../client/api/stockroom.ts';
import type { AskFlags, Asked } from '../ask/ask.ts';
import { ask, askCommand } from '../ask/ask.ts';
import type { Overview } from './screen.ts';
import { screenOf } from './screen.ts';
import { shown } from './spans.ts';

export const topCommand = (): Command =>
  askCommand('top', 'show how a service stands, live in a terminal; q ends it').action(
    (flags: AskFlags) =>
      ask(flags, async (asked) => {
        const overview = await dataOf(asked.api.GET('/v1/overview'));
        if (flags.json === true) console.log(JSON.stringify(overview));
        else if (!process.stdout.isTTY) console.log(snapshot(asked, overview));
        else {
          const { watch } = await import('./watch.ts');
          await watch(asked, overview, { input: process.stdin, output: process.stdout });
        }
      }),
  );

/** How it stands now, for what is no terminal. */
function snapshot({ options: { url } }: Asked, overview: Overview): string {
  const lines = screenOf({ url, overview, ageMs: 0, rates: [], events: [] });
  return lines.map((line) => shown(line, Infinity, process.stdout)).join('\n');
}
