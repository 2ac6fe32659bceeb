/** Queues and their failed jobs, as clients read them. */
import { z } from 'zod';
import type { FailedJob } from '../../../queue/job.ts';
import { Cursor, Id, Limit, TimeOut, iso, pageOf } from '../basics.ts';

/** Longer than other ids: those of schedulers have a time in them. */
const JobId = z
  .string()
  .regex(/^[A-Za-z0-9][\w.~:-]{0,255}$/, 'must be the id of a job')
  .meta({ examples: ['order_restock-0-1042'] });
const Count = z.int().min(0);

export const QueuePath = z.strictObject({ name: Id });
export const FailedJobPath = QueuePath.extend({ id: JobId });
export const FailedQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit });

const rate = (what: string) => Count.describe(`${what} in this process in the last 60 seconds`);

export const QueueOut = z.strictObject({
  name: z.string(),
  waiting: Count,
  active: Count,
  delayed: Count,
  failed: Count.describe('jobs that have failed for good'),
  completed: Count.describe('of those that are kept'),
  completedPerMinute: rate('jobs that ended well'),
  failedPerMinute: rate('attempts that failed, also where they are made again,'),
});

export const QueuesOut = z.strictObject({
  up: z.boolean().describe('whether the back end answers, or has not been needed yet'),
  backend: z.enum(['embedded', 'redis']),
  items: z.array(QueueOut).describe('empty while the back end is down'),
});

export const FailedJobOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  data: z.unknown().describe('what the job says'),
  attempts: Count,
  reason: z.string(),
  failedAt: TimeOut,
});
export const FailedJobPage = pageOf(FailedJobOut);
export const RetriedOut = z.strictObject({ retried: Count });

/** The failed job as it is sent. */
export const failedJobOut = ({ failedAt, ...job }: FailedJob): z.infer<typeof FailedJobOut> => ({
  ...job,
  failedAt: iso(failedAt),
});

export const QUEUES_EXAMPLE = {
  up: true,
  backend: 'embedded',
  items: [
    {
      name: 'restock',
      waiting: 2,
      active: 1,
      delayed: 40,
      failed: 1,
      completed: 380,
      completedPerMinute: 12,
      failedPerMinute: 0,
    },
  ],
} as const;

export const FAILED_JOB_EXAMPLE = {
  id: 'order.restock-0-1042',
  name: 'order',
  data: { restock: 'restock-0-1042' },
  attempts: 10,
  reason: 'acme answered 500',
  failedAt: '2026-11-24T08:00:00.000Z',
} as const;
