/** What consoles are told while they are connected. */
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { DocumentNews, StockNews } from '../../../src/http/schemas/console/live.ts';
import { OverviewOut } from '../../../src/http/schemas/console/overview.ts';
import { EventStream } from '../../support/event-stream.ts';
import { testService } from '../../support/service.ts';

const MANY = 1_200;
const NOTHING = { orders: false, transfers: false, restocks: false, policies: false };

const service = await testService({ CONSOLES_MAX: '2', EVENT_HEARTBEAT_MS: '100' });
afterAll(() => service.stop());
await service.stock('berlin', { MUG: 100 });
await service.stock('paris');

const streams: EventStream[] = [];

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  // So that the next test begins without any.
  const isAlone = async (): Promise<boolean> =>
    (await service.get('/v1/overview')).body['consoles'] === 0;
  await vi.waitUntil(isAlone, { timeout: 15_000 });
});

async function connect(query = ''): Promise<EventStream> {
  const stream = await EventStream.at(`${service.url}/v1/live${query}`);
  streams.push(stream);
  return stream;
}

const until = (assertion: () => void): Promise<void> =>
  vi.waitFor(assertion, { timeout: 15_000, interval: 10 });

test('an overview comes at once, and then every second', async () => {
  const stream = await connect('?topics=overview');
  await stream.until(3);
  const found = stream.events.map(({ event, data }) => [event, OverviewOut.parse(data)] as const);
  expect(found.map(([event]) => event)).toEqual(['overview', 'overview', 'overview']);
  expect(found[0]?.[1].consoles).toBe(1);
  // It was counted meanwhile.
  expect(found.at(-1)?.[1].attention).toMatchObject({ levels: 1, at: expect.any(String) });
});

test('a receipt is told as its level, and nothing of documents', async () => {
  const stock = await connect('?topics=stock');
  const documents = await connect('?topics=documents');
  await service.stock('berlin', { MUG: 1 });
  await stock.until(1);
  expect(stock.types).toEqual(['stock']);
  expect(StockNews.parse(stock.events[0]?.data)).toEqual({
    all: false,
    levels: [['berlin', 'MUG']],
  });
  await service.post('/v1/orders', { id: 'o', lines: [{ sku: 'MUG', quantity: 1 }] });
  await documents.until(1);
  expect(documents.types).toEqual(['documents']);
  expect(DocumentNews.parse(documents.events[0]?.data)).toEqual({ ...NOTHING, orders: true });
});

test.each([
  ['orders', 'POST', '/v1/orders', { id: 'p', lines: [{ sku: 'MUG', quantity: 1 }] }],
  [
    'transfers',
    'POST',
    '/v1/transfers',
    { id: 't', from: 'berlin', to: 'paris', lines: [{ sku: 'MUG', quantity: 1 }] },
  ],
  [
    'policies',
    'PUT',
    '/v1/warehouses/berlin/policies/default',
    { strategy: 'alert-only', alertAt: 1 },
  ],
  [
    'restocks',
    'PUT',
    '/v1/warehouses/berlin/policies/default',
    { strategy: 'min-max', min: 200, max: 300, supplier: 'manual' },
  ],
] as const)('%s that change are told of', async (kind, method, path, body) => {
  const stream = await connect('?topics=documents');
  const { status } = await service.call(method, path, body);
  expect(status).toBeLessThan(300);
  await until(() => {
    expect(stream.events.map(({ data }) => data[kind])).toContain(true);
  });
});

test('more levels than may be listed are told as all', async () => {
  const skus = Array.from({ length: MANY }, (_, index) => `SKU-${index}`);
  const products = skus.map((sku) => ({ sku, name: sku, category: 'home' }));
  await service.post('/v1/products/batch', { products });
  const stream = await connect('?topics=stock');
  const receive = { warehouse: 'berlin', type: 'receive', quantity: 1 };
  const operations = skus.map((sku) => ({ ...receive, sku }));
  await service.post('/v1/movements/batch', { operations });
  await until(() => {
    expect(stream.events.map(({ data }) => data)).toContainEqual({ all: true });
  });
});

test('one console too many is overloaded, until another one leaves', async () => {
  const first = await connect();
  await connect('?topics=stock');
  expect((await service.get('/metrics')).text).toContain('stockroom_consoles 2\n');
  const { status, body } = await service.get('/v1/live');
  expect([status, body['code']]).toEqual([503, 'overloaded']);
  first.close();
  await vi.waitFor(async () => expect((await connect()).status).toBe(200), { timeout: 15_000 });
});

test('topics that there are not are not valid', async () => {
  for (const topics of ['all', 'stock,all', '']) {
    expect((await service.get(`/v1/live?topics=${topics}`)).status).toBe(400);
  }
});

test('a console that is told nothing sees that it is connected', async () => {
  const stream = await connect('?topics=documents');
  await until(() => expect(stream.beats).toBeGreaterThan(2));
  expect(stream.events).toEqual([]);
});

test('a question without a body is answered without a stream', async () => {
  const { status, headers } = await service.call('HEAD', '/v1/live');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect((await service.get('/metrics')).text).toContain('stockroom_consoles 0\n');
});

test('streams end when the service stops', async () => {
  const stream = await connect();
  await service.restart();
  await until(() => expect(stream.isEnded).toBe(true));
  // It was not cut off.
  expect(stream.response.complete).toBe(true);
});
