/** Quantiles of the last seconds, out of buckets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Durations } from '../../../src/http/console/durations.ts';

/** Half the width of a bucket, and what is lost by three digits. */
const TOLERANCE = 0.04;

test('there are no quantiles of nothing', () => {
  expect(new Durations().quantiles(0.5, 0.99)).toEqual([null, null]);
});

test('a quantile is right to a few percent, from microseconds to minutes', () => {
  const seconds = fc.double({ min: 2e-6, max: 120, noNaN: true });
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 1, maxLength: 200 }), (all) => {
      const durations = new Durations();
      for (const each of all) durations.record(each);
      const sorted = all.toSorted((a, b) => a - b);
      const [p50, p99] = durations.quantiles(0.5, 0.99);
      for (const [part, found] of [
        [0.5, p50],
        [0.99, p99],
      ] as const) {
        const exact = sorted[Math.ceil(part * sorted.length) - 1] ?? NaN;
        expect(Math.abs((found ?? NaN) / exact - 1)).toBeLessThan(TOLERANCE);
      }
    }),
  );
});

test('what is beyond the buckets counts as the shortest or the longest', () => {
  const durations = new Durations();
  for (const each of [0, -1, NaN, Infinity, 1e9, 1e-9]) durations.record(each);
  const [least, most] = durations.quantiles(0, 1);
  expect(least).toBeLessThan(2e-6);
  expect(most).toBeGreaterThan(120);
});

test('a duration is forgotten when ten more seconds are over, and not before', () => {
  const durations = new Durations();
  durations.record(1);
  for (let second = 0; second < 10; second++) durations.turn();
  expect(durations.quantiles(0.5)).toEqual([expect.closeTo(1, 1) as number]);
  durations.turn();
  expect(durations.quantiles(0.5)).toEqual([null]);
});

test('the seconds that are remembered count alike', () => {
  const durations = new Durations();
  for (const each of [0.1, 0.1, 0.1, 10]) {
    durations.record(each);
    durations.turn();
  }
  const [p50, p99] = durations.quantiles(0.5, 0.99);
  expect(p50).toBeCloseTo(0.1, 2);
  expect(p99).toBeCloseTo(10, 0);
});
