/** What is asked of the queues for consoles: seldom, and without waking them. */
import { expect, onTestFinished, test } from 'vitest';
import { JobCounter } from '../../../src/http/console/job-counts.ts';
import type { JobCounts } from '../../../src/queue/job.ts';
import { openTestQueues } from '../../support/queues.ts';
import { newDirectory } from '../../support/system.ts';

const NONE: JobCounts = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };

test('queues that nobody has needed yet are up, have no jobs, and stay asleep', async () => {
  const { queues } = await openTestQueues({ DATA_DIR: newDirectory() });
  onTestFinished(() => queues.close());
  queues.queue('work');
  const jobs = new JobCounter(queues, () => 0);
  expect(jobs.latest).toBeNull();
  expect(await jobs.upTo(1_000)).toEqual(new Map([['work', NONE]]));
  expect([jobs.isUp, queues.isAsleep, queues.kind]).toEqual([true, true, 'embedded']);
});

test('they are asked once a second, also if they do not answer', async () => {
  let now = 0;
  let asked = 0;
  const down = {
    isUp: false,
    isAsleep: false,
    counts: async (): Promise<ReadonlyMap<string, JobCounts>> => {
      asked += 1;
      if (asked === 1) return new Map([['work', NONE]]);
      throw new Error('it is down');
    },
  };
  const jobs = new JobCounter(down, () => now);
  const [one, other] = await Promise.all([jobs.upTo(1_000), jobs.upTo(1_000)]);
  expect([one, asked]).toEqual([other, 1]);
  now = 1_000;
  expect(await jobs.upTo(1_000)).toBeNull();
  expect(await jobs.upTo(1_000)).toEqual(one);
  expect([asked, jobs.isUp]).toEqual([2, false]);
  // What was known last is still known.
  expect(jobs.latest).toEqual(one);
});
