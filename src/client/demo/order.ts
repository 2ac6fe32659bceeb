/** What the demo's customers ask for. */
import type { DemoCatalogue } from '../demo-catalogue.ts';
import type { Dice } from './dice.ts';

const LINES_MAX = 5;
const CANCELLED_SHARE = 0.06;
const EXPIRED_SHARE = 0.03;
const RETURNED_SHARE = 0.02;
const HOLD_MIN_SECONDS = 5;
const HOLD_MAX_SECONDS = 30;
const QUANTITIES = [1, 1, 1, 1, 1, 2, 2, 3, 4];

/** A line of an order; `index` is the product's place in the catalogue. */
export interface DemoLine {
  readonly index: number;
  readonly sku: string;
  readonly quantity: number;
}

/** An order of a customer near `warehouse`, and what comes of it once it is reserved. */
export interface DemoOrder {
  readonly warehouse: string;
  readonly lines: readonly DemoLine[];
  readonly fate: Fate;
}

/** The goods ship and one may come back, the customer cancels, or is not heard of again. */
export type Fate =
  | { readonly type: 'fulfill'; readonly returned: boolean }
  | { readonly type: 'cancel' }
  | { readonly type: 'expire'; readonly holdSeconds: number };

/** The next order: one to five different products, popular ones more often. */
export function nextOrder(dice: Dice, catalogue: DemoCatalogue): DemoOrder {
  const lines = new Map<number, DemoLine>();
  for (let left = dice.int(1, LINES_MAX); left > 0; left -= 1) {
    const index = dice.weighted(catalogue.demand);
    const sku = catalogue.products[index]?.sku ?? '';
    lines.set(index, { index, sku, quantity: dice.pick(QUANTITIES) });
  }
  const warehouse = dice.pick(catalogue.warehouses).id;
  return { warehouse, lines: [...lines.values()], fate: fateOf(dice) };
}

function fateOf(dice: Dice): Fate {
  if (dice.chance(CANCELLED_SHARE)) return { type: 'cancel' };
  if (dice.chance(EXPIRED_SHARE)) {
    return { type: 'expire', holdSeconds: dice.int(HOLD_MIN_SECONDS, HOLD_MAX_SECONDS) };
  }
  return { type: 'fulfill', returned: dice.chance(RETURNED_SHARE) };
}
