import type { DaysOfCoverPolicy } from '../policy.ts';
import type { Demand, Inputs, Plan } from '../strategy.ts';
import { inPacks, wholeUnits } from '../strategy.ts';
import { figure, isAbove, isReached, upTo } from './wording.ts';

const FORMULA =
  'reorderPoint = demandMean * (leadTimeDays + safetyDays), orderUpTo = demandMean * targetDays; ' +
  'if position <= reorderPoint: order orderUpTo - position, in full packs';

/**
 * Orders enough for `targetDays` when what there is lasts no longer than the lead time and some
 * days of safety.
 *
 * Units: demand in units per calendar day, times in days; both bounds are rounded up to whole
 * units. Example: 5 a day, 14 days, 20 in position: 70 are enough, 50 are ordered.
 * Source: days of supply, as in Silver, Pyke and Thomas, "Inventory and Production Management in
 * Supply Chains", 4th edition, 2017, sections 4.4 and 6.5.3 (safety stock as time supply).
 */
export function daysOfCover(policy: DaysOfCoverPolicy, inputs: Inputs): Plan {
  const { mean, std } = inputs.demand;
  const reorderPoint = coverPoint(policy, inputs.demand);
  const orderUpTo = wholeUnits(mean * policy.targetDays);
  const isDue = inputs.position <= reorderPoint;
  const quantity = isDue ? inPacks(orderUpTo - inputs.position, inputs.packSize) : 0;
  return {
    reorderPoint,
    quantity,
    figures: {
      demandMean: mean,
      demandStd: std,
      coverDays: mean === 0 ? 0 : inputs.position / mean,
      reorderPoint,
      orderUpTo,
    },
    formula: FORMULA,
    explain: () => {
      const rate = `at ${figure(mean)} a day `;
      if (!isDue) return rate + isAbove(inputs, reorderPoint);
      return `${rate}${isReached(inputs, reorderPoint)}: ${upTo(orderUpTo, quantity, inputs)}`;
    },
  };
}

/** The position at which `daysOfCover` orders. */
export const coverPoint = (
  { leadTimeDays, safetyDays }: DaysOfCoverPolicy,
  { mean }: Demand,
): number => wholeUnits(mean * (leadTimeDays + safetyDays));
