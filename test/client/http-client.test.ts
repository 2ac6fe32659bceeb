import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RequestFailed, StockroomClient } from '../../src/client/http-client.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One reply of a service that says what it is told to. */
type Reply = (response: ServerResponse) => void;

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  while (closers.length > 0) await closers.pop()?.();
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** A client of a service that gives these replies one after the other, and what it is asked. */
async function scripted(
  ...replies: readonly Reply[]
): Promise<{ client: StockroomClient; seen: readonly Seen[] }> {
  const seen: Seen[] = [];
  const url = await listening((request, response) => {
    void text(request).then((body) => {
      const reply = replies[seen.length];
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      if (reply === undefined) response.writeHead(418).end('nothing is left to say');
      else reply(response);
    });
  });
  return { client: connected(url), seen };
}

function connected(url: string, connections = 4, signal?: AbortSignal): StockroomClient {
  const client = new StockroomClient({ url, connections, ...(signal && { signal }) });
  closers.push(() => client.close());
  return client;
}

const says =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));

const hangsUp: Reply = (response) => void response.destroy();
const problem = (status: number, code: string): Reply => says(status, { code, detail: 'so it is' });

const keyed = { method: 'POST', path: '/v1/things', key: 'key-1', body: { a: 1 } } as const;
const unkeyed = { method: 'POST', path: '/v1/things', body: { a: 1 } } as const;

describe('a request', () => {
  test('is JSON with its key, and its answer is read', async () => {
    const { client, seen } = await scripted(says(201, { b: 2 }));
    expect(await client.send(keyed)).toMatchObject({ ok: true, replayed: false, body: { b: 2 } });
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v1/things', body: '{"a":1}' });
    expect(seen[0]?.headers).toMatchObject({
      'idempotency-key': 'key-1',
      'content-type': 'application/json',
    });
  });

  test('carries the API key', async () => {
    const seen: (string | undefined)[] = [];
    const url = await listening((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    });
    const client = new StockroomClient({ url, apiKey: 'abc', connections: 1 });
    closers.push(() => client.close());
    await client.send({ method: 'GET', path: '/v1/things' });
    expect(seen).toEqual(['Bearer abc']);
  });

  test('that was answered before says so', async () => {
    const { client } = await scripted(says(201, {}, { 'idempotency-replayed': 'true' }));
    expect(await client.send(keyed)).toMatchObject({ ok: true, replayed: true });
  });

  test('that is refused is answered with the problem', async () => {
    const shortages = [{ sku: 'A', requested: 3, available: 1 }];
    const { client, seen } = await scripted(says(409, { code: 'insufficient_stock', shortages }));
    const answer = await client.send(keyed);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'insufficient_stock', shortages } });
    expect(seen.length).toBe(1);
  });

  test('that is to be read rejects when refused, or answered in another shape', async () => {
    const { client } = await scripted(problem(404, 'not_found'), says(200, { b: 'two' }));
    const request = { method: 'GET', path: '/v1/things' } as const;
    const Two = z.object({ b: z.number() });
    await expect(client.read(request, Two)).rejects.toThrow(
      'GET /v1/things was refused: not_found (so it is)',
    );
    await expect(client.read(request, Two)).rejects.toThrow('had an answer of another shape');
  });
});

describe('a request is sent again with the same key', () => {
  test.each([
    ['the service is overloaded', problem(503, 'overloaded')],
    ['the service is unavailable', problem(503, 'unavailable')],
    ['there were too many', problem(429, 'rate_limited')],
    ['the outcome is unknown', problem(504, 'outcome_unknown')],
    ['the connection is lost', hangsUp],
  ])('when %s', async (_why, first) => {
    const { client, seen } = await scripted(first, first, says(201, { b: 2 }));
    expect(await client.send(keyed)).toMatchObject({ ok: true, body: { b: 2 } });
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(3).fill('key-1'));
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set(['{"a":1}']));
  });

  test('not before Retry-After has passed', async () => {
    const { client } = await scripted(
      says(503, { code: 'overloaded' }, { 'retry-after': '1' }),
      says(201, {}),
    );
    expect((await client.send(keyed)).elapsedMs).toBeGreaterThanOrEqual(990);
  });
});

describe('a request is not sent again', () => {
  test.each([
    [
      'its fate is open and it has no key',
      unkeyed,
      problem(504, 'outcome_unknown'),
      /answered 504/,
    ],
    ['the connection is lost and it has no key', unkeyed, hangsUp, /had no answer in 1 attempts/],
    ['the service has a bug', keyed, says(500, { code: 'internal', title: 'Bug' }), /500 .*Bug/],
    ['something else answered', keyed, says(502, 'bad gateway'), /answered 502 .*bad gateway/],
    ['the refusal is none of ours', keyed, says(404, 'no such page'), /404 .*no such page/],
  ] as const)('when %s', async (_why, request, reply, message) => {
    const { client, seen } = await scripted(reply, says(201, {}));
    const sending = client.send(request);
    await expect(sending).rejects.toThrow(RequestFailed);
    await expect(sending).rejects.toThrow(message);
    expect(seen.length).toBe(1);
  });

  test('once the client is told to stop', async () => {
    const stopping = new AbortController();
    const url = await listening((_request, response) => {
      says(503, { code: 'overloaded' }, { 'retry-after': '30' })(response);
      response.once('close', () => stopping.abort());
    });
    await expect(connected(url, 1, stopping.signal).send(keyed)).rejects.toThrow(
      /after 1 attempts/,
    );
  });
});

test('connections are kept, and as many requests are under way as there are of them', async () => {
  const sockets = new Set<unknown>();
  // Answers when three wait, so it would wait for ever if there never were so many.
  const waiting: ServerResponse[] = [];
  const url = await listening((request, response) => {
    sockets.add(request.socket);
    waiting.push(response);
    if (waiting.length === 3) for (const each of waiting.splice(0)) says(200, {})(each);
  });
  const client = connected(url, 3);
  const request = { method: 'GET', path: '/' } as const;
  await Promise.all(Array.from({ length: 30 }, () => client.send(request)));
  expect(sockets.size).toBe(3);
});
