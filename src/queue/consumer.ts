/** Processes the jobs of a queue, in this process. */
import type { Job as BullJob, Worker, WorkerOptions } from 'bullmq';
import type { Tracer } from '../tracing/tracer.ts';
import { backoffMs } from './backoff.ts';
import type { Backend, BullProcessor, QueueObserver } from './backend.ts';
import { settles } from './deadline.ts';
import type { Job, Processor } from './job.ts';
import { Hopeless, Postponed } from './job.ts';
import { keepable, unpack } from './payload.ts';
import type { QueueConfig } from './queue-config.ts';

export interface ConsumerOptions {
  /** Jobs that are processed at once by this consumer; `QUEUE_CONCURRENCY` unless given. */
  readonly concurrency?: number;
  /**
   * Starts at most so many jobs in so much time, counted over all consumers of the queue wherever
   * they run. What needs a rate of its own needs a queue of its own.
   */
  readonly rate?: { readonly max: number; readonly perMs: number };
}

/** What a consumer is made of. */
export interface ConsumerParts {
  readonly backend: Backend;
  readonly config: QueueConfig;
  readonly observer: QueueObserver;
  readonly tracer: Pick<Tracer, 'telemetry' | 'failed'>;
}

/** The name of the strategy that is `backoffMs`. */
export const BACKOFF_TYPE = 'bounded';

/** How long jobs have to end by themselves after they were told that there is no more time. */
const ABORTED_MS = 500;
/** How long a consumer waits before it tries again to reach a back end that is down. */
const RETRY_MS = 500;

export class Consumer {
  readonly #worker: Worker;
  readonly #observer: QueueObserver;
  readonly #backend: Backend;
  #active = 0;
  #isClosing = false;

  constructor(name: string, processor: Processor, parts: ConsumerParts & ConsumerOptions) {
    const { backend, observer, tracer } = parts;
    this.#observer = observer;
    this.#backend = backend;
    const guarded: Processor = async (job) => {
      // BullMQ may take one more job after it was told to close.
      if (this.#isClosing) throw new Postponed(0);
      this.#active++;
      try {
        await processor(job);
      } catch (error) {
        if (!(error instanceof Postponed)) tracer.failed(error);
        throw error;
      } finally {
        this.#active--;
      }
    };
    const worker = backend.makeWorker(name, bullProcessor(guarded), workerOptions(parts));
    this.#worker = worker;
    worker.on('error', (error) => {
      // That the back end is down is said once, by the state.
      if (backend.availability.isUp) observer.warning?.(`a consumer of ${name}: ${error.message}`);
    });
    worker.on('completed', () => observer.completed?.(name));
    worker.on('failed', (job, error) => {
      if (error instanceof Postponed) return;
      const isFinal = job === undefined || job.finishedOn !== undefined;
      observer.failed?.(name, job?.id ?? '', error.message, isFinal);
    });
  }

  get name(): string {
    return this.#worker.name;
  }

  /**
   * Takes no more jobs and waits until those it has are done, or `ms` have gone by. Those that are
   * not done then are told so by their signals, and will be processed again elsewhere, or later:
   * at once if they reject, else when this process has ended and their locks have run out.
   */
  async close(ms: number): Promise<void> {
    this.#isClosing = true;
    const closed = this.#worker.close();
    // A back end that is down is not waited for, jobs are.
    const isWaitedFor = this.#active > 0 || this.#backend.availability.isUp;
    if (await settles(closed, isWaitedFor ? ms : Math.min(ms, ABORTED_MS))) return;
    this.#worker.cancelAllJobs('the service stops');
    if ((await settles(closed, ABORTED_MS)) || this.#active === 0) return;
    this.#observer.warning?.(`jobs of ${this.name} were not done within ${ms} ms`);
  }
}

function workerOptions({ config, concurrency, rate, tracer }: ConsumerParts & ConsumerOptions) {
  const { QUEUE_BACKOFF_MS: leastMs, QUEUE_BACKOFF_MAX_MS: mostMs } = config;
  const options: Omit<WorkerOptions, 'connection'> = {
    concurrency: concurrency ?? config.QUEUE_CONCURRENCY,
    lockDuration: config.QUEUE_LOCK_MS,
    stalledInterval: config.QUEUE_LOCK_MS,
    maxStalledCount: config.QUEUE_STALLS_MAX,
    runRetryDelay: RETRY_MS,
    ...(tracer.telemetry === undefined ? {} : { telemetry: tracer.telemetry }),
    settings: {
      backoffStrategy: (attempt) => backoffMs(attempt, { leastMs, mostMs }, Math.random()),
    },
  };
  return rate === undefined
    ? options
    : { ...options, limiter: { max: rate.max, duration: rate.perMs } };
}

/** A processor as BullMQ wants it; it has three parameters so that BullMQ passes a signal. */
function bullProcessor(processor: Processor): BullProcessor {
  return async (job, token, signal) => {
    try {
      await processor(jobOf(job, signal));
      return null;
    } catch (error) {
      // It was told to end, so it did not fail.
      throw await endingOf(job, token, signal?.aborted ? new Postponed(0) : error);
    }
  };
}

function jobOf(job: BullJob, signal: AbortSignal | undefined): Job {
  return {
    id: job.id ?? '',
    name: job.name,
    data: unpack(job.data),
    attempt: job.attemptsMade + 1,
    isLastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
    addedAt: job.timestamp,
    signal: signal ?? new AbortController().signal,
  };
}

/** What BullMQ is told by. It knows two of its errors by their names. */
async function endingOf(job: BullJob, token: string | undefined, error: unknown): Promise<Error> {
  if (error instanceof Postponed) {
    await job.moveToDelayed(Date.now() + error.delayMs, token);
    return named('DelayedError', error.message);
  }
  const why = keepable(error instanceof Error ? error.message : String(error));
  return named(error instanceof Hopeless ? 'UnrecoverableError' : 'Error', why);
}

/** Without a stack: it would be kept with the job, at each attempt. */
function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  delete error.stack;
  return error;
}
