/** Reviews of periodic policies: which schedulers there are, and what their jobs do. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Job } from '../../src/queue/job.ts';
import { Hopeless } from '../../src/queue/job.ts';
import { Reviews, reviewProcessor } from '../../src/restock/reviews.ts';
import { SYSTEM_CLOCK } from '../../src/system/clock.ts';
import { MemoryQueue } from '../support/memory-queue.ts';
import { MemoryRestocking } from '../support/memory-restocking.ts';
import { until } from '../support/queues.ts';

const DAILY = { strategy: 'periodic', every: '0 6 * * *', orderUpTo: 50 } as const;
const HOURLY = { ...DAILY, every: '0 * * * *' } as const;
const OTHER = { strategy: 'min-max', min: 1, max: 2 } as const;

let restocking = new MemoryRestocking();
let queue = new MemoryQueue();
let warnings: string[] = [];
let reviews: Reviews | undefined;

beforeEach(() => {
  restocking = new MemoryRestocking();
  queue = new MemoryQueue();
  warnings = [];
});
afterEach(() => reviews?.stop());

function begin({ isAsleep = false } = {}): Reviews {
  reviews = new Reviews({
    restocking,
    warehouses: () => ['berlin', 'paris'],
    queue,
    isAsleep: () => isAsleep,
    clock: SYSTEM_CLOCK,
    warn: (what) => warnings.push(what),
  });
  reviews.begin();
  return reviews;
}

const patterns = (): readonly string[] => [...queue.schedulers.values()].toSorted();

test('each periodic policy has a scheduler, whatever its scope, and no other has', async () => {
  restocking.setPolicyNow('berlin', 'default', DAILY);
  restocking.setPolicyNow('berlin', 'sku:a:b', HOURLY);
  restocking.setPolicyNow('paris', 'default', OTHER);
  begin();
  await until(() => expect(patterns()).toEqual([HOURLY.every, DAILY.every]));
  for (const id of queue.schedulers.keys()) expect(id).toMatch(/^review_[0-9a-f]{32}$/);
});

test('schedulers follow the policies', async () => {
  begin();
  restocking.setPolicyNow('berlin', 'default', DAILY);
  await until(() => expect(patterns()).toEqual([DAILY.every]));
  restocking.setPolicyNow('berlin', 'default', HOURLY);
  await until(() => expect(patterns()).toEqual([HOURLY.every]));
  restocking.setPolicyNow('berlin', 'default', OTHER);
  await until(() => expect(patterns()).toEqual([]));
  restocking.setPolicyNow('berlin', 'default', DAILY);
  await until(() => expect(patterns()).toEqual([DAILY.every]));
  restocking.setPolicyNow('berlin', 'default', null);
  await until(() => expect(patterns()).toEqual([]));
});

test('schedulers of policies that ended while nobody looked are ended', async () => {
  queue.schedulers.set('review_gone', '* * * * *');
  restocking.setPolicyNow('berlin', 'default', DAILY);
  begin();
  await until(() => expect(patterns()).toEqual([DAILY.every]));
});

test('a queue that sleeps is not woken without a policy', async () => {
  queue.isDown = true;
  const begun = begin({ isAsleep: true });
  await begun.stop();
  expect(warnings).toEqual([]);
});

test('a queue that is down is told when it is up again', async () => {
  queue.isDown = true;
  restocking.setPolicyNow('berlin', 'default', DAILY);
  const begun = begin();
  await until(() => expect(patterns()).toEqual([]));
  queue.isDown = false;
  begun.retry();
  await until(() => expect(patterns()).toEqual([DAILY.every]));
});

test('an expression that is none is warned of, and keeps nobody else waiting', async () => {
  restocking.setPolicyNow('berlin', 'default', { ...DAILY, every: 'now and then' });
  restocking.setPolicyNow('paris', 'default', DAILY);
  begin();
  await until(() => expect(patterns()).toEqual([DAILY.every]));
  expect(warnings.join()).toContain('the policy default of berlin has no reviews');
});

test('a job has its policy reviewed, and one that does not say which is hopeless', async () => {
  const processor = reviewProcessor(restocking);
  const { signal } = new AbortController();
  const about = { attempt: 1, isLastAttempt: false, addedAt: 0, signal };
  const job = (data: unknown): Job => ({ id: 'a', name: 'review', data, ...about });
  await processor(job({ warehouse: 'berlin', scope: 'sku:a:b' }));
  expect(restocking.reviews).toEqual(['berlin sku:a:b']);
  for (const data of [null, { warehouse: 'berlin', scope: 'everything' }]) {
    await expect(processor(job(data))).rejects.toBeInstanceOf(Hopeless);
  }
});
