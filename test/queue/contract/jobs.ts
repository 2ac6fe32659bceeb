/** What becomes of jobs, whichever back end they are on. */
import { expect, test } from 'vitest';
import type { FailedList, FailedPlace } from '../../../src/queue/failed-list.ts';
import { failedAfter } from '../../../src/queue/failed-list.ts';
import { Hopeless } from '../../../src/queue/job.ts';
import type { TestQueues } from '../../support/queues.ts';
import { collect, freshName, ids, jobOf, until } from '../../support/queues.ts';

export function jobsContract(opened: () => TestQueues): void {
  test('a job is processed once, with its name, data and time', async () => {
    const { queues } = opened();
    const name = freshName();
    const seen: unknown[] = [];
    const before = Date.now();
    await queues.queue(name).add({ id: 'a', name: 'order', data: { b: [1, null], a: 'ä' } });
    queues.consumer(name, async ({ signal: _signal, addedAt, ...job }) => {
      expect(addedAt).toBeGreaterThanOrEqual(before);
      seen.push(job);
    });
    const counts = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 1 };
    await until(async () => expect(await queues.queue(name).counts()).toEqual(counts));
    expect(seen).toEqual([
      { id: 'a', name: 'order', data: { b: [1, null], a: 'ä' }, attempt: 1, isLastAttempt: false },
    ]);
    expect((await queues.counts()).get(name)).toEqual(counts);
  });

  test('jobs that were added together are processed in their order', async () => {
    const { queues } = opened();
    const name = freshName();
    await queues.queue(name).addAll(ids(1_100).map(jobOf));
    const seen: string[] = [];
    queues.consumer(name, async (job) => void seen.push(job.id), { concurrency: 1 });
    await until(() => expect(seen).toHaveLength(1_100));
    expect(seen).toEqual(ids(1_100));
  });

  test('an id that is known is not added again, also when its job has ended', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    await queue.add(jobOf('a'));
    await queue.addAll([jobOf('a'), jobOf('b'), jobOf('a')]);
    expect((await queue.counts()).waiting).toBe(2);
    const { seen } = collect(opened().queues, name);
    await until(async () => expect((await queue.counts()).completed).toBe(2));
    await queue.add(jobOf('a'));
    await queue.add(jobOf('c'));
    await until(async () => expect((await queue.counts()).completed).toBe(3));
    expect(seen.toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('a job that had no effect is started anew, whether it ended well or not', async () => {
    const name = freshName();
    const queue = opened().queues.queue(name);
    const { seen } = collect(opened().queues, name, async (job) => {
      if (job.id === 'bad' && seen.length < 3) throw new Hopeless('no');
    });
    await queue.addAll([jobOf('good'), jobOf('bad')]);
    await until(async () =>
      expect(await queue.counts()).toMatchObject({ completed: 1, failed: 1 }),
    );
    await queue.ensure([jobOf('good'), jobOf('bad'), jobOf('new')]);
    await until(async () =>
      expect(await queue.counts()).toMatchObject({ completed: 3, failed: 0 }),
    );
    expect(seen.toSorted()).toEqual(['bad', 'bad', 'good', 'good', 'new']);
  });

  test('a failed attempt is followed by another after a wait that grows', async () => {
    const name = freshName();
    const attempts: { attempt: number; isLast: boolean; at: number }[] = [];
    collect(opened().queues, name, async ({ attempt, isLastAttempt: isLast }) => {
      attempts.push({ attempt, isLast, at: Date.now() });
      if (attempt < 3) throw new Error('not yet');
    });
    const queue = opened().queues.queue(name);
    await queue.add(jobOf('a'));
    await until(async () => expect((await queue.counts()).completed).toBe(1));
    expect(attempts.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const [first, second, third] = attempts.map(({ at }) => at);
    expect(second! - first!).toBeGreaterThanOrEqual(20);
    expect(third! - second!).toBeGreaterThanOrEqual(40);
  });

  test('a job that fails for good is seen, holds up nobody, and can be tried again', async () => {
    const { queues, finals } = opened();
    const name = freshName();
    const queue = queues.queue(name);
    let isCured = false;
    const { seen } = collect(opened().queues, name, async (job) => {
      if (job.id.startsWith('poison') && !isCured) throw new Error('a \0 reason \ud800');
    });
    await queue.addAll(['poison1', 'ok', 'poison2'].map(jobOf));
    await until(async () =>
      expect(await queue.counts()).toMatchObject({ completed: 1, failed: 2 }),
    );
    expect(seen.filter((id) => id === 'poison1')).toHaveLength(3);
    await until(() => expect(finals).toEqual(expect.arrayContaining(['poison1', 'poison2'])));
    const failed = await queue.failed({ start: 0, count: 10 });
    expect(failed.map(({ id }) => id).toSorted()).toEqual(['poison1', 'poison2']);
    expect(failed[0]).toMatchObject({
      name: 'work',
      attempts: 3,
      reason: 'a \ufffd reason \ufffd',
    });
    expect(await queue.failed({ start: 1, count: 1 })).toEqual([failed[1]]);

    isCured = true;
    expect(await queue.retry('poison1')).toBe(true);
    await until(async () =>
      expect(await queue.counts()).toMatchObject({ completed: 2, failed: 1 }),
    );
    expect(await queue.retry('poison1')).toBe(false);
    expect(await queue.retry('none')).toBe(false);
    expect(await queue.retryFailed()).toBe(1);
    await until(async () =>
      expect(await queue.counts()).toMatchObject({ completed: 3, failed: 0 }),
    );
  });

  test('failed jobs are listed once each, page by page, also if others fail', async () => {
    const name = freshName();
    collect(opened().queues, name, async () => {
      throw new Hopeless('no');
    });
    const queue = opened().queues.queue(name);
    const failing = async (count: number): Promise<void> => {
      await queue.addAll(ids(count).map(jobOf));
      await until(async () => expect((await queue.counts()).failed).toBe(count));
    };
    await failing(5);
    const listed: string[] = [];
    let place: FailedPlace | null = null;
    for (let page = 0; page === 0 || place !== null; page++) {
      const found: FailedList = await failedAfter(queue, { place, limit: 2 });
      listed.push(...found.jobs.map(({ id }) => id));
      place = found.next;
      if (page === 0) await failing(8);
    }
    expect(listed.toSorted()).toEqual(ids(5));
  });

  test('a hopeless job is not tried again', async () => {
    const name = freshName();
    const { seen } = collect(opened().queues, name, async () => {
      throw new Hopeless('there is no such supplier');
    });
    const queue = opened().queues.queue(name);
    await queue.add(jobOf('a'));
    await until(async () => expect((await queue.counts()).failed).toBe(1));
    expect(seen).toEqual(['a']);
    const [{ reason } = { reason: '' }] = await queue.failed({ start: 0, count: 1 });
    expect(reason).toBe('there is no such supplier');
  });

  test('text that PostgreSQL refuses arrives as it was', async () => {
    const name = freshName();
    const data = { text: 'a \0 b \ud800 c', b: 1, a: '\\u0000' };
    const seen: unknown[] = [];
    opened().queues.consumer(name, async (job) => void seen.push(job.data));
    await opened().queues.queue(name).add({ id: 'a', name: 'work', data });
    await until(() => expect(seen).toEqual([data]));
  });

  test('what cannot be a job is refused before anything is added', async () => {
    const queue = opened().queues.queue(freshName());
    for (const id of ['', '12', 'a:b', 'x'.repeat(129)]) {
      await expect(queue.addAll([jobOf('ok'), jobOf(id)])).rejects.toThrow(RangeError);
    }
    const most = 'x'.repeat(262_144 - 2);
    await expect(queue.add({ ...jobOf('big'), data: `${most}x` })).rejects.toThrow('262145 bytes');
    expect((await queue.counts()).waiting).toBe(0);
    await queue.addAll([jobOf('x'.repeat(128)), { ...jobOf('big'), data: most }]);
    expect((await queue.counts()).waiting).toBe(2);
  });
}
