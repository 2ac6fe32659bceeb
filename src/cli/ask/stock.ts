/** `stockroom stock`: levels, as they are now. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { paths } from '../../client/api/schema.ts';
import type { Shape, Stockroom } from '../../client/api/stockroom.ts';
import { dataOf, everyItem } from '../../client/api/stockroom.ts';
import type { Category } from '../../domain/product.ts';
import { CATEGORIES } from '../../domain/product.ts';
import { momentOf } from '../print/moment.ts';
import type { Style } from '../print/paint.ts';
import type { Column } from '../print/table.ts';
import { figures, words } from '../print/table.ts';
import type { AskFlags } from './ask.ts';
import { ask, askCommand } from './ask.ts';
import type { ListFlags } from './listing.ts';
import { LIMIT, pageLimit, printList } from './listing.ts';

type Level = Shape<'Level'>;

interface Flags extends AskFlags, ListFlags {
  readonly warehouse?: string;
  readonly category?: Category;
  readonly low?: true;
  readonly q?: string;
}

const colour = ({ available }: Level): Style | undefined => (available <= 0 ? 'red' : undefined);

/** How levels are shown. */
const LEVEL_COLUMNS: readonly Column<Level>[] = [
  words('sku', ({ sku }) => sku),
  words('warehouse', ({ warehouse }) => warehouse),
  figures('on hand', ({ onHand }) => onHand),
  figures('reserved', ({ reserved }) => reserved),
  figures('unavailable', ({ unavailable }) => unavailable),
  figures('available', ({ available }) => available, colour),
  figures('incoming', ({ incoming }) => incoming),
  words('changed', ({ updatedAt }) => momentOf(updatedAt)),
];

export const stockCommand = (): Command =>
  askCommand('stock', 'show how much there is of what, and where')
    .argument('[sku]', 'only this one')
    .option('--warehouse <id>', 'only what is there')
    .addOption(new Option('--category <category>', 'only SKUs of it').choices(CATEGORIES))
    .option('--low', 'only what is at its alert point or below it')
    .option('--q <text>', 'only SKUs in whose id or name this stands')
    .option(...LIMIT)
    .action((sku: string | undefined, flags: Flags, command: Command) => {
      if (sku !== undefined && flags.q !== undefined) command.error('error: name a SKU or --q');
      return ask(flags, ({ api }) => printList(levels(api, sku, flags), LEVEL_COLUMNS, flags));
    });

/** The levels that are asked for. */
function levels(api: Stockroom, sku: string | undefined, flags: Flags): AsyncIterable<Level> {
  const { warehouse, category, low, q } = flags;
  const about = {
    ...(warehouse !== undefined && { warehouse }),
    ...(category !== undefined && { category }),
    ...pageLimit(flags),
  };
  if (q !== undefined) {
    return searched(api, { ...about, ...(low && ({ state: 'low' } as const)), q });
  }
  const query = { ...about, ...(low && ({ low: 'true' } as const)), ...(sku && { sku }) };
  return everyItem((place) => api.GET('/v1/stock', { params: { query: { ...query, ...place } } }));
}

type TableQuery = NonNullable<paths['/v1/stock/table']['get']['parameters']['query']>;

/** Rows of the table of stock, page after page. */
async function* searched(api: Stockroom, about: TableQuery): AsyncGenerator<Level> {
  for (let offset = 0, total = Infinity; offset < total;) {
    const query = { by: 'level', ...about, offset } as const;
    const page = await dataOf(api.GET('/v1/stock/table', { params: { query } }));
    for (const item of page.items) if ('version' in item) yield item;
    offset += page.items.length;
    total = page.items.length === 0 ? 0 : page.total;
  }
}
