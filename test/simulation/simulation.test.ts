/** Seeds of the simulation: whatever goes wrong, nothing is lost, done twice, or left half-way. */
import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

/** These run in one to two minutes. More: `npm run simulate -- --seeds 1000 --from 1`. */
const SEEDS = 300;
const TIMEOUT_MS = 60_000;

for (const from of Array.from({ length: SEEDS / 10 }, (_, tens) => tens * 10 + 1)) {
  test(`seeds ${from} to ${from + 9} hold all promises`, { timeout: TIMEOUT_MS }, async () => {
    for (let seed = from; seed < from + 10; seed++) {
      const { complaints } = await simulate(seed);
      expect(complaints, `seed ${seed}`).toEqual([]);
    }
  });
}

test('the same seed leads to the same history', async () => {
  const traced = (seed: number) => simulate(seed, { isTraced: true });
  const [first, second, other] = [await traced(7), await traced(7), await traced(8)];
  expect(first.trace).toEqual(second.trace);
  expect(first.trace).not.toEqual(other.trace);
});

test('a canary that must fail does, and its complaint is reported', async () => {
  const { complaints } = await simulate(7, { isCanary: true });
  expect(complaints).toContainEqual(expect.stringMatching(/^onHand of .* must be/));
});
