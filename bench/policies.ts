/** What restock policies cost: at a stock operation, and when they are simulated. */
import { evaluate } from '../src/domain/restock/assess.ts';
import { DAY_MS, DemandTable } from '../src/domain/restock/demand.ts';
import type { Policy } from '../src/domain/restock/policy.ts';
import type { PastDemand } from '../src/domain/restock/simulated-level.ts';
import { replayDemand, simulationFigures } from '../src/domain/restock/simulation.ts';
import { report, spreadOf, whole } from './measure.ts';

const RUNS = 7;
const CALLS = 1_000_000;
const LEVELS = 1_000_000;
const SKUS = 4_000;
const SALES_PER_SKU = 60;
const DAYS = 182;

const POLICIES: readonly Policy[] = [
  { strategy: 'min-max', min: 50, max: 200 },
  { strategy: 'days-of-cover', leadTimeDays: 7, safetyDays: 7, targetDays: 28 },
  {
    strategy: 'service-level',
    serviceLevel: 0.95,
    leadTimeDays: 7,
    leadTimeStdDays: 2,
    windowDays: 90,
  },
];

export function policies(): Promise<void> {
  recording();
  evaluating();
  simulating();
  return Promise.resolve();
}

function recording(): void {
  const table = new DemandTable();
  const day = 20_000;
  // Neighbouring calls are far apart in memory, as levels are that customers pick.
  const levelOf = (call: number): number => (Math.imul(call, 0x9e3779b1) >>> 0) % LEVELS;
  const record = nanoseconds((call) => table.record(levelOf(call), day, 1));
  report('recording a demand, 1,000,000 levels', record, '≈ 50 ns');
  for (let past = 1; past <= 90; past += 1) {
    for (let level = 0; level < 1_000; level += 1) table.record(level, day + past, level);
  }
  const window = { today: day + 90, windowDays: 90 };
  const ask = nanoseconds((call) => table.demand(call % 1_000, window));
  report('mean and deviation over 90 days', ask, 'cheap');
}

function evaluating(): void {
  for (const policy of POLICIES) {
    const evaluation = nanoseconds((call) => {
      const available = 51 + (call & 63);
      evaluate(policy, {
        at: 0,
        available,
        incoming: 0,
        position: available,
        demand: { mean: 3.2, std: 1.4, days: 28 },
        packSize: 1,
        isReview: false,
        source: null,
      });
    });
    report(`evaluating ${policy.strategy}`, evaluation, '≤ 10 % of an operation');
  }
}

/** Half a year of sales of some thousand SKUs, of which few sell much and most sell little. */
function simulating(): void {
  const all = Array.from({ length: SKUS }, (_, sku) => salesOf(sku));
  const range = { from: 0, to: DAYS * DAY_MS };
  const seconds = spreadOf(
    Array.from({ length: RUNS }, () => {
      const begin = performance.now();
      for (const policy of POLICIES) {
        const level = { policy, packSize: 1, available: 200, leadTimeDays: 7, ...range };
        simulationFigures(all.map((demand) => replayDemand({ ...level, demand })));
      }
      return (performance.now() - begin) / 1_000;
    }),
  );
  const { least, median, most } = seconds;
  const figure = `${median.toFixed(2)} s (${least.toFixed(2)}–${most.toFixed(2)})`;
  const name = `simulating ${whole(SKUS)} SKUs, ${DAYS} days, ${POLICIES.length} policies`;
  report(name, figure, '≤ 10 s');
}

function salesOf(sku: number): readonly PastDemand[] {
  const count = Math.ceil((SALES_PER_SKU * 4) / (1 + (sku % 16)));
  const every = (DAYS * DAY_MS) / count;
  return Array.from({ length: count }, (_, sale) => ({
    at: Math.floor(sale * every),
    quantity: 1 + ((sale * 7 + sku) % 12),
  }));
}

/** How long one call takes, over many. */
function nanoseconds(call: (index: number) => void): string {
  const figures = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    for (let index = 0; index < CALLS; index += 1) call(index);
    return ((performance.now() - begin) * 1e6) / CALLS;
  });
  const { least, median, most } = spreadOf(figures);
  return `${median.toFixed(0)} ns (${least.toFixed(0)}–${most.toFixed(0)})`;
}
