/** Queues on Redis, and what happens when it stops, hangs, or forgets everything. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { QueueDown } from '../../src/queue/job.ts';
import type { QueueSettings, TestQueues } from '../support/queues.ts';
import { UP_MS, openTestQueues, startChild, until } from '../support/queues.ts';
import { RedisServer, hasRedis } from '../support/redis-server.ts';
import { backendContract } from './contract/backend.ts';

const job = { id: 'a', name: 'work', data: null };

describe.skipIf(!hasRedis())('on Redis', () => {
  let server: RedisServer;
  const settings = (): QueueSettings => ({ QUEUE_URL: server.url, QUEUE_KEPT_MAX: '20' });
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.remove());

  describe('as any back end', () => void backendContract(settings));

  describe('when things break', () => {
    const cleanups: (() => Promise<unknown>)[] = [];
    const open = async (more: QueueSettings = {}): Promise<TestQueues> => {
      const found = await openTestQueues({ ...settings(), ...more });
      cleanups.push(() => found.queues.close());
      return found;
    };
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
      await server.command('flushall');
    });

    test('a job of killed consumers is taken up by another, and has not failed', async () => {
      const { queues } = await open();
      await queues.whenUp(UP_MS);
      await queues.queue('crash').add(job);
      for (let crash = 0; crash < 3; crash++) {
        const child = startChild(settings(), 'crash');
        expect(await child.taken).toBe('a');
        await child.kill();
      }
      queues.consumer('crash', async ({ attempt }) => expect(attempt).toBe(1));
      await until(async () =>
        expect(await queues.queue('crash').counts()).toMatchObject({ completed: 1, failed: 0 }),
      );
    }, 60_000);

    test('while it is stopped adding is refused at once; afterwards all goes on', async () => {
      // Longer than Redis is gone, so that the job keeps its lock.
      const { queues, states } = await open({ QUEUE_LOCK_MS: '60000' });
      await queues.whenUp(UP_MS);
      const seen: string[] = [];
      const gate = Promise.withResolvers<void>();
      queues.consumer('stop', async ({ id }) => {
        seen.push(id);
        await gate.promise;
      });
      const queue = queues.queue('stop');
      await queue.add(job);
      await until(() => expect(seen).toEqual(['a']));
      await server.stop();
      await until(() => expect(queues.isUp).toBe(false));
      gate.resolve();
      const before = performance.now();
      for (let i = 0; i < 100; i++) {
        await expect(queue.add({ ...job, id: 'b' })).rejects.toThrow(QueueDown);
      }
      await expect(queues.counts()).rejects.toThrow(QueueDown);
      expect(performance.now() - before).toBeLessThan(1_000);
      await server.start();
      await until(() => queue.add({ ...job, id: 'b' }));
      await until(async () => expect(await queue.counts()).toMatchObject({ completed: 2 }));
      expect(seen).toEqual(['a', 'b']);
      expect(states).toEqual([true, false, true]);
    });

    test('while it hangs adding waits only so long', async () => {
      const { queues } = await open({ QUEUE_WAIT_MAX_MS: '100' });
      await queues.whenUp(UP_MS);
      server.hang();
      try {
        await expect(queues.queue('hang').add(job)).rejects.toThrow(QueueDown);
      } finally {
        server.goOn();
      }
      await until(() => queues.queue('hang').add(job));
      expect((await queues.queue('hang').counts()).waiting).toBe(1);
    });

    test('when it has forgotten everything, jobs that are added are processed', async () => {
      const { queues } = await open();
      await queues.whenUp(UP_MS);
      const queue = queues.queue('flush');
      const seen: string[] = [];
      const gate = Promise.withResolvers<void>();
      queues.consumer('flush', async ({ id }) => {
        seen.push(id);
        if (id === 'a') await gate.promise;
      });
      await queue.schedule('yearly', { pattern: '0 0 1 1 *' }, { name: 'look', data: null });
      await queue.add(job);
      await until(() => expect(seen).toEqual(['a']));
      await server.command('flushall');
      gate.resolve();
      await queue.addAll([
        { ...job, id: 'b' },
        { ...job, id: 'c' },
      ]);
      await until(() => expect(seen).toEqual(['a', 'b', 'c']));
      await until(async () => expect((await queue.counts()).completed).toBe(2));
      await queue.maintain(Date.now());
      expect(await queue.schedules()).toEqual(['yearly']);
    });

    test('queues that are opened before it is there come up when it is', async () => {
      await server.stop();
      const { queues } = await open();
      const seen: string[] = [];
      queues.consumer('late', async ({ id }) => void seen.push(id));
      await expect(queues.queue('late').add(job)).rejects.toThrow(QueueDown);
      await server.start();
      await queues.whenUp(UP_MS);
      await queues.queue('late').add(job);
      await until(() => expect(seen).toEqual(['a']));
    });

    test('queues can be closed while it is not there', async () => {
      const { queues } = await open({ STOP_TIMEOUT_MS: '200' });
      await queues.whenUp(UP_MS);
      queues.consumer('closed', async () => undefined);
      await server.stop();
      await expect(queues.close()).resolves.toBeUndefined();
      await server.start();
    });

    test('keys begin with the prefix, and another prefix is another set of queues', async () => {
      const one = await open({ QUEUE_PREFIX: 'one' });
      const other = await open({ QUEUE_PREFIX: 'other' });
      for (const { queues } of [one, other]) await queues.whenUp(UP_MS);
      await one.queues.queue('shared').add(job);
      expect((await other.queues.queue('shared').counts()).waiting).toBe(0);
      const keys = (await server.command('keys', '*')) as string[];
      expect(keys.filter((key) => !key.startsWith('one:') && !key.startsWith('other:'))).toEqual(
        [],
      );
    });

    test('a Redis that may lose jobs is warned about', async () => {
      const unsafe = await RedisServer.start(['--maxmemory-policy', 'allkeys-lru']);
      cleanups.push(() => unsafe.remove());
      const { warnings } = await open({ QUEUE_URL: unsafe.url });
      await until(() => expect(warnings).toHaveLength(2));
      expect(warnings.join()).toContain('noeviction is needed');
      expect(warnings.join()).toContain('appendonly no');
    });
  });
});
