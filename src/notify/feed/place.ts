/**
 * The order in which events are told: by time, then by shard, then by row. It follows from the
 * journals alone, so it is the same for every client and after every restart, and to go on after
 * an event is to tell what comes behind it.
 */
import type { Moment } from '../../journal/events/event-reader.ts';
import type { FoundEvent } from '../../journal/events/feed-event.ts';

/** A place in that order: what lies before it is at an earlier time, shard or row. */
export type Place = readonly [at: number, shard: number, n: number];

/** An event and the shard that it was found in. */
export interface ToldEvent extends FoundEvent {
  readonly shard: number;
}

export const placeOf = ({ at, shard, n }: ToldEvent): Place => [at, shard, n];

/** The place before everything that is of this time. */
export const startOf = (at: number): Place => [at, -1, 0];

/** The place right behind an event. */
export const behind = ([at, shard, n]: Place): Place => [at, shard, n + 1];

export const isBefore = (one: Place, other: Place): boolean =>
  one[0] !== other[0]
    ? one[0] < other[0]
    : one[1] !== other[1]
      ? one[1] < other[1]
      : one[2] < other[2];

/** After which of its rows a shard has what does not lie before `place`. */
export function rowsFrom([at, shard, n]: Place, of: number): number | Moment {
  if (of === shard && n > 0) return n - 1;
  return { at, isAfter: of < shard };
}
