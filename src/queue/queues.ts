/**
 * The queues of this process. Which back end they are on is decided here and known nowhere else.
 *
 * Nothing here throws because the back end is down: consumers wait until it is back, and what is
 * asked of a queue rejects soon with `QueueDown`. Whoever adds jobs keeps them until then.
 */
import type { Queue } from 'bullmq';
import type { Tracer } from '../tracing/tracer.ts';
import { NO_TRACER } from '../tracing/tracer.ts';
import type { Backend, QueueObserver } from './backend.ts';
import { BACKOFF_TYPE, Consumer } from './consumer.ts';
import type { ConsumerOptions } from './consumer.ts';
import type { JobCounts, Processor } from './job.ts';
import { JobQueue } from './job-queue.ts';
import { JobRates } from './job-rates.ts';
import type { QueueConfig } from './queue-config.ts';
import { settles } from './deadline.ts';

/** How often schedulers and what is kept are looked after. */
const MAINTENANCE_MS = 30_000;
const CLOSE_MS = 2_000;

/**
 * Opens the queues: on Redis if `QUEUE_URL` says where that is, and else on a database of their
 * own in `DATA_DIR`. Does not wait until the back end is up. Rejects if another process has the
 * database.
 */
export async function openQueues(
  config: QueueConfig,
  observer: QueueObserver = {},
  tracer: QueueTracer = NO_TRACER,
): Promise<Queues> {
  return new Queues(await openBackend(config, observer), config, { observer, tracer });
}

/** Follows jobs. */
export type QueueTracer = Pick<Tracer, 'telemetry' | 'apart' | 'failed'>;

/** Loads only what the chosen back end needs: the other is megabytes that nobody would use. */
async function openBackend(config: QueueConfig, observer: QueueObserver): Promise<Backend> {
  if (config.QUEUE_URL === '') {
    const { openEmbedded } = await import('./embedded/embedded-backend.ts');
    return openEmbedded(config.DATA_DIR, observer);
  }
  const { openRedis } = await import('./redis/redis-backend.ts');
  return openRedis(config.QUEUE_URL, config.QUEUE_PREFIX, observer);
}

export class Queues {
  /** How many jobs end in this process. */
  readonly rates = new JobRates(Date.now);
  readonly #backend: Backend;
  readonly #config: QueueConfig;
  readonly #observer: QueueObserver;
  readonly #tracer: QueueTracer;
  readonly #queues = new Map<string, { readonly bull: Queue; readonly queue: JobQueue }>();
  readonly #consumers = new Set<Consumer>();
  readonly #opened = new Set<(queue: Queue) => void>();
  readonly #timer: NodeJS.Timeout;
  #wasUp = false;
  #closed: Promise<void> | undefined;

  constructor(
    backend: Backend,
    config: QueueConfig,
    { observer, tracer }: { readonly observer: QueueObserver; readonly tracer: QueueTracer },
  ) {
    this.#backend = backend;
    this.#config = config;
    this.#observer = this.rates.beside(observer);
    this.#tracer = tracer;
    backend.availability.onChange((isUp, why) => {
      observer.state?.(isUp, why);
      this.#wasUp ||= isUp;
      if (isUp) void this.#maintain();
    });
    this.#timer = setInterval(() => void this.#maintain(), MAINTENANCE_MS);
  }

  /** Which back end they are on. */
  get kind(): Backend['kind'] {
    return this.#backend.kind;
  }

  get isUp(): boolean {
    return this.#backend.availability.isUp;
  }

  /** Whether the back end has not been started, because there has been no job yet. */
  get isAsleep(): boolean {
    return this.#backend.isAsleep;
  }

  /** Resolves as soon as the back end is up; rejects if it is not within `ms`. */
  whenUp(ms: number): Promise<void> {
    this.#backend.wake();
    return this.#backend.availability.whenUp(ms);
  }

  /** The queue of that name, which is opened if it has not been. */
  queue(name: string): JobQueue {
    const known = this.#queues.get(name);
    if (known !== undefined) return known.queue;
    const options = { defaultJobOptions: jobOptions(this.#config), ...traced(this.#tracer) };
    const bull = this.#backend.makeQueue(name, options);
    bull.on('error', (error) => {
      if (this.isUp) this.#observer.warning?.(`the queue ${name}: ${error.message}`);
    });
    const about = { config: this.#config, tracer: this.#tracer };
    const queue = new JobQueue(bull, this.#backend, about);
    this.#queues.set(name, { bull, queue });
    for (const listener of this.#opened) listener(bull);
    return queue;
  }

  /** The queue of that name, if it has been opened. */
  find(name: string): JobQueue | undefined {
    return this.#queues.get(name)?.queue;
  }

  /** Starts to process the jobs of a queue. */
  consumer(name: string, processor: Processor, options: ConsumerOptions = {}): Consumer {
    this.queue(name);
    const parts = { backend: this.#backend, config: this.#config, observer: this.#observer };
    const about = { ...parts, ...options, tracer: this.#tracer };
    const consumer = new Consumer(name, processor, about);
    this.#consumers.add(consumer);
    return consumer;
  }

  /** How many jobs each queue has in each state. Rejects with `QueueDown`. */
  async counts(): Promise<ReadonlyMap<string, JobCounts>> {
    const entries = [...this.#queues].map(
      async ([name, { queue }]) => [name, await queue.counts()] as const,
    );
    return new Map(await Promise.all(entries));
  }

  /** Hands BullMQ's own queues, those that there are and those to come, to a dashboard. */
  eachBullQueue(listener: (queue: Queue) => void): void {
    this.#opened.add(listener);
    for (const { bull } of this.#queues.values()) listener(bull);
  }

  /**
   * Lets the jobs that are processed here end, for at most `STOP_TIMEOUT_MS`, and closes
   * everything. Called again, it waits for the same.
   */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer);
    // BullMQ would wait for an answer, and there is no job here yet.
    if (!this.#wasUp) await this.#backend.close();
    const { STOP_TIMEOUT_MS } = this.#config;
    await Promise.all([...this.#consumers].map((consumer) => consumer.close(STOP_TIMEOUT_MS)));
    const closing = [...this.#queues.values()].map(({ bull }) => bull.close());
    await settles(Promise.allSettled(closing), CLOSE_MS);
    if (this.#wasUp) await this.#backend.close();
  }

  async #maintain(): Promise<void> {
    if (!this.isUp || this.#closed !== undefined) return;
    for (const { queue } of this.#queues.values()) {
      try {
        await queue.maintain(Date.now());
      } catch (error) {
        if (this.isUp) this.#observer.warning?.(`the queue ${queue.name}: ${String(error)}`);
      }
    }
  }
}

/** BullMQ's option for that; it takes none that is undefined. */
const traced = ({ telemetry }: QueueTracer) => (telemetry === undefined ? {} : { telemetry });

function jobOptions(config: QueueConfig) {
  return {
    attempts: config.QUEUE_ATTEMPTS_MAX,
    backoff: { type: BACKOFF_TYPE },
    // Only by age: keeping a number looks through all of them at each job on PostgreSQL.
    removeOnComplete: { age: config.QUEUE_KEEP_COMPLETED_SECONDS },
    removeOnFail: { age: config.QUEUE_KEEP_FAILED_SECONDS },
    stackTraceLimit: 0,
  };
}
