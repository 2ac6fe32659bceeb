/** What the demo sees of the stream of events: how stock falls low, and is restocked. */
import { setTimeout as sleep } from 'node:timers/promises';
import { EventSourceParserStream } from 'eventsource-parser/stream';

const AGAIN_MS = 1_000;

const TYPES = [
  'stock.low',
  'stock.recovered',
  'stock.out',
  'stock.back',
  'restock.requested',
  'restock.received',
  'restock.failed',
] as const;

type WatchedType = (typeof TYPES)[number];

/** How many events of each type there were so far. */
export type EventFigures = Readonly<Record<WatchedType, number>>;

export class Watching {
  readonly #counts = new Map<WatchedType, number>(TYPES.map((type) => [type, 0]));
  #lastId: string | undefined;

  get figures(): EventFigures {
    return Object.fromEntries(this.#counts) as Record<WatchedType, number>;
  }

  /** Reads the stream of the service at `url` until `signal` is aborted, and goes on if it ends. */
  async run(url: string, { apiKey, signal }: WatchingOptions): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#read(url, { apiKey, signal });
      } catch {
        // A service that is being stopped, or started again: what is missed comes afterwards.
      }
      await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #read(url: string, { apiKey, signal }: WatchingOptions): Promise<void> {
    const headers = {
      accept: 'text/event-stream',
      ...(this.#lastId !== undefined && { 'last-event-id': this.#lastId }),
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    };
    const address = new URL(`/v1/events?types=${TYPES.join()}`, url);
    const { body } = await fetch(address, { headers, signal });
    const events = body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const { id, event } of events ?? []) {
      this.#lastId = id ?? this.#lastId;
      const type = TYPES.find((each) => each === event);
      if (type !== undefined) this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
    }
  }
}

interface WatchingOptions {
  readonly apiKey: string | undefined;
  readonly signal: AbortSignal;
}
