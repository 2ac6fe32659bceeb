/**
 * Brings open restocks to the queues. The open restocks of the journals are the outbox: what is to
 * be done for one follows from its state, and it is done when its state says so, whatever a queue
 * says of the job.
 *
 * What is remembered here, which restocks were handed over and when, is a cache. A restock without
 * effect for too long is handed over again, so it may be lost, and so may the queue.
 */
import type { Restock, RestockId } from '../domain/restock/restock.ts';
import { isOpenRestock } from '../domain/restock/restock.ts';
import type { NewJob } from '../queue/job.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import type { Clock } from '../system/clock.ts';
import type { Restocking } from '../system/restocks/restocking.ts';
import type { HandingOver, Tracer } from '../tracing/tracer.ts';
import { Patience } from './patience.ts';
import type { Circumstances, Step } from './restock-job.ts';
import { jobOf, nextStep } from './restock-job.ts';

/** Restocks whose jobs are added together. */
const BATCH_MAX = 500;
/** Fewer jobs than these cost less one by one, see `JobQueue.addAll`. */
const SINGLY_MAX = 8;
/** Restocks that are handed over again at once. */
const AGAIN_MAX = 1_000;

export interface RelayParts {
  readonly restocking: Pick<Restocking, 'open' | 'watch'>;
  readonly queue: (name: string) => Pick<JobQueue, 'add' | 'addAll' | 'ensure'>;
  readonly circumstances: Circumstances;
  /** How long a job may be without effect, and how often it is looked. */
  readonly patienceMs: number;
  readonly clock: Clock;
  /** Knows which trace a restock belongs to. */
  readonly tracer: Pick<Tracer, 'handOver'>;
  /** Something is wrong that is tried again. */
  readonly warn: (what: string) => void;
}

/** How the relay stands. */
export interface RelayFigures {
  readonly open: number;
  /** Restocks that no queue has been told of. */
  readonly waiting: number;
  /** How long the oldest of them has been waiting. */
  readonly lagMs: number;
  /** How often a job without effect was added again. */
  readonly again: number;
}

interface Handed extends Step {
  readonly at: number;
}

export class Relay {
  readonly #parts: RelayParts;
  readonly #handed = new Map<RestockId, Handed>();
  readonly #waiting = new Set<RestockId>();
  readonly #patience: Patience;
  #unwatch: () => void = () => undefined;
  #callOff: () => void = () => undefined;
  #running: Promise<void> | undefined;
  #looking: Promise<void> | undefined;
  #again = 0;

  constructor(parts: RelayParts) {
    this.#parts = parts;
    this.#patience = new Patience(parts.clock);
  }

  /** Looks at all open restocks, and from now on at each that comes to a new state. */
  begin(): void {
    const { restocking } = this.#parts;
    this.#unwatch = restocking.watch((restock) => this.#noticed(restock));
    void this.look();
    this.#lookLater();
  }

  /** The queues may have forgotten everything: adds all jobs again, which those that are ignore. */
  startOver(): void {
    this.#handed.clear();
    void this.look();
    this.#patience.end();
  }

  /** Looks at all open restocks. Resolves when those without effect have been handed over again. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
  }

  /** Hands over nothing more. Resolves when what was on its way has been answered. */
  async stop(): Promise<void> {
    this.#unwatch();
    this.#callOff();
    this.#patience.stop();
    await Promise.allSettled([this.#running, this.#looking]);
  }

  /** Restocks that no queue has been told of. */
  get waiting(): number {
    return this.#waiting.size;
  }

  figures(): RelayFigures {
    const { restocking, clock } = this.#parts;
    let oldestAt = clock.now();
    for (const id of this.#waiting) {
      oldestAt = Math.min(oldestAt, restocking.open.get(id)?.updatedAt ?? oldestAt);
    }
    const lagMs = clock.now() - oldestAt;
    const { size: open } = restocking.open;
    return { open, waiting: this.#waiting.size, lagMs, again: this.#again };
  }

  #lookLater(): void {
    const { clock, patienceMs } = this.#parts;
    this.#callOff = clock.after(patienceMs, () => {
      void this.look();
      this.#lookLater();
    });
  }

