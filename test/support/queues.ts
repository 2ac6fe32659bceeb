/** Queues for tests: quick to try again, with what they report kept, and consumers that die. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Queue } from 'bullmq';
import { vi } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Config } from '../../src/config.ts';
import type { NewJob, Processor } from '../../src/queue/job.ts';
import type { Queues } from '../../src/queue/queues.ts';
import { openQueues } from '../../src/queue/queues.ts';

const CHILD = resolve(import.meta.dirname, 'queue-child.ts');
/** How long a back end may take to come up on a machine that has much else to do. */
export const UP_MS = 60_000;

export type QueueSettings = Readonly<Record<string, string>>;

/** Settings with which retries, crashes and stops take no time. */
export function quickConfig(settings: QueueSettings): Config {
  return parseConfig({
    QUEUE_ATTEMPTS_MAX: '3',
    QUEUE_BACKOFF_MS: '40',
    QUEUE_LOCK_MS: '1000',
    STOP_TIMEOUT_MS: '5000',
    ...settings,
  });
}

/** Queues that are up, and what they have said about themselves. */
export interface TestQueues {
  readonly queues: Queues;
  readonly warnings: string[];
  readonly states: boolean[];
  readonly finals: string[];
}

/** Opens queues; they may not be up yet. */
export async function openTestQueues(settings: QueueSettings): Promise<TestQueues> {
  const warnings: string[] = [];
  const states: boolean[] = [];
  const finals: string[] = [];
  const queues = await openQueues(quickConfig(settings), {
    state: (isUp) => states.push(isUp),
    warning: (what) => warnings.push(what),
    failed: (_queue, job, _why, isFinal) => {
      if (isFinal) finals.push(job);
    },
  });
  return { queues, warnings, states, finals };
}

/** Waits until what is asserted is so. */
export const until = (assertion: () => unknown): Promise<unknown> =>
  vi.waitFor(assertion, { timeout: 15_000, interval: 10 });

let nameCount = 0;

/** The name of a queue that no other test has. */
export const freshName = (): string => `q${++nameCount}`;

export const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `j${index}`);

export const jobOf = (id: string): NewJob => ({ id, name: 'work', data: { id } });

/** A consumer that keeps the ids of what it was given, and then does `then`. */
export function collect(queues: Queues, name: string, then: Processor = async () => undefined) {
  const seen: string[] = [];
  const consumer = queues.consumer(name, (job) => {
    seen.push(job.id);
    return then(job);
  });
  return { seen, consumer };
}

/** BullMQ's own queue of that name. */
export function bullQueue(queues: Queues, name: string): Promise<Queue> {
  return new Promise((found) => {
    queues.eachBullQueue((queue) => {
      if (queue.name === name) found(queue);
    });
  });
}

/** A process with a consumer that takes a job of `queue` and never ends it. */
export interface QueueChild {
  /** Resolves with the id of the first job that it has taken, or with why it cannot take any. */
  readonly taken: Promise<string>;
  kill(): Promise<void>;
}

export function startChild(settings: QueueSettings, queue: string): QueueChild {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(settings), queue], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const taken = async (): Promise<string> => {
    for await (const line of createInterface({ input: child.stdout })) return line;
    throw new Error('the child ended and said nothing');
  };
  return {
    taken: taken(),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
