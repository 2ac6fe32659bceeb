/** Seeds of the simulation: whatever goes wrong, nothing is lost, done twice, or left half-way. */
import { expect, test } from 'vitest';
import { Coverage } from './covered/coverage.ts';
import { simulate } from './simulate.ts';

/** More: `npm run simulate -- --seeds 1000 --from 1`. */
const SEEDS = 300;
/** So many more are run at most until everything has occurred that must. */
const SEEDS_MORE = 900;
const TOGETHER = 20;
const TIMEOUT_MS = 60_000;

const coverage = new Coverage();

async function complaintsOf(seed: number): Promise<readonly string[]> {
  const result = await simulate(seed);
  coverage.add(result.coverage);
  return result.complaints;
}

for (let from = 1; from <= SEEDS; from += TOGETHER) {
  const to = from + TOGETHER - 1;
  test(`seeds ${from} to ${to} hold all promises`, { timeout: TIMEOUT_MS }, async () => {
    for (let seed = from; seed <= to; seed++) {
      expect(await complaintsOf(seed), `seed ${seed}`).toEqual([]);
    }
  });
}

test(
  'each command was answered in each way in each state in which it can be',
  { timeout: 2 * TIMEOUT_MS },
  async () => {
    for (let more = 1; more <= SEEDS_MORE && coverage.missing().length > 0; more++) {
      expect(await complaintsOf(SEEDS + more), `seed ${SEEDS + more}`).toEqual([]);
    }
    process.stdout.write(`${coverage.report().join('\n')}\n`);
    expect(coverage.missing()).toEqual([]);
    expect(coverage.impossible()).toEqual([]);
  },
);

test('the coverage misses what did not occur, and objects to what must not', () => {
  const one = new Coverage();
  expect(one.missing()).toHaveLength(one.required);
  one.record('receive', 'plain', 'done');
  expect(one.missing()).toHaveLength(one.required - 1);
  expect(one.impossible()).toEqual([]);
  one.record('receive', 'product inactive', 'done');
  expect(one.impossible()).toEqual(['receive × done × product inactive']);
});

const traced = (seed: number, isOnFiles?: boolean): ReturnType<typeof simulate> =>
  simulate(seed, { isTraced: true, ...(isOnFiles === undefined ? {} : { isOnFiles }) });

test('the same seed leads to the same history', async () => {
  const [first, second, other] = [await traced(7), await traced(7), await traced(8)];
  expect(first.trace.length).toBeGreaterThan(100);
  expect(first.trace).toEqual(second.trace);
  expect(first.trace).not.toEqual(other.trace);
});

test('a journal in memory leads to the same history as one in a file', async () => {
  for (const seed of [2, 4, 13]) {
    const [file, memory] = [await traced(seed, true), await traced(seed, false)];
    expect(file.trace, `seed ${seed}`).toEqual(memory.trace);
  }
});

test('a canary that must fail does, and its complaint is reported', async () => {
  const { complaints } = await simulate(7, { isCanary: true });
  expect(complaints).toContainEqual(expect.stringMatching(/^onHand of .* must be/));
});