  #noticed(restock: Restock): void {
    if (!isOpenRestock(restock)) {
      this.#handed.delete(restock.id);
      this.#waiting.delete(restock.id);
      return;
    }
    const step = nextStep(restock, this.#parts.circumstances);
    // The job that ordered goes on with what is due at once; if it does not, `look` finds it.
    const isDueAtOnce = step?.name === 'receive' && step.dueAt <= this.#parts.clock.now();
    if (step !== null && !isDueAtOnce && !this.#isHanded(restock.id, step)) this.#wait(restock.id);
  }

  #isHanded(id: RestockId, { name, dueAt }: Step): boolean {
    const handed = this.#handed.get(id);
    return handed !== undefined && handed.name === name && handed.dueAt === dueAt;
  }

  #wait(id: RestockId): void {
    this.#waiting.add(id);
    this.#start();
  }

  #start(): void {
    // What one commit tells of goes together.
    this.#running ??= Promise.resolve()
      .then(() => this.#run())
      .finally(() => {
        this.#running = undefined;
        if (this.#waiting.size > 0 && !this.#patience.isStopped) this.#start();
      });
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#patience.isStopped) {
      const ids = [...this.#waiting.values().take(BATCH_MAX)];
      for (const id of ids) this.#waiting.delete(id);
      try {
        await this.#hand(ids, addTo);
      } catch (error) {
        for (const id of ids) if (this.#parts.restocking.open.has(id)) this.#waiting.add(id);
        await this.#patience.pause(error, this.#parts.warn);
      }
    }
  }

  async #look(): Promise<void> {
    const { restocking, circumstances, patienceMs } = this.#parts;
    const now = this.#parts.clock.now();
    const late: (readonly [id: RestockId, at: number])[] = [];
    for (const [id, restock] of restocking.open) {
      const step = nextStep(restock, circumstances);
      if (step === null) continue;
      if (!this.#isHanded(id, step)) {
        this.#wait(id);
        continue;
      }
      const at = this.#handed.get(id)?.at ?? now;
      if (now - Math.max(at, step.dueAt) >= patienceMs) late.push([id, at]);
    }
    const first = late.toSorted(([, one], [, other]) => one - other).slice(0, AGAIN_MAX);
    if (first.length === 0 || this.#patience.isStopped) return;
    try {
      const ids = first.map(([id]) => id);
      await this.#hand(ids, (queue, jobs) => queue.ensure(jobs));
      this.#again += first.length;
    } catch {
      // A queue that is down is noticed by who adds to it; it is looked again soon enough.
    }
  }

  async #hand(
    ids: readonly RestockId[],
    add: (queue: ReturnType<RelayParts['queue']>, jobs: readonly NewJob[]) => Promise<void>,
  ): Promise<void> {
    const { restocking, circumstances, queue, tracer } = this.#parts;
    const now = this.#parts.clock.now();
    const spans: HandingOver[] = [];
    const steps: (readonly [RestockId, Step])[] = [];
    const jobs: (readonly [queue: string, job: NewJob])[] = [];
    for (const id of ids) {
      const restock = restocking.open.get(id);
      const step = restock === undefined ? null : nextStep(restock, circumstances);
      if (restock === undefined || step === null) continue;
      steps.push([id, step]);
      const [name, job] = jobOf(restock, step, { circumstances, now });
      const span = tracer.handOver(id);
      if (span !== undefined) spans.push(span);
      jobs.push([name, span === undefined ? job : { ...job, trace: span.metadata }]);
    }
    const byQueue = Map.groupBy(jobs, ([name]) => name);
    const adding = [...byQueue].map(([name, of]) => {
      const added = of.map(([, job]) => job);
      return add(queue(name), added);
    });
    await Promise.all(adding);
    for (const span of spans) span.end();
    for (const [id, step] of steps) {
      if (restocking.open.has(id)) this.#handed.set(id, { ...step, at: now });
    }
  }
}

async function addTo(
  queue: Pick<JobQueue, 'add' | 'addAll'>,
  jobs: readonly NewJob[],
): Promise<void> {
  if (jobs.length > SINGLY_MAX) await queue.addAll(jobs);
  else await Promise.all(jobs.map((job) => queue.add(job)));
}
