/** How long a job waits after a failed attempt. */

export interface Backoff {
  readonly leastMs: number;
  readonly mostMs: number;
}

/**
 * Doubles with each attempt (which count from 1) up to `mostMs`, then takes between half of that
 * and all of it, so that jobs that failed together do not come back together. `random` is in
 * [0, 1).
 */
export function backoffMs(attempt: number, { leastMs, mostMs }: Backoff, random: number): number {
  const whole = Math.min(mostMs, leastMs * 2 ** (attempt - 1));
  return Math.round(whole / 2 + (random * whole) / 2);
}
