/** Many orders in one request, as one body and as a stream of lines. */
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import { testService } from '../support/service.ts';

const service = await testService({ BODY_BYTES_MAX: '4096' });
afterAll(() => service.stop());

const NDJSON = { 'Content-Type': 'application/x-ndjson' };
type Result = { readonly status: number; readonly order?: object; readonly error?: object };

/** Sends lines as they come, and gives the lines of the answer as they come. */
async function* streamed(lines: Iterable<string> | AsyncIterable<string>, headers: object = {}) {
  const response = await fetch(`${service.url}/v1/orders/batch`, {
    method: 'POST',
    headers: { ...NDJSON, ...headers },
    body: Readable.toWeb(Readable.from(lines)) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  let rest = '';
  const text = response.body?.pipeThrough(new TextDecoderStream());
  for await (const chunk of text ?? []) {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part) as Result;
  }
}

test('each order of a batch stands alone, in the order of the request', async () => {
  const { sku, sourcing, lines } = await twoPlaces(service, { first: 5, second: 0 });
  const orders = [
    { lines: lines(2), sourcing },
    { lines: lines(9), sourcing },
    { lines: [{ sku, quantity: '1' }] },
    'no order',
    { lines: lines(3), sourcing, idempotencyKey: `own-${sku}` },
  ];
  const { status, body } = await service.post('/v1/orders/batch', { orders });
  expect(status).toBe(200);
  expect(body.results.map((each) => [each['status'], each.error?.['code']])).toEqual([
    [201, undefined],
    [409, 'insufficient_stock'],
    [400, 'validation'],
    [400, 'validation'],
    [201, undefined],
  ]);
  const own = { lines: lines(3), sourcing };
  const again = await service.post('/v1/orders', own, { 'idempotency-key': `own-${sku}` });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
});

test('a batch with a key happens once', async () => {
  const { first, sourcing, lines, level } = await twoPlaces(service);
  const headers = { 'idempotency-key': first };
  const orders = Array.from({ length: 3 }, () => ({ lines: lines(1), sourcing }));
  const one = await service.post('/v1/orders/batch', { orders }, headers);
  const two = await service.post('/v1/orders/batch', { orders }, headers);
  expect(two.body).toEqual(one.body);
  expect(await level(first)).toMatchObject({ reserved: 3 });
});

test.each([
  ['none', []],
  ['too many', Array.from({ length: 10_001 }, () => 1)],
])('a batch of %s is refused', async (_what, orders) => {
  expect(await service.post('/v1/orders/batch', { orders })).toMatchObject({
    status: 400,
    body: { code: 'validation' },
  });
});

test('a stream is answered line by line, also where a line is wrong', async () => {
  const { sourcing, lines } = await twoPlaces(service);
  const good = JSON.stringify({ lines: lines(1), sourcing });
  const sent = [good, '', 'no json', '[1]', `{"reference":"${'x'.repeat(5_000)}"}`, good];
  const results = await Array.fromAsync(streamed(sent.map((line) => `${line}\n`)));
  expect(results.map(({ status }) => status)).toEqual([201, 400, 400, 413, 201]);
});

test('results come back while the rest is still to be sent', async () => {
  const { sourcing, lines } = await twoPlaces(service, { first: 3_000, second: 0 });
  const line = `${JSON.stringify({ lines: lines(1), sourcing })}\n`;
  const gate = Promise.withResolvers<void>();
  async function* sent(): AsyncGenerator<string> {
    for (let count = 0; count < 1_500; count++) yield line;
    // The rest is sent when the first result is here, which must not wait for it.
    await gate.promise;
    for (let count = 0; count < 500; count++) yield line;
  }
  let results = 0;
  for await (const { status } of streamed(sent())) {
    expect(status).toBe(201);
    results += 1;
    gate.resolve();
  }
  expect(results).toBe(2_000);
});

test('a stream that breaks off leaves what was begun whole', async () => {
  const { first, sourcing, lines, level } = await twoPlaces(service, { first: 500, second: 0 });
  const line = `${JSON.stringify({ lines: lines(1), sourcing })}\n`;
  async function* sent(): AsyncGenerator<string> {
    for (let count = 0; count < 20; count++) yield line;
    throw new Error('gone');
  }
  await expect(Array.fromAsync(streamed(sent()))).rejects.toThrow('');
  const { reserved } = (await level(first)) as unknown as { readonly reserved: number };
  expect(reserved).toBeLessThanOrEqual(20);
  expect((await service.get('/v1/integrity')).body).toMatchObject({ conserved: true });
});
