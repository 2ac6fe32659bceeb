import type { PeriodicPolicy } from '../policy.ts';
import type { Inputs, Plan } from '../strategy.ts';
import { inPacks } from '../strategy.ts';
import { upTo } from './wording.ts';

const FORMULA = 'at each review: order orderUpTo - position, in full packs';

/**
 * Orders up to a level at each review and never in between, whatever the inventory position is.
 * When reviews are due is not for this to say.
 *
 * Units: whole units of the SKU. Stock must last from one review until what the next one orders
 * has arrived, so `orderUpTo` is for the demand of L + R days and a safety stock for as long.
 * Source: the (R, S) policy of Silver, Pyke and Thomas, "Inventory and Production Management in
 * Supply Chains", 4th edition, 2017, sections 6.3 and 6.9.
 */
export function periodic({ every, orderUpTo }: PeriodicPolicy, inputs: Inputs): Plan {
  const quantity = inputs.isReview ? inPacks(orderUpTo - inputs.position, inputs.packSize) : 0;
  return {
    reorderPoint: null,
    quantity,
    figures: { orderUpTo },
    formula: FORMULA,
    explain: () =>
      inputs.isReview
        ? `a review of "${every}" is due: ${upTo(orderUpTo, quantity, inputs)}`
        : `orders are placed at the reviews of "${every}" only`,
  };
}
