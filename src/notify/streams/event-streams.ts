/** All clients that read events as a stream. */
import type { ServerResponse } from 'node:http';
import { Fault } from '../../actor/fault.ts';
import type { Config } from '../../config.ts';
import { eventPlace } from '../../journal/events/feed-event.ts';
import type { EventFeed } from '../feed/event-feed.ts';
import type { EventLog } from '../feed/event-log.ts';
import type { Place } from '../feed/place.ts';
import { behind } from '../feed/place.ts';
import type { EventFilter } from './event-client.ts';
import { EventClient } from './event-client.ts';

export interface EventStreamsParts {
  readonly log: EventLog;
  readonly feed: EventFeed;
  readonly config: Pick<Config, 'EVENT_CLIENTS_MAX' | 'EVENT_BUFFER_BYTES' | 'EVENT_HEARTBEAT_MS'>;
}

/** How old an event may be for a client to go on after it. */
const RESUMED_MS_MAX = 86_400_000;
/** Pauses between heartbeats that a client has to read what waits for it. */
const BEATS_PATIENCE = 2;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // Proxies that gather answers would keep events back.
  'X-Accel-Buffering': 'no',
};

export class EventStreams {
  readonly #parts: EventStreamsParts;
  readonly #clients = new Set<EventClient>();
  readonly #heart: NodeJS.Timeout;
  #isClosed = false;
  #told = 0;
  #dropped = 0;

  constructor(parts: EventStreamsParts) {
    this.#parts = parts;
    this.#heart = setInterval(() => {
      for (const client of this.#clients) client.beat();
    }, parts.config.EVENT_HEARTBEAT_MS);
  }

  get clients(): number {
    return this.#clients.size;
  }

  /** Events sent so far, and clients let go because they did not read. */
  get totals(): { readonly told: number; readonly dropped: number } {
    return { told: this.#told, dropped: this.#dropped };
  }

  /**
   * Answers with a stream: of what comes after the event `lastId`, or of what happens from now on.
   * Throws `Fault` if there are too many clients, or no more streams.
   */
  async open(
    response: ServerResponse,
    filter: EventFilter,
    lastId: string | undefined,
  ): Promise<void> {
    const { config, log, feed } = this.#parts;
    if (this.#isClosed) throw new Fault('unavailable', 'the service stops');
    if (this.#clients.size >= config.EVENT_CLIENTS_MAX) {
      throw new Fault('overloaded', `${this.#clients.size} clients read events already`);
    }
    const client = new EventClient(response, filter, {
      log,
      feed,
      bufferMax: config.EVENT_BUFFER_BYTES,
      patienceMs: config.EVENT_HEARTBEAT_MS * BEATS_PATIENCE,
      told: (count) => (this.#told += count),
      dropped: () => (this.#dropped += 1),
    });
    this.#clients.add(client);
    response.once('close', () => this.#clients.delete(client));
    response.writeHead(200, HEADERS);
    client.beat();
    if (lastId === undefined) {
      client.begin();
      return;
    }
    const found = await this.#placeBehind(lastId);
    if (typeof found === 'string') client.reset(found);
    else await client.resume(found);
  }

  /** Ends all streams; their clients may come back to the next service and go on. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#heart);
    for (const client of this.#clients) client.close();
  }

  /** The place to go on from, or why there is none. */
  async #placeBehind(lastId: string): Promise<Place | string> {
    const { log } = this.#parts;
    const place = eventPlace(lastId);
    const at = place === null ? null : await log.timeOf(place);
    if (place === null || at === null) return 'there is no such event';
    if (at < log.now() - RESUMED_MS_MAX) return 'it was more than 24 hours ago';
    return behind([at, place.shard, place.n]);
  }
}
