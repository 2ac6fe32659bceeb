import { expect, test } from 'vitest';
import { normalQuantile } from '../../../../src/domain/restock/strategies/normal-quantile.ts';

/** The first two as Wichura printed them, the others to 40 digits by mpmath. */
const KNOWN = [
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-10, -6.361340902404056],
  [1e-15, -7.941345326170998],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446004],
  [0.925, 1.4395314709384563],
  [0.9251, 1.4402382675279632],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400545],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [0.999999, 4.753424308817089],
  [1e-300, -37.0470962993612],
] as const;

test.each(KNOWN)('the normal quantile of %d is %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(Math.abs(z) * 1e-15);
});

test('quantiles rise, and are alike on both sides', () => {
  let before = -Infinity;
  for (let p = 0.001; p < 1; p += 0.001) {
    const z = normalQuantile(p);
    expect(z).toBeGreaterThan(before);
    expect(normalQuantile(1 - p)).toBeCloseTo(-z, 12);
    before = z;
  }
});

/** The normal distribution function, by its power series (Abramowitz and Stegun 26.2.11). */
function distribution(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

test('so many of a normal variable are below it', () => {
  for (let p = 0.0005; p < 1; p += 0.0005) {
    expect(Math.abs(distribution(normalQuantile(p)) - p)).toBeLessThan(1e-14);
  }
});

test('there is nothing beyond the ends', () => {
  expect([0, 1].map(normalQuantile)).toEqual([-Infinity, Infinity]);
  expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
