/**
 * The queues as they are on a bad day. They outlive the process that uses them, whose consumers do
 * not: a job is lost, given to two consumers, or given again because the one that carried it out
 * did not live to say so; all jobs are flushed; for a while nothing is answered.
 */
import type { Dice } from '../../../src/client/demo/dice.ts';
import { backoffMs } from '../../../src/queue/backoff.ts';
import type { NewJob, Processor, Schedule } from '../../../src/queue/job.ts';
import { Hopeless, Postponed, QueueDown } from '../../../src/queue/job.ts';
import type { RestockQueues } from '../../../src/restock/consumers.ts';
import type { Chaos } from './chaos.ts';
import type { Held } from './held-job.ts';
import { ATTEMPTS_MAX, jobOf } from './held-job.ts';
import { Schedulers } from './schedulers.ts';
import type { Scheduler } from './schedulers.ts';
import type { Timeline } from './timeline.ts';

const BACKOFF = { leastMs: 500, mostMs: 4_000 };
/** After so long a job whose consumer is gone is taken up by another. */
const LOCK_MS = 2_000;
const DOWN_MAX_MS = 30_000;
/** Ended jobs are forgotten after so long. */
const KEPT_MS = 60_000;

/** What a process has of the queues. */
export interface Connection extends RestockQueues {
  /** The process is gone. */
  sever(): void;
}

/** A connection as the queues see it. */
interface Process {
  readonly processors: Map<string, Processor>;
  readonly wanted: Map<string, Scheduler>;
  readonly isBack: () => void;
}

export class FaultyQueues {
  readonly #timeline: Timeline;
  readonly #chaos: Chaos;
  readonly #dice: Dice;
  readonly #jobs = new Map<string, Held>();
  readonly #schedulers: Schedulers;
  readonly #poison = new Set<string>();
  #process: Process | null = null;
  #isDown = false;

