/** What the demo's customers ask for. */
import type { DemoCatalogue } from '../demo-catalogue.ts';
import type { Dice } from './dice.ts';

const LINES_MAX = 5;
const RELEASED_SHARE = 0.06;
const EXPIRED_SHARE = 0.03;
const RETURNED_SHARE = 0.02;
const TTL_MIN_SECONDS = 5;
const TTL_MAX_SECONDS = 30;
const QUANTITIES = [1, 1, 1, 1, 1, 2, 2, 3, 4];

/** A line of an order; `index` is the product's place in the catalogue. */
export interface DemoLine {
  readonly index: number;
  readonly sku: string;
  readonly quantity: number;
}

/** An order at one warehouse, and what its customer does once it is reserved. */
export interface DemoOrder {
  readonly warehouse: string;
  readonly lines: readonly DemoLine[];
  readonly fate: Fate;
}

/** The customer takes the goods and may bring one back, lets them go, or is not heard of again. */
export type Fate =
  | { readonly type: 'commit'; readonly returned: boolean }
  | { readonly type: 'release' }
  | { readonly type: 'expire'; readonly ttlSeconds: number };

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
  if (dice.chance(RELEASED_SHARE)) return { type: 'release' };
  if (dice.chance(EXPIRED_SHARE)) {
    return { type: 'expire', ttlSeconds: dice.int(TTL_MIN_SECONDS, TTL_MAX_SECONDS) };
  }
  return { type: 'commit', returned: dice.chance(RETURNED_SHARE) };
}
