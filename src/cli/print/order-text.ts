/** Orders for a terminal. */
import type { Shape } from '../../client/api/stockroom.ts';
import { momentOf } from './moment.ts';
import type { Style } from './paint.ts';
import { paint, plain } from './paint.ts';
import type { Column } from './table.ts';
import { figures, tableOf, words } from './table.ts';

type Order = Shape<'Order'>;

const COLOURS: Readonly<Partial<Record<Order['status'], Style>>> = {
  reserved: 'yellow',
  partially_fulfilled: 'yellow',
  fulfilled: 'green',
  cancelled: 'dim',
  expired: 'dim',
};

/** How orders are listed. */
export const ORDER_COLUMNS: readonly Column<Order>[] = [
  words('order', ({ id }) => id),
  words('status', statusOf, ({ status }) => COLOURS[status]),
  figures('lines', ({ lines }) => lines.length),
  figures('units', ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0)),
  words('warehouses', ({ allocations }) =>
    [...new Set(allocations.map(({ warehouse }) => warehouse))].join(','),
  ),
  words('placed', ({ createdAt }) => momentOf(createdAt)),
  words('reference', ({ reference }) => reference),
];

const LINE_COLUMNS: readonly Column<Order['lines'][number]>[] = [
  words('sku', ({ sku }) => sku),
  figures('quantity', ({ quantity }) => quantity),
  figures('reserved', ({ reserved }) => reserved),
  figures('shipped', ({ shipped }) => shipped),
  figures('returned', ({ returned }) => returned),
];

const PART_COLUMNS: readonly Column<Order['allocations'][number]>[] = [
  words('warehouse', ({ warehouse }) => warehouse),
  words('sku', ({ sku }) => sku),
  figures('quantity', ({ quantity }) => quantity),
  figures('shipped', ({ shipped }) => shipped),
];

/** An order with its lines, and what comes from where. */
export function orderText(order: Order): string {
  const { id, status, shipTo, reference, createdAt, expiresAt, lines, allocations } = order;
  const about = [
    `placed ${momentOf(createdAt)}`,
    ...(shipTo === null ? [] : [`to ${shipTo.country}`]),
    ...(expiresAt === null ? [] : [`held until ${momentOf(expiresAt)}`]),
    ...(reference === null ? [] : [`reference ${plain(reference)}`]),
  ];
  return [
    `order ${id}: ${paint(COLOURS[status] ?? 'bold', statusOf(order))}`,
    about.join(', '),
    '',
    tableOf(LINE_COLUMNS, lines),
    '',
    tableOf(PART_COLUMNS, allocations),
  ].join('\n');
}

function statusOf({ status }: Order): string {
  return status.replaceAll('_', ' ');
}
