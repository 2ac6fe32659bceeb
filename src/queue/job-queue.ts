/** A queue to put jobs into and to look at. */
import type { Job as BullJob, JobType, Queue } from 'bullmq';
import type { Tracer } from '../tracing/tracer.ts';
import type { Backend } from './backend.ts';
import type { QueueConfig } from './queue-config.ts';
import { within } from './deadline.ts';
import type { FailedJob, JobCounts, NewJob, Schedule } from './job.ts';
import { JOB_STATES, QueueDown } from './job.ts';
import { pack, unpack } from './payload.ts';

/** Not digits only, and nothing that BullMQ or Redis keys give a meaning to. */
const ID_PATTERN = /^(?!\d+$)[\w.~-]{1,128}$/;
/** On PostgreSQL what waits in a paused queue is counted so; BullMQ's types have forgotten it. */
const PAUSED = 'paused' as JobType;
/** Jobs that are added in one command. */
const ADDED_TOGETHER_MAX = 500;

/** The jobs of a page of the failed set. */
export interface FailedPage {
  readonly start: number;
  readonly count: number;
}

interface Scheduled {
  readonly when: Schedule;
  readonly name: string;
  readonly data: unknown;
}

/**
 * Every method rejects with `QueueDown` while the back end is down: at once if that is known, and
 * else after `QUEUE_WAIT_MAX_MS`. What was asked may have happened all the same, and may be
 * repeated.
 */
export class JobQueue {
  readonly #queue: Queue;
  readonly #backend: Backend;
  readonly #config: QueueConfig;
  readonly #tracer: Pick<Tracer, 'apart'>;
  readonly #scheduled = new Map<string, Scheduled>();

  constructor(
    queue: Queue,
    backend: Backend,
    about: { readonly config: QueueConfig; readonly tracer: Pick<Tracer, 'apart'> },
  ) {
    this.#queue = queue;
    this.#backend = backend;
    this.#config = about.config;
    this.#tracer = about.tracer;
  }

  get name(): string {
    return this.#queue.name;
  }

