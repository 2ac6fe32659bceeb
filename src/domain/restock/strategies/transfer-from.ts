import type { TransferFromPolicy } from '../policy.ts';
import type { Inputs, Plan, SourceStock } from '../strategy.ts';
import { inPacks } from '../strategy.ts';
import { isAbove, isReached, upTo } from './wording.ts';

const FORMULA =
  'if position <= min: transfer max - position from the source, in full packs, ' +
  'but no more than full packs of sourceAvailable - sourceMinimum';

/**
 * Asks another warehouse for what is missing to `max` when the inventory position is at `min` or
 * below. If the source cannot give all, it gives what it can.
 *
 * Units: whole units of the SKU. Where nothing is known of the source, all that is missing is
 * asked for, and `spared` says what comes of it when the source is reached.
 * Source: (s, S) as in `minMax`, with the source's own reorder point as its reserve, which is the
 * reserve stock of Silver, Pyke and Thomas, "Inventory and Production Management in Supply
 * Chains", 4th edition, 2017, chapter 11.
 */
export function transferFrom(policy: TransferFromPolicy, inputs: Inputs): Plan {
  const { min, max, source } = policy;
  const isDue = inputs.position <= min;
  const wanted = isDue ? inPacks(max - inputs.position, inputs.packSize) : 0;
  const stock = inputs.source;
  const quantity = stock === null ? wanted : spared(wanted, stock, inputs.packSize);
  const figures = { reorderPoint: min, orderUpTo: max };
  return {
    reorderPoint: min,
    quantity,
    figures:
      stock === null
        ? figures
        : { ...figures, sourceAvailable: stock.available, sourceMinimum: stock.minimum },
    formula: FORMULA,
    explain: () => {
      if (!isDue) return isAbove(inputs, min);
      const text = `${isReached(inputs, min)}: ${upTo(max, wanted, inputs)}`;
      if (quantity === wanted || stock === null) return text;
      const { available, minimum } = stock;
      const left = `${source} has ${available} available and keeps ${minimum}`;
      return `${text}; ${left}, so it gives ${quantity}`;
    },
  };
}

/**
 * What a source gives of `wanted`: never so much that less than its own minimum is left, and in
 * full packs, so that 5 to spare of a product in packs of 6 are none.
 */
export function spared(
  wanted: number,
  { available, minimum }: SourceStock,
  packSize: number,
): number {
  const spare = Math.max(0, available - Math.max(0, minimum));
  return Math.min(wanted, Math.floor(spare / packSize) * packSize);
}
