/** `stockroom order`: orders, placed and carried out. */
import { Command, Option } from 'commander';
import type { Shape } from '../../client/api/stockroom.ts';
import { dataOf, everyItem } from '../../client/api/stockroom.ts';
import { ORDER_STATUSES } from '../../domain/order.ts';
import { ORDER_COLUMNS, orderText } from '../print/order-text.ts';
import type { AskFlags, Asked } from './ask.ts';
import { ask, askCommand, change } from './ask.ts';
import { confirm } from './confirm.ts';
import type { Allocation, Line } from './lines.ts';
import { KEY, another, anotherAllocation, anotherLine } from './lines.ts';
import type { ListFlags } from './listing.ts';
import { LIMIT, atLeastOne, pageLimit, printList } from './listing.ts';
import type { ShipTo } from './ship-to.ts';
import { shipToOf } from './ship-to.ts';

type Order = Shape<'Order'>;

interface KeyFlags extends AskFlags {
  readonly key?: string;
}

export const orderCommand = (): Command =>
  new Command('order')
    .description('list, show, place, fulfill, cancel and take back orders')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(placeCommand())
    .addCommand(fulfillCommand())
    .addCommand(cancelCommand())
    .addCommand(returnCommand());

interface Listed extends AskFlags, ListFlags {
  readonly status?: Order['status'];
}

const listCommand = (): Command =>
  askCommand('list', 'list orders, newest first')
    .addOption(new Option('--status <status>', 'only these').choices(ORDER_STATUSES))
    .option(...LIMIT)
    .action((flags: Listed) =>
      ask(flags, ({ api }) => {
        const { status } = flags;
        const about = { ...(status !== undefined && { status }), ...pageLimit(flags) };
        const orders = everyItem((place) =>
          api.GET('/v1/orders', { params: { query: { ...about, ...place } } }),
        );
        return printList(orders, ORDER_COLUMNS, flags);
      }),
    );

const showCommand = (): Command =>
  askCommand('show', 'show an order')
    .argument('<order>', 'its id')
    .action((id: string, flags: AskFlags) =>
      ask(flags, async ({ api }) => {
        print(await dataOf(api.GET('/v1/orders/{id}', { params: { path: { id } } })), flags);
      }),
    );

interface Placed extends KeyFlags {
  readonly id?: string;
  readonly shipTo?: ShipTo;
  readonly strategy: string;
  readonly warehouse?: readonly string[];
  readonly split: boolean;
  readonly holdSeconds?: number;
  readonly allowPartial?: true;
  readonly reference?: string;
}

const placeCommand = (): Command =>
  askCommand('place', 'set aside every line of an order, or nothing')
    .argument('<lines...>', 'what is ordered: MUG=2 PLATE=1', anotherLine)
    .option('--id <id>', 'its id; else the service makes one')
    .option(
      '--ship-to <place>',
      'a country, and perhaps where in it: DE, or DE,52.5,13.4',
      shipToOf,
    )
    .option('--strategy <name>', 'which warehouses serve it', 'priority')
    .option('--warehouse <id>', 'only this one may serve it; may be given several times', another)
    .option('--no-split', 'from one warehouse, or not at all')
    .option('--hold-seconds <number>', 'give back after so long what has not shipped', atLeastOne)
    .option('--allow-partial', 'set aside what there is, if it is not all')
    .option('--reference <text>', 'a number that others know it by')
    .option(...KEY)
    .action((lines: readonly Line[], flags: Placed) =>
      ask(flags, (asked) => place(asked, lines, flags)),
    );

async function place({ api }: Asked, lines: readonly Line[], flags: Placed): Promise<void> {
  const { id, shipTo, strategy, warehouse, split, holdSeconds, allowPartial, reference } = flags;
  const body = {
    lines: [...lines],
    sourcing: {
      strategy,
      allowSplit: split,
      ...(warehouse !== undefined && { warehouses: [...warehouse] }),
    },
    ...(id !== undefined && { id }),
    ...(shipTo !== undefined && { shipTo }),
    ...(holdSeconds !== undefined && { holdSeconds }),
    ...(allowPartial !== undefined && { allowPartial }),
    ...(reference !== undefined && { reference }),
  };
  print(
    await change(flags, (header) => api.POST('/v1/orders', { params: { header }, body })),
    flags,
  );
}

const fulfillCommand = (): Command =>
  askCommand('fulfill', 'ship all that is set aside, or some of it')
    .argument('<order>', 'its id')
    .argument('[parts...]', 'what is shipped: berlin/MUG=2; else all', anotherAllocation)
    .option(...KEY)
    .action((id: string, parts: readonly Allocation[] | undefined, flags: KeyFlags) =>
      ask(flags, async ({ api }) => {
        const body = parts === undefined || parts.length === 0 ? {} : { allocations: [...parts] };
        const answer = await change(flags, (header) =>
          api.POST('/v1/orders/{id}/fulfill', { params: { path: { id }, header }, body }),
        );
        print(answer, flags);
      }),
    );

const cancelCommand = (): Command =>
  askCommand('cancel', 'give back what has not shipped')
    .argument('<order>', 'its id')
    .option('--yes', 'do not ask')
    .option(...KEY)
    .action((id: string, flags: KeyFlags & { readonly yes?: true }) =>
      ask(flags, async ({ api }) => {
        await confirm(`Cancel order ${id}?`, flags.yes);
        const answer = await change(flags, (header) =>
          api.POST('/v1/orders/{id}/cancel', { params: { path: { id }, header } }),
        );
        print(answer, flags);
      }),
    );

interface Returned extends KeyFlags {
  readonly warehouse: string;
  readonly damaged?: true;
}

const returnCommand = (): Command =>
  askCommand('return', 'take back goods that had shipped')
    .argument('<order>', 'its id')
    .argument('<lines...>', 'what comes back: MUG=1', anotherLine)
    .requiredOption('--warehouse <id>', 'where it comes back to')
    .option('--damaged', 'it cannot be sold again')
    .option(...KEY)
    .action((id: string, lines: readonly Line[], flags: Returned) =>
      ask(flags, async ({ api }) => {
        const { warehouse, damaged } = flags;
        const condition = damaged ? ('damaged' as const) : ('sellable' as const);
        const body = { lines: lines.map((line) => ({ ...line, warehouse, condition })) };
        const answer = await change(flags, (header) =>
          api.POST('/v1/orders/{id}/returns', { params: { path: { id }, header }, body }),
        );
        print(answer, flags);
      }),
    );

function print(order: Order, { json }: AskFlags): void {
  console.log(json === true ? JSON.stringify(order) : orderText(order));
}
