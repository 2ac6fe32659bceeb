/** Events that are sent to a receiver of this test's own. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Receiver } from '../../support/receiver.ts';
import type { Body, TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

// The embedded database takes seconds to be made.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let service: TestService;
let receiver: Receiver;

beforeAll(async () => {
  const quick = { QUEUE_BACKOFF_MS: '100', QUEUE_BACKOFF_MAX_MS: '400', QUEUE_ATTEMPTS_MAX: '3' };
  service = await testService({ ...quick, WEBHOOK_FAILURES_MAX: '6', WEBHOOK_TIMEOUT_MS: '2000' });
  await service.stock('berlin', { MUG: 1_000 });
  await service.stock('paris', { MUG: 1_000 });
});

beforeEach(async () => {
  receiver = await Receiver.start();
});

afterEach(async () => {
  for (const { id } of (await service.get('/v1/webhooks')).body.items) {
    await service.call('DELETE', `/v1/webhooks/${String(id)}`);
  }
  await receiver.stop();
});

afterAll(() => service.stop());

async function webhook(path: string, more: object = {}): Promise<string> {
  const body = { url: `${receiver.url}${path}`, events: ['order.reserved'], ...more };
  const made = await service.post('/v1/webhooks', body);
  expect(made).toMatchObject({ status: 201, body: { status: 'enabled' } });
  receiver.secrets.set(path, String(made.body['secret']));
  return String(made.body['id']);
}

let count = 0;

/** Places an order, which no other test has one like, and returns its id. */
async function order(warehouse = 'berlin'): Promise<string> {
  const id = `order-${++count}`;
  await service.post('/v1/orders', {
    id,
    lines: [{ sku: 'MUG', quantity: 1 }],
    sourcing: { strategy: 'priority', warehouses: [warehouse] },
  });
  return id;
}

const deliveries = async (id: string, query = ''): Promise<readonly Body[]> =>
  (await service.get(`/v1/webhooks/${id}/deliveries${query}`)).body.items;

test('each webhook gets the events that it wants, signed, from its creation on', async () => {
  await order();
  const all = await webhook('/all', { events: ['order.reserved', 'order.cancelled'] });
  await webhook('/paris', { warehouses: ['paris'] });
  const o = await order();
  const p = await order('paris');
  await service.post(`/v1/orders/${o}/cancel`);
  await receiver.until(() => expect(receiver.received).toHaveLength(4));
  const at = (path: string) => receiver.received.filter((each) => each.path === path);
  expect(receiver.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(receiver.received.every(({ id, event }) => id === event.id)).toBe(true);
  expect(at('/paris').map(({ event }) => event.document?.id)).toEqual([p]);
  expect(receiver.told.toSorted()).toEqual([
    `order.cancelled ${o}`,
    `order.reserved ${o}`,
    `order.reserved ${p}`,
    `order.reserved ${p}`,
  ]);
  await receiver.until(async () => {
    const found = await deliveries(all);
    expect(found.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered']);
  });
  const [latest] = await deliveries(all, '?limit=1');
  expect(latest).toMatchObject({ attempts: 1, responseStatus: 204, error: null });
});

test('an event that is not taken is sent again, soon and under the same id', async () => {
  const id = await webhook('/hook');
  receiver.answer = () => (receiver.received.length < 3 ? 500 : 200);
  await order();
  await receiver.until(() => expect(receiver.received).toHaveLength(3));
  const [first, second, third] = receiver.received;
  expect(new Set(receiver.received.map((each) => each.id)).size).toBe(1);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(5_000);
  expect(third?.isSigned).toBe(true);
  await receiver.until(async () => {
    const [delivery] = await deliveries(id);
    expect(delivery).toMatchObject({ status: 'delivered', attempts: 3, responseStatus: 200 });
  });
  expect((await service.get(`/v1/webhooks/${id}`)).body).toMatchObject({ failures: 0 });
});

test('redirects are not followed, and an answer that does not come is a failure', async () => {
  const id = await webhook('/hook');
  receiver.answer = ({ path }, response) => {
    if (path !== '/hook') return 200;
    if (receiver.received.length === 1) response.writeHead(302, { location: '/other' }).end();
    // The second is never answered; the third is.
    else if (receiver.received.length === 2) response.flushHeaders();
    return 200;
  };
  await order();
  await receiver.until(() => expect(receiver.received.length).toBeGreaterThan(1));
  expect(receiver.received.map(({ path }) => path)).not.toContain('/other');
  await receiver.until(async () => {
    const [delivery] = await deliveries(id);
    expect(delivery).toMatchObject({ status: 'delivered' });
  });
});

test('one that fails too often is disabled, and enabled it gets all it missed', async () => {
  const id = await webhook('/hook');
  receiver.answer = () => 503;
  const a = await order();
  await receiver.until(async () => {
    const { body } = await service.get(`/v1/webhooks/${id}`);
    expect(body).toMatchObject({ status: 'disabled', failures: 6 });
  });
  const b = await order();
  expect((await deliveries(id)).map(({ status }) => status)).toEqual(['pending']);
  receiver.received.length = 0;
  receiver.answer = () => 200;
  const enabled = await service.post(`/v1/webhooks/${id}/enable`);
  expect(enabled).toMatchObject({ status: 200, body: { status: 'enabled', failures: 0 } });
  await receiver.until(() => {
    expect(new Set(receiver.told)).toEqual(new Set([`order.reserved ${a}`, `order.reserved ${b}`]));
  });
});

test('a receiver that is gone for good is not asked again', async () => {
  const id = await webhook('/hook');
  receiver.answer = () => 410;
  await order();
  await receiver.until(async () => {
    const { body } = await service.get(`/v1/webhooks/${id}`);
    expect(body).toMatchObject({ status: 'disabled', failures: 1 });
  });
});

test('an event that is refused while others are taken is given up', async () => {
  const id = await webhook('/hook');
  let bad = '';
  receiver.answer = ({ event }) => (event.document?.id === bad || bad === '' ? 400 : 200);
  bad = await order();
  await receiver.until(() => expect(receiver.received).toHaveLength(1));
  await order();
  await receiver.until(async () => {
    const found = await deliveries(id, '?status=failed');
    expect(found).toMatchObject([{ responseStatus: 400 }]);
    expect(found[0]?.['attempts']).toBeGreaterThanOrEqual(3);
  });
  expect((await service.get(`/v1/webhooks/${id}`)).body).toMatchObject({ status: 'enabled' });
});

test('what was not delivered before a stop is delivered after the next start', async () => {
  const id = await webhook('/hook');
  receiver.answer = () => 503;
  await order();
  await receiver.until(() => expect(receiver.received).toHaveLength(1));
  await service.restart();
  receiver.answer = () => 200;
  await order();
  await receiver.until(async () => {
    const found = await deliveries(id);
    expect(found.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
  });
  expect(receiver.received.every(({ isSigned }) => isSigned)).toBe(true);
});

test('a webhook that is deleted gets nothing more', async () => {
  const id = await webhook('/gone');
  await webhook('/stays');
  expect((await service.call('DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
  await order();
  await receiver.until(() => expect(receiver.received).toHaveLength(1));
  expect(receiver.received.map(({ path }) => path)).toEqual(['/stays']);
  expect((await service.get(`/v1/webhooks/${id}`)).status).toBe(404);
});