  constructor(timeline: Timeline, chaos: Chaos, dice: Dice) {
    this.#timeline = timeline;
    this.#chaos = chaos;
    this.#dice = dice;
    this.#schedulers = new Schedulers(timeline, ({ queue, job }, id) => {
      if (!this.#isDown) this.#add(queue, { id, ...job });
    });
  }

  /** Whether no job is being carried out or is to be. */
  get isQuiet(): boolean {
    if (this.#isDown) return false;
    return this.#jobs.values().every(({ state }) => state === 'done' || state === 'failed');
  }

  /** Jobs that nobody can carry out and that have not failed. */
  get stuck(): readonly string[] {
    return [...this.#poison].filter((key) => (this.#jobs.get(key)?.state ?? 'failed') !== 'failed');
  }

  /** Has one process use the queues; `isBack` tells it that they answer again. */
  connect(isBack: () => void): Connection {
    const process: Process = { processors: new Map(), wanted: new Map(), isBack };
    this.#process = process;
    const isUsed = (): boolean => this.#process === process;
    this.#schedulers.maintain(process.wanted, { isUsed, isUp: () => !this.#isDown });
    return {
      isAsleep: false,
      queue: (name) => ({
        add: (job) => this.#ask(process, () => this.#add(name, job)),
        addAll: (jobs) => this.#ask(process, () => jobs.forEach((job) => this.#add(name, job))),
        ensure: (jobs) => this.#ask(process, () => jobs.forEach((job) => this.#ensure(name, job))),
        schedule: (id, when, job) => {
          const scheduler = { queue: name, pattern: patternOf(when), job };
          process.wanted.set(id, scheduler);
          return this.#ask(process, () => this.#schedulers.set(id, scheduler));
        },
        unschedule: (id) => {
          process.wanted.delete(id);
          return this.#ask(process, () => this.#schedulers.delete(id));
        },
        schedules: () => this.#ask(process, () => this.#schedulers.ids),
      }),
      consumer: (name, processor) => {
        process.processors.set(name, processor);
        this.#wake();
      },
      sever: () => this.#sever(process),
    };
  }

  /** Adds a job that nobody can carry out. */
  poison(queue: string): void {
    const id = `poison_${this.#poison.size}`;
    this.#poison.add(`${queue} ${id}`);
    this.#put(queue, { id, name: this.#dice.pick(['order', 'dance']), data: { restock: 1 } });
  }

  #sever(process: Process): void {
    if (this.#process === process) this.#process = null;
    for (const held of this.#jobs.values()) if (held.state === 'active') this.#giveAgain(held);
  }

  /** What a process asks; it is never answered if the process is gone by then. */
  #ask<Result>(process: Process, effect: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      const { queueDown, queueFlushed } = this.#chaos.faults;
      const isDownNow = queueDown > 0 && this.#dice.chance(queueDown);
      const isLate = this.#dice.chance(0.5);
      if (queueFlushed > 0 && this.#dice.chance(queueFlushed)) this.#flush();
      this.#chaos.soon(() => {
        if (this.#process !== process) return;
        if (isDownNow && !isLate) this.#goDown();
        if (this.#isDown) return reject(new QueueDown('it is down'));
        const result = effect();
        if (!isDownNow) return resolve(result);
        this.#goDown();
        reject(new QueueDown('it went down before it answered'));
      });
    });
  }

  #goDown(): void {
    if (this.#isDown) return;
    this.#isDown = true;
    this.#chaos.log(() => 'the queue is down');
    this.#timeline.after(this.#dice.int(1, DOWN_MAX_MS), () => {
      this.#isDown = false;
      this.#chaos.log(() => 'the queue is up');
      this.#process?.isBack();
      this.#wake();
    });
  }

  #flush(): void {
    this.#chaos.log(() => 'the queue is flushed');
    this.#jobs.clear();
    this.#schedulers.clear();
  }

  #add(queue: string, job: NewJob): void {
    const key = `${queue} ${job.id}`;
    const known = this.#jobs.get(key);
    const isOver = known !== undefined && known.endedAt + KEPT_MS < this.#timeline.now;
    if (known !== undefined && !isOver) return;
    const { jobLost } = this.#chaos.faults;
    if (jobLost > 0 && this.#dice.chance(jobLost)) this.#chaos.log(() => `lost: ${key}`);
    else this.#put(queue, job);
  }

  #put(queue: string, job: NewJob): void {
    const begun = { state: 'waiting', attempt: 1, run: 0, readyAt: 0, endedAt: Infinity } as const;
    const held: Held = { queue, job, addedAt: this.#timeline.now, ...begun };
    this.#jobs.set(`${queue} ${job.id}`, held);
    this.#deliver(held, job.delayMs ?? 0);
  }

  #ensure(queue: string, job: NewJob): void {
    const key = `${queue} ${job.id}`;
    const state = this.#jobs.get(key)?.state;
    if (state === 'done' || state === 'failed') this.#jobs.delete(key);
    this.#add(queue, job);
  }

  /** Gives a job to a consumer after a while, unless it has gone another way by then. */
  #deliver(held: Held, ms: number): void {
    held.state = 'waiting';
    held.readyAt = this.#timeline.now + ms;
    const run = ++held.run;
    const { jobDelayMs } = this.#chaos.faults;
    this.#timeline.after(ms + this.#dice.int(0, jobDelayMs), () => this.#begin(held, run));
  }

  #begin(held: Held, run: number): void {
    const processor = this.#process?.processors.get(held.queue);
    if (!this.#isHeld(held, run) || held.state !== 'waiting') return;
    // It is taken when there is somebody to take it.
    if (this.#isDown || processor === undefined) return;
    held.state = 'active';
    const { jobTwice, jobDelayMs } = this.#chaos.faults;
    const begin = (): void => void this.#carryOut(held, run, processor);
    if (jobTwice > 0 && this.#dice.chance(jobTwice)) {
      const process = this.#process;
      this.#timeline.after(this.#dice.int(0, jobDelayMs), () => {
        if (this.#process === process) begin();
      });
    }
    begin();
  }

  async #carryOut(held: Held, run: number, processor: Processor): Promise<void> {
    const process = this.#process;
    const { job } = held;
    this.#chaos.log(() => `job ${job.id} begins, attempt ${held.attempt}`);
    const error = await processor(jobOf(held)).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (this.#process !== process || !this.#isHeld(held, run)) return;
    const { jobUnacknowledged } = this.#chaos.faults;
    const isUnheard = jobUnacknowledged > 0 && this.#dice.chance(jobUnacknowledged);
    this.#chaos.log(() => `job ${job.id} ends${isUnheard ? ' unheard' : ''}: ${String(error)}`);
    if (isUnheard || this.#isDown) return this.#giveAgain(held);
    if (error instanceof Postponed) return this.#deliver(held, error.delayMs);
    const isLast = held.attempt >= ATTEMPTS_MAX || error instanceof Hopeless;
    if (error !== null && !isLast) {
      const wait = backoffMs(held.attempt, BACKOFF, this.#dice.int(0, 99) / 100);
      held.attempt += 1;
      return this.#deliver(held, wait);
    }
    held.run += 1;
    held.state = error === null ? 'done' : 'failed';
    held.endedAt = this.#timeline.now;
  }

  /** Nobody has said what became of a job, so it is taken up again. */
  #giveAgain(held: Held): void {
    this.#deliver(held, LOCK_MS);
  }

  /** Gives out all that waited for a queue that answers, or for a consumer. */
  #wake(): void {
    for (const held of this.#jobs.values()) {
      if (held.state !== 'waiting') continue;
      this.#deliver(held, Math.max(0, held.readyAt - this.#timeline.now));
    }
  }

  #isHeld(held: Held, run: number): boolean {
    return held.run === run && this.#jobs.get(`${held.queue} ${held.job.id}`) === held;
  }
}

const patternOf = (when: Schedule): string => ('pattern' in when ? when.pattern : '* * * * * *');
