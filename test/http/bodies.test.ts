/** Bodies: what is written in them is what is stored, or they are refused. */
import { afterAll, expect, test } from 'vitest';
import { ATTRIBUTES_DEPTH_MAX } from '../../src/http/schemas/attributes.ts';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const textOf = (attributes: string): string =>
  `{"sku":"mug","name":"mug","category":"home","attributes":${attributes}}`;
const refused = (path: string) => ({ code: 'validation', status: 400, errors: [{ path }] });
const nested = (depth: number): string => `{"in":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

/** Sees that attributes are refused in each way to write them, and alone in a batch. */
async function expectRefused(attributes: string, path: string): Promise<void> {
  const text = textOf(attributes);
  expect((await service.post('/v1/products', text)).body).toMatchObject(refused(path));
  const put = await service.call('PUT', '/v1/products/mug', text);
  expect(put.body).toMatchObject(refused(path));
  const good = textOf('{}').replace('mug', 'lamp');
  const batch = await service.post('/v1/products/batch', `{"products":[${text},${good}]}`);
  expect(batch.status).toBe(200);
  expect(batch.body.results[0]?.error).toMatchObject(refused(path));
  expect(batch.body.results[1]).toMatchObject({ product: { sku: 'lamp' } });
}

test.each([
  ['{"__proto__":{"a":1}}', 'attributes.__proto__'],
  ['{"\\u005f_proto__":{"a":1}}', 'attributes.__proto__'],
  ['{"in":[0,{"__proto__":1}]}', 'attributes.in.1.__proto__'],
  ['{"weight":1e400}', 'attributes.weight'],
  ['{"in":[-1e400]}', 'attributes.in.0'],
  ['[]', 'attributes'],
  ['null', 'attributes'],
])('attributes that would not come back as they were sent are refused: %s', expectRefused);

test('attributes are as deep as they may be, and no deeper', async () => {
  const deepest = `attributes.in${'.0'.repeat(ATTRIBUTES_DEPTH_MAX - 1)}`;
  await expectRefused(nested(ATTRIBUTES_DEPTH_MAX + 1), deepest);
  await expectRefused(nested(100_000), deepest);
  const { status, body } = await service.post('/v1/products', textOf(nested(ATTRIBUTES_DEPTH_MAX)));
  expect([status, JSON.stringify(body['attributes'])]).toEqual([201, nested(ATTRIBUTES_DEPTH_MAX)]);
});

test('attributes of any names and values come back as they were sent', async () => {
  const attributes = '{"constructor":{"toString":[1,-0.5,null,true]},"":"\\u0000","ü":9e99}';
  await service.call('PUT', '/v1/products/any', textOf(attributes).replace('mug', 'any'));
  const { body } = await service.get('/v1/products/any');
  expect(body['attributes']).toEqual(JSON.parse(attributes));
});

const sendBytes = async (...bytes: readonly (string | number)[]): Promise<number> => {
  const parts = bytes.map((each) =>
    typeof each === 'string' ? Buffer.from(each) : Buffer.from([each]),
  );
  const headers = { 'Content-Type': 'application/json; charset=UTF-8' };
  const init = { method: 'PUT', headers, body: Buffer.concat(parts) };
  const response = await fetch(`${service.url}/v1/products/bytes`, init);
  await response.arrayBuffer();
  return response.status;
};

test('a body that is not UTF-8 is refused, and not stored as other text', async () => {
  const [before, after] = ['{"name":"caf', '","category":"home"}'];
  expect(await sendBytes(before, 0xe9, after)).toBe(400);
  expect(await sendBytes(before, 0xed, 0xa0, 0x80, after)).toBe(400);
  expect((await service.get('/v1/products/bytes')).status).toBe(404);
  expect(await sendBytes(before, 0xc3, 0xa9, after)).toBe(201);
  expect((await service.get('/v1/products/bytes')).body).toMatchObject({ name: 'caf\u00e9' });
});

test('an entry with a hidden field fails alone', async () => {
  await service.stock('berlin', { cup: 0 });
  const entry = '{"warehouse":"berlin","type":"receive","sku":"cup","quantity":1}';
  const hidden = entry.replace('{', '{"__proto__":{"a":1},');
  const send = (text: string): Promise<Answer> => service.post('/v1/movements/batch', text);
  const { status, body } = await send(`{"operations":[${hidden},${entry}]}`);
  expect([status, ...body.results.map((each) => each['status'])]).toEqual([200, 400, 201]);
  expect(body.results[0]?.error).toMatchObject(refused('__proto__'));
});
