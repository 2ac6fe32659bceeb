/** Puts the events of all shards into one order, as far as nothing can come in between. */
import type { FoundEvent } from '../../journal/events/feed-event.ts';
import type { Place, ToldEvent } from './place.ts';
import { isBefore, placeOf } from './place.ts';

export class Merge {
  readonly #waiting: ToldEvent[][];
  /** How many of those that wait have been taken. */
  readonly #taken: number[];

  constructor(shards: number) {
    this.#waiting = Array.from({ length: shards }, () => []);
    this.#taken = this.#waiting.map(() => 0);
  }

  /** Whether no event waits. */
  get isEmpty(): boolean {
    return this.#waiting.every((_, shard) => this.next(shard) === undefined);
  }

  /** The first event of a shard that waits. */
  next(shard: number): ToldEvent | undefined {
    return this.#waiting[shard]?.[this.#taken[shard] ?? 0];
  }

  /** Adds the next events of a shard of which none waits. */
  add(shard: number, events: readonly FoundEvent[]): void {
    this.#waiting[shard] = events.map((event) => ({ ...event, shard }));
    this.#taken[shard] = 0;
  }

  /**
   * Takes the events before which nothing can be added any more. Of a shard of which none waits,
   * whatever is to come is at `earliest(shard)` or later.
   */
  take(earliest: (shard: number) => number): readonly ToldEvent[] {
    const taken: ToldEvent[] = [];
    const bounds = this.#waiting.map((_, shard): Place => [earliest(shard), shard, 0]);
    for (;;) {
      let first: ToldEvent | undefined;
      let [least] = bounds;
      for (const [shard, bound] of bounds.entries()) {
        const next = this.next(shard);
        const place = next === undefined ? bound : placeOf(next);
        if (least !== undefined && shard > 0 && !isBefore(place, least)) continue;
        least = place;
        first = next;
      }
      if (first === undefined) return taken;
      taken.push(first);
      this.#taken[first.shard] = (this.#taken[first.shard] ?? 0) + 1;
    }
  }

  /** Before this place nothing is left and nothing can be added. */
  frontier(earliest: (shard: number) => number): Place {
    const places = this.#waiting.map((_, shard): Place => {
      const next = this.next(shard);
      return next === undefined ? [earliest(shard), shard, 0] : placeOf(next);
    });
    return places.reduce((least, place) => (isBefore(place, least) ? place : least));
  }
}
