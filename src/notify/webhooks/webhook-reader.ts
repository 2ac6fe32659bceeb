/** Turns what happens into deliveries, for each webhook from where it was read up to before. */
import type { EventLog } from '../feed/event-log.ts';
import type { Readers, Webhooks } from './webhooks.ts';

/** Commits of so much time are read together. */
const PAUSE_MS = 20;
/** Pause after something could not be read or written. */
const RETRY_MS = 1_000;

export class WebhookReader {
  readonly #log: EventLog;
  readonly #webhooks: Webhooks;
  readonly #trouble: (why: string) => void;
  readonly #unwatch: () => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(log: EventLog, webhooks: Webhooks, trouble: (why: string) => void) {
    this.#log = log;
    this.#webhooks = webhooks;
    this.#trouble = trouble;
    this.#unwatch = log.commits.watch(() => this.wake());
  }

  /** There may be something to read. Costs nothing where there is no webhook. */
  wake(ms: number = PAUSE_MS): void {
    if (this.#isClosed || this.#running !== undefined || this.#webhooks.count === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#running = this.#run();
    }, ms);
  }

  /** Reads no more. What has been read is written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unwatch();
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    let pauseMs: number | null = null;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        if (this.#isClosed) return;
        await this.#read(...next);
      }
    } catch (error) {
      this.#trouble(`deliveries could not be made: ${String(error)}`);
      pauseMs = RETRY_MS;
    } finally {
      this.#running = undefined;
    }
    if (pauseMs !== null || this.#next() !== undefined) this.wake(pauseMs ?? PAUSE_MS);
  }

  /** A shard that has something for webhooks, and for which. */
  #next(): readonly [shard: number, readers: Readers] | undefined {
    for (let shard = 0; shard < this.#log.shards; shard++) {
      const [first] = this.#webhooks.behind(shard, this.#log.end(shard));
      if (first !== undefined) return [shard, first];
    }
    return undefined;
  }

  async #read(shard: number, readers: Readers): Promise<void> {
    const { after, types } = readers;
    const page = await this.#log.page({ shard, after, until: this.#log.end(shard), types });
    this.#webhooks.deliver(shard, readers, page);
  }
}
