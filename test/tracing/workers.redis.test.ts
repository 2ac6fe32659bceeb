/** A trace that goes from the service to a worker, and back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { QUICK, reaches } from '../support/carrying.ts';
import { RedisServer, hasRedis } from '../support/redis-server.ts';
import { minMax, restockPlace } from '../support/restock-places.ts';
import type { Headed, TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';
import { TraceReceiver } from '../support/trace-receiver.ts';
import { namesOf, tracesOf, trailTo } from '../support/traces.ts';
import type { WorkerProcess } from '../support/worker-process.ts';
import { startWorker } from '../support/worker-process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describe.skipIf(!hasRedis())('a worker', () => {
  let server: RedisServer;
  let receiver: TraceReceiver;
  let service: TestService;
  let worker: WorkerProcess;
  const directory = mkdtempSync(join(tmpdir(), 'stockroom-traces-'));

  beforeAll(async () => {
    server = await RedisServer.start();
    receiver = await TraceReceiver.start();
    const settings: Headed = {
      ...QUICK,
      QUEUE_URL: server.url,
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    };
    service = await testService({ ...settings, RESTOCK_CONSUMERS: 'false' });
    const own = { SERVICE_URL: service.url, OTEL_SERVICE_NAME: 'worker' };
    worker = await startWorker(directory, { ...settings, ...own });
  });

  afterAll(async () => {
    await worker.kill();
    await service.stop();
    await receiver.stop();
    await server.remove();
    rmSync(directory, { recursive: true });
  });

  test('goes on with the trace of the sale, and the service with its own', async () => {
    const place = await restockPlace(service, 10);
    await place.put({ ...minMax(5, 10), supplier: 'simulated', leadTimeDays: 0 });
    await place.operate('remove', 6);
    const [restock] = await place.restocks();
    await reaches(service, String(restock?.['id']), 'received');
    const trail = await trailTo(receiver, ({ name }, parent) => {
      return name === 'commit' && parent?.attributes['stockroom.command'] === 'act_on_restock';
    });
    expect(namesOf(trail).slice(3).toReversed()).toEqual([
      'POST /v1/warehouses/:id/movements',
      'mailbox',
      'commit',
      'relay',
      'add restock.order',
      'process restock',
    ]);
    expect(trail[2]?.name).toMatch(/^POST \/v1\/restocks\/:id\/(order|receive)$/);
    const services = trail.map((span) => span.service);
    expect(services).toEqual(
      Array.from({ length: 9 }, (_, index) => {
        return index === 3 ? 'worker' : 'stockroom';
      }),
    );
    expect(tracesOf(trail)).toBe(1);
  });

  test('sends what is left when it stops', async () => {
    const place = await restockPlace(service, 10);
    await place.put({ ...minMax(5, 10), supplier: 'simulated', leadTimeDays: 0 });
    await place.operate('remove', 6);
    const [restock] = await place.restocks();
    await reaches(service, String(restock?.['id']), 'received');
    worker.signal('SIGTERM');
    expect(await worker.ended).toBe(0);
    const jobs = receiver.named('process restock').filter(({ kind }) => kind === 'consumer');
    expect(jobs.length).toBeGreaterThanOrEqual(2);
  });
});
