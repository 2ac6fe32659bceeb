/** Figures of the queues. What a back end that is down would have to say is left out. */
import type { Registry } from 'prom-client';
import { Counter } from 'prom-client';
import type { QueueObserver } from '../../queue/backend.ts';
import type { Queues } from '../../queue/queues.ts';
import { readingsOf } from './readings.ts';

/** Counts what the queues report; to be given to them when they are opened. */
export function createQueueObserver(registry: Registry): QueueObserver {
  const ended = new Counter({
    name: 'stockroom_queue_attempts_total',
    help: 'Attempts at jobs in this process: completed, failed, or failed for good.',
    labelNames: ['queue', 'outcome'],
    registers: [registry],
  });
  return {
    completed: (queue) => ended.inc({ queue, outcome: 'completed' }),
    failed: (queue, _job, _why, isFinal) =>
      ended.inc({ queue, outcome: isFinal ? 'failed_for_good' : 'failed' }),
  };
}

/** Lets the jobs be counted whenever somebody looks. At most once for a registry. */
export function watchQueues(registry: Registry, queues: Queues): void {
  const { gauge } = readingsOf(registry);
  gauge({
    name: 'stockroom_queue_up',
    help: 'Whether the back end of the queues answers, or has not been needed yet.',
    read: () => (queues.isUp || queues.isAsleep ? 1 : 0),
  });
  gauge({
    name: 'stockroom_queue_jobs',
    help: 'Jobs by queue and state.',
    labelNames: ['queue', 'state'],
    read: async () => {
      const counts = await queues.counts().catch(() => new Map<string, object>());
      return [...counts].flatMap(([queue, states]) =>
        Object.entries(states).map(([state, count]) => [{ queue, state }, count] as const),
      );
    },
  });
}
