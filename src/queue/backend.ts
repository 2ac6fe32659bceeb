/** What the two back ends have in common. Only they and `queues.ts` know which one it is. */
import type { Job, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq';
import type { Availability } from './availability.ts';

/** How a consumer's work gets to it: BullMQ's own processor. */
export type BullProcessor = (job: Job, token?: string, signal?: AbortSignal) => Promise<unknown>;

/** Where jobs are kept. */
export interface Backend {
  readonly kind: 'redis' | 'embedded';
  readonly availability: Availability;
  /** Whether nobody has needed it yet, so that it has not been started. It has no jobs then. */
  readonly isAsleep: boolean;
  /** Starts it, if it has not been. */
  wake(): void;
  makeQueue(name: string, options: Omit<QueueOptions, 'connection'>): Queue;
  makeWorker(
    name: string,
    processor: BullProcessor,
    options: Omit<WorkerOptions, 'connection'>,
  ): Worker;
  /** Ends all connections. BullMQ's own objects have been closed before, if they could be. */
  close(): Promise<void>;
}

/** Hears what operators should know. */
export interface QueueObserver {
  /** The back end answers, or does not. */
  state?(isUp: boolean, why: string): void;
  /** Something that works is set up badly, or something went wrong that is tried again. */
  warning?(what: string): void;
  /** A job of `queue` ended well. */
  completed?(queue: string): void;
  /** An attempt failed; `isFinal` if it was the last. */
  failed?(queue: string, job: string, why: string, isFinal: boolean): void;
}
