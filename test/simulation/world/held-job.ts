/** A job as the simulated queues hold it. */
import type { Job, NewJob } from '../../../src/queue/job.ts';

export const ATTEMPTS_MAX = 3;

/** `run` grows whenever somebody else has the job from now on. */
export interface Held {
  readonly queue: string;
  readonly job: NewJob;
  readonly addedAt: number;
  state: 'waiting' | 'active' | 'done' | 'failed';
  attempt: number;
  run: number;
  readyAt: number;
  endedAt: number;
}

/** What a consumer is given; the data is a copy, because that is what comes out of a queue. */
export function jobOf({ job, attempt, addedAt }: Held): Job {
  const { id, name } = job;
  const data: unknown = JSON.parse(JSON.stringify(job.data));
  return {
    id,
    name,
    data,
    attempt,
    isLastAttempt: attempt >= ATTEMPTS_MAX,
    addedAt,
    signal: NEVER,
  };
}

const NEVER = new AbortController().signal;
