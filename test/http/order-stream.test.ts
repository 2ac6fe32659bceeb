/** A stream of orders: its lines, and its back-pressure. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import { testService } from '../support/service.ts';

const LINE_BYTES_MAX = 4_096;
const service = await testService({
  BODY_BYTES_MAX: String(LINE_BYTES_MAX),
  ORDERS_IN_FLIGHT_MAX: '4',
});
afterAll(() => service.stop());

const PATH = '/v1/orders/batch';
const NDJSON = 'application/x-ndjson';

interface Result {
  readonly status: number;
  readonly order?: { readonly id: string };
  readonly error?: { readonly code: string; readonly errors?: readonly unknown[] };
}

/** A stream that is open: its lines are sent and its results are taken by hand. */
async function opened(headers: Readonly<Record<string, string>> = {}) {
  const sent: ClientRequest = request(`${service.url}${PATH}`, {
    method: 'POST',
    headers: { 'Content-Type': NDJSON, ...headers },
  });
  sent.on('error', () => undefined).flushHeaders();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  return { sent, response };
}

/** The results of an answer, as they come. */
async function* resultsOf(response: IncomingMessage): AsyncGenerator<Result, void, void> {
  for await (const line of createInterface(response)) yield JSON.parse(line) as Result;
}

/** Sends all at once, in parts of so many bytes, and gives all that is answered. */
async function exchanged(text: string | Buffer, bytes = Infinity): Promise<readonly Result[]> {
  const { sent, response } = await opened();
  const whole = Buffer.from(text);
  for (let from = 0; from < whole.length; from += bytes) {
    sent.write(whole.subarray(from, Math.min(whole.length, from + bytes)));
    if (bytes < Infinity) await new Promise((resolve) => setImmediate(resolve));
  }
  sent.end();
  return Array.fromAsync(resultsOf(response));
}

const statuses = (results: readonly Result[]): readonly number[] =>
  results.map(({ status }) => status);

