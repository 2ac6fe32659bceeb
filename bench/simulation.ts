/** How many operations the simulation gets through: the more, the more is tried in an hour. */
import { simulateAll } from '../test/simulation/figures.ts';
import { perSecond, report, spreadOf } from './measure.ts';

const ROUNDS = 3;
const SEEDS = 100;

/** The same seeds each time, after a round to warm up. */
export async function simulation(): Promise<void> {
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { failed, operations, cpuSeconds } = await simulateAll({ from: 1, seeds: SEEDS });
    if (failed.length > 0) throw new Error(`seed ${failed[0]?.seed} failed`);
    if (round > 0) rates.push(operations / cpuSeconds);
  }
  const what = 'simulated operations, a second of one core';
  report(what, perSecond(spreadOf(rates)), '20,000/s');
}
