/** Simulates many seeds: `npm run simulate -- --seeds 1000 --from 1`. */
import { parseArgs } from 'node:util';
import { simulateAll } from './figures.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    /** Shows so many of the last lines of a failure's trace. */
    trace: { type: 'string', default: '0' },
  },
});

const [from, seeds, shown] = [values.from, values.seeds, values.trace].map(Number);
const figures = await simulateAll({ from: from ?? 1, seeds: seeds ?? 1 }, (shown ?? 0) > 0);
const { failed, coverage, operations, cpuSeconds, seconds } = figures;
const lines = [...coverage.report()];
for (const { seed, complaints, trace } of failed) {
  if (shown !== undefined && shown > 0) lines.push(...trace.slice(-shown));
  lines.push(`seed ${seed}:`, ...complaints.map((complaint) => `  ${complaint}`));
}
lines.push(
  `${values.seeds} seeds, ${failed.length} failed, ${operations} operations`,
  `${Math.round(operations / cpuSeconds)} operations a second of one core, in all ` +
    `${seconds.toFixed(1)} s`,
);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