describe('lines', () => {
  test('each is answered before the next one is sent', async () => {
    const { sourcing, lines } = await twoPlaces(service);
    const { sent, response } = await opened();
    expect(response).toMatchObject({ statusCode: 200 });
    expect(response.headers['content-type']).toMatch(/^application\/x-ndjson/);
    const results = resultsOf(response);
    for (const [quantity, status] of [
      [2, 201],
      [99, 409],
      [23, 201],
    ] as const) {
      sent.write(`${JSON.stringify({ lines: lines(quantity), sourcing })}\n`);
      expect((await results.next()).value).toMatchObject({ status });
    }
    sent.end();
    expect(await results.next()).toMatchObject({ done: true });
  });

  test('come in parts of any size, with or without an end of the last one', async () => {
    const { sourcing, lines, sku } = await twoPlaces(service);
    const reference = 'b\u00fccher \u{1f4da}';
    const order = (id: string) => JSON.stringify({ id, lines: lines(1), sourcing, reference });
    const text = `\r\n${order(`${sku}-1`)}\r\n\n  \n{\n${order(`${sku}-2`)}`;
    for (const bytes of [1, 7, Infinity]) {
      const results = await exchanged(text, bytes);
      expect(statuses(results)).toEqual([201, 400, 201]);
      expect(results.at(-1)?.order).toMatchObject({ id: `${sku}-2`, reference });
    }
  });

  test('that are wrong fail alone, each as it would have alone', async () => {
    const { sourcing, lines, level, first, second } = await twoPlaces(service);
    const good = JSON.stringify({ lines: lines(1), sourcing });
    const wrong = [
      'null',
      '5',
      '"x"',
      '[]',
      '{}',
      '{',
      `${good}${good}`,
      good.replace('{', '{"surprise":1,'),
      good.replace('{', '{"__proto__":1,'),
      good.replace('{', '{"idempotencyKey":"",'),
      good.replace('{', '{"sourcing":{"strategy":"constructor"},').replace(/,"sourcing.*/, '}'),
      JSON.stringify({ lines: lines(1), sourcing: { strategy: 'toString' } }),
      JSON.stringify({ lines: lines(1), sourcing: { warehouses: ['nowhere'] } }),
    ];
    const results = await exchanged(wrong.flatMap((line) => [line, good]).join('\n'));
    expect(statuses(results)).toEqual(wrong.flatMap(() => [400, 201]));
    for (const { error } of results.filter(({ status }) => status === 400)) {
      expect(error).toMatchObject({ code: 'validation', errors: [expect.anything()] });
    }
    const reserved = [await level(first), await level(second)].map((each) => each['reserved']);
    expect(reserved).toEqual([10, 3]);
  });

  test('may be as long as a body, and one that is longer is refused alone', async () => {
    const { sourcing, lines } = await twoPlaces(service);
    const good = JSON.stringify({ lines: lines(1), sourcing });
    const longest = good + ' '.repeat(LINE_BYTES_MAX - good.length);
    const endless = 'x'.repeat(40 * LINE_BYTES_MAX);
    const text = [longest, `${longest} `, good, endless, good, endless].join('\n');
    const results = await exchanged(text);
    expect(statuses(results)).toEqual([201, 413, 201, 413, 201, 413]);
    expect(results[1]?.error).toMatchObject({ code: 'payload_too_large', status: 413 });
  });

  test('that are not UTF-8 are refused alone', async () => {
    const { sourcing, lines } = await twoPlaces(service);
    const good = Buffer.from(`${JSON.stringify({ lines: lines(1), sourcing })}\n`);
    const bad = Buffer.from('{"reference":"\xe9"}\n', 'latin1');
    expect(statuses(await exchanged(Buffer.concat([bad, good])))).toEqual([400, 201]);
  });

  test('may be none', async () => {
    expect(await exchanged('')).toEqual([]);
    expect(await exchanged('\n\r\n \n')).toEqual([]);
  });
});

describe('a client', () => {
  const COUNT = 150;
  /** So many reads in a row that find no more than before: whatever was going on has stopped. */
  const STILL_READS = 300;

  /** A stream of orders, each after a line whose problem is long, that nobody reads yet. */
  async function unread() {
    const { first, sourcing, lines, level } = await twoPlaces(service, { first: COUNT, second: 0 });
    const { sent, response } = await opened();
    response.pause();
    const bulky = `{"lines":[${'{},'.repeat(1_300)}{}]}\n`;
    const order = `${JSON.stringify({ lines: lines(1), sourcing })}\n`;
    sent.write(`${bulky}${order}`.repeat(COUNT));
    const reserved = async () => Number((await level(first))['reserved']);
    await vi.waitUntil(async () => (await reserved()) > 0, { interval: 1, timeout: 20_000 });
    /** How much is reserved when nothing more happens. */
    const settled = async (): Promise<number> => {
      let last = await reserved();
      for (let same = 0; same < STILL_READS; same++) {
        const now = await reserved();
        if (now !== last) same = 0;
        last = now;
      }
      return last;
    };
    return { sent, response, reserved, settled };
  }

  test('that stops reading stops the work, which goes on when it reads', async () => {
    const { sent, response, reserved, settled } = await unread();
    expect(await settled()).toBeLessThan(COUNT);
    sent.end();
    expect(statuses(await Array.fromAsync(resultsOf(response)))).toEqual(
      Array.from({ length: COUNT }, () => [400, 201]).flat(),
    );
    expect(await reserved()).toBe(COUNT);
  });

  test('that goes away stops the work', async () => {
    const { sent, response, settled } = await unread();
    sent.destroy();
    response.destroy();
    expect(await settled()).toBeLessThan(COUNT);
    expect((await service.get('/v1/integrity')).body).toMatchObject({ conserved: true });
  });
});

describe('the type of a body', () => {
  const send = (type: string, more: Readonly<Record<string, string>> = {}) =>
    service.post(PATH, '{}\n', { 'Content-Type': type, ...more });

  test.each(['application/x-ndjson; charset=utf-8', 'APPLICATION/X-NDJSON'])(
    'is one of a stream: %s',
    async (type) => {
      const { status, text } = await send(type);
      expect([status, JSON.parse(text)]).toMatchObject([200, { status: 400 }]);
    },
  );

  test.each(['application/x-ndjsonx', 'application/x-ndjson; charset=utf-16', 'text/plain'])(
    'is none that is taken: %s',
    async (type) => {
      expect(await send(type)).toMatchObject({
        status: 415,
        body: { code: 'unsupported_media_type' },
      });
    },
  );

  test('is no stream that is packed', async () => {
    expect(await send(NDJSON, { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415 });
    expect(await send(NDJSON, { 'Content-Encoding': 'identity' })).toMatchObject({ status: 200 });
  });

  test('is no stream where there is none', async () => {
    expect(await service.post('/v1/orders', '{}\n', { 'Content-Type': NDJSON })).toMatchObject({
      status: 415,
    });
  });
});
