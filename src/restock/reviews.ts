/**
 * The reviews of periodic policies: a scheduler of the queue for each policy, which adds a job
 * whenever a review is due, and the processor that carries it out. The policies that are in force
 * decide which schedulers there are, so those that a queue has lost come back.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { WarehouseId } from '../domain/product.ts';
import type { Policy } from '../domain/restock/policy.ts';
import type { PolicyScope } from '../domain/restock/scope.ts';
import { parseScope } from '../domain/restock/scope.ts';
import type { Processor } from '../queue/job.ts';
import { Hopeless } from '../queue/job.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import type { Clock } from '../system/clock.ts';
import { cronFlaw } from '../system/policies/reviews.ts';
import type { Restocking } from '../system/restocks/restocking.ts';
import { jobCaller } from './local-service.ts';
import { Patience } from './patience.ts';

export interface ReviewParts {
  readonly restocking: Pick<Restocking, 'policiesNow' | 'watchPolicies'>;
  readonly warehouses: () => Iterable<WarehouseId>;
  readonly queue: Pick<JobQueue, 'schedule' | 'unschedule' | 'schedules'>;
  /** Whether the queue has not been needed yet, and so has no schedulers. */
  readonly isAsleep: () => boolean;
  readonly clock: Clock;
  /** Something is wrong that is tried again, or that only its owner can mend. */
  readonly warn: (what: string) => void;
}

interface Review {
  readonly warehouse: WarehouseId;
  readonly scope: PolicyScope;
  readonly every: string;
}

/** The name of the jobs that the schedulers add. */
export const REVIEW = 'review';

export class Reviews {
  readonly #parts: ReviewParts;
  /** Schedulers by their ids; null for those that are to go. */
  readonly #changed = new Map<string, Review | null>();
  readonly #wanted = new Map<string, Review>();
  readonly #patience: Patience;
  #unwatch: () => void = () => undefined;
  #isPruned = false;
  #running: Promise<void> | undefined;

  constructor(parts: ReviewParts) {
    this.#parts = parts;
    this.#patience = new Patience(parts.clock);
  }

  /** Brings the schedulers in step with the policies, now and from now on. */
  begin(): void {
    const { restocking, warehouses } = this.#parts;
    this.#unwatch = restocking.watchPolicies((...change) => this.#change(...change));
    for (const warehouse of warehouses()) {
      for (const { scope, policy } of restocking.policiesNow(warehouse)) {
        this.#change(warehouse, scope, policy);
      }
    }
    this.#isPruned = this.#parts.isAsleep();
    this.#run();
  }

  /** The queue may be up again. */
  retry(): void {
    this.#patience.end();
  }

  async stop(): Promise<void> {
    this.#unwatch();
    this.#patience.stop();
    await this.#running;
  }

  #change(warehouse: WarehouseId, scope: PolicyScope, policy: Policy | null): void {
    const id = schedulerId(warehouse, scope);
    if (policy?.strategy === 'periodic') {
      const review = { warehouse, scope, every: policy.every };
      if (this.#wanted.get(id)?.every === review.every) return;
      this.#wanted.set(id, review);
      this.#changed.set(id, review);
    } else if (this.#wanted.delete(id)) {
      this.#changed.set(id, null);
    }
    this.#run();
  }

  #run(): void {
    this.#running ??= this.#carryOut().finally(() => {
      this.#running = undefined;
      if (this.#changed.size > 0 && !this.#patience.isStopped) this.#run();
    });
  }

  async #carryOut(): Promise<void> {
    while (!this.#patience.isStopped && (!this.#isPruned || this.#changed.size > 0)) {
      try {
        if (!this.#isPruned) await this.#prune();
        this.#isPruned = true;
        for (const [id, review] of this.#changed) {
          await this.#apply(id, review);
          if (this.#changed.get(id) === review) this.#changed.delete(id);
        }
      } catch (error) {
        await this.#patience.pause(error, this.#parts.warn);
      }
    }
  }

  /** Ends schedulers of policies that have gone while nobody looked. */
  async #prune(): Promise<void> {
    const { queue } = this.#parts;
    for (const id of await queue.schedules()) {
      if (!this.#wanted.has(id)) await queue.unschedule(id);
    }
  }

  async #apply(id: string, review: Review | null): Promise<void> {
    const { queue, warn } = this.#parts;
    if (review === null) {
      await queue.unschedule(id);
      return;
    }
    const { warehouse, scope, every } = review;
    const flaw = cronFlaw(every);
    const job = { name: REVIEW, data: { warehouse, scope } };
    if (flaw === null) await queue.schedule(id, { pattern: every }, job);
    else warn(`the policy ${scope} of ${warehouse} has no reviews: every ${flaw}`);
  }
}

const ReviewData = z.object({ warehouse: z.string(), scope: z.string() });

/** Makes the processor of the jobs that those schedulers add. */
export const reviewProcessor =
  (restocking: Pick<Restocking, 'review'>): Processor =>
  async (job) => {
    const data = ReviewData.safeParse(job.data).data;
    const scope = parseScope(data?.scope ?? '');
    if (data === undefined || scope === undefined) {
      throw new Hopeless(`the job ${job.id} does not say what to review`);
    }
    await restocking.review(data.warehouse, scope, jobCaller(`${REVIEW} ${job.id}`));
  };

/** Scopes have colons in them and may be long, so they are no ids of schedulers. */
function schedulerId(warehouse: WarehouseId, scope: PolicyScope): string {
  const digest = hash('sha256', JSON.stringify([warehouse, scope]));
  return `${REVIEW}_${digest.slice(0, 32)}`;
}
