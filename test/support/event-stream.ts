/** A client of a stream of events, which keeps what it was told. */
import { request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { vi } from 'vitest';

/** An event as it came; `data` is its JSON. */
export interface Streamed {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: {
    readonly [field: string]: unknown;
    readonly id: string;
    readonly type: string;
    readonly document?: { readonly type: string; readonly id: string };
  };
}

export class EventStream {
  readonly events: Streamed[] = [];
  readonly response: IncomingMessage;
  readonly #close: () => void;
  /** Comments that came. */
  beats = 0;
  isEnded = false;
  #rest = '';

  private constructor(response: IncomingMessage, close: () => void) {
    this.response = response;
    this.#close = close;
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.#take(text));
    response.on('error', () => undefined);
    response.on('close', () => (this.isEnded = true));
  }

  /** Connects, after the event `lastId` if one is given. */
  static async open(url: string, query = '', lastId?: string): Promise<EventStream> {
    const headers = lastId === undefined ? {} : { 'Last-Event-ID': lastId };
    return EventStream.at(`${url}/v1/events${query}`, headers);
  }

  /** Connects to a stream at any address. */
  static async at(address: string, headers: OutgoingHttpHeaders = {}): Promise<EventStream> {
    const sent = request(address, { headers, agent: false });
    sent.on('error', () => undefined);
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return new EventStream(response, () => sent.destroy());
  }

  get status(): number | undefined {
    return this.response.statusCode;
  }

  get types(): readonly string[] {
    return this.events.map(({ event }) => event);
  }

  /** `<type> <document or SKU>` of each event. */
  get told(): readonly string[] {
    return this.events.map(
      ({ event, data }) => `${event} ${data.document?.id ?? String(data['sku'])}`,
    );
  }

  get lastId(): string {
    return this.events.at(-1)?.id ?? '';
  }

  /** Waits until so many events have come. */
  async until(count: number): Promise<void> {
    await vi.waitFor(
      () => {
        if (this.events.length < count) throw new Error(`${this.events.length} of ${count} came`);
      },
      { timeout: 15_000, interval: 5 },
    );
  }

  /** Reads no more, but stays connected. */
  stall(): void {
    this.response.pause();
  }

  close(): void {
    this.#close();
  }

  #take(text: string): void {
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) {
        this.beats += 1;
        continue;
      }
      const fields = new Map(
        block.split('\n').map((line) => {
          const colon = line.indexOf(': ');
          return [line.slice(0, colon), line.slice(colon + 2)] as const;
        }),
      );
      const data = JSON.parse(fields.get('data') ?? 'null') as Streamed['data'];
      this.events.push({ id: fields.get('id'), event: fields.get('event') ?? '', data });
    }
  }
}
