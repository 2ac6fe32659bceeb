/** What a restock strategy is asked, and what it answers. */
import type { Level } from '../level.ts';
import { available } from '../level.ts';

/** Demand per calendar day: its mean, its sample standard deviation, and over how many days. */
export interface Demand {
  readonly mean: number;
  readonly std: number;
  readonly days: number;
}

/** Demand of which nothing is known. */
export const NO_DEMAND: Demand = Object.freeze({ mean: 0, std: 0, days: 1 });

/** What a warehouse has that others are to be supplied from, and what it keeps for itself. */
export interface SourceStock {
  readonly available: number;
  readonly minimum: number;
}

/** How a level stands when its policy is evaluated. Figures are whole units. */
export interface Inputs {
  /** When, in epoch milliseconds. */
  readonly at: number;
  readonly available: number;
  readonly incoming: number;
  /** Available and incoming together: what orders are decided by. */
  readonly position: number;
  readonly demand: Demand;
  readonly packSize: number;
  /** Whether a review of a periodic policy is due; any other evaluation is no review. */
  readonly isReview: boolean;
  /** How the source of a transfer stands, if that is known where this is asked. */
  readonly source: SourceStock | null;
}

/** The figures of a level that policies look at. */
export function stockFigures(level: Level): Pick<Inputs, 'available' | 'incoming' | 'position'> {
  const units = available(level);
  const { incoming } = level;
  return { available: units, incoming, position: units + incoming };
}

export type Figures = Readonly<Record<string, number>>;

/**
 * The answer of a strategy. It is made at every movement, so what is only there to be read, the
 * explanation, is put into words when it is asked for.
 */
export interface Plan {
  /** Orders at this inventory position or below; null if positions do not decide it. */
  readonly reorderPoint: number | null;
  /** What to order now, in full packs; 0 for nothing. */
  readonly quantity: number;
  readonly figures: Figures;
  readonly formula: string;
  readonly explain: () => string;
  /** What is wrong with the strategy itself, which then orders nothing. */
  readonly fault?: string;
}

/** The largest quantity of one order, as of any other operation. */
export const ORDER_QUANTITY_MAX = 1_000_000_000;

/**
 * The least whole number of units that is not below `units`. What rounding made of a whole number
 * (0.1 · 3 days · 10) stays that number.
 */
export function wholeUnits(units: number): number {
  const tolerance = 1e-9 + Math.abs(units) * 1e-12;
  return Math.ceil(units - tolerance) + 0;
}

/** At least `units` in full packs, but no more than one order may have; 0 if none are needed. */
export function inPacks(units: number, packSize: number): number {
  const needed = wholeUnits(units);
  if (!(needed > 0)) return 0;
  const packsMax = Math.floor(ORDER_QUANTITY_MAX / packSize);
  return Math.min(Math.ceil(needed / packSize), packsMax) * packSize;
}
