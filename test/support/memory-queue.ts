/** A queue in memory that keeps what it is given, and may be down or forget. */
import type { NewJob } from '../../src/queue/job.ts';
import { QueueDown } from '../../src/queue/job.ts';
import type { JobQueue } from '../../src/queue/job-queue.ts';

type Adding = Pick<JobQueue, 'add' | 'addAll' | 'ensure' | 'schedule' | 'unschedule' | 'schedules'>;

export class MemoryQueue implements Adding {
  readonly jobs = new Map<string, NewJob>();
  /** Ids of jobs that were made sure of. */
  readonly ensured: string[] = [];
  readonly schedulers = new Map<string, string>();
  isDown = false;
  /** How many were in each addition of several. */
  readonly sizes: number[] = [];

  get ids(): readonly string[] {
    return [...this.jobs.keys()];
  }

  async add(job: NewJob): Promise<void> {
    this.#requireUp();
    if (!this.jobs.has(job.id)) this.jobs.set(job.id, job);
  }

  async addAll(jobs: readonly NewJob[]): Promise<void> {
    this.sizes.push(jobs.length);
    for (const job of jobs) await this.add(job);
  }

  async ensure(jobs: readonly NewJob[]): Promise<void> {
    this.#requireUp();
    this.ensured.push(...jobs.map(({ id }) => id));
    for (const job of jobs) await this.add(job);
  }

  async schedule(id: string, when: Parameters<JobQueue['schedule']>[1]): Promise<void> {
    this.#requireUp();
    this.schedulers.set(id, 'pattern' in when ? when.pattern : String(when.everyMs));
  }

  async unschedule(id: string): Promise<boolean> {
    this.#requireUp();
    return this.schedulers.delete(id);
  }

  async schedules(): Promise<readonly string[]> {
    this.#requireUp();
    return [...this.schedulers.keys()];
  }

  #requireUp(): void {
    if (this.isDown) throw new QueueDown('it is down');
  }
}
