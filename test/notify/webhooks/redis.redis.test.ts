/* oxlint-disable vitest/expect-expect -- the assertions are in `expectAll`. */
/** Webhooks with their jobs in Redis, which forgets them, and sent by a worker. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { OrderLoad } from '../../support/order-load.ts';
import { Receiver } from '../../support/receiver.ts';
import { RedisServer, hasRedis } from '../../support/redis-server.ts';
import type { TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

vi.setConfig({ testTimeout: 120_000 });

const CLI = resolve(import.meta.dirname, '../../../src/cli.ts');
const ORDERS = { clients: 8, orders: 80 };

describe.skipIf(!hasRedis())('on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.remove());

  async function started(settings: Readonly<Record<string, string>>) {
    const receiver = await Receiver.start();
    const service = await testService({
      QUEUE_URL: redis.url,
      QUEUE_BACKOFF_MS: '100',
      ...settings,
    });
    onTestFinished(async () => {
      await service.stop();
      await receiver.stop();
      await redis.command('flushall');
    });
    await OrderLoad.stockUp(service.url);
    const hook = { url: `${receiver.url}/hook`, events: ['order.reserved'] };
    const { body } = await service.post('/v1/webhooks', hook);
    receiver.secrets.set('/hook', String(body['secret']));
    return { service, receiver };
  }

  async function expectAll(load: OrderLoad, receiver: Receiver): Promise<void> {
    await receiver.until(() => {
      const arrived = new Set(receiver.received.map(({ event }) => event.document?.id));
      expect([...load.acknowledged].filter((id) => !arrived.has(id))).toEqual([]);
    });
    expect(receiver.received.every(({ isSigned }) => isSigned)).toBe(true);
  }

  test('what Redis has forgotten is sent all the same, after the next start', async () => {
    const { service, receiver } = await started({});
    const load = new OrderLoad();
    receiver.answer = () => 503;
    await load.run(service.url, ORDERS);
    await receiver.until(() => expect(receiver.received.length).toBeGreaterThan(8));
    await redis.command('flushall');
    receiver.answer = () => 200;
    await service.restart();
    await expectAll(load, receiver);
  });

  test('while Redis is stopped orders go on, and what they tell arrives afterwards', async () => {
    const { service, receiver } = await started({});
    const load = new OrderLoad();
    await redis.stop();
    await load.run(service.url, ORDERS);
    await redis.start();
    await expectAll(load, receiver);
  });

  test('a worker sends what the service leaves to it', async () => {
    const { service, receiver } = await started({ WEBHOOK_CONSUMERS: 'false' });
    await runWorker(service);
    const load = new OrderLoad();
    receiver.answer = () => (receiver.received.length % 5 === 0 ? 500 : 200);
    await load.run(service.url, ORDERS);
    await expectAll(load, receiver);
  });

  async function runWorker(service: TestService): Promise<void> {
    const env = {
      QUEUE_URL: redis.url,
      SERVICE_URL: service.url,
      WEBHOOK_ALLOW_PRIVATE: 'true',
      QUEUE_BACKOFF_MS: '100',
      LOG_LEVEL: 'silent',
    };
    const worker = spawn(process.execPath, [CLI, 'worker'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(worker, 'exit');
    onTestFinished(async () => {
      worker.kill('SIGKILL');
      await exit;
    });
    await once(worker.stdout, 'data');
    worker.stdout.resume();
  }
});
