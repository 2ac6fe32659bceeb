/** Simulates one seed after another, and says how fast and what came of it. */
import { Coverage } from './covered/coverage.ts';
import type { Result } from './simulate.ts';
import { simulate } from './simulate.ts';

export interface Figures {
  readonly failed: readonly Result[];
  readonly coverage: Coverage;
  /** Commands and messages that actors have carried out. */
  readonly operations: number;
  /** Of the processor, which others may share. */
  readonly cpuSeconds: number;
  readonly seconds: number;
}

export async function simulateAll(
  { from, seeds }: { readonly from: number; readonly seeds: number },
  isTraced = false,
): Promise<Figures> {
  const coverage = new Coverage();
  const failed: Result[] = [];
  let operations = 0;
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  for (let seed = from; seed < from + seeds; seed++) {
    const result = await simulate(seed, { isTraced });
    operations += result.counts.operations;
    coverage.add(result.coverage);
    if (result.complaints.length > 0) failed.push(result);
  }
  const { user, system } = process.cpuUsage(cpuAtStart);
  const seconds = (performance.now() - startedAt) / 1000;
  return { failed, coverage, operations, cpuSeconds: (user + system) / 1e6, seconds };
}
