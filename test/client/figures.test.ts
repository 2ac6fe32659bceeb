import { describe, expect, test } from 'vitest';
import { Latencies, count, millis, percent, table } from '../../src/client/figures.ts';

describe('latencies', () => {
  test('are quantiles to three figures', () => {
    const latencies = new Latencies();
    for (let elapsedMs = 1; elapsedMs <= 1_000; elapsedMs += 1) latencies.record(elapsedMs);
    expect(latencies.quantileMs(0.5) / 500).toBeCloseTo(1, 2);
    expect(latencies.quantileMs(0.99) / 990).toBeCloseTo(1, 2);
    expect(latencies.quantileMs(1) / 1_000).toBeCloseTo(1, 2);
  });

  test('are 0 without a request, and again after a reset', () => {
    const latencies = new Latencies();
    expect(latencies.quantileMs(0.5)).toBe(0);
    latencies.record(7);
    latencies.reset();
    expect(latencies.quantileMs(0.99)).toBe(0);
  });

  test('of any length can be recorded', () => {
    const latencies = new Latencies();
    for (const elapsedMs of [0, 0.0001, 1e9]) latencies.record(elapsedMs);
    expect(latencies.quantileMs(0.01)).toBeCloseTo(0.001, 5);
    expect(latencies.quantileMs(1) / 600_000).toBeCloseTo(1, 2);
  });
});

describe('printing', () => {
  test('a table is aligned: the first column left, the others right', () => {
    const rows = [
      ['accepted', '9,836', '93.2 %'],
      ['failed', '0'],
    ];
    expect(table(rows)).toBe('accepted  9,836  93.2 %\nfailed        0');
  });

  test('figures are short', () => {
    expect(count(1234567.4)).toBe('1,234,567');
    expect(percent(1, 3)).toBe('33.3 %');
    expect(percent(0, 0)).toBe('0.0 %');
    expect([0.841, 12.34, 1234].map(millis)).toEqual(['0.84 ms', '12.3 ms', '1,234 ms']);
  });
});
