/** Failed jobs over HTTP: listed, started anew, and out of reach while Redis is gone. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { QUICK, carried } from '../../support/carrying.ts';
import { RedisServer, hasRedis } from '../../support/redis-server.ts';
import { minMax, restockPlace } from '../../support/restock-places.ts';
import type { Body, TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PATH = '/v1/queues/restock';

describe.skipIf(!hasRedis())('queues on Redis', () => {
  let server: RedisServer;
  let service: TestService;
  beforeAll(async () => {
    server = await RedisServer.start();
    service = await testService({ ...QUICK, QUEUE_URL: server.url });
  });
  afterAll(async () => {
    await service.stop();
    await server.remove();
  });

  const restockQueue = async (): Promise<Body | undefined> => {
    const { body } = await service.get('/v1/queues');
    expect(body).toMatchObject({ up: true, backend: 'redis' });
    return body.items.find(({ name }) => name === 'restock');
  };

  test('jobs that failed are listed with their reasons, and are started anew', async () => {
    for (let place = 0; place < 3; place++) {
      const { put } = await restockPlace(service, 1);
      await put({ ...minMax(5, 20), supplier: 'nobody' });
    }
    await carried(async () => expect(await restockQueue()).toMatchObject({ failed: 3 }));
    expect(Number((await restockQueue())?.['failedPerMinute'])).toBeGreaterThanOrEqual(3);
    const jobs = await service.all(`${PATH}/failed`, 1);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(3);
    const [job] = jobs;
    expect(job).toMatchObject({ name: 'order', attempts: 1 });
    expect(job?.['reason']).toMatch(/there is no supplier nobody/);
    expect(Date.parse(String(job?.['failedAt']))).toBeGreaterThan(Date.now() - 60_000);
    // Their restocks have failed, so that there is nothing left to do for the jobs.
    const retried = await service.post(`${PATH}/failed/${String(job?.['id'])}/retry`);
    expect([retried.status, retried.body]).toEqual([200, { retried: 1 }]);
    await carried(async () => expect(await restockQueue()).toMatchObject({ failed: 2 }));
    expect((await service.post(`${PATH}/failed/${String(job?.['id'])}/retry`)).status).toBe(404);
    expect((await service.post(`${PATH}/retry`)).body).toEqual({ retried: 2 });
    await carried(async () =>
      expect(await restockQueue()).toMatchObject({ failed: 0, completedPerMinute: 3 }),
    );
  });

  test('while Redis is gone that is said, and nothing is started anew', async () => {
    await server.stop();
    await carried(async () => {
      const { body } = await service.get('/v1/queues');
      expect(body).toEqual({ up: false, backend: 'redis', items: [] });
    });
    const unavailable = { status: 503, body: { code: 'unavailable' } };
    expect(await service.get(`${PATH}/failed`)).toMatchObject(unavailable);
    expect(await service.post(`${PATH}/retry`)).toMatchObject(unavailable);
    expect(await service.post(`${PATH}/failed/a/retry`)).toMatchObject(unavailable);
    await server.start();
    await carried(async () => expect(await restockQueue()).toMatchObject({ failed: 0 }));
  });
});
