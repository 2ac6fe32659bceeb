/** Simulates many seeds: `npm run simulate -- --seeds 1000 --from 1`. */
import { parseArgs } from 'node:util';
import { Coverage } from './coverage/coverage.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    /** Shows so many of the last lines of a failure's trace. */
    trace: { type: 'string', default: '0' },
  },
});

const from = Number(values.from);
const cpuAtStart = process.cpuUsage();
const startedAt = performance.now();
let failed = 0;
let operations = 0;
const coverage = new Coverage();
for (let seed = from; seed < from + Number(values.seeds); seed++) {
  const result = await simulate(seed, { isTraced: Number(values.trace) > 0 });
  operations += result.counts.operations;
  coverage.add(result.coverage);
  if (result.complaints.length === 0) continue;
  failed += 1;
  const lines = Number(values.trace) === 0 ? [] : result.trace.slice(-Number(values.trace));
  process.stdout.write(`${[...lines, `seed ${seed}:`, ...result.complaints].join('\n  ')}\n`);
}
const { user, system } = process.cpuUsage(cpuAtStart);
const seconds = (user + system) / 1e6;
const wall = ((performance.now() - startedAt) / 1000).toFixed(1);
const rate = Math.round(operations / seconds);
process.stdout.write(
  `${values.seeds} seeds, ${failed} failed, ${operations} operations in ${wall} s, ` +
    `${rate} a second of one core\n`,
);
process.stdout.write(`${coverage.report().join('\n')}\n`);
process.exitCode = failed === 0 ? 0 : 1;
