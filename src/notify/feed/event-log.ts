/**
 * Reads events out of the journals, in a thread that lives as long as there is something to read.
 * It has the thread to itself, so that nobody's events wait for a simulation or a proof.
 */
import { Piscina } from 'piscina';
import type { EventPage, EventQuery } from '../../journal/events/event-reader.ts';
import type { EventPlace } from '../../journal/events/feed-event.ts';
import type { Commits } from '../../system/shard/commits.ts';
import { threadEnvironment } from '../../system/thread-environment.ts';

const ENTRY = new URL('../../../workers/compute.ts', import.meta.url).href;
const IDLE_TIMEOUT_MS = 10_000;

export interface EventLogParts {
  /** Of the journals, by shard. */
  readonly paths: readonly string[];
  readonly commits: Commits;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export class EventLog {
  readonly commits: Commits;
  readonly shards: number;
  readonly now: () => number;
  readonly #paths: readonly string[];
  readonly #pool: Piscina;

  constructor({ paths, commits, now }: EventLogParts) {
    this.commits = commits;
    this.shards = paths.length;
    this.now = now;
    this.#paths = paths;
    this.#pool = new Piscina({
      filename: ENTRY,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_TIMEOUT_MS,
      env: threadEnvironment(),
    });
  }

  /** The last row of a shard that may be looked at. */
  end(shard: number): number {
    return this.commits.documents[shard] ?? 0;
  }

  /** Rows of `shard` beyond its end are of this time or a later one. */
  earliestUnknown(shard: number): number {
    return this.commits.earliestUnknown(shard, this.now());
  }

  async page(query: EventQuery): Promise<EventPage> {
    const path = this.#paths[query.shard];
    return (await this.#pool.run({ type: 'events', path, query })) as EventPage;
  }

  /** When an event happened; null if there is none at that place. */
  async timeOf({ shard, n }: EventPlace): Promise<number | null> {
    const path = this.#paths[shard];
    if (path === undefined || n > this.end(shard)) return null;
    return (await this.#pool.run({ type: 'event_time', path, n })) as number | null;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
