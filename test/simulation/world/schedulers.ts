/** What adds jobs to the simulated queues whenever a pattern says so. */
import { CronExpressionParser } from 'cron-parser';
import type { NewJob } from '../../../src/queue/job.ts';
import type { Timeline } from './timeline.ts';

/** A process that uses the queues brings back its schedulers so often. */
const MAINTENANCE_MS = 10_000;

export interface Scheduler {
  readonly queue: string;
  readonly pattern: string;
  readonly job: Pick<NewJob, 'name' | 'data'>;
}

export class Schedulers {
  readonly #timeline: Timeline;
  readonly #add: (scheduler: Scheduler, id: string) => void;
  readonly #known = new Map<string, Scheduler>();

  /** `add` adds a job with an id. */
  constructor(timeline: Timeline, add: (scheduler: Scheduler, id: string) => void) {
    this.#timeline = timeline;
    this.#add = add;
  }

  get ids(): readonly string[] {
    return [...this.#known.keys()];
  }

  set(id: string, scheduler: Scheduler): void {
    this.#known.set(id, scheduler);
    this.#wait(id, scheduler);
  }

  delete(id: string): boolean {
    return this.#known.delete(id);
  }

  clear(): void {
    this.#known.clear();
  }

  /** Brings back those that a process wants, as long as it uses the queues. */
  maintain(
    wanted: ReadonlyMap<string, Scheduler>,
    about: { readonly isUsed: () => boolean; readonly isUp: () => boolean },
  ): void {
    this.#timeline.after(MAINTENANCE_MS, () => {
      if (!about.isUsed()) return;
      for (const [id, scheduler] of about.isUp() ? wanted : []) {
        if (!this.#known.has(id)) this.set(id, scheduler);
      }
      this.maintain(wanted, about);
    });
  }

  #wait(id: string, scheduler: Scheduler): void {
    const at = nextOf(scheduler.pattern, this.#timeline.now);
    this.#timeline.after(at - this.#timeline.now, () => {
      if (this.#known.get(id) !== scheduler) return;
      this.#add(scheduler, `repeat_${id}_${at}`);
      this.#wait(id, scheduler);
    });
  }
}

/** What was worked out before: all simulations have the same times and few patterns. */
const known = new Map<string, number>();

/** The next time after `now` of a pattern, which is of whole seconds. */
function nextOf(pattern: string, now: number): number {
  const second = Math.floor(now / 1000);
  const key = `${pattern} ${second}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const from = { tz: 'UTC', currentDate: new Date(now) };
  const at = CronExpressionParser.parse(pattern, from).next().getTime();
  known.set(key, at);
  return at;
}
