/** However a body comes, it is read the same, and refused the same. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, expect, test } from 'vitest';
import { classesFor } from '../../src/http/server/born-express.ts';
import { testService } from '../support/service.ts';

const LIMIT = 2_000;
const service = await testService({ BODY_BYTES_MAX: String(LIMIT) });
afterAll(() => service.stop());

/** What is put on the wire for a body. */
type Way = (body: Buffer) => {
  readonly headers: readonly string[];
  readonly parts: readonly Buffer[];
};

const chunked = (body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${body.length.toString(16)}\r\n`),
    body,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);

const ways: readonly (readonly [name: string, way: Way])[] = [
  ['at once', (body) => ({ headers: [`Content-Length: ${body.length}`], parts: [body] })],
  [
    'in two pieces',
    (body) => ({
      headers: [`Content-Length: ${body.length}`],
      parts: [body.subarray(0, 9), body.subarray(9)],
    }),
  ],
  ['in chunks', (body) => ({ headers: ['Transfer-Encoding: chunked'], parts: [chunked(body)] })],
  [
    'packed',
    (body) => {
      const packed = gzipSync(body);
      const headers = [`Content-Length: ${packed.length}`, 'Content-Encoding: gzip'];
      return { headers, parts: [packed] };
    },
  ],
];

/** Puts a product over a connection of its own, piece by piece; returns the whole answer. */
async function put(way: Way, body: Buffer): Promise<string> {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  const { headers, parts } = way(body);
  const fixed = ['PUT /v1/products/any HTTP/1.1', 'Host: localhost', 'Connection: close'];
  const head = [...fixed, 'Content-Type: application/json', ...headers, '', ''].join('\r\n');
  for (const part of [Buffer.from(head), ...parts]) {
    await new Promise((resolve) => {
      socket.setNoDelay().write(part, resolve);
    });
  }
  return text(socket);
}

const product = (name: string): Buffer => Buffer.from(JSON.stringify({ name, category: 'home' }));

test.each(ways)('%s', async (_name, way) => {
  expect(await put(way, product('caf\u00e9'))).toMatch(/^HTTP\/1.1 20[01] /);
  expect((await service.get('/v1/products/any')).body).toMatchObject({ name: 'caf\u00e9' });
  const marked = Buffer.concat([Buffer.from('\u{feff}'), product('marked')]);
  expect(await put(way, marked)).toMatch(/^HTTP\/1.1 200 /);
  expect(await put(way, Buffer.from('{"name":'))).toMatch(/^HTTP\/1.1 400 .*is not JSON/s);
  expect(await put(way, Buffer.from([0x22, 0xff, 0x22]))).toMatch(/^HTTP\/1.1 400 .*UTF-8/s);
  expect(await put(way, product('x'.repeat(LIMIT)))).toMatch(/^HTTP\/1.1 413 .*payload_too_large/s);
});

test('a body is as long as it may be, and no longer', async () => {
  const [, atOnce] = ways[0] ?? [];
  if (atOnce === undefined) throw new Error('there is no way');
  const padded = (length: number): Buffer => {
    const body = product('fits').toString();
    return Buffer.from(body + ' '.repeat(length - body.length));
  };
  expect(await put(atOnce, padded(LIMIT))).toMatch(/^HTTP\/1.1 200 /);
  expect(await put(atOnce, padded(LIMIT + 1))).toMatch(/^HTTP\/1.1 413 /);
});

test('a client that goes away in the middle of a body does no harm', async () => {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  const head = ['PUT /v1/products/half HTTP/1.1', 'Host: localhost', 'Content-Length: 50'];
  const text = [...head, 'Content-Type: application/json', '', '{"name":"half",'].join('\r\n');
  await new Promise((resolve) => {
    socket.write(text, resolve);
  });
  await new Promise((resolve) => {
    socket.once('close', resolve).destroy();
  });
  expect((await service.get('/v1/products/half')).status).toBe(404);
});

test('requests and responses are Express\u2019s before it sees them, and stay so', async () => {
  const app = express();
  const before: unknown[] = [];
  const server = createServer(classesFor(app), (request, response) => {
    before.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    app(request, response);
  });
  app.get('/', (request, response) => {
    const after = [Object.getPrototypeOf(request), Object.getPrototypeOf(response)];
    const isSame = after.every((each, index) => each === before[index]);
    response.json({ isSame, isApp: request.app === app, path: request.path });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(await response.json()).toEqual({ isSame: true, isApp: true, path: '/' });
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});
