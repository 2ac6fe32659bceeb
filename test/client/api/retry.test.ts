import { describe, expect, test } from 'vitest';
import { ATTEMPTS_MAX, retryDelayMs } from '../../../src/client/api/retry.ts';

const half = { random: () => 0.5 };

describe('a failed attempt', () => {
  test.each([429, 503])('with status %i is made again, whatever it was', (status) => {
    expect(retryDelayMs({ status, repeatable: false }, 1, half)).toBe(25);
  });

  test.each([504, 'no_answer'] as const)('with %s is made again only if repeatable', (status) => {
    expect(retryDelayMs({ status, repeatable: true }, 1, half)).toBe(25);
    expect(retryDelayMs({ status, repeatable: false }, 1, half)).toBeNull();
  });

  test.each([200, 201, 400, 404, 409, 422, 500, 502])('with status %i is final', (status) => {
    expect(retryDelayMs({ status, repeatable: true }, 1, half)).toBeNull();
  });

  test('is not made again after the last one that is allowed', () => {
    const busy = { status: 503, repeatable: true };
    expect(retryDelayMs(busy, ATTEMPTS_MAX - 1, half)).not.toBeNull();
    expect(retryDelayMs(busy, ATTEMPTS_MAX, half)).toBeNull();
    expect(retryDelayMs(busy, 1, { ...half, attemptsMax: 2 })).not.toBeNull();
    expect(retryDelayMs(busy, 2, { ...half, attemptsMax: 2 })).toBeNull();
  });

  test('waits twice as long each time, up to five seconds', () => {
    const waits = [1, 2, 3, 7, 8, 9].map((sent) =>
      retryDelayMs({ status: 503, repeatable: true }, sent, { random: () => 1 }),
    );
    expect(waits).toEqual([50, 100, 200, 3_200, 5_000, 5_000]);
  });

  test('waits at least as long as Retry-After says, up to half a minute', () => {
    const asked = (retryAfter: string): number | null =>
      retryDelayMs({ status: 503, retryAfter, repeatable: true }, 1, { random: () => 0 });
    expect(asked('2')).toBe(2_000);
    expect(asked('3600')).toBe(30_000);
    expect(asked('Wed, 21 Oct 2026 07:28:00 GMT')).toBe(0);
  });
});
