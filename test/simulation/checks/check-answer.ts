/** Whether an order is served as it was asked: from where, by how many, and how much of it. */
import type { Order } from '../../../src/domain/order.ts';
import type { Outcome, Request, Sending } from '../clients/request.ts';
import { totals } from './totals.ts';

interface Done {
  readonly sending: Sending;
  readonly outcome: Outcome & { readonly type: 'done' };
}

export function checkAnswer(
  { n, asked }: Request,
  { sending, outcome }: Done,
  complain: (what: string) => void,
): void {
  if (asked.type !== 'place_order') return;
  const { document } = outcome.answer as { readonly document: Order };
  const { allocations } = document;
  const { lines, warehouses, allowSplit, allowPartial } = asked.input;
  const used = [...new Set(allocations.map(({ warehouse }) => warehouse))];
  const taken = totals(allocations);
  if (!allowSplit && used.length > 1) complain(`${n} was split: ${used.join()}`);
  if (taken.size === 0) complain(`${n} is an order of nothing`);
  const strange = used.find((id) => warehouses !== null && !warehouses.includes(id));
  if (strange !== undefined) complain(`${n} is served from ${strange}, which it did not name`);
  for (const [sku, quantity] of totals(lines)) {
    const served = taken.get(sku) ?? 0;
    if (served > quantity || (served < quantity && !allowPartial)) {
      complain(`${n} asked for ${quantity} of ${sku} and got ${served}`);
    }
  }
  // What was answered before was planned when it was asked first.
  const closed = used.find((id) => !sending.serving.includes(id));
  if (!outcome.replayed && closed !== undefined)
    complain(`${n} is served from ${closed}: inactive`);
}
