/* oxlint-disable vitest/expect-expect -- some assertions are in `expectReceivedOnce`. */
/** Workers in processes of their own: killed, hung and stopped at any step, they do things once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  QUICK,
  carried,
  expectReceivedOnce,
  reaches,
  receiptsOf,
  sellAll,
  stockMany,
} from '../support/carrying.ts';
import type { Reply } from '../support/http-supplier.ts';
import { HttpSupplier } from '../support/http-supplier.ts';
import { RedisServer, hasRedis } from '../support/redis-server.ts';
import type { Headed, TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';
import { ServiceProxy } from '../support/service-proxy.ts';
import type { WorkerProcess } from '../support/worker-process.ts';
import { startWorker } from '../support/worker-process.ts';

/** Processes and back ends come up late on a machine that has much else to do. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describe.skipIf(!hasRedis())('workers', () => {
  let server: RedisServer;
  let directory = '';
  beforeAll(async () => {
    server = await RedisServer.start();
    directory = mkdtempSync(join(tmpdir(), 'stockroom-worker-'));
  });
  afterAll(async () => {
    await server.remove();
    rmSync(directory, { recursive: true });
  });

  let service: TestService;
  let acme: HttpSupplier;
  let proxy: ServiceProxy;
  const workers: WorkerProcess[] = [];
  beforeEach(async () => {
    acme = await HttpSupplier.start();
    service = await testService({ ...settings(), RESTOCK_CONSUMERS: 'false' });
    proxy = await ServiceProxy.start(() => service.url);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) {
      worker.signal('SIGCONT');
      await worker.kill();
    }
    await proxy.stop();
    await service.stop();
    await acme.stop();
    await server.command('flushall');
  });

  const settings = (): Headed => ({
    ...QUICK,
    QUEUE_URL: server.url,
    SUPPLIERS: `acme=${acme.url}`,
  });
  async function work(more: Headed = {}): Promise<WorkerProcess> {
    const about = { ...settings(), SERVICE_URL: proxy.url, ...more };
    const worker = await startWorker(directory, about);
    workers.push(worker);
    return worker;
  }
  /** A restock that was asked for, of five from a supplier. */
  async function sold(supplier: string): Promise<string> {
    await sellAll(service, await stockMany(service, 1, { supplier }));
    const { items } = (await service.get('/v1/restocks')).body;
    return String(items[0]?.['id']);
  }

  test('carry restocks for a service that leaves it to them', async () => {
    const skus = await stockMany(service, 100, { leadTimeDays: 3 });
    await sellAll(service, skus);
    await Promise.all([work(), work()]);
    await expectReceivedOnce(service, 100);
  });

  test('killed after the effect and before anybody knows of it do it once', async () => {
    const id = await sold('simulated');
    for (const action of ['order', 'receive']) {
      const killed = Promise.withResolvers<void>();
      proxy.onAnswer = async (asked) => {
        if (!asked.endsWith(`/${id}/${action}`)) return;
        proxy.onAnswer = () => undefined;
        await workers.at(-1)?.kill();
        killed.resolve();
      };
      await work();
      await killed.promise;
    }
    await reaches(service, id, 'received');
    await work();
    await carried(async () => {
      const { text } = await service.get('/metrics');
      expect(text).toMatch(/queue_jobs{queue="restock",state="completed"} [1-9]/);
      expect(text).toMatch(/queue_jobs{queue="restock",state="active"} 0/);
    });
    await expectReceivedOnce(service, 1);
    expect((await service.get('/v1/restocks')).body.items).toHaveLength(1);
  });

  test('killed while a supplier is asked ask again, with the same id', async () => {
    const gate = Promise.withResolvers<Reply>();
    acme.reply = () => gate.promise;
    const first = await work();
    const id = await sold('acme');
    await carried(() => expect(acme.received).toHaveLength(1));
    await first.kill();
    acme.reply = () => ({ status: 202 });
    await work();
    await reaches(service, id, 'ordered');
    expect(acme.orders).toEqual([id]);
    await service.post(`/v1/restocks/${id}/receive`);
    await expectReceivedOnce(service, 1);
  });

  test('that hang lose their job to another, and come back to no effect', async () => {
    const gate = Promise.withResolvers<Reply>();
    acme.reply = () => gate.promise;
    const hung = await work();
    const id = await sold('acme');
    await carried(() => expect(acme.received).toHaveLength(1));
    hung.signal('SIGSTOP');
    acme.reply = () => ({ status: 202, body: { quantity: 4 } });
    await work();
    await reaches(service, id, 'ordered');
    gate.resolve({ status: 202, body: { quantity: 3 } });
    hung.signal('SIGCONT');
    await service.post(`/v1/restocks/${id}/receive`);
    await reaches(service, id, 'received');
    hung.signal('SIGTERM');
    expect(await hung.ended).toBe(0);
    expect(await receiptsOf(service, id)).toEqual([4]);
    expect((await service.get('/v1/restocks')).body.items).toHaveLength(1);
  });

  test('that are told to stop finish what they have begun, and take nothing more', async () => {
    const gate = Promise.withResolvers<Reply>();
    acme.reply = () => gate.promise;
    const worker = await work();
    const id = await sold('acme');
    await carried(() => expect(acme.received).toHaveLength(1));
    worker.signal('SIGTERM');
    await sellAll(service, ['many-0']);
    gate.resolve({ status: 202 });
    expect(await worker.ended).toBe(0);
    await reaches(service, id, 'ordered');
    expect(acme.received).toHaveLength(1);
  });

  test('wait for a service that stops between any two steps', async () => {
    const skus = await stockMany(service, 40, { leadTimeDays: 2 });
    await work();
    let actions = 0;
    let restarted = Promise.resolve();
    proxy.onAnswer = (asked) => {
      if (!asked.startsWith('POST') || ![10, 30].includes(++actions)) return;
      restarted = restarted.then(() => service.restart());
    };
    await sellAll(service, skus);
    await carried(() => expect(actions).toBeGreaterThan(30));
    await restarted;
    await expectReceivedOnce(service, 40);
  });

  test('keep to the rate of a supplier together', async () => {
    const rate = { SUPPLIER_RATE_PER_SECOND: '5' };
    await Promise.all([work(rate), work(rate)]);
    const skus = await stockMany(service, 16, { supplier: 'acme' });
    const startedAt = performance.now();
    await sellAll(service, skus);
    await carried(() => expect(acme.orders).toHaveLength(16));
    expect(performance.now() - startedAt).toBeGreaterThan(2_000);
  });

  test('cannot be started without a Redis', async () => {
    await expect(work({ QUEUE_URL: '' })).rejects.toThrow('the worker ended before');
  });
});
