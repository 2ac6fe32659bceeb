/** The textbook formulas of lot sizes and safety stocks, in plain numbers. */

/**
 * The economic order quantity √(2·D·K/h): the lot at which ordering and keeping together cost
 * least.
 *
 * Units: D in units per year, K in money per order, h in the same money per unit and year; the
 * result in units, not rounded. Example: D = 1000, K = 10, h = 0.5: 200.
 * Source: Harris, "How Many Parts to Make at Once", Factory, The Magazine of Management 10(2),
 * 1913; https://en.wikipedia.org/wiki/Economic_order_quantity
 */
export const economicOrderQuantity = (
  demandPerYear: number,
  orderCost: number,
  holdingCost: number,
): number => Math.sqrt((2 * demandPerYear * orderCost) / holdingCost);

/** Demand and lead time as they vary, independently of each other. */
export interface Variation {
  /** Units per day: D and σD. */
  readonly demandMean: number;
  readonly demandStd: number;
  /** Days that stock must last until what is ordered next arrives: L, or L + R with reviews. */
  readonly protectionDays: number;
  /** Days: σL. */
  readonly leadTimeStdDays: number;
}

/**
 * The safety stock z·√(L·σD² + D²·σL²): what is kept beyond the demand to be expected, so that the
 * share Φ(z) of replenishment cycles has no shortage.
 *
 * Units: the result in units, not rounded. Examples: L = 4, σL = 1, D = 100, σD = 20, z = 1.645:
 * 177.2; σD = 10, L = 9, σL = 0, z = 1.65: 49.5.
 * Source: Silver, Pyke and Thomas, "Inventory and Production Management in Supply Chains", 4th
 * edition, 2017, section 6.10; https://en.wikipedia.org/wiki/Safety_stock
 */
export function safetyStock(z: number, variation: Variation): number {
  const { demandMean, demandStd, protectionDays, leadTimeStdDays } = variation;
  const ofDemand = protectionDays * demandStd * demandStd;
  const ofLeadTime = demandMean * demandMean * leadTimeStdDays * leadTimeStdDays;
  return z * Math.sqrt(ofDemand + ofLeadTime);
}