  /** Adds a job, unless there is one with its id already, also one that has ended. */
  async add(job: NewJob): Promise<void> {
    const { name, data, opts } = this.#entry(job);
    // Whoever woke the one who adds may be about something else.
    await this.#tracer.apart(job.trace, () =>
      this.#bounded(() => this.#queue.add(name, data, opts)),
    );
  }

  /** Adds jobs, in this order, as `add` does. On PostgreSQL that costs as much as ten of those. */
  async addAll(jobs: readonly NewJob[]): Promise<void> {
    const entries = jobs.map((job) => this.#entry(job));
    for (let start = 0; start < entries.length; start += ADDED_TOGETHER_MAX) {
      const some = entries.slice(start, start + ADDED_TOGETHER_MAX);
      await this.#tracer.apart(undefined, () => this.#bounded(() => this.#queue.addBulk(some)));
    }
  }

  /**
   * Sees to it that these jobs are going to be processed: adds those that are missing, and starts
   * those anew that have ended, well or not. For jobs that had no effect.
   */
  async ensure(jobs: readonly NewJob[]): Promise<void> {
    const ended: BullJob[] = [];
    for (const { id } of jobs) {
      const job = await this.#bounded(() => this.#queue.getJob(id));
      if (job?.finishedOn !== undefined) ended.push(job);
    }
    await this.addAll(jobs);
    for (const job of ended) await this.#bounded(() => revive(job));
  }

  /** How many jobs there are in each state. */
  async counts(): Promise<JobCounts> {
    if (this.#backend.isAsleep) return NO_JOBS;
    const found = await this.#bounded(() =>
      this.#queue.getJobCounts(...JOB_STATES, PAUSED, 'prioritized'),
    );
    const of = (state: string): number => found[state] ?? 0;
    return {
      waiting: of('waiting') + of(PAUSED) + of('prioritized'),
      active: of('active'),
      delayed: of('delayed'),
      failed: of('failed'),
      completed: of('completed'),
    };
  }

  /** Jobs that have failed for good, the newest first. */
  async failed({ start, count }: FailedPage): Promise<readonly FailedJob[]> {
    if (this.#backend.isAsleep) return [];
    const jobs = await this.#bounded(() => this.#queue.getFailed(start, start + count - 1));
    return jobs.map((job) => failedJob(job));
  }

  /** Starts a failed job anew. Returns whether there was one. */
  async retry(id: string): Promise<boolean> {
    if (this.#backend.isAsleep) return false;
    const job = await this.#bounded(() => this.#queue.getJob(id));
    if (job?.finishedOn === undefined || !(await this.#bounded(() => job.isFailed()))) return false;
    await this.#bounded(() => revive(job));
    return true;
  }

  /** Starts all failed jobs anew. Returns how many there were. */
  async retryFailed(): Promise<number> {
    const { failed } = await this.counts();
    if (failed > 0) await this.#bounded(() => this.#queue.retryJobs({ state: 'failed' }));
    return failed;
  }

  /**
   * Adds a job whenever `when` says, once for all processes. Kept until `unschedule`; what the back
   * end has forgotten is brought back while this process runs.
   */
  async schedule(id: string, when: Schedule, job: Pick<NewJob, 'name' | 'data'>): Promise<void> {
    requireId(id);
    const scheduled = { when, name: job.name, data: this.#pack(job.data) };
    this.#scheduled.set(id, scheduled);
    await this.#bounded(() => this.#upsert(id, scheduled));
  }

  /** Returns whether there was a scheduler with that id. */
  async unschedule(id: string): Promise<boolean> {
    this.#scheduled.delete(id);
    return this.#bounded(() => this.#queue.removeJobScheduler(id));
  }

  /** Schedulers that are in force, by their ids. */
  async schedules(): Promise<readonly string[]> {
    const found = await this.#bounded(() => this.#queue.getJobSchedulers());
    return found.map(({ key }) => key);
  }

  /** Brings back lost schedulers, and drops what has ended and is more than is to be kept. */
  async maintain(now: number): Promise<void> {
    for (const [id, scheduled] of this.#scheduled) {
      const found = await this.#bounded(() => this.#queue.getJobScheduler(id));
      const next = found?.next ?? 0;
      // Without a worker it stays in the past too, and to put it there again does no harm.
      if (next < now - this.#config.QUEUE_LOCK_MS) await this.#upsert(id, scheduled);
    }
    const counts = await this.counts();
    for (const state of ['completed', 'failed'] as const) {
      const excess = counts[state] - this.#config.QUEUE_KEPT_MAX;
      if (excess > 0) await this.#bounded(() => this.#queue.clean(0, excess, state));
    }
  }

  async #upsert(id: string, { when, name, data }: Scheduled): Promise<void> {
    const repeat = 'everyMs' in when ? { every: when.everyMs } : { tz: 'UTC', ...when };
    await this.#bounded(() => this.#queue.upsertJobScheduler(id, repeat, { name, data }));
  }

  #entry({ id, name, data, delayMs, trace }: NewJob) {
    requireId(id);
    const opts = {
      jobId: id,
      ...(delayMs === undefined ? {} : { delay: delayMs }),
      ...(trace === undefined ? {} : { telemetry: { metadata: trace } }),
    };
    return { name, data: this.#pack(data), opts };
  }

  #pack(data: unknown): unknown {
    return pack(data, this.#config.QUEUE_JOB_BYTES_MAX);
  }

  async #bounded<T>(work: () => Promise<T>): Promise<T> {
    this.#backend.wake();
    if (!this.#backend.availability.isUp) throw new QueueDown(`the queue ${this.name} is down`);
    const ms = this.#config.QUEUE_WAIT_MAX_MS;
    return within(work(), ms, () => new QueueDown(`no answer of ${this.name} within ${ms} ms`));
  }
}

/** Starts a job anew that has ended, unless somebody else has done it in between. */
async function revive(job: BullJob): Promise<void> {
  const state = await job.getState();
  if (state !== 'completed' && state !== 'failed') return;
  try {
    await job.retry(state, FRESH);
  } catch (error) {
    if ((await job.getState()) === state) throw error;
  }
}

const NO_JOBS: JobCounts = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };
const FRESH = { resetAttemptsMade: true, resetAttemptsStarted: true };

function requireId(id: string): void {
  if (!ID_PATTERN.test(id)) throw new RangeError(`this cannot be the id of a job: ${id}`);
}

function failedJob(job: BullJob): FailedJob {
  return {
    id: job.id ?? '',
    name: job.name,
    data: unpack(job.data),
    attempts: job.attemptsMade,
    reason: job.failedReason,
    failedAt: job.finishedOn ?? 0,
  };
}
