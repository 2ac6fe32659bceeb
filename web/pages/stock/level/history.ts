/** How figures of a level went, out of rows of its ledger. */
import type { RANGES } from '../search.ts';
import type { Movement } from './ledger.ts';

export type Range = (typeof RANGES)[number];

const DAY_MS = 86_400_000;
const LENGTHS_MS: Readonly<Record<Range, number>> = {
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  all: Number.POSITIVE_INFINITY,
};
const MS_PER_SECOND = 1_000;

/** Where `range` begins, in epoch milliseconds. */
export const startOf = (range: Range, now: number): number => now - LENGTHS_MS[range];

export interface History {
  /** Epoch seconds, growing. */
  readonly times: readonly number[];
  readonly onHand: readonly number[];
  readonly available: readonly number[];
}

/** The figures from `start` until `now`, out of rows that are newest first. */
export function historyOf(rows: readonly Movement[], start: number, now: number): History {
  const times: number[] = [];
  const onHand: number[] = [];
  const available: number[] = [];
  const add = (at: number, row: Movement): void => {
    // Of what happened in the same millisecond the last is shown: times must grow.
    const place = times.at(-1) === at ? times.length - 1 : times.length;
    times[place] = at;
    onHand[place] = row.onHand;
    available[place] = row.onHand - row.reserved - row.unavailable;
  };
  for (const row of rows.toReversed()) {
    const at = Date.parse(row.at);
    add(Math.max(at, start) / MS_PER_SECOND, row);
  }
  const last = rows[0];
  if (last !== undefined) add(Math.max(now, Date.parse(last.at)) / MS_PER_SECOND, last);
  return { times, onHand, available };
}
