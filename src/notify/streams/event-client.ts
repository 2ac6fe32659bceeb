/**
 * A client that reads events as a stream. It is told what it missed first, no faster than it
 * reads, and then what happens. If too much waits for it, it is told no more before it has read,
 * and then goes on from the journals; one that does not read is let go, and may come back.
 */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EventType } from '../../journal/events/feed-event.ts';
import { eventId } from '../../journal/events/feed-event.ts';
import type { EventFeed } from '../feed/event-feed.ts';
import type { EventLog } from '../feed/event-log.ts';
import type { Place, ToldEvent } from '../feed/place.ts';
import { isBefore, placeOf, startOf } from '../feed/place.ts';
import { replay } from '../feed/replay.ts';

/** Which events a client wants. */
export interface EventFilter {
  readonly types: readonly EventType[];
  /** Only what concerns this warehouse; null for all. */
  readonly warehouse: string | null;
}

export interface EventClientParts {
  readonly log: EventLog;
  readonly feed: EventFeed;
  /** If more bytes wait for a client, it is told no more before it has read them. */
  readonly bufferMax: number;
  /** How long a client may take to read what waits for it. */
  readonly patienceMs: number;
  /** So many events were sent. */
  told(count: number): void;
  /** The client did not read, and was let go. */
  dropped(): void;
}

export class EventClient {
  readonly #response: ServerResponse;
  readonly #filter: EventFilter;
  readonly #parts: EventClientParts;
  readonly #gone = new AbortController();
  readonly #unfollow: () => void;
  #isLive = false;
  /** What a client that is new need not be told: by shard, the rows up to these. */
  #known: readonly number[] = [];
  /** What lies before has been told to it, or was never to be. */
  #place: Place = startOf(0);

  constructor(response: ServerResponse, filter: EventFilter, parts: EventClientParts) {
    this.#response = response;
    this.#filter = filter;
    this.#parts = parts;
    this.#unfollow = parts.feed.follow({
      types: filter.types,
      hear: (events) => {
        if (this.#isLive) this.#tell(events);
      },
    });
    response.once('close', () => this.#end());
    // A connection that breaks is an end like any other.
    response.on('error', () => this.#end());
  }

  /** Tells what happens from now on. */
  begin(): void {
    this.#known = [...this.#parts.log.commits.documents];
    this.#isLive = true;
  }

  /** Tells that what the client has seen last is not known here any more, and what happens. */
  reset(why: string): void {
    this.#write(`event: reset\ndata: ${JSON.stringify({ reason: why })}\n\n`);
    this.begin();
  }

  /** Tells everything from `place` on. */
  async resume(place: Place): Promise<void> {
    const { log, feed } = this.#parts;
    const { types } = this.#filter;
    let from = place;
    if (!(await this.#isDrained())) return;
    while (!this.#gone.signal.aborted && isBefore(from, feed.place)) {
      const to = feed.place;
      for await (const events of replay(log, { from, to, types })) {
        this.#send(events);
        if (!(await this.#isDrained())) return;
      }
      from = to;
    }
    // In the turn in which nothing was left to tell, so that nothing can come in between.
    this.#place = from;
    this.#isLive = true;
  }

  /** Shows that the connection is alive. */
  beat(): void {
    this.#write(':\n\n');
  }

  close(): void {
    this.#response.end();
    this.#end();
  }

  /** Tells what has happened; later, if too much waits to be read. */
  #tell(events: readonly ToldEvent[]): void {
    const [first] = events;
    if (first === undefined || this.#response.writableLength <= this.#parts.bufferMax) {
      this.#send(events);
      return;
    }
    this.#isLive = false;
    this.resume(placeOf(first)).catch(() => this.#response.destroy());
  }

  #send(events: readonly ToldEvent[]): void {
    const wanted = events.filter((event) => this.#isWanted(event));
    if (wanted.length === 0) return;
    this.#write(wanted.map(textOf).join(''));
    this.#parts.told(wanted.length);
  }

  #isWanted(event: ToldEvent): boolean {
    const { type, warehouses, shard, n } = event;
    const { types, warehouse } = this.#filter;
    if (n <= (this.#known[shard] ?? 0) || !types.includes(type)) return false;
    if (isBefore(placeOf(event), this.#place)) return false;
    return warehouse === null || warehouses.includes(warehouse);
  }

  #write(text: string): void {
    if (!this.#gone.signal.aborted) this.#response.write(text);
  }

  /** Waits until the client has read what waits for it. False if it is gone. */
  async #isDrained(): Promise<boolean> {
    const { signal } = this.#gone;
    if (!this.#response.writableNeedDrain) return !signal.aborted;
    const late = AbortSignal.timeout(this.#parts.patienceMs);
    try {
      await once(this.#response, 'drain', { signal: AbortSignal.any([signal, late]) });
      return true;
    } catch {
      if (!signal.aborted) this.#drop();
      return false;
    }
  }

  #drop(): void {
    this.#parts.dropped();
    this.#response.destroy();
    this.#end();
  }

  #end(): void {
    this.#gone.abort();
    this.#unfollow();
  }
}

const textOf = ({ shard, n, type, text }: ToldEvent): string =>
  `id: ${eventId({ shard, n })}\nevent: ${type}\ndata: ${text}\n\n`;
