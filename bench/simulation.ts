/** How many operations the simulation gets through: the more, the more is tried in an hour. */
import { simulateAll } from '../test/simulation/figures.ts';
import { perSecond, report, spreadOf } from './measure.ts';

const ROUNDS = 5;
const SEEDS = 60;

export async function simulation(): Promise<void> {
  await simulateAll({ from: 1, seeds: SEEDS });
  const rates: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const { failed, operations, cpuSeconds } = await simulateAll({
      from: round * SEEDS + 1,
      seeds: SEEDS,
    });
    if (failed.length > 0) throw new Error(`seed ${failed[0]?.seed} failed`);
    rates.push(operations / cpuSeconds);
  }
  const what = 'simulated operations, a second of one core';
  report(what, perSecond(spreadOf(rates)), '20,000/s');
}
