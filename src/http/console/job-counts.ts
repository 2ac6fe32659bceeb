/** How many jobs wait in the queues, as the back end said when it was asked the last time. */
import type { JobCounts } from '../../queue/job.ts';
import type { Queues } from '../../queue/queues.ts';

/** Jobs by queue and state; null while the back end is down. */
export type CountsOfJobs = ReadonlyMap<string, JobCounts> | null;

export class JobCounter {
  readonly #queues: Pick<Queues, 'isUp' | 'isAsleep' | 'counts'>;
  readonly #now: () => number;
  #latest: CountsOfJobs = null;
  #at = -Infinity;
  #asking: Promise<CountsOfJobs> | undefined;

  constructor(queues: Pick<Queues, 'isUp' | 'isAsleep' | 'counts'>, now: () => number) {
    this.#queues = queues;
    this.#now = now;
  }

  /** Whether the back end answers, or has not been needed yet. */
  get isUp(): boolean {
    return this.#queues.isUp || this.#queues.isAsleep;
  }

  /** The latest counts, also if the back end is down since. */
  get latest(): CountsOfJobs {
    return this.#latest;
  }

  /** Counts that were asked for at most `ageMs` ago; null if there are none to be had. */
  async upTo(ageMs: number): Promise<CountsOfJobs> {
    if (this.#asking !== undefined) return this.#asking;
    if (this.#now() - this.#at < ageMs) return this.#latest;
    this.#asking = this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(): Promise<CountsOfJobs> {
    this.#at = this.#now();
    try {
      return (this.#latest = await this.#queues.counts());
    } catch {
      // It is down, which is noticed and reported by others.
      return null;
    }
  }
}
