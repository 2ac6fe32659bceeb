/** The stream of events over HTTP. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';
import { EventStream } from '../../support/event-stream.ts';

const PATIENCE_MS = 15_000;

let service: TestService;
const streams: EventStream[] = [];

beforeEach(async () => {
  service = await testService({ EVENT_HEARTBEAT_MS: '100', EVENT_CLIENTS_MAX: '4' });
  await service.stock('berlin', { MUG: 1000, POT: 100 });
  await service.stock('paris', { MUG: 100 });
});

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await service.stop();
});

async function listen(query = '', lastId?: string): Promise<EventStream> {
  const stream = await EventStream.open(service.url, query, lastId);
  streams.push(stream);
  return stream;
}

const order = (id: string, more: object = {}): Promise<unknown> =>
  service.post('/v1/orders', { id, lines: [{ sku: 'MUG', quantity: 1 }], ...more });

test('an order is told of when it is reserved and fulfilled, not in between', async () => {
  const stream = await listen();
  await order('o', { lines: [{ sku: 'MUG', quantity: 2 }] });
  const [first] = [{ warehouse: 'berlin', sku: 'MUG', quantity: 1 }];
  await service.post('/v1/orders/o/fulfill', { allocations: [first] });
  await service.post('/v1/orders/o/fulfill');
  const back = { ...first, condition: 'sellable' };
  await service.post('/v1/orders/o/returns', { lines: [back] });
  await order('p');
  await stream.until(3);
  expect(stream.told).toEqual(['order.reserved o', 'order.fulfilled o', 'order.reserved p']);
});

test('the data of an event is the document as the API shows it', async () => {
  const stream = await listen('?types=order.fulfilled,transfer.in_transit');
  await order('o');
  await service.post('/v1/orders/o/fulfill');
  const { body } = await service.get('/v1/orders/o');
  const sent = { id: 't', from: 'berlin', to: 'paris', mode: 'shipped' };
  const lines = [{ sku: 'MUG', quantity: 5 }];
  const { body: transfer } = await service.post('/v1/transfers', { ...sent, lines });
  await stream.until(2);
  const [fulfilled, moved] = stream.events.toSorted((a, b) => (a.event < b.event ? -1 : 1));
  expect(fulfilled?.data).toEqual({
    id: fulfilled?.id,
    type: 'order.fulfilled',
    at: expect.stringMatching(/^20.*Z$/) as string,
    document: { type: 'order', id: 'o' },
    data: body,
  });
  expect(moved?.data).toMatchObject({ document: { type: 'transfer', id: 't' }, data: transfer });
});

test('orders that are cancelled and that expire are told of, and transfers', async () => {
  const stream = await listen();
  await order('c');
  await service.post('/v1/orders/c/cancel');
  await order('e', { holdSeconds: 1 });
  const lines = [{ sku: 'POT', quantity: 3 }];
  const about = { from: 'berlin', to: 'paris', lines };
  await service.post('/v1/transfers', { id: 'now', ...about });
  await service.post('/v1/transfers', { id: 'van', mode: 'shipped', ...about });
  const some = { lines: [{ sku: 'POT', received: 1 }] };
  await service.post('/v1/transfers/van/receive', some);
  await service.post('/v1/transfers/van/cancel');
  await service.post('/v1/transfers', { id: 'back', mode: 'shipped', ...about });
  await service.post('/v1/transfers/back/cancel');
  await stream.until(9);
  expect(stream.told.toSorted()).toEqual([
    'order.cancelled c',
    'order.expired e',
    'order.reserved c',
    'order.reserved e',
    'transfer.cancelled back',
    'transfer.completed now',
    'transfer.completed van',
    'transfer.in_transit back',
    'transfer.in_transit van',
  ]);
});

test('stock that runs out and comes back is told of with its figures', async () => {
  const stream = await listen('?types=stock.out,stock.back,stock.oversold');
  const move = (body: object) => service.post('/v1/warehouses/berlin/movements', body);
  await order('o', { lines: [{ sku: 'POT', quantity: 100 }] });
  await move({ type: 'count', sku: 'POT', quantity: 90 });
  await move({ type: 'receive', sku: 'POT', quantity: 20 });
  await stream.until(3);
  const place = { warehouse: 'berlin', sku: 'POT' };
  expect(stream.events.map(({ data }) => data)).toMatchObject([
    { type: 'stock.out', ...place, data: { available: 0 } },
    { type: 'stock.oversold', ...place, data: { available: -10, oversold: 10 } },
    { type: 'stock.back', ...place, data: { available: 10 } },
  ]);
});

test('low stock and what becomes of restocks are told of, each once', async () => {
  const stream = await listen('?warehouse=berlin');
  const policy = { strategy: 'min-max', min: 40, max: 100, supplier: 'manual' };
  await service.call('PUT', '/v1/warehouses/berlin/policies/sku:POT', policy);
  const move = (body: object) =>
    service.post('/v1/warehouses/berlin/movements', { sku: 'POT', ...body });
  await move({ type: 'remove', quantity: 70 });
  await stream.until(2);
  const asked = stream.events.find(({ event }) => event === 'restock.requested');
  const id = asked?.data.document?.id ?? '';
  const receive = (quantity: number) => service.post(`/v1/restocks/${id}/receive`, { quantity });
  await receive(20);
  await receive(50);
  await stream.until(4);
  expect(stream.types.toSorted()).toEqual([
    'restock.received',
    'restock.requested',
    'stock.low',
    'stock.recovered',
  ]);
  const place = { warehouse: 'berlin', sku: 'POT' };
  const low = stream.events.find(({ event }) => event === 'stock.low');
  expect(low?.data).toMatchObject({ ...place, data: { available: 30, alertAt: 40 } });
  const received = stream.events.find(({ event }) => event === 'restock.received');
  const { body } = await service.get(`/v1/restocks/${id}`);
  expect(received?.data).toMatchObject({ ...place, document: { type: 'restock', id } });
  expect(received?.data['data']).toEqual(body);
});

test('a stream begins with what happens next, and may be of one warehouse', async () => {
  await order('before');
  const all = await listen();
  const paris = await listen('?warehouse=paris');
  await order('o');
  await order('p', { sourcing: { strategy: 'priority', warehouses: ['paris'] } });
  const lines = [{ sku: 'MUG', quantity: 5 }];
  await service.post('/v1/transfers', { id: 't', from: 'berlin', to: 'paris', lines });
  await all.until(3);
  await paris.until(2);
  expect(all.told).toEqual(expect.arrayContaining(['order.reserved o']));
  expect(all.told).not.toContain('order.reserved before');
  expect(paris.told).toEqual(['order.reserved p', 'transfer.completed t']);
});

test('a stream that has nothing to tell shows that it is alive', async () => {
  const stream = await listen();
  await vi.waitFor(() => expect(stream.beats).toBeGreaterThan(3), PATIENCE_MS);
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
});

test('there are only so many clients, and one that leaves makes room', async () => {
  for (let i = 0; i < 4; i++) await listen();
  expect(await service.get('/v1/events')).toMatchObject({
    status: 503,
    body: { code: 'overloaded' },
  });
  streams[0]?.close();
  await vi.waitFor(async () => {
    const stream = await listen();
    expect(stream.status).toBe(200);
  }, PATIENCE_MS);
});

test('streams end when the service stops, and nobody has to wait for them', async () => {
  const stream = await listen();
  const startedAt = performance.now();
  await service.restart();
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await vi.waitFor(() => expect(stream.isEnded).toBe(true), PATIENCE_MS);
});

test('a query is checked', async () => {
  const wrong = ['?types=', '?types=order', '?types=order.reserved,', '?warehouse=-', '?limit=1'];
  for (const query of wrong) {
    expect(await service.get(`/v1/events${query}`), query).toMatchObject({
      status: 400,
      body: { code: 'validation' },
    });
  }
});

test('what streams do is on the metrics', async () => {
  const stream = await listen();
  await order('o');
  await stream.until(1);
  const { text } = await service.get('/metrics');
  expect(text).toContain('stockroom_event_clients 1\n');
  expect(text).toContain('stockroom_events_streamed_total 1\n');
  expect(text).toMatch(/stockroom_event_lag_seconds 0\.\d+\n/);
});
