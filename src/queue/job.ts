/** What is put into a queue, what a processor is given, and how it ends other than well. */

/**
 * A job to add. While a job is kept, the same id added again changes nothing, so an id that is made
 * from a row makes the addition of that row safe to repeat.
 */
export interface NewJob {
  /** Letters, digits and `. _ ~ -`, at most 128 of them, and not digits only. */
  readonly id: string;
  readonly name: string;
  /** What JSON can say. */
  readonly data: unknown;
  /** How long it waits before it is processed. */
  readonly delayMs?: number;
  /** The trace that it belongs to, as the tracer hands it over; else it begins one. */
  readonly trace?: string;
}

/** A job that is processed. It may have been processed before, in part or as a whole. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  /** Counts from 1; crashes and postponements do not count. */
  readonly attempt: number;
  /** If this attempt fails, the job ends as failed. */
  readonly isLastAttempt: boolean;
  readonly addedAt: number;
  /** Aborted when a stop has no more time for the job. */
  readonly signal: AbortSignal;
}

/** Does what a job says. A job is done when it resolves; when it rejects, it is tried again. */
export type Processor = (job: Job) => Promise<void>;

/** When a scheduler adds jobs: by a cron pattern, in UTC unless `tz` says so, or so often. */
export type Schedule =
  | { readonly pattern: string; readonly tz?: string }
  | { readonly everyMs: number };

/** A job in the failed set. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  readonly attempts: number;
  readonly reason: string;
  readonly failedAt: number;
}

/** States of jobs, as they are counted. */
export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

/** How many jobs there are in each state. */
export type JobCounts = Readonly<Record<(typeof JOB_STATES)[number], number>>;

/** Thrown by a processor: it will never succeed, so the job ends as failed at once. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}

/** Thrown by a processor: to be processed later, which is not a failed attempt. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
  readonly delayMs: number;

  constructor(delayMs: number) {
    super(`postponed by ${delayMs} ms`);
    this.delayMs = delayMs;
  }
}

/** The back end does not answer. Nothing is known to have been done; adding again is safe. */
export class QueueDown extends Error {
  override readonly name = 'QueueDown';
}
