/** Starting and stopping the service in this process. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../src/config.ts';
import { ConfigError, parseConfig } from '../src/config.ts';
import type { Service } from '../src/main.ts';
import { startService } from '../src/main.ts';

let directory = '';
const services: Service[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-main-'));
});

afterEach(async () => {
  for (const service of services.splice(0)) await service.stop();
  rmSync(directory, { recursive: true });
});

test('a request that arrives on an open connection while it stops is answered', async () => {
  const service = await start();
  const socket = await open(service);
  socket.write(REQUEST);
  expect(await head(socket)).toMatch(/^HTTP\/1\.1 200 /);
  const stopped = service.stop();
  socket.write(REQUEST);
  const answer = await head(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toMatch(/^connection: close\r$/im);
  await stopped;
});

test('no connection is accepted any more once a stop has begun', async () => {
  const service = await start();
  const stopped = service.stop();
  await expect(open(service)).rejects.toThrow('ECONNREFUSED');
  await stopped;
});

test('a connection without a request does not hold up a stop', async () => {
  const service = await start({ STOP_TIMEOUT_MS: '600000' });
  const socket = await open(service);
  await Promise.all([once(socket, 'close'), service.stop()]);
  expect(socket.destroyed).toBe(true);
});

test('a request that never ends is cut off when its time is up', async () => {
  const service = await start({ STOP_TIMEOUT_MS: '400' });
  const socket = await open(service);
  socket.write('POST /v1/products HTTP/1.1\r\nHost: a\r\n');
  socket.write('Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
  socket.on('error', () => undefined).resume();
  await Promise.all([once(socket, 'close'), service.stop()]);
  expect(socket.destroyed).toBe(true);
});

test('to stop twice is one stop', async () => {
  const service = await start();
  const [one, other] = [service.stop(), service.stop()];
  expect(one).toBe(other);
  await one;
  expect(service.stop()).toBe(one);
});

test('a port that is taken leaves the data directory free', async () => {
  const { url } = await start();
  const other = settings({ DATA_DIR: join(directory, 'other'), PORT: new URL(url).port });
  await expect(startService(other)).rejects.toThrow('EADDRINUSE');
  services.push(await startService({ ...other, PORT: 0 }));
});

test.each(['0.0.0.0', '::', '192.0.2.1', 'example.org'])(
  'without API keys it does not listen on %s',
  async (HOST) => {
    await expect(startService(settings({ HOST }))).rejects.toThrow(ConfigError);
  },
);

test.each(['127.0.0.1', '127.0.0.2', 'localhost'])('it listens on %s', async (HOST) => {
  const { url } = await start({ HOST });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

const REQUEST = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n';

async function start(changes: Readonly<Record<string, string>> = {}): Promise<Service> {
  const service = await startService(settings(changes));
  services.push(service);
  return service;
}

const settings = (changes: Readonly<Record<string, string>>): Config =>
  parseConfig({
    DATA_DIR: join(directory, 'data'),
    PORT: '0',
    SHARDS: '1',
    LOG_LEVEL: 'silent',
    RESERVE_BYTES: '0',
    ...changes,
  });

async function open({ url }: Service): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** The next answer as far as it comes in one piece, which short ones on this machine do. */
async function head(socket: Socket): Promise<string> {
  const [data] = await once(socket, 'data');
  return String(data);
}
