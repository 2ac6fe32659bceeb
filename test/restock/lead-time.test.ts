import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadTimeMs } from '../../src/restock/lead-time.ts';

const DAY_MS = 86_400_000;

test('a lead time without deviation is what the policy says, and days may be short', () => {
  const terms = { leadTimeDays: 2.5, leadTimeStdDays: 0 };
  expect(leadTimeMs('r1', terms, DAY_MS)).toBe(2.5 * DAY_MS);
  expect(leadTimeMs('r1', terms, 100)).toBe(250);
  expect(leadTimeMs('r1', terms, 0)).toBe(0);
});

test('a lead time is the same whenever the same restock is asked about, and never negative', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (id, leadTimeDays, leadTimeStdDays) => {
        const once = leadTimeMs(id, { leadTimeDays, leadTimeStdDays }, DAY_MS);
        expect(once).toBeGreaterThanOrEqual(0);
        expect(leadTimeMs(id, { leadTimeDays, leadTimeStdDays }, DAY_MS)).toBe(once);
      },
    ),
  );
});

test('lead times of many restocks have the mean and the deviation of the policy', () => {
  const terms = { leadTimeDays: 10, leadTimeStdDays: 2 };
  const drawn = Array.from({ length: 20_000 }, (_, index) =>
    leadTimeMs(`restock-${index % 4}-${index}`, terms, 1_000),
  );
  const mean = drawn.reduce((sum, ms) => sum + ms, 0) / drawn.length;
  const variance = drawn.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean - 10_000)).toBeLessThan(100);
  expect(Math.abs(Math.sqrt(variance) - 2_000)).toBeLessThan(100);
});
