/** Turns what happens into deliveries, for each webhook from where it was read up to before. */
import type { EventLog } from '../feed/event-log.ts';
import type { Deliveries, Readers } from './deliveries.ts';

/** Commits of so much time are read together. */
const PAUSE_MS = 20;
/** Pause after something could not be read or written. */
const RETRY_MS = 1_000;

export class WebhookReader {
  readonly #log: EventLog;
  readonly #deliveries: Deliveries;
  readonly #trouble: (why: string) => void;
  readonly #unwatch: () => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;
  /** The shard that was read last, so that a busy one does not keep others waiting. */
  #last = 0;

  constructor(log: EventLog, deliveries: Deliveries, trouble: (why: string) => void) {
    this.#log = log;
    this.#deliveries = deliveries;
    this.#trouble = trouble;
    this.#unwatch = log.commits.watch(() => this.wake());
  }

  /** There may be something to read. Costs nothing where there is no webhook. */
  wake(ms: number = PAUSE_MS): void {
    if (this.#isClosed || this.#running !== undefined || this.#deliveries.isIdle) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#running = this.#run().then((pauseMs) => {
        this.#running = undefined;
        if (pauseMs !== null || this.#next() !== undefined) this.wake(pauseMs ?? PAUSE_MS);
      });
    }, ms);
  }

  /** Reads no more. What has been read is written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unwatch();
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Resolves with how long to wait before trying again, if something went wrong. */
  async #run(): Promise<number | null> {
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        if (this.#isClosed) return null;
        await this.#read(...next);
      }
      return null;
    } catch (error) {
      this.#trouble(`deliveries could not be made: ${String(error)}`);
      return RETRY_MS;
    }
  }

  /** A shard that has something for webhooks, and for which. */
  #next(): readonly [shard: number, readers: Readers] | undefined {
    const { shards } = this.#log;
    for (let step = 1; step <= shards; step++) {
      const shard = (this.#last + step) % shards;
      const [first] = this.#deliveries.behind(shard, this.#log.end(shard));
      if (first !== undefined) return [shard, first];
    }
    return undefined;
  }

  async #read(shard: number, readers: Readers): Promise<void> {
    const { after, types } = readers;
    this.#last = shard;
    const page = await this.#log.page({ shard, after, until: this.#log.end(shard), types });
    this.#deliveries.add(shard, readers, page);
  }
}
