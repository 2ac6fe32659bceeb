/** Transfers for a terminal. */
import type { Shape } from '../../client/api/stockroom.ts';
import { momentOf } from './moment.ts';
import type { Style } from './paint.ts';
import { paint, plain } from './paint.ts';
import type { Column } from './table.ts';
import { figures, tableOf, words } from './table.ts';

type Transfer = Shape<'Transfer'>;
type TransferLine = Transfer['lines'][number];

const COLOURS: Readonly<Record<Transfer['status'], Style>> = {
  in_transit: 'yellow',
  partially_received: 'yellow',
  completed: 'green',
  cancelled: 'dim',
};

/** How transfers are listed. */
export const TRANSFER_COLUMNS: readonly Column<Transfer>[] = [
  words('transfer', ({ id }) => id),
  words('status', statusOf, ({ status }) => COLOURS[status]),
  words('from', ({ from }) => from),
  words('to', ({ to }) => to),
  figures('lines', ({ lines }) => lines.length),
  figures('units', ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0)),
  figures('on the way', ({ lines }) => lines.reduce((sum, line) => sum + pending(line), 0)),
  words('begun', ({ createdAt }) => momentOf(createdAt)),
  words('reference', ({ reference }) => reference),
];

const LINE_COLUMNS: readonly Column<TransferLine>[] = [
  words('sku', ({ sku }) => sku),
  figures('quantity', ({ quantity }) => quantity),
  figures('received', ({ received }) => received),
  figures('damaged', ({ damaged }) => damaged),
  figures('lost', ({ lost }) => lost),
  figures('returned', ({ returned }) => returned),
  figures('on the way', pending),
];

/** A transfer with its lines. */
export function transferText(transfer: Transfer): string {
  const { id, from, to, status, reference, createdAt, lines } = transfer;
  const about = [
    `from ${from} to ${to}`,
    `begun ${momentOf(createdAt)}`,
    ...(reference === null ? [] : [`reference ${plain(reference)}`]),
  ];
  return [
    `transfer ${id}: ${paint(COLOURS[status], statusOf(transfer))}`,
    about.join(', '),
    '',
    tableOf(LINE_COLUMNS, lines),
  ].join('\n');
}

/** Units of a line that are neither there nor lost nor back. */
export function pending({ quantity, received, damaged, lost, returned }: TransferLine): number {
  return quantity - received - damaged - lost - returned;
}

function statusOf({ status }: Transfer): string {
  return status.replaceAll('_', ' ');
}
