/** What Node's HTTP parser refuses is told in the contract's words too. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { answerClientErrors } from '../../src/http/server/client-errors.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return socket;
}

/** All that comes on a connection until the server ends it. */
async function rest(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => (text += String(data)));
  await once(socket, 'close');
  return text;
}

async function answerTo(text: string): Promise<string> {
  const socket = await connected(Number(new URL(service.url).port));
  socket.write(text);
  return rest(socket);
}

interface Told {
  readonly status: number;
  readonly headers: string;
  readonly body: unknown;
}

/** The one answer in `text`, which has nothing after it. */
function parsed(text: string): Told {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [, status] = /^HTTP\/1\.1 (\d+) \w/.exec(head) ?? [];
  const [, length] = /^content-length: (\d+)$/im.exec(head) ?? [];
  expect(Buffer.byteLength(body)).toBe(Number(length));
  return { status: Number(status), headers: head, body: JSON.parse(body) as unknown };
}

const HEALTH = 'GET /healthz HTTP/1.1\r\nHost: a\r\n';
const POST = 'POST /v1/products HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
const CHUNKED = 'Transfer-Encoding: chunked\r\n\r\n';
const LONG = 'x'.repeat(16 * 1024);

test.each([
  ['a request line that is none', 'what is this\r\n\r\n', 'validation'],
  ['a method that is none', 'FETCH /healthz HTTP/1.1\r\nHost: a\r\n\r\n', 'validation'],
  ['a header that is none', `${HEALTH}no header\r\n\r\n`, 'validation'],
  ['two lengths of a body', `${HEALTH}Content-Length: 1\r\n${CHUNKED}`, 'validation'],
  ['headers that are too long', `${HEALTH}X-Long: ${LONG}\r\n\r\n`, 'validation'],
  ['a path that is too long', `GET /${LONG} HTTP/1.1\r\nHost: a\r\n\r\n`, 'validation'],
  ['a chunk that is none', `${POST}${CHUNKED}zz\r\n`, 'validation'],
  ['a chunk that says too much', `${POST}${CHUNKED}1;${LONG}${LONG}\r\n`, 'payload_too_large'],
  ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 'validation'],
  ['a wish', `${HEALTH}Expect: foo\r\nConnection: close\r\n\r\n`, 'validation'],
])('%s is refused with a problem', async (_about, sent, code) => {
  const { status, headers, body } = parsed(await answerTo(sent));
  expect(status).toBe(code === 'validation' ? 400 : 413);
  expect(headers).toMatch(/^connection: close\r?$/im);
  expect(headers).toMatch(/^content-type: application\/problem\+json; charset=utf-8\r?$/im);
  const text = expect.stringMatching(/./) as string;
  const type = `urn:stockroom:problem:${code}`;
  expect(body).toMatchObject({ type, title: text, status, detail: text, code });
  const errors = [{ path: expect.any(String) as string, message: text }];
  expect((body as { readonly errors?: unknown }).errors).toEqual(
    code === 'validation' ? errors : undefined,
  );
});

test.each(['100-continue', '100-Continue'])('the wish for %s is met', async (expected) => {
  const body = '{"sku":"wished","name":"a","category":"home"}';
  const head = `${POST}Expect: ${expected}\r\nContent-Length: ${body.length}\r\n`;
  const answer = await answerTo(`${head}Connection: close\r\n\r\n${body}`);
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 (201|409) /);
});

test('HTTP/1.0 needs no host, and has no wishes', async () => {
  const answer = await answerTo('GET /healthz HTTP/1.0\r\nExpect: foo\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test('what cannot be read is answered after an answer on the same connection', async () => {
  const socket = await connected(Number(new URL(service.url).port));
  socket.write(`${HEALTH}\r\n`);
  const [first] = (await once(socket, 'data')) as [Buffer];
  expect(String(first)).toMatch(/^HTTP\/1\.1 200 /);
  socket.write('what is this\r\n\r\n');
  expect(parsed(await rest(socket)).status).toBe(400);
});

/** A server of its own, so that a test decides when it answers. */
async function serving(options: ServerOptions, listener: RequestListener): Promise<Socket> {
  const server = createServer(options, listener);
  answerClientErrors(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return connected((server.address() as AddressInfo).port);
}

test('it is not taken for the answer to a request that has none yet', async () => {
  const arrived = Promise.withResolvers<ServerResponse>();
  const socket = await serving({}, (_request, response) => arrived.resolve(response));
  const all = rest(socket);
  socket.write(`${HEALTH}\r\n`);
  await arrived.promise;
  socket.write('what is this\r\n\r\n');
  expect(await all).toBe('');
});

test('it does not come in the middle of an answer', async () => {
  const socket = await serving({}, (_request, response) => {
    response.writeHead(200, { 'Content-Length': 10 });
    response.write('half');
  });
  socket.write(`${POST}${CHUNKED}`);
  const [head] = (await once(socket, 'data')) as [Buffer];
  const all = rest(socket);
  socket.write('zz\r\n');
  expect(String(head) + (await all)).toMatch(/\r\n\r\nhalf$/);
});

test('a request that does not arrive in time is told so', async () => {
  const times = { headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 };
  const ignored = (request: IncomingMessage): unknown => request.resume();
  const socket = await serving(times, ignored);
  socket.write(HEALTH);
  const { status, body } = parsed(await rest(socket));
  expect([status, body]).toEqual([408, expect.objectContaining({ status: 408 })]);
});
