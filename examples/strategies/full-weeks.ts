/** A restock strategy: keeps a number of weeks' demand, and at least a minimum. */
import type { CustomAnswer } from '../../src/domain/restock/strategies/custom.ts';
import type { Inputs } from '../../src/domain/restock/strategy.ts';

const DAYS_OF_WEEK = 7;

/** By this name policies ask for it: `{"strategy":"custom","name":"full-weeks","options":{…}}`. */
export const name = 'full-weeks';

/** Pure and at once: it is asked in the middle of each movement of the level. */
export function assess(
  { position, demand }: Inputs,
  { weeks = 2, least = 0 }: { readonly weeks?: unknown; readonly least?: unknown },
): CustomAnswer {
  const orderUpTo = Math.max(Number(least), Math.ceil(demand.mean * DAYS_OF_WEEK * Number(weeks)));
  return {
    quantity: Math.max(0, orderUpTo - position),
    reorderPoint: orderUpTo - 1,
    figures: { orderUpTo, meanPerDay: demand.mean },
    formula: 'order up to max(least, mean per day * 7 * weeks)',
    explanation: `the position is ${position}, and ${orderUpTo} are to be there`,
  };
}
