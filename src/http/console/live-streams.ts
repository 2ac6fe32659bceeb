/**
 * The consoles that are told what happens. A message is made once and its bytes are given to all.
 * There is no replay: a console that comes back reads afresh what it shows, so one that does not
 * read is let go.
 */
import type { ServerResponse } from 'node:http';
import { Fault } from '../../actor/fault.ts';
import type { Topic } from '../schemas/console/live.ts';

export interface LiveStreamsOptions {
  readonly clientsMax: number;
  /** A console that leaves more bytes unread is let go. */
  readonly bufferMax: number;
  readonly heartbeatMs: number;
  /** Somebody came or went. */
  readonly changed: () => void;
}

interface LiveClient {
  readonly response: ServerResponse;
  readonly topics: ReadonlySet<Topic>;
  /** Heartbeats since something began to wait for it. */
  beatsBehind: number;
}

/** Heartbeats after which a console that still has not read what waits for it is let go. */
const BEATS_PATIENCE = 2;
const HEARTBEAT = Buffer.from(':\n\n');

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // Proxies that gather answers would keep events back.
  'X-Accel-Buffering': 'no',
};

/** An event as it is sent. */
export const messageOf = (event: string, data: unknown): Buffer =>
  Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

export class LiveStreams {
  readonly #options: LiveStreamsOptions;
  readonly #clients = new Set<LiveClient>();
  readonly #heart: NodeJS.Timeout;
  #isClosed = false;
  #dropped = 0;

  constructor(options: LiveStreamsOptions) {
    this.#options = options;
    this.#heart = setInterval(() => this.#beat(), options.heartbeatMs);
    this.#heart.unref();
  }

  get clients(): number {
    return this.#clients.size;
  }

  /** Consoles that did not read, and were let go. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Whether anybody listens to `topic`. */
  isHeard(topic: Topic): boolean {
    for (const { topics } of this.#clients) if (topics.has(topic)) return true;
    return false;
  }

  /** Answers with a stream. Throws `Fault` if there are too many, or no more streams. */
  open(response: ServerResponse, topics: ReadonlySet<Topic>): void {
    const { clientsMax } = this.#options;
    if (this.#isClosed) throw new Fault('unavailable', 'the service stops');
    if (this.#clients.size >= clientsMax) {
      throw new Fault('overloaded', `${this.#clients.size} consoles are connected already`);
    }
    const client = { response, topics, beatsBehind: 0 };
    this.#clients.add(client);
    response.on('drain', () => (client.beatsBehind = 0));
    // A connection that breaks is an end like any other.
    response.on('error', () => undefined);
    response.once('close', () => this.#forget(client));
    this.#options.changed();
    response.writeHead(200, HEADERS);
    response.write(HEARTBEAT);
  }

  /** Gives a message to all who listen to `topic`. */
  tell(topic: Topic, message: Buffer): void {
    if (this.#isClosed) return;
    for (const client of this.#clients) {
      if (!client.topics.has(topic)) continue;
      client.response.write(message);
      if (client.response.writableLength > this.#options.bufferMax) this.#drop(client);
    }
  }

  /** Ends all streams; their consoles may come back to the next service. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#heart);
    for (const { response } of this.#clients) response.end();
  }

  #beat(): void {
    for (const client of this.#clients) {
      if (client.response.writableNeedDrain) client.beatsBehind += 1;
      if (client.beatsBehind > BEATS_PATIENCE) this.#drop(client);
      else client.response.write(HEARTBEAT);
    }
  }

  #drop(client: LiveClient): void {
    this.#dropped += 1;
    client.response.destroy();
    this.#forget(client);
  }

  #forget(client: LiveClient): void {
    if (this.#clients.delete(client)) this.#options.changed();
  }
}
