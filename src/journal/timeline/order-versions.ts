/** What became of an order from one version to the next. */
import type { Order } from '../../domain/order.ts';
import type { Told } from './step.ts';
import { overall } from './step.ts';
import { goods, minute, sum, units } from './wording.ts';

/** What an order came to; null if only its movements have something to tell. */
export function orderStep(before: Order | undefined, order: Order): Told | null {
  if (before === undefined) return overall('created', created(order));
  if (before.status === order.status) return null;
  switch (order.status) {
    case 'reserved':
      return overall('reserved', 'reserved');
    case 'partially_fulfilled':
      return overall('partially fulfilled', `shipped in part: ${shippedOf(order)}`);
    case 'fulfilled':
      return overall('fulfilled', `all has shipped: ${shippedOf(order)}`);
    case 'cancelled':
      return overall('cancelled', `cancelled${whatHadShipped(order)}`);
    case 'expired':
      return overall('expired', `expired: the time of its hold was over${whatHadShipped(order)}`);
  }
}

function created({ lines, expiresAt }: Order): string {
  const reserved = sum(lines.map((line) => line.reserved));
  const isPartial = reserved < sum(lines.map((line) => line.quantity));
  const parts = [
    `created for ${goods(lines)}`,
    ...(isPartial ? [`of which ${units(reserved)} could be reserved`] : []),
    ...(expiresAt === null ? [] : [`held until ${minute(expiresAt)}`]),
  ];
  return parts.join(', ');
}

const shipped = ({ lines }: Order): number => sum(lines.map((line) => line.shipped));

const shippedOf = (order: Order): string =>
  `${shipped(order)} of ${units(sum(order.lines.map(({ quantity }) => quantity)))}`;

const whatHadShipped = (order: Order): string =>
  shipped(order) === 0 ? '' : `, ${shippedOf(order)} had shipped`;
