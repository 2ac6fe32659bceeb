/**
 * Tells events as they happen, in their order, to whoever follows. While nobody does, nothing is
 * read. It is woken by commits; an event waits until no shard can still have an earlier one on its
 * way, which takes as long as a batch.
 */
import type { EventType } from '../../journal/events/feed-event.ts';
import type { Moment } from '../../journal/events/event-reader.ts';
import type { EventLog } from './event-log.ts';
import { Merge } from './merge.ts';
import type { Place, ToldEvent } from './place.ts';
import { behind, isBefore, placeOf, rowsFrom, startOf } from './place.ts';

/** Hears events from the moment on that it follows. */
export interface Follower {
  readonly types: readonly EventType[];
  hear(events: readonly ToldEvent[]): void;
}

/** Commits of so much time are read together; also what events of the same millisecond wait. */
const PAUSE_MS = 4;
/** Pause after a journal could not be read. */
const RETRY_MS = 1_000;

export class EventFeed {
  readonly #log: EventLog;
  readonly #trouble: (why: string) => void;
  readonly #followers = new Set<Follower>();
  #merge: Merge;
  #after: (number | Moment)[] = [];
  #types: readonly EventType[] = [];
  #place: Place = startOf(0);
  /** Grows when reading begins anew, so that a page from before is not taken in. */
  #beginning = 0;
  #unwatch: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isReading = false;
  /** Milliseconds from the last event that was told to its telling. */
  lagMs = 0;

  constructor(log: EventLog, trouble: (why: string) => void) {
    this.#log = log;
    this.#trouble = trouble;
    this.#merge = new Merge(log.shards);
  }

  /** Before this place everything has been told to those who follow. */
  get place(): Place {
    return this.#place;
  }

  /** Tells `follower` what lies at `place` or behind it. Returns what ends that. */
  follow(follower: Follower): () => void {
    if (this.#followers.size === 0) {
      this.#place = startOf(this.#earliestUnknown());
      this.#types = [];
      this.#unwatch = this.#log.commits.watch(() => this.#wake(PAUSE_MS));
    }
    this.#followers.add(follower);
    const isNews = follower.types.some((type) => !this.#types.includes(type));
    if (isNews) this.#begin([...new Set([...this.#types, ...follower.types])]);
    this.#wake(PAUSE_MS);
    return () => {
      this.#followers.delete(follower);
      if (this.#followers.size === 0) this.close();
    };
  }

  /** Ends all reading. */
  close(): void {
    this.#followers.clear();
    this.#unwatch?.();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#begin([]);
  }

  /** Reads anew what has not been told, because more of it is wanted than was. */
  #begin(types: readonly EventType[]): void {
    this.#types = types;
    this.#beginning += 1;
    this.#merge = new Merge(this.#log.shards);
    this.#after = this.#shards().map((shard) => rowsFrom(this.#place, shard));
  }

  #wake(ms: number): void {
    if (this.#followers.size === 0 || this.#isReading) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#read();
    }, ms);
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    let pauseMs: number | null = null;
    try {
      while (this.#followers.size > 0) {
        const hasRead = await this.#readPages();
        const hasTold = this.#tell();
        if (!hasRead && !hasTold) break;
      }
      // What waits for an earlier event of another shard is looked at again by the clock, too.
      if (!this.#merge.isEmpty) pauseMs = PAUSE_MS;
    } catch (error) {
      this.#trouble(`events could not be read: ${String(error)}`);
      pauseMs = RETRY_MS;
    } finally {
      this.#isReading = false;
    }
    const isBehind = this.#shards().some((shard) => this.#isUnread(shard));
    if (pauseMs !== null || isBehind) this.#wake(pauseMs ?? PAUSE_MS);
  }

  /** Reads on in the shards of which no event waits. Returns whether there was anything to read. */
  async #readPages(): Promise<boolean> {
    const beginning = this.#beginning;
    const behind = this.#shards().filter(
      (shard) => this.#merge.next(shard) === undefined && this.#isUnread(shard),
    );
    const pages = await Promise.all(
      behind.map((shard) => {
        const [after = 0, until] = [this.#after[shard], this.#log.end(shard)];
        return this.#log.page({ shard, after, until, types: this.#types });
      }),
    );
    if (beginning !== this.#beginning) return true;
    for (const [index, page] of pages.entries()) {
      const shard = behind[index]!;
      this.#merge.add(shard, page.events);
      this.#after[shard] = page.next;
    }
    return behind.length > 0;
  }

  #tell(): boolean {
    const earliest = (shard: number): number =>
      this.#isUnread(shard) ? -Infinity : this.#log.earliestUnknown(shard);
    const events = this.#merge.take(earliest);
    const last = events.at(-1);
    this.#reached(this.#merge.frontier(earliest));
    if (last !== undefined) this.#reached(behind(placeOf(last)));
    if (last === undefined) return false;
    this.lagMs = Math.max(0, this.#log.now() - last.at);
    for (const follower of this.#followers) follower.hear(events);
    return true;
  }

  #reached(place: Place): void {
    if (isBefore(this.#place, place)) this.#place = place;
  }

  /** Whether a shard has rows that have not been looked at. */
  #isUnread(shard: number): boolean {
    const after = this.#after[shard];
    return typeof after !== 'number' || after < this.#log.end(shard);
  }

  #earliestUnknown(): number {
    return Math.min(...this.#shards().map((shard) => this.#log.earliestUnknown(shard)));
  }

  #shards(): readonly number[] {
    return Array.from({ length: this.#log.shards }, (_, shard) => shard);
  }
}
