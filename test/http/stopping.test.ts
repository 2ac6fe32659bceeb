/** A service that stops, and what operators ask of one that runs. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';

const CONNECTIONS = 24;

async function running(): Promise<TestService> {
  const service = await testService();
  onTestFinished(() => service.stop());
  return service;
}

/** Connections that are open already, so that what is sent on them is on its way at once. */
async function connected(service: TestService): Promise<Agent> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  onTestFinished(() => agent.destroy());
  await Promise.all(
    Array.from({ length: CONNECTIONS }, () => ask(agent, `${service.url}/healthz`)),
  );
  while (Object.values(agent.freeSockets).flat().length < CONNECTIONS) await turn();
  return agent;
}

async function ask(agent: Agent, url: string, body?: object): Promise<number | undefined> {
  const headers = { 'Content-Type': 'application/json' };
  const sent = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers });
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}

test('requests on their way when a stop begins are answered, and what they did stays', async () => {
  const service = await running();
  await service.stock('berlin', { mug: 10 });
  const agent = await connected(service);
  const receive = { type: 'receive', sku: 'mug', quantity: 1 };
  const movements = `${service.url}/v1/warehouses/berlin/movements`;
  const inFlight = Array.from({ length: CONNECTIONS }, () => ask(agent, movements, receive));
  const [statuses] = await Promise.all([Promise.all(inFlight), service.restart()]);
  expect(new Set(statuses)).toEqual(new Set([201]));
  const { body } = await service.get('/v1/warehouses/berlin/stock/mug');
  expect(body).toMatchObject({ onHand: 10 + CONNECTIONS, version: 1 + CONNECTIONS });
});

test('a service that has stopped takes no connection', async () => {
  const service = await running();
  const { url } = service;
  await service.restart();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
});

test('levels, reservations, history and the hash chain are the same after a restart', async () => {
  const service = await running();
  await service.stock('berlin', { mug: 10, lamp: 3 });
  await service.stock('oslo', { mug: 4 });
  const lines = [{ sku: 'mug', quantity: 2 }];
  await service.post('/v1/warehouses/oslo/reservations', { id: 'r', lines, ttlSeconds: 900 });
  const move = { type: 'move', sku: 'lamp', quantity: 1, from: 'available', to: 'damaged' };
  await service.post('/v1/warehouses/berlin/movements', move);
  const paths = [
    '/v1/stock',
    '/v1/products/mug/stock',
    '/v1/movements',
    '/v1/warehouses/oslo/reservations/r',
    '/v1/integrity',
  ];
  const state = () => Promise.all(paths.map(async (path) => (await service.get(path)).text));
  const before = await state();
  await service.restart();
  expect(await state()).toEqual(before);
});

test('a service that runs is alive and ready', async () => {
  const service = await running();
  expect(await service.get('/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  expect(await service.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
});

test('the integrity report counts the levels and gives the head of every shard', async () => {
  const service = await running();
  await service.stock('berlin', { mug: 10, lamp: 3 });
  await service.stock('oslo', { mug: 4 });
  const { status, body } = await service.get('/v1/integrity');
  expect(status).toBe(200);
  expect(body).toMatchObject({ conserved: true, levelsChecked: 3, drift: [] });
  const ledger = body['ledger'] as readonly { shard: number; lastSeq: number; head: string }[];
  expect(ledger.map(({ shard }) => shard)).toEqual([0, 1]);
  expect(ledger.reduce((sum, { lastSeq }) => sum + lastSeq, 0)).toBe(3);
});

test('the metrics are Prometheus text, and count what was done', async () => {
  const service = await running();
  await service.stock('berlin', { mug: 10 });
  const { status, headers, text } = await service.get('/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text).toContain('stockroom_operations_total{type="receive",answer="ok"} 1\n');
});

test('the document and the page that shows it are served', async () => {
  const service = await running();
  const document = await service.get('/openapi.json');
  expect(document).toMatchObject({ status: 200, body: { openapi: expect.any(String) as string } });
  const page = await service.get('/docs');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  for (const [, path = ''] of page.text.matchAll(/(?:src|href)="([^"#]+)"/g)) {
    const asset = await fetch(new URL(path, `${service.url}/docs/`));
    expect([path, asset.status]).toEqual([path, 200]);
    await asset.arrayBuffer();
  }
});
