/* oxlint-disable vitest/expect-expect -- some assertions are in `expectReceivedOnce`. */
/** Restocks on Redis, and what becomes of them when it stops, forgets, or says things twice. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { NewJob } from '../../src/queue/job.ts';
import { consumeRestocks } from '../../src/restock/consumers.ts';
import { LocalService } from '../../src/restock/local-service.ts';
import { suppliersOf } from '../../src/restock/suppliers/suppliers.ts';
import {
  QUICK,
  carried,
  expectReceivedOnce,
  reaches,
  sellAll,
  stockMany,
} from '../support/carrying.ts';
import type { Reply } from '../support/http-supplier.ts';
import { HttpSupplier } from '../support/http-supplier.ts';
import type { TestQueues } from '../support/queues.ts';
import { UP_MS, openTestQueues, quickConfig } from '../support/queues.ts';
import { RedisServer, hasRedis } from '../support/redis-server.ts';
import type { Headed, TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';
import { carryingContract } from './contract/carrying.ts';

/** Processes and back ends come up late on a machine that has much else to do. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describe.skipIf(!hasRedis())('restocks on Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.remove());

  describe('as on any back end', () => {
    carryingContract(() => ({ QUEUE_URL: server.url, QUEUE_PREFIX: 'contract' }));
  });

  describe('when things break', () => {
    const cleanups: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
      await server.command('flushall');
    });

    async function start(settings: Headed = {}): Promise<TestService> {
      const service = await testService({ ...QUICK, QUEUE_URL: server.url, ...settings });
      cleanups.push(() => service.stop());
      return service;
    }
    async function openQueues(): Promise<TestQueues> {
      const opened = await openTestQueues({ QUEUE_URL: server.url });
      cleanups.push(() => opened.queues.close());
      await opened.queues.whenUp(UP_MS);
      return opened;
    }

    /** The jobs of restocks as they are, under other ids. */
    async function jobsOf(service: TestService, name: string): Promise<readonly NewJob[]> {
      return [...service.system.restocking.open.values()].map((restock) => {
        const { id, warehouse, sku, createdAt: requestedAt, terms } = restock;
        const data = { restock: id, warehouse, sku, supplier: 'simulated', ...terms, requestedAt };
        return { id: `${name}_${id}`, name, data };
      });
    }

    test('the same crossing delivered three times is one restock, received once', async () => {
      const service = await start();
      const { queues } = await openQueues();
      const skus = await stockMany(service, 50, { leadTimeDays: 5 });
      await sellAll(service, skus);
      const jobs = await jobsOf(service, 'order');
      const receipts = await jobsOf(service, 'receive');
      expect(jobs).toHaveLength(50);
      const again = (job: NewJob, turn: number): NewJob => ({ ...job, id: `${job.id}_${turn}` });
      for (const turn of [1, 2, 3]) {
        const added = [...jobs, ...receipts].map((job) => again(job, turn));
        await queues.queue('restock').addAll(added);
      }
      await expectReceivedOnce(service, 50);
      await carried(async () => {
        const { waiting, active, delayed, failed } = await queues.queue('restock').counts();
        expect([waiting, active, delayed, failed]).toEqual([0, 0, 0, 0]);
      });
    });

    test('a Redis that was flushed, again and again, costs time and nothing else', async () => {
      const service = await start();
      const skus = await stockMany(service, 100, { leadTimeDays: 10 });
      await sellAll(service, skus);
      await server.command('flushall');
      await carried(async () => {
        const { items } = (await service.get('/v1/restocks?status=requested')).body;
        expect(items).toEqual([]);
      });
      await server.command('flushall');
      await expectReceivedOnce(service, 100);
    });

    test('while Redis is stopped stock goes on, and all is caught up with afterwards', async () => {
      const service = await start();
      const skus = await stockMany(service, 200);
      await sellAll(service, skus.slice(0, 50));
      await server.stop();
      await carried(async () => {
        expect((await service.get('/metrics')).text).toContain('stockroom_queue_up 0');
      });
      const before = performance.now();
      await sellAll(service, skus.slice(50));
      expect(performance.now() - before).toBeLessThan(2_000);
      await carried(async () => {
        const { text } = await service.get('/metrics');
        expect(text).toMatch(/stockroom_restocks_waiting 1[5-9]\d/);
      });
      await server.start();
      await expectReceivedOnce(service, 200);
    });

    test('a service that starts without Redis catches up when it is there', async () => {
      await server.stop();
      const service = await start();
      const skus = await stockMany(service, 20);
      await sellAll(service, skus);
      await service.restart();
      await server.start();
      await expectReceivedOnce(service, 20);
    });

    test('poison jobs end as failed, and hold up nobody', async () => {
      const service = await start();
      const { queues } = await openQueues();
      const skus = await stockMany(service, 20);
      const poison = [null, 7, { restock: 7 }, { restock: 'restock-9-9' }].map((data, index) => {
        return { id: `poison-${index}`, name: 'order', data };
      });
      for (const queue of ['restock', 'warehouse']) await queues.queue(queue).addAll(poison);
      await sellAll(service, skus);
      await expectReceivedOnce(service, 20);
      for (const name of ['restock', 'warehouse']) {
        const queue = queues.queue(name);
        await carried(async () => expect((await queue.counts()).failed).toBe(poison.length));
        const [first] = await queue.failed({ start: 0, count: 1 });
        expect(first?.reason).toContain('does not say what to do');
      }
    });

    test('a job that ended without effect is started anew', async () => {
      const { queues } = await openQueues();
      const idle = queues.consumer('restock', async () => undefined);
      const service = await start({ RESTOCK_CONSUMERS: 'false' });
      const skus = await stockMany(service, 10);
      await sellAll(service, skus);
      await carried(async () => {
        expect((await queues.queue('restock').counts()).completed).toBe(10);
      });
      await idle.close(1_000);
      const config = quickConfig(QUICK);
      const local = new LocalService(service.system.restocking);
      const suppliers = suppliersOf(config, Date.now);
      consumeRestocks(queues, { service: local, suppliers, now: Date.now }, config);
      await expectReceivedOnce(service, 10);
      expect((await service.get('/metrics')).text).toMatch(/restock_jobs_repeated_total [1-9]/);
    });

    test('a stop waits for a supplier who is being asked', async () => {
      const acme = await HttpSupplier.start();
      cleanups.push(() => acme.stop());
      const service = await start({ SUPPLIERS: `acme=${acme.url}`, SUPPLIER_DEFAULT: 'acme' });
      const gate = Promise.withResolvers<Reply>();
      acme.reply = () => gate.promise;
      const skus = await stockMany(service, 1);
      await sellAll(service, skus);
      await carried(() => expect(acme.received).toHaveLength(1));
      const restarted = service.restart();
      await carried(() => expect(service.get('/healthz')).rejects.toThrow('fetch failed'));
      gate.resolve({ status: 202 });
      await restarted;
      const { items } = (await service.get('/v1/restocks')).body;
      expect(items).toMatchObject([{ status: 'ordered' }]);
      await reaches(service, String(items[0]?.['id']), 'ordered');
      expect(acme.received).toHaveLength(1);
    });
  });
});
