/** What became of a transfer from one version to the next. */
import type { Transfer } from '../../domain/transfer.ts';
import { inTransit } from '../../domain/transfer.ts';
import type { Told } from './step.ts';
import { overall } from './step.ts';
import { goods, sum, units } from './wording.ts';

/** What a transfer came to; null if only its movements have something to tell. */
export function transferStep(before: Transfer | undefined, transfer: Transfer): Told | null {
  const { from, to, lines, status } = transfer;
  if (before === undefined) {
    const what = `${goods(lines)} from ${from} to ${to}`;
    return transfer.mode === 'immediate'
      ? overall('completed', `brought ${what} at once`)
      : overall('in transit', `sent ${what}`);
  }
  if (before.status === status) return null;
  switch (status) {
    case 'in_transit':
      return overall('in transit', `on its way from ${from} to ${to}`);
    case 'partially_received': {
      const left = sum(lines.map(inTransit));
      return overall('partially received', `arrived in part: ${units(left)} are in transit still`);
    }
    case 'completed':
      return overall('completed', `completed: ${outcome(transfer)}`);
    case 'cancelled':
      return overall('cancelled', `cancelled: what was in transit goes back to ${from}`);
  }
}

function outcome({ lines }: Transfer): string {
  const counts = (['received', 'damaged', 'lost', 'returned'] as const).map(
    (name) => [name, sum(lines.map((line) => line[name]))] as const,
  );
  const told = counts.filter(([, quantity]) => quantity > 0);
  return told.map(([name, quantity]) => `${quantity} ${name}`).join(', ');
}
