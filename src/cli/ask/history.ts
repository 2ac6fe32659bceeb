/** `stockroom history`: movements, and with `--follow` those that happen from now on. */
import type { Command } from 'commander';
import { Option } from 'commander';
import { pause } from '../../client/api/persist.ts';
import { dataOf, everyItem } from '../../client/api/stockroom.ts';
import { MOVEMENT_TYPES } from '../../domain/level.ts';
import type { Movement } from '../print/movement-text.ts';
import { MOVEMENT_COLUMNS, movementLine } from '../print/movement-text.ts';
import { stopSignal } from '../signals.ts';
import type { AskFlags, Asked } from './ask.ts';
import { ask, askCommand } from './ask.ts';
import { Following } from './following.ts';
import type { ListFlags } from './listing.ts';
import { LIMIT, pageLimit, printList } from './listing.ts';

const POLL_MS = 1_000;
/** So many of those before it begins are shown. */
const NEWEST = 10;

interface Flags extends AskFlags, ListFlags {
  readonly sku?: string;
  readonly warehouse?: string;
  readonly type?: Movement['type'];
  readonly document?: string;
  readonly from?: string;
  readonly to?: string;
  readonly follow?: true;
}

export const historyCommand = (): Command =>
  askCommand('history', 'list movements, newest first')
    .option('--sku <sku>', 'only of this one')
    .option('--warehouse <id>', 'only there')
    .addOption(new Option('--type <type>', 'only these').choices(MOVEMENT_TYPES))
    .option('--document <type:id>', 'only on its behalf: order:o-1')
    .option('--from <time>', 'not before: 2026-11-24T08:00:00Z')
    .option('--to <time>', 'before')
    .addOption(new Option('--follow', 'go on with what happens, oldest first').conflicts('to'))
    .option(...LIMIT)
    .action((flags: Flags) => ask(flags, (asked) => history(asked, flags)));

async function history({ api }: Asked, flags: Flags): Promise<void> {
  const { sku, warehouse, type, document, from, to } = flags;
  const filters = {
    ...(sku !== undefined && { sku }),
    ...(warehouse !== undefined && { warehouse }),
    ...(type !== undefined && { type }),
    ...(document !== undefined && { document }),
  };
  if (flags.follow) {
    await follow({ api, filters }, flags);
    return;
  }
  const about = {
    ...filters,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...pageLimit(flags),
  };
  const movements = everyItem((place) =>
    api.GET('/v1/movements', { params: { query: { ...about, ...place } } }),
  );
  await printList(movements, MOVEMENT_COLUMNS, flags);
}

interface Followed {
  readonly api: Asked['api'];
  readonly filters: Partial<Pick<Movement, 'sku' | 'warehouse' | 'type'>> & {
    readonly document?: string;
  };
}

/**
 * Asks again and again; each movement is printed once. Begins with the newest ones unless it is
 * said from when on. Ends with Ctrl-C.
 */
async function follow({ api, filters }: Followed, flags: Flags): Promise<void> {
  const { json, limit = Infinity } = flags;
  const signal = stopSignal();
  const following = new Following(flags.from);
  let printed = 0;
  const tell = (movement: Movement): void => {
    if (printed === limit || !following.isNew(movement)) return;
    console.log(json === true ? JSON.stringify(movement) : movementLine(movement));
    printed += 1;
  };
  if (flags.from === undefined) {
    const query = { ...filters, limit: Math.min(limit, NEWEST) };
    const { items } = await dataOf(api.GET('/v1/movements', { params: { query } }));
    items.toReversed().forEach(tell);
  }
  while (!signal.aborted && printed < limit) {
    const about = { ...filters, from: following.from, order: 'asc', limit: 1_000 } as const;
    const movements = everyItem((place) =>
      api.GET('/v1/movements', { params: { query: { ...about, ...place } } }),
    );
    for await (const movement of movements) {
      tell(movement);
      if (signal.aborted || printed === limit) break;
    }
    if (printed < limit) await pause(POLL_MS, signal).catch(() => undefined);
  }
}
