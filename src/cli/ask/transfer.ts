/** `stockroom transfer`: goods that go from one warehouse to another. */
import { Command, Option } from 'commander';
import type { Shape, Stockroom } from '../../client/api/stockroom.ts';
import { dataOf, everyItem } from '../../client/api/stockroom.ts';
import { TRANSFER_STATUSES } from '../../domain/transfer.ts';
import { TRANSFER_COLUMNS, pending, transferText } from '../print/transfer-text.ts';
import type { AskFlags, Asked } from './ask.ts';
import { ask, askCommand, change } from './ask.ts';
import { confirm } from './confirm.ts';
import type { Line } from './lines.ts';
import { KEY, anotherLine } from './lines.ts';
import type { ListFlags } from './listing.ts';
import { LIMIT, pageLimit, printList } from './listing.ts';

type Transfer = Shape<'Transfer'>;

interface KeyFlags extends AskFlags {
  readonly key?: string;
}

export const transferCommand = (): Command =>
  new Command('transfer')
    .description('list, show, create, receive and cancel transfers')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(createCommand())
    .addCommand(receiveCommand())
    .addCommand(cancelCommand());

interface Listed extends AskFlags, ListFlags {
  readonly status?: Transfer['status'];
  readonly warehouse?: string;
}

const listCommand = (): Command =>
  askCommand('list', 'list transfers, newest first')
    .addOption(new Option('--status <status>', 'only these').choices(TRANSFER_STATUSES))
    .option('--warehouse <id>', 'only from or to there')
    .option(...LIMIT)
    .action((flags: Listed) =>
      ask(flags, ({ api }) => {
        const { status, warehouse } = flags;
        const about = {
          ...(status !== undefined && { status }),
          ...(warehouse !== undefined && { warehouse }),
          ...pageLimit(flags),
        };
        const transfers = everyItem((place) =>
          api.GET('/v1/transfers', { params: { query: { ...about, ...place } } }),
        );
        return printList(transfers, TRANSFER_COLUMNS, flags);
      }),
    );

const showCommand = (): Command =>
  askCommand('show', 'show a transfer')
    .argument('<transfer>', 'its id')
    .action((id: string, flags: AskFlags) =>
      ask(flags, async ({ api }) => print(await read(api, id), flags)),
    );

const read = (api: Stockroom, id: string): Promise<Transfer> =>
  dataOf(api.GET('/v1/transfers/{id}', { params: { path: { id } } }));

interface Created extends KeyFlags {
  readonly id?: string;
  readonly shipped?: true;
  readonly reference?: string;
}

const createCommand = (): Command =>
  askCommand('create', 'move goods to another warehouse, at once or by shipping them')
    .argument('<from>', 'the warehouse that they leave')
    .argument('<to>', 'the warehouse that they go to')
    .argument('<lines...>', 'what goes there: MUG=2 PLATE=1', anotherLine)
    .option('--shipped', 'they are on the way until they are received')
    .option('--id <id>', 'its id; else the service makes one')
    .option('--reference <text>', 'a number that others know it by')
    .option(...KEY)
    .action((from: string, to: string, lines: readonly Line[], flags: Created) =>
      ask(flags, async ({ api }) => {
        const { id, shipped, reference } = flags;
        const body = {
          from,
          to,
          lines: [...lines],
          ...(shipped && ({ mode: 'shipped' } as const)),
          ...(id !== undefined && { id }),
          ...(reference !== undefined && { reference }),
        };
        const answer = await change(flags, (header) =>
          api.POST('/v1/transfers', { params: { header }, body }),
        );
        print(answer, flags);
      }),
    );

interface Received extends KeyFlags {
  readonly damaged?: readonly Line[];
  readonly lost?: readonly Line[];
}

const receiveCommand = (): Command =>
  askCommand('receive', 'say what has arrived; without any lines, all that is on the way')
    .argument('<transfer>', 'its id')
    .argument('[lines...]', 'what has arrived in good order: MUG=2', anotherLine)
    .option('--damaged <line>', 'what has arrived and cannot be sold: MUG=1', anotherLine)
    .option('--lost <line>', 'what will not arrive: MUG=1', anotherLine)
    .option(...KEY)
    .action((id: string, lines: readonly Line[] | undefined, flags: Received) =>
      ask(flags, (asked) => receive(asked, { id, good: lines ?? [] }, flags)),
    );

async function receive(
  { api }: Asked,
  { id, good }: { readonly id: string; readonly good: readonly Line[] },
  flags: Received,
): Promise<void> {
  const { damaged = [], lost = [] } = flags;
  const told = [
    ...good.map(({ sku, quantity }) => ({ sku, received: quantity })),
    ...damaged.map(({ sku, quantity }) => ({ sku, damaged: quantity })),
    ...lost.map(({ sku, quantity }) => ({ sku, lost: quantity })),
  ];
  const lines = told.length > 0 ? told : await onTheWay(api, id);
  const answer = await change(flags, (header) =>
    api.POST('/v1/transfers/{id}/receive', { params: { path: { id }, header }, body: { lines } }),
  );
  print(answer, flags);
}

/** All that a transfer still waits for. */
async function onTheWay(api: Stockroom, id: string): Promise<{ sku: string; received: number }[]> {
  const { lines } = await read(api, id);
  const left = lines.map((line) => ({ sku: line.sku, received: pending(line) }));
  const waiting = left.filter(({ received }) => received > 0);
  if (waiting.length === 0) throw new Error(`nothing of transfer ${id} is on the way`);
  return waiting;
}

const cancelCommand = (): Command =>
  askCommand('cancel', 'send back what is on the way')
    .argument('<transfer>', 'its id')
    .option('--yes', 'do not ask')
    .option(...KEY)
    .action((id: string, flags: KeyFlags & { readonly yes?: true }) =>
      ask(flags, async ({ api }) => {
        await confirm(`Cancel transfer ${id}?`, flags.yes);
        const answer = await change(flags, (header) =>
          api.POST('/v1/transfers/{id}/cancel', { params: { path: { id }, header } }),
        );
        print(answer, flags);
      }),
    );

function print(transfer: Transfer, { json }: AskFlags): void {
  console.log(json === true ? JSON.stringify(transfer) : transferText(transfer));
}
