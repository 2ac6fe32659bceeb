/** Bodies that take their time. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const service = await testService({ REQUEST_TIMEOUT_MS: '300' });
afterAll(() => service.stop());

/** Sends the head of a request with a body, and a part of the body. */
async function begun(path: string, type: string, part: string): Promise<Socket> {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [`POST ${path} HTTP/1.1`, 'Host: x', `Content-Type: ${type}`];
  socket.write(`${head.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n`);
  socket.write(chunk(part));
  return socket;
}

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

async function allOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const part of socket.setEncoding('utf8')) text += String(part);
  return text;
}

test('one that does not arrive in time is answered 408, and nothing has happened', async () => {
  const socket = await begun('/v1/orders', 'application/json', '{"lines":');
  const [head = '', body = ''] = (await allOf(socket)).split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1.1 408 /);
  expect(head).toMatch(/^content-type: application\/problem\+json/im);
  const problem = JSON.parse(body) as Record<string, unknown>;
  expect(problem).toMatchObject({ type: 'about:blank', status: 408 });
  expect(problem).not.toHaveProperty('code');
});

test('a stream of orders takes as long as there is something to read', async () => {
  const line = `${JSON.stringify({ lines: [{ sku: 'nobody', quantity: 1 }] })}\n`;
  const socket = await begun('/v1/orders/batch', 'application/x-ndjson', line);
  const startedAt = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - startedAt < 900) {
      socket.write(chunk(line));
      return;
    }
    clearInterval(timer);
    socket.end('0\r\n\r\n');
  }, 100);
  const text = await allOf(socket);
  expect(text).toMatch(/^HTTP\/1.1 200 /);
  expect(text.match(/"status":404/g)?.length).toBeGreaterThan(5);
  expect(performance.now() - startedAt).toBeGreaterThan(600);
});

test.each([
  ['/v1/orders/batch', 'application/x-ndjson'],
  ['/v1/orders/batch/', 'Application/X-NDJSON; charset=utf-8'],
])('a stream that stalls is ended: %s %s', async (path, type) => {
  const socket = await begun(path, type, '{}\n');
  socket.on('error', () => undefined).resume();
  await once(socket, 'close');
  expect(socket.destroyed).toBe(true);
});
