/** When jobs are processed, and by whom, whichever back end they are on. */
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Processor } from '../../../src/queue/job.ts';
import { Hopeless, Postponed } from '../../../src/queue/job.ts';
import type { TestQueues } from '../../support/queues.ts';
import { bullQueue, collect, freshName, ids, jobOf, until } from '../../support/queues.ts';

export function consumersContract(opened: () => TestQueues): void {
  test('a delayed job waits, and a postponed one does not use up its attempts', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    const times: number[] = [];
    collect(opened().queues, name, async ({ attempt }) => {
      expect(attempt).toBe(1);
      times.push(Date.now());
      if (times.length < 5) throw new Postponed(30);
    });
    const addedAt = Date.now();
    await queue.add({ ...jobOf('a'), delayMs: 150 });
    expect((await queue.counts()).delayed).toBe(1);
    await until(async () => expect((await queue.counts()).completed).toBe(1));
    expect(times).toHaveLength(5);
    expect(times[0]! - addedAt).toBeGreaterThanOrEqual(145);
    expect(times[4]! - times[0]!).toBeGreaterThanOrEqual(4 * 29);
  });

  test('a scheduler adds jobs until it is removed, and comes back when it is lost', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    const { seen } = collect(opened().queues, name);
    await queue.schedule('often', { everyMs: 100 }, { name: 'look', data: {} });
    await queue.schedule('yearly', { pattern: '0 0 1 1 *' }, { name: 'look', data: {} });
    await until(() => expect(seen.length).toBeGreaterThanOrEqual(3));
    expect((await queue.schedules()).toSorted()).toEqual(['often', 'yearly']);
    expect(await queue.unschedule('often')).toBe(true);
    expect(await queue.unschedule('often')).toBe(false);
    await queue.maintain(Date.now());
    expect(await queue.schedules()).toEqual(['yearly']);

    await (await bullQueue(opened().queues, name)).removeJobScheduler('yearly');
    expect(await queue.schedules()).toEqual([]);
    await queue.maintain(Date.now());
    expect(await queue.schedules()).toEqual(['yearly']);
  });

  test('a rate is kept, over all consumers of the queue', async () => {
    const { queues } = opened();
    const name = freshName();
    const times: number[] = [];
    const rate = { max: 4, perMs: 300 };
    for (let i = 0; i < 2; i++) {
      queues.consumer(name, async () => void times.push(Date.now()), { rate });
    }
    await queues.queue(name).addAll(ids(12).map(jobOf));
    await until(() => expect(times).toHaveLength(12));
    // The time of a job's start is counted a little earlier than it can be seen.
    expect(times[8]! - times[0]!).toBeGreaterThanOrEqual(450);
  });

  test('as many jobs as may be are processed at once, and no more', async () => {
    const { queues } = opened();
    const name = freshName();
    let active = 0;
    let most = 0;
    const full = Promise.withResolvers<void>();
    const work: Processor = async () => {
      most = Math.max(most, ++active);
      if (active === 3) full.resolve();
      await full.promise;
      active--;
    };
    queues.consumer(name, work, { concurrency: 3 });
    await queues.queue(name).addAll(ids(30).map(jobOf));
    await until(async () => expect((await queues.queue(name).counts()).completed).toBe(30));
    expect(most).toBe(3);
  });

  test('consumers share the jobs of a queue', async () => {
    const name = freshName();
    const consumers = [collect(opened().queues, name), collect(opened().queues, name)];
    await opened().queues.queue(name).addAll(ids(300).map(jobOf));
    const seen = (): string[] => consumers.flatMap((each) => each.seen);
    await until(() => expect(seen().length).toBeGreaterThanOrEqual(300));
    expect(seen().toSorted()).toEqual(ids(300).toSorted());
  });

  test('a consumer that is closed lets its jobs end and takes no more', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const { consumer } = collect(opened().queues, name, () => {
      begun.resolve();
      return gate.promise;
    });
    await queue.add(jobOf('a'));
    await begun.promise;
    const closed = consumer.close(10_000);
    gate.resolve();
    await closed;
    await queue.add(jobOf('b'));
    expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0, completed: 1 });
  });

  test('a job that takes too long for a stop is told so, and it is no failed attempt', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    const begun = Promise.withResolvers<void>();
    const { consumer } = collect(opened().queues, name, async ({ signal }) => {
      begun.resolve();
      await once(signal, 'abort');
      throw new Error('told');
    });
    await queue.add(jobOf('a'));
    await begun.promise;
    await consumer.close(1);
    expect(await queue.counts()).toMatchObject({ active: 0, failed: 0 });
    const attempts: number[] = [];
    collect(opened().queues, name, async ({ attempt }) => void attempts.push(attempt));
    await until(() => expect(attempts).toEqual([1]));
  });

  test('of the jobs that have ended, as many are kept as may be', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    collect(opened().queues, name, async (job) => {
      if (job.id < 'j3') throw new Hopeless('no');
    });
    await queue.addAll(ids(100).map(jobOf));
    const ended = async (): Promise<number> => {
      const { completed, failed } = await queue.counts();
      return completed + failed;
    };
    await until(async () => expect(await ended()).toBe(100));
    await queue.maintain(Date.now());
    expect(await queue.counts()).toMatchObject({ completed: 20, failed: 20 });
  });
}
