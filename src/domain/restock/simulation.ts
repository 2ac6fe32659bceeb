/**
 * What would have been under another policy: replays recorded demand at one level, and has the
 * policy order as an actor would, by the same code and with the same statistics of demand.
 */
import type { SimulationQuestion, SimulationTally } from './simulated-level.ts';
import { SimulatedLevel } from './simulated-level.ts';

/** What a policy would have led to. */
export interface SimulationFigures {
  /** Calendar days (UTC) on which nothing was available for a while; of several levels, the sum. */
  readonly daysOut: number;
  /** The share of the units asked for that were there; 1 if none were asked for. */
  readonly fillRate: number;
  /** The share of replenishment cycles in which nothing was missing. */
  readonly cycleServiceLevel: number;
  /** Over time; of several levels, the sum of their averages. */
  readonly averageStock: number;
  /** Of several levels, the sum of their peaks, which need not have been at the same time. */
  readonly peakStock: number;
  readonly ordersPlaced: number;
  readonly unitsOrdered: number;
  readonly fault: string | null;
}

/** Says what `policy` would have led to at one level. */
export const simulatePolicy = (question: SimulationQuestion): SimulationFigures =>
  simulationFigures([replayDemand(question)]);

/** Says what came of one or more levels together. */
export function simulationFigures(tallies: readonly SimulationTally[]): SimulationFigures {
  const sum = (figure: (tally: SimulationTally) => number): number =>
    tallies.reduce((total, tally) => total + figure(tally), 0);
  const demanded = sum(({ unitsDemanded }) => unitsDemanded);
  const cycles = sum((tally) => tally.cycles);
  const short = sum(({ cyclesShort }) => cyclesShort);
  return {
    daysOut: sum(({ daysOut }) => daysOut),
    fillRate: demanded === 0 ? 1 : sum(({ unitsServed }) => unitsServed) / demanded,
    cycleServiceLevel: cycles === 0 ? 1 : 1 - short / cycles,
    averageStock: sum(({ stockTime, milliseconds }) =>
      milliseconds === 0 ? 0 : stockTime / milliseconds,
    ),
    peakStock: sum(({ peakStock }) => peakStock),
    ordersPlaced: sum(({ ordersPlaced }) => ordersPlaced),
    unitsOrdered: sum(({ unitsOrdered }) => unitsOrdered),
    fault: tallies.find(({ fault }) => fault !== null)?.fault ?? null,
  };
}

/** Replays the demand at one level, and counts what came of it. */
export function replayDemand(question: SimulationQuestion): SimulationTally {
  const { demand, from, to, reviews = [] } = question;
  const level = new SimulatedLevel(question);
  let sale = 0;
  for (; sale < demand.length && demand[sale]!.at < from; sale += 1) level.remember(demand[sale]!);
  let review = reviews.findIndex((at) => at >= from);
  if (review === -1) review = reviews.length;
  level.evaluate(false);
  for (;;) {
    const saleAt = demand[sale]?.at ?? Infinity;
    const reviewAt = reviews[review] ?? Infinity;
    const at = Math.min(saleAt, reviewAt, level.arrivalAt);
    if (!(at < to)) break;
    level.advance(at);
    if (level.arrivalAt === at) level.arrive();
    else if (reviewAt === at) {
      level.evaluate(true);
      review += 1;
    } else level.sell(demand[sale++]!.quantity);
  }
  level.advance(to);
  return level.tally();
}
