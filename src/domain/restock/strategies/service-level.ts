import type { ServiceLevelPolicy } from '../policy.ts';
import type { Demand, Inputs, Plan } from '../strategy.ts';
import { inPacks, wholeUnits } from '../strategy.ts';
import { normalQuantile } from './normal-quantile.ts';
import { economicOrderQuantity, safetyStock } from './order-sizes.ts';
import { figure, isAbove, isReached, packed } from './wording.ts';

/** Demand is known per day, costs are given per year. */
export const DAYS_PER_YEAR = 365;

const REORDER_POINT =
  'protectionDays = leadTimeDays + reviewDays, ' +
  'safetyStock = z * sqrt(protectionDays * demandStd^2 + demandMean^2 * leadTimeStdDays^2), ' +
  'reorderPoint = demandMean * protectionDays + safetyStock; if position <= reorderPoint: ';
const FORMULA_UP_TO = `${REORDER_POINT}order reorderPoint - position, in full packs`;
const FORMULA_EOQ =
  `${REORDER_POINT}order max(economicOrderQuantity, reorderPoint - position), in full packs, ` +
  `where economicOrderQuantity = sqrt(2 * ${DAYS_PER_YEAR} * demandMean * orderCost / holdingCost)`;

/**
 * Keeps so much that a share `serviceLevel` of replenishment cycles has no shortage: the demand to
 * be expected until the next order arrives (the lead time L, and with reviews L + R), and a safety
 * stock. Orders the economic quantity if costs are given, or what is missing if that is more;
 * without costs, ordering counts as free, and what is missing to the reorder point is ordered.
 *
 * Units: times in days, demand per calendar day, the holding cost per unit and year. The reorder
 * point and the order are rounded up to whole units, so a safety stock of 177.2 is ordered as 178.
 * Example: D = 100, σD = 20, L = 4, σL = 1, z = 1.645: safety stock 177.2, reorder point 578.
 * Source: Silver, Pyke and Thomas, "Inventory and Production Management in Supply Chains", 4th
 * edition, 2017, sections 6.7 to 6.10; https://en.wikipedia.org/wiki/Safety_stock
 */
export function serviceLevel(policy: ServiceLevelPolicy, inputs: Inputs): Plan {
  const { mean, std } = inputs.demand;
  const z = normalQuantile(policy.serviceLevel);
  const protectionDays = protectionDaysOf(policy);
  const safety = safetyOf(policy, inputs.demand);
  const reorderPoint = servicePoint(policy, inputs.demand);
  const lot = lotOf(policy, mean);
  const isDue = inputs.position <= reorderPoint;
  const missing = reorderPoint - inputs.position;
  const quantity = isDue ? inPacks(Math.max(lot ?? 0, missing), inputs.packSize) : 0;
  const figures = {
    demandMean: mean,
    demandStd: std,
    z,
    protectionDays,
    safetyStock: safety,
    reorderPoint,
  };
  return {
    reorderPoint,
    quantity,
    figures: lot === null ? figures : { ...figures, economicOrderQuantity: lot },
    formula: lot === null ? FORMULA_UP_TO : FORMULA_EOQ,
    explain: () => {
      if (!isDue) return isAbove(inputs, reorderPoint);
      const economic = lot === null ? '' : `, ${figure(lot)} are the economic quantity`;
      const order = `${missing} are missing${economic}${packed(quantity, inputs.packSize)}`;
      return `${isReached(inputs, reorderPoint)}: ${order}`;
    },
  };
}

/** The position at which `serviceLevel` orders. */
export const servicePoint = (policy: ServiceLevelPolicy, demand: Demand): number =>
  Math.max(0, wholeUnits(demand.mean * protectionDaysOf(policy) + safetyOf(policy, demand)));

const protectionDaysOf = ({ leadTimeDays, reviewDays = 0 }: ServiceLevelPolicy): number =>
  leadTimeDays + reviewDays;

const safetyOf = (policy: ServiceLevelPolicy, { mean, std }: Demand): number =>
  safetyStock(quantileOf(policy.serviceLevel), {
    demandMean: mean,
    demandStd: std,
    protectionDays: protectionDaysOf(policy),
    leadTimeStdDays: policy.leadTimeStdDays ?? 0,
  });

/** The quantile that was asked for last: at each movement it is nearly always the same one. */
const latest = { serviceLevel: 0.5, z: 0 };

function quantileOf(level: number): number {
  if (level !== latest.serviceLevel) {
    latest.serviceLevel = level;
    latest.z = normalQuantile(level);
  }
  return latest.z;
}

function lotOf({ orderCost, holdingCost }: ServiceLevelPolicy, mean: number): number | null {
  if (orderCost === undefined || holdingCost === undefined) return null;
  return economicOrderQuantity(mean * DAYS_PER_YEAR, orderCost, holdingCost);
}
