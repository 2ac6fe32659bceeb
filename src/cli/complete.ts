/**
 * `stockroom complete bash|zsh|fish|powershell` prints a script that completes words in that
 * shell. The script asks `stockroom complete -- …` what a word may become; names of warehouses,
 * SKUs and documents come from the service, if it answers in time.
 */
import type { Argument, Command as Completed, Complete, Option } from '@bomb.sh/tab';
import { Argument as Word, Command } from 'commander';
import type { Page, Stockroom } from '../client/api/stockroom.ts';
import { createStockroom, dataOf } from '../client/api/stockroom.ts';
import { connect } from './ask/ask.ts';
import { plain } from './print/paint.ts';

/** Whoever presses Tab does not wait longer. */
const WAIT_MS = 300;
const NAMES_MAX = 50;

/** A name, and what stands beside it. */
type Name = readonly [value: string, description: string];
type Noun = 'warehouse' | 'sku' | 'order' | 'transfer';
type Names = Readonly<Record<Noun, readonly Name[]>>;

/** Options and arguments that name something of the service. */
const NOUNS: Readonly<Record<string, Noun>> = {
  warehouse: 'warehouse',
  from: 'warehouse',
  to: 'warehouse',
  sku: 'sku',
  order: 'order',
  transfer: 'transfer',
};

/** Adds the command; what it needs is only loaded if it is the one that `words` begin with. */
export async function addCompletion(
  all: Command,
  words: readonly string[],
  waitMs = WAIT_MS,
): Promise<void> {
  if (words[0] !== 'complete') {
    all.addCommand(described());
    return;
  }
  const { default: tab } = await import('@bomb.sh/tab/commander');
  const { commands } = tab(all);
  if (words[1] !== '--') return;
  const names = await namesFor(words.slice(2), waitMs);
  for (const [path, command] of commands) nameIn(command, path, names);
}

/** What `--help` says of it. */
const described = (): Command =>
  new Command('complete')
    .description('print a script that completes words: source <(stockroom complete bash)')
    .addArgument(new Word('<shell>').choices(['bash', 'zsh', 'fish', 'powershell']));

/** Adds names to the options and arguments of a command that are to name something. */
function nameIn(command: Completed, path: string, names: Names): void {
  for (const [name, option] of command.options) {
    const noun = nounOf(path, name);
    if (noun !== undefined) option.handler = telling<Option>(names[noun]);
  }
  for (const [name, argument] of command.arguments) {
    const noun = nounOf(path, name);
    if (noun !== undefined) argument.handler = telling<Argument>(names[noun]);
  }
}

/** `--from` and `--to` are warehouses of a transfer, and times elsewhere. */
const nounOf = (path: string, name: string): Noun | undefined =>
  (name === 'from' || name === 'to') && !path.startsWith('transfer') ? undefined : NOUNS[name];

const telling = <This>(names: readonly Name[]) =>
  function (this: This, complete: Complete): void {
    for (const [value, description] of names) complete(value, description);
  };

/** Names that the service knows; none of those that it does not tell in time. */
async function namesFor(words: readonly string[], waitMs: number): Promise<Names> {
  const given = words.includes('--url') ? words[words.indexOf('--url') + 1] : undefined;
  // What is wrong with the settings is told when the command runs.
  const found = await connect(given === undefined ? {} : { url: given }).catch(() => undefined);
  if (found === undefined) return NO_NAMES;
  const { options } = found;
  const api = createStockroom({ ...options, attemptsMax: 1 });
  const asked = Object.entries(listsOf(words.at(-1) ?? '', api, waitMs)).map(
    async ([noun, list]) => {
      return [noun, await list.catch(() => [])] as const;
    },
  );
  return { ...NO_NAMES, ...Object.fromEntries(await Promise.all(asked)) };
}

const NO_NAMES: Names = { warehouse: [], sku: [], order: [], transfer: [] };

/** What may be named; SKUs only as far as they have to do with what is typed already. */
function listsOf(
  typed: string,
  api: Stockroom,
  waitMs: number,
): Readonly<Record<Noun, Promise<readonly Name[]>>> {
  const signal = AbortSignal.timeout(waitMs);
  const newest = { params: { query: { limit: NAMES_MAX } }, signal } as const;
  const q = typed === '' || typed.startsWith('-') ? {} : { q: typed };
  const about = { params: { query: { limit: NAMES_MAX, ...q } }, signal } as const;
  return {
    warehouse: namesIn(api.GET('/v1/warehouses', newest), ({ id, name }) => [id, name]),
    sku: namesIn(api.GET('/v1/products', about), ({ sku, name }) => [sku, name]),
    order: namesIn(api.GET('/v1/orders', newest), ({ id, status }) => [id, status]),
    transfer: namesIn(api.GET('/v1/transfers', newest), ({ id, status }) => [id, status]),
  };
}

type Listed<Item> = Parameters<typeof dataOf<Page<Item>>>[0];

/** What others have written is shown by a shell, so it is made harmless. */
async function namesIn<Item>(
  list: Listed<Item>,
  nameOf: (item: Item) => Name,
): Promise<readonly Name[]> {
  const { items } = await dataOf(list);
  return items.map(nameOf).map(([value, description]) => [value, plain(description)]);
}
