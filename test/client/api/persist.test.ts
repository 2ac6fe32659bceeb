import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Persistence } from '../../../src/client/api/persist.ts';
import { pause, persist, reasonOf } from '../../../src/client/api/persist.ts';

/** One reply of a service that says what it is told to; without one, the connection is lost. */
type Reply = Response | 'lost' | 'breaks off';

/** A network that gives these replies one after the other, and what it was sent. */
function scripted(...replies: readonly Reply[]) {
  const sent: { readonly key: string | null; readonly body: string }[] = [];
  const slept: number[] = [];
  const options: Persistence = {
    fetch: async (request) => {
      const reply = replies[sent.length] ?? new Response('nothing is left to say', { status: 418 });
      sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.text() });
      if (reply === 'lost') throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
      return reply === 'breaks off' ? breakingOff() : reply;
    },
    sleep: (delayMs) => {
      slept.push(delayMs);
      return Promise.resolve();
    },
    random: () => 0.5,
  };
  const send = (method: string, path: string, headers: Record<string, string> = {}) => {
    const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{"a":1}' };
    return persist(new Request(`http://stock.test${path}`, { method, headers, ...body }), options);
  };
  return { send, options, sent, slept };
}

/** An answer of which half comes. */
function breakingOff(): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"a":'));
      controller.error(new Error('it broke off'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

const says = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('{"code":"so it is"}', {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('is sent again', () => {
  test.each([
    ['GET', '/v1/stock'],
    ['PUT', '/v1/products/A'],
    ['DELETE', '/v1/products/A'],
    ['POST', '/v1/orders'],
    ['POST', '/v1/orders/a%2Fb/cancel'],
    ['POST', '/behind/a/proxy/v1/warehouses/berlin/movements'],
    ['PATCH', '/v1/warehouses/berlin/reservations/r1'],
  ])('%s %s, whose answer was lost, broke off or is not known', async (method, path) => {
    const { send, sent, slept } = scripted('lost', 'breaks off', says(504), says(200));
    expect(await send(method, path)).toMatchObject({ response: { status: 200 } });
    expect(sent.length).toBe(4);
    expect(slept).toEqual([25, 50, 100]);
  });

  test.each([429, 503])('anything that was answered with %i', async (status) => {
    const { send, sent } = scripted(says(status), says(200));
    expect(await send('POST', '/v1/webhooks')).toMatchObject({ response: { status: 200 } });
    expect(sent.length).toBe(2);
  });

  test('no earlier than Retry-After says', async () => {
    const { send, slept } = scripted(says(503, { 'retry-after': '2' }), says(200));
    await send('GET', '/v1/stock');
    expect(slept).toEqual([2_025]);
  });

  test('as often as wanted, and then the last answer is the answer', async () => {
    const { options, sent } = scripted(says(503), says(503), says(503));
    const request = new Request('http://stock.test/v1/stock');
    const outcome = await persist(request, { ...options, attemptsMax: 2 });
    expect(outcome).toMatchObject({ response: { status: 503 } });
    expect(sent.length).toBe(2);
  });

  test('as often as wanted, and then there is no answer', async () => {
    const { options, sent } = scripted('lost', 'lost', 'lost');
    const request = new Request('http://stock.test/v1/stock');
    const outcome = await persist(request, { ...options, attemptsMax: 2 });
    expect(outcome).toMatchObject({ response: null, attempts: 2 });
    expect(sent.length).toBe(2);
  });
});

describe('is not sent again', () => {
  test.each([
    ['POST', '/v1/webhooks'],
    ['POST', '/v1/policies/simulate'],
    ['POST', '/v1/products/batch'],
    ['POST', '/v1/orders/o1/cancel/x'],
  ])('%s %s, which no key makes safe, if the answer was lost', async (method, path) => {
    const { send, sent } = scripted('lost', says(200));
    expect(await send(method, path, { 'Idempotency-Key': 'k' })).toMatchObject({ response: null });
    expect(sent.length).toBe(1);
  });

  test.each([200, 201, 400, 404, 409, 422, 500, 502])(
    'what was answered with %i',
    async (status) => {
      const { send, sent } = scripted(says(status));
      expect(await send('POST', '/v1/orders')).toMatchObject({ response: { status } });
      expect(sent.length).toBe(1);
    },
  );
});

describe('a key', () => {
  test('is made once a call that can have one, and is the same in each attempt', async () => {
    const { send, sent } = scripted('lost', says(201), 'lost', says(201));
    await send('POST', '/v1/orders');
    await send('POST', '/v1/orders');
    const keys = sent.map(({ key }) => key);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys).toEqual([keys[0], keys[0], keys[2], keys[2]]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(sent.map(({ body }) => body)).toEqual(Array(4).fill('{"a":1}'));
  });

  test('is the caller’s own if there is one', async () => {
    const { send, sent } = scripted('lost', says(201));
    await send('POST', '/v1/orders', { 'idempotency-key': 'mine' });
    expect(sent.map(({ key }) => key)).toEqual(['mine', 'mine']);
  });

  test('is not made for what takes none', async () => {
    const { send, sent } = scripted(says(201), says(200), says(200));
    await send('POST', '/v1/webhooks');
    await send('PUT', '/v1/products/A');
    await send('GET', '/v1/orders');
    expect(sent.map(({ key }) => key)).toEqual([null, null, null]);
  });
});

describe('once aborted', () => {
  test('a request that is on its way rejects with the reason', async () => {
    const stopping = new AbortController();
    const { options, sent } = scripted();
    const request = new Request('http://stock.test/v1/stock', { signal: stopping.signal });
    const hangs: Persistence['fetch'] = ({ signal }) => {
      queueMicrotask(() => stopping.abort(new Error('enough')));
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('the fetch was aborted')));
      });
    };
    await expect(persist(request, { ...options, fetch: hangs })).rejects.toThrow('enough');
    expect(sent).toEqual([]);
  });

  test('a wait ends at once with the reason', async () => {
    const stopping = new AbortController();
    const waiting = pause(600_000, stopping.signal);
    stopping.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(pause(600_000, stopping.signal)).rejects.toThrow('enough');
    await expect(pause(0, new AbortController().signal)).resolves.toBeUndefined();
  });
});

