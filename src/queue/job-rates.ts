/** How many jobs have ended in the last minute in this process, by queue. */
import type { QueueObserver } from './backend.ts';

/** Per minute: jobs that were completed, and attempts that failed. */
export interface JobRate {
  readonly completedPerMinute: number;
  readonly failedPerMinute: number;
}

const SECONDS = 60;
const SECOND_MS = 1_000;

/** The ends of one kind, by the second; a slot is used again each minute. */
class Minute {
  readonly #counts = new Float64Array(SECONDS);
  readonly #seconds = new Float64Array(SECONDS).fill(-Infinity);

  add(second: number): void {
    const slot = second % SECONDS;
    if (this.#seconds[slot] !== second) this.#counts[slot] = 0;
    this.#seconds[slot] = second;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  sum(second: number): number {
    return this.#counts.reduce((sum, count, slot) => {
      return (this.#seconds[slot] ?? 0) > second - SECONDS ? sum + count : sum;
    }, 0);
  }
}

export class JobRates {
  readonly #now: () => number;
  readonly #completed = new Map<string, Minute>();
  readonly #failed = new Map<string, Minute>();

  /** `now` gives epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  of(queue: string): JobRate {
    return {
      completedPerMinute: this.#completed.get(queue)?.sum(this.#second) ?? 0,
      failedPerMinute: this.#failed.get(queue)?.sum(this.#second) ?? 0,
    };
  }

  /** The observer that has ends counted as well. */
  beside(observer: QueueObserver): QueueObserver {
    return {
      ...observer,
      completed: (queue) => {
        this.#minute(this.#completed, queue).add(this.#second);
        observer.completed?.(queue);
      },
      failed: (queue, job, why, isFinal) => {
        this.#minute(this.#failed, queue).add(this.#second);
        observer.failed?.(queue, job, why, isFinal);
      },
    };
  }

  get #second(): number {
    return Math.floor(this.#now() / SECOND_MS);
  }

  #minute(minutes: Map<string, Minute>, queue: string): Minute {
    const known = minutes.get(queue);
    if (known !== undefined) return known;
    const minute = new Minute();
    minutes.set(queue, minute);
    return minute;
  }
}
