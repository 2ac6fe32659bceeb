/** What the demo sees of the stream of events: how stock falls low, and is restocked. */
import { readEvents } from '../api/events.ts';
import { ProblemError } from '../api/stockroom.ts';

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

  get figures(): EventFigures {
    return Object.fromEntries(this.#counts) as Record<WatchedType, number>;
  }

  /** Reads the stream of the service at `url` until `signal` is aborted, and goes on if it ends. */
  async run(url: string, { apiKey, signal }: WatchingOptions): Promise<void> {
    const reading = { url, apiKey, types: TYPES, signal, attemptsMax: Infinity };
    try {
      for await (const { type } of readEvents(reading)) {
        const known = TYPES.find((each) => each === type);
        if (known !== undefined) this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1);
      }
    } catch (error) {
      // There may be as many readers as are allowed; the demo does without.
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}

interface WatchingOptions {
  readonly apiKey: string | undefined;
  readonly signal: AbortSignal;
}
