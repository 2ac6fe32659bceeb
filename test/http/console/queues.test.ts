/** Queues over HTTP while nobody has needed them, and who may change something at all. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testService } from '../../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const NO_JOBS = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };
const NO_RATES = { completedPerMinute: 0, failedPerMinute: 0 };

test('queues that were never needed have no jobs, and looking does not make them', async () => {
  const { status, body } = await service.get('/v1/queues');
  expect([status, body]).toMatchObject([200, { up: true, backend: 'embedded' }]);
  expect(body.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['restock', 'notify']));
  for (const { name: _, ...figures } of body.items) {
    expect(figures).toEqual({ ...NO_JOBS, ...NO_RATES });
  }
  const at = '/v1/queues/restock';
  expect((await service.get(`${at}/failed`)).body).toEqual({ items: [], nextCursor: null });
  expect((await service.post(`${at}/retry`)).body).toEqual({ retried: 0 });
  expect(await service.post(`${at}/failed/a/retry`)).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  });
  const made = readdirSync(join(service.system.directory.path, 'queue'));
  expect(made.filter((name) => name.startsWith('database'))).toEqual([]);
});

test('a queue that is not there is not found', async () => {
  for (const [method, path] of [
    ['GET', 'failed'],
    ['POST', 'retry'],
    ['POST', 'failed/a/retry'],
  ] as const) {
    const answer = await service.call(method, `/v1/queues/nothing/${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
  }
  expect((await service.get('/v1/queues/restock/failed?cursor=x')).status).toBe(400);
});

test('a page of another site changes nothing through the browser of a visitor', async () => {
  await service.stock('berlin', { mug: 5 });
  const { body } = await service.post('/v1/orders', { lines: [{ sku: 'mug', quantity: 1 }] });
  const order = `/v1/orders/${String(body['id'])}`;
  for (const path of ['/v1/queues/restock/retry', `${order}/cancel`]) {
    const ask = (site: string) => service.post(path, undefined, { 'Sec-Fetch-Site': site });
    for (const site of ['cross-site', 'same-site']) {
      expect(await ask(site)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect((await ask('same-origin')).status).toBe(200);
  }
  const question = await service.get(order, { 'Sec-Fetch-Site': 'cross-site' });
  expect(question.status).toBe(200);
});
