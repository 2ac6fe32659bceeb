import type { MinMaxPolicy } from '../policy.ts';
import type { Inputs, Plan } from '../strategy.ts';
import { inPacks } from '../strategy.ts';
import { isAbove, isReached, upTo } from './wording.ts';

const FORMULA = 'if position <= min: order max - position, in full packs';

/**
 * Orders up to `max` when the inventory position is at `min` or below.
 *
 * Units: whole units of the SKU, for both bounds and the result. Example: min 5, max 20, packs of
 * 3, position 0: 20 are missing, 21 are ordered.
 * Source: Arrow, Harris and Marschak, "Optimal Inventory Policy", Econometrica 19(3), 1951, where
 * the bounds are written (s, S); Silver, Pyke and Thomas, "Inventory and Production Management in
 * Supply Chains", 4th edition, 2017, section 6.3.
 */
export function minMax({ min, max }: MinMaxPolicy, inputs: Inputs): Plan {
  const isDue = inputs.position <= min;
  const quantity = isDue ? inPacks(max - inputs.position, inputs.packSize) : 0;
  return {
    reorderPoint: min,
    quantity,
    figures: { reorderPoint: min, orderUpTo: max },
    formula: FORMULA,
    explain: () =>
      isDue ? `${isReached(inputs, min)}: ${upTo(max, quantity, inputs)}` : isAbove(inputs, min),
  };
}
