/**
 * Puts deliveries into the queue: of each webhook the oldest few, so that the queue stays small
 * and one slow receiver does not keep others waiting. What the queue has forgotten is put in
 * again, for a delivery is done when that is written here and not when its job is gone.
 */
import type { JobQueue } from '../../queue/job-queue.ts';
import { QueueDown } from '../../queue/job.ts';
import type { Deliveries } from './deliveries.ts';
import { jobOf } from './processor.ts';
import type { DeliveryKey } from './webhook.ts';
import type { Webhooks } from './webhooks.ts';

export interface DeliveryRelayParts {
  readonly webhooks: Pick<Webhooks, 'all'>;
  readonly deliveries: Pick<Deliveries, 'waiting'>;
  readonly queue: Pick<JobQueue, 'addAll' | 'ensure'>;
  /** Deliveries of one webhook that are in the queue at once. */
  readonly inFlightMax: number;
  readonly trouble: (why: string) => void;
}

/** How often it is looked whether what was put into the queue is there still. */
const SWEEP_MS = 30_000;
/** Pause after the queue could not be reached. */
const RETRY_MS = 500;

export class DeliveryRelay {
  readonly #parts: DeliveryRelayParts;
  /** Events that are in the queue as far as it is known here, by webhook. */
  readonly #queued = new Map<string, Set<string>>();
  readonly #wanted = new Set<string>();
  /** Webhooks whose jobs may have been in the queue before, and may have ended. */
  readonly #doubtful = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #retry: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(parts: DeliveryRelayParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.sweep(), SWEEP_MS);
  }

  /** Puts into the queue what there is for a webhook. */
  fill(webhook: string): void {
    if (this.#isClosed) return;
    if (!this.#queued.has(webhook)) this.#doubtful.add(webhook);
    this.#wanted.add(webhook);
    if (this.#retry === undefined) this.#running ??= this.#run();
  }

  /** Sees to it that all that is to be sent is in the queue. */
  sweep(): void {
    for (const { id } of this.#parts.webhooks.all) {
      this.forget(id);
      this.fill(id);
    }
  }

  /** An event needs no job any more. */
  settled({ webhook, event }: DeliveryKey): void {
    this.#queued.get(webhook)?.delete(event);
    this.fill(webhook);
  }

  /** Jobs of a webhook are no longer believed to be in the queue. */
  forget(webhook: string): void {
    this.#queued.delete(webhook);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    clearTimeout(this.#retry);
    this.#wanted.clear();
    await this.#running;
  }

  async #run(): Promise<void> {
    // What is wanted in the same turn is looked at together.
    await Promise.resolve();
    let isUp = true;
    while (isUp && this.#wanted.size > 0) {
      const [webhook = ''] = this.#wanted;
      this.#wanted.delete(webhook);
      isUp = await this.#fill(webhook);
    }
    this.#running = undefined;
    if (!isUp) this.#tryAgain();
  }

  /** False if that is to be tried again. */
  async #fill(webhook: string): Promise<boolean> {
    const { deliveries, queue, inFlightMax, trouble } = this.#parts;
    try {
      const queued = this.#queued.get(webhook) ?? new Set();
      const events = deliveries.waiting(webhook, inFlightMax);
      const missing = events.filter((event) => !queued.has(event));
      if (missing.length === 0) return true;
      const jobs = missing.map((event) => jobOf({ webhook, event }));
      // To look for each costs more, and is needed only where there may have been one.
      if (this.#doubtful.has(webhook)) await queue.ensure(jobs);
      else await queue.addAll(jobs);
      this.#doubtful.delete(webhook);
      for (const event of missing) queued.add(event);
      this.#queued.set(webhook, queued);
      return true;
    } catch (error) {
      if (!(error instanceof QueueDown)) trouble(`deliveries are not queued: ${String(error)}`);
      this.#doubtful.add(webhook);
      this.#wanted.add(webhook);
      return false;
    }
  }

  #tryAgain(): void {
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#running ??= this.#run();
    }, RETRY_MS);
  }
}