describe('after memory has been tidied up, an abort is still heard', () => {
  setFlagsFromString('--expose-gc');
  const tidyUp: unknown = runInNewContext('gc');

  test.each([
    ['before the answer', (_response: ServerResponse) => undefined],
    ['in the middle of it', (response: ServerResponse) => void response.write('one;')],
  ])('%s', async (_when, answer) => {
    const server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const stopping = new AbortController();
    const reading = (async () => {
      const { signal } = stopping;
      const outcome = await persist(new Request(`http://127.0.0.1:${port}`, { signal }));
      return outcome.response?.text();
    })();
    const ended = reading.catch((error: unknown) => error);
    await once(server, 'request');
    for (let round = 0; round < 10; round += 1) {
      if (typeof tidyUp === 'function') tidyUp();
      await new Promise(setImmediate);
    }
    stopping.abort(new Error('enough'));
    expect(await ended).toMatchObject({ message: 'enough' });
    server.closeAllConnections();
    server.close();
  });
});

test('a reason is what is behind an error that says nothing', () => {
  const refused = new Error('connect ECONNREFUSED 127.0.0.1:9');
  const both = new AggregateError([refused, new Error('connect ECONNREFUSED ::1:9')]);
  expect(reasonOf(new TypeError('fetch failed', { cause: both }))).toBe(
    'connect ECONNREFUSED 127.0.0.1:9, connect ECONNREFUSED ::1:9',
  );
  expect(reasonOf('no')).toBe('no');
});
