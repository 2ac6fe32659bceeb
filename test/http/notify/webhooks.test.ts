/** Webhooks as they are made, read and refused. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testService } from '../../support/service.ts';

const service = await testService({ WEBHOOKS_MAX: '8' });
afterAll(() => service.stop());
await service.stock('berlin', { MUG: 10 });

const url = 'http://127.0.0.1:9/hook';
const create = (body: object) => service.post('/v1/webhooks', { events: ['stock.low'], ...body });

test('a secret is shown once, and all else is there again after a restart', async () => {
  const events = ['stock.low', 'stock.low', 'order.expired'];
  const { status, body } = await create({ url, events, warehouses: ['berlin'] });
  expect(status).toBe(201);
  const { secret, ...rest } = body;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(rest).toMatchObject({
    url,
    events: ['stock.low', 'order.expired'],
    warehouses: ['berlin'],
    status: 'enabled',
  });
  const all = await create({ url });
  expect(all.body).toMatchObject({ warehouses: null });
  await service.restart();
  const read = await service.get(`/v1/webhooks/${String(body['id'])}`);
  expect(read).toMatchObject({ status: 200, body: rest });
  expect(read.body).not.toHaveProperty('secret');
  const listed = await service.all('/v1/webhooks', 1);
  expect(listed.map(({ id }) => id)).toEqual([body['id'], all.body['id']]);
  expect(JSON.stringify(listed)).not.toContain('whsec_');
});

test.each([
  'ftp://example.org/x',
  '/hook',
  'http://',
  'http://user:word@example.org/',
  'http://10.0.0.1/',
  'http://192.168.1.1:8080/x',
  'http://172.16.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://0x0a000001/',
  'http://167772161/',
])('no webhook may be at %s', async (bad) => {
  const answer = await create({ url: bad });
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation' } });
  expect(answer.body.errors).toMatchObject([{ path: 'url' }]);
});

test.each([
  { events: [] },
  { events: ['order.made'] },
  { events: 'order.reserved' },
  { warehouses: [] },
  { secret: 'mine' },
])('a webhook is checked: %j', async (bad) => {
  expect(await create({ url, ...bad })).toMatchObject({ status: 400 });
});

test('a warehouse of a webhook must be there', async () => {
  expect(await create({ url, warehouses: ['oslo'] })).toMatchObject({ status: 404 });
});

test('there are only so many', async () => {
  const listed = await service.all('/v1/webhooks', 100);
  for (let i = listed.length; i < 8; i++) expect((await create({ url })).status).toBe(201);
  expect(await create({ url })).toMatchObject({ status: 409, body: { code: 'invalid_state' } });
});

test('one that is not there is not found, whatever is asked of it', async () => {
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/enable'],
    ['GET', '/deliveries'],
  ] as const) {
    const answer = await service.call(method, `/v1/webhooks/none${path}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
});

test('as long as nothing is to be sent, the database of the queues is not made', () => {
  const { path } = service.system.directory;
  expect(existsSync(join(path, 'webhooks.db'))).toBe(true);
  expect(existsSync(join(path, 'queue', 'database'))).toBe(false);
});
