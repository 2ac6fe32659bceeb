/** What clients ask of orders and transfers. */
import type { Order, ReturnLine } from '../../../src/domain/order.ts';
import { unshipped } from '../../../src/domain/order.ts';
import { inTransit } from '../../../src/domain/transfer.ts';
import type { Asked } from './asked.ts';
import type { Known } from './known.ts';
import { RARE_WAREHOUSE } from './known.ts';

export function placeOrder(known: Known, n: number): Asked {
  const { dice, settings } = known;
  const input = {
    id: dice.chance(0.7) ? `o${n}` : null,
    lines: known.lines(),
    shipTo: null,
    strategy: dice.pick(['priority', 'most-stock', 'fewest-splits']),
    warehouses: dice.chance(0.5) ? null : dice.shuffled(settings.warehouses).slice(0, 3),
    allowSplit: dice.chance(0.7),
    allowPartial: dice.chance(0.3),
    holdSeconds: known.hold(),
    reference: String(n),
  };
  return { type: 'place_order', input };
}

export function changeOrder(known: Known, n: number): Asked {
  const { dice } = known;
  if (known.orders.size === 0 && dice.chance(0.9)) return placeOrder(known, n);
  const id = known.id([...known.orders.keys()]);
  const order = known.orders.get(id);
  const roll = dice.int(1, 10);
  if (roll <= 4) {
    const lines = returned(known, order);
    known.comingBack = lines[0] ?? null;
    return { type: 'return_order', id, lines };
  }
  if (roll <= 6) return { type: 'cancel_order', id };
  const left = order?.allocations.filter((each) => unshipped(each) > 0) ?? [];
  if (left.length === 0 || dice.chance(0.4)) {
    return { type: 'fulfill_order', id, allocations: null };
  }
  const some = dice.shuffled(left).slice(0, dice.int(1, left.length));
  const allocations = some.map((each) => {
    const { warehouse, sku } = each;
    return { warehouse, sku, quantity: dice.int(1, unshipped(each)) };
  });
  const [first] = allocations;
  if (first !== undefined && dice.chance(0.15)) allocations.push(first);
  return { type: 'fulfill_order', id, allocations };
}

/** Mostly what was shipped and is not back yet. */
function returned(known: Known, order: Order | undefined): readonly ReturnLine[] {
  const { dice } = known;
  const back = order?.lines.filter((each) => each.shipped > each.returned) ?? [];
  const condition = dice.pick(['sellable', 'damaged'] as const);
  // Often to where nothing else is, so that it may be deleted meanwhile.
  const warehouse = dice.chance(0.2) ? RARE_WAREHOUSE : known.warehouse();
  const where = { warehouse, condition };
  if (back.length === 0) return [{ ...where, sku: known.sku(), quantity: known.quantity() }];
  const { sku, shipped, returned: before } = dice.pick(back);
  const line = { ...where, sku, quantity: dice.int(1, shipped - before) };
  return dice.chance(0.2) ? [line, line] : [line];
}

export function placeTransfer(known: Known, n: number): Asked {
  const { dice } = known;
  const from = known.warehouse();
  const others = known.settings.warehouses.filter((each) => each !== from);
  const to = dice.pick(others);
  const mode = dice.pick(['immediate', 'shipped'] as const);
  const id = dice.chance(0.7) ? `t${n}` : null;
  const input = { id, from, to, mode, lines: known.lines(), reference: String(n) };
  return { type: 'place_transfer', input };
}

export function changeTransfer(known: Known, n: number): Asked {
  const { dice } = known;
  const ids = [...known.transfers.values()].filter(({ mode }) => mode === 'shipped');
  if (ids.length === 0 && dice.chance(0.9)) return placeTransfer(known, n);
  const id = known.id(ids.map((each) => each.id));
  if (dice.chance(0.3)) return { type: 'cancel_transfer', id };
  const lines = known.transfers.get(id)?.lines ?? [];
  const receipts = lines.map((line) => {
    const received = dice.int(0, inTransit(line));
    const damaged = dice.int(0, Math.max(0, inTransit(line) - received));
    return { sku: line.sku, received, damaged, lost: dice.chance(0.2) ? 1 : 0 };
  });
  const [first] = receipts;
  if (first !== undefined && dice.chance(0.15)) receipts.push(first);
  return { type: 'receive_transfer', id, receipts };
}
