/** Tells again what was told before, in the same order. */
import type { Moment } from '../../journal/events/event-reader.ts';
import type { EventType } from '../../journal/events/feed-event.ts';
import type { EventLog } from './event-log.ts';
import { Merge } from './merge.ts';
import type { Place, ToldEvent } from './place.ts';
import { isBefore, placeOf, rowsFrom } from './place.ts';

/** The part of the order to tell: from `from` on, and what lies before `to`. */
export interface Stretch {
  readonly from: Place;
  readonly to: Place;
  readonly types: readonly EventType[];
}

/** The events of a stretch of which everything has been committed, in some pieces. */
export async function* replay(
  log: EventLog,
  { from, to, types }: Stretch,
): AsyncGenerator<readonly ToldEvent[]> {
  const merge = new Merge(log.shards);
  const shards = Array.from({ length: log.shards }, (_, shard) => shard);
  const ends = shards.map((shard) => log.end(shard));
  const after = shards.map((shard): number | Moment => rowsFrom(from, shard));
  const isDone = (shard: number): boolean => {
    const place = after[shard];
    return typeof place === 'number' && place >= (ends[shard] ?? 0);
  };
  for (;;) {
    for (const shard of shards) {
      while (merge.next(shard) === undefined && !isDone(shard)) {
        const [start = 0, until = 0] = [after[shard], ends[shard]];
        const page = await log.page({ shard, after: start, until, types });
        merge.add(shard, page.events);
        after[shard] = page.next;
        const last = page.events.at(-1);
        // What lies behind the end of the stretch need not be read.
        if (last !== undefined && !isBefore(placeOf({ ...last, shard }), to)) after[shard] = until;
      }
    }
    const told = merge.take((shard) => (isDone(shard) ? Infinity : -Infinity));
    const wanted = told.filter((event) => isBefore(placeOf(event), to));
    if (wanted.length > 0) yield wanted;
    const isOver = merge.isEmpty && shards.every((shard) => isDone(shard));
    if (isOver || wanted.length < told.length) return;
  }
}
