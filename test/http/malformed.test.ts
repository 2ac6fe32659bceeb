/* oxlint-disable vitest/expect-expect -- the assertions are in `expectProblem` and its like. */
/** Requests that are not what the contract says: refused as it says, and to no effect. */
import { afterAll, expect, test } from 'vitest';
import { endpoints } from '../../src/http/endpoints.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const KIB = 1024;
const MIB = KIB * KIB;
const PLACES: Readonly<Record<string, string>> = {
  sku: 'MUG-BLUE',
  id: 'berlin',
  reservation: 'r',
  scope: 'default',
};
const pathOf = (path: string, places = PLACES): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => places[name] ?? 'x');

const table = endpoints(createMetrics()).map((endpoint) => ({
  ...endpoint,
  name: `${endpoint.method} ${endpoint.path}`,
  at: pathOf(endpoint.path),
}));
const writes = table.flatMap(({ body, name, method, at }) =>
  body === undefined ? [] : [{ ...body, name, method, at, text: JSON.stringify(body.example) }],
);

/** Sees that an answer is a problem in the contract's shape. */
function expectProblem(answer: Answer, status: number, code: string, sent: string): void {
  expect([sent, answer.status]).toEqual([sent, status]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const text = expect.stringMatching(/./) as string;
  expect(answer.body).toMatchObject({ type: text, title: text, status, detail: text, code });
  if (code === 'validation') expectErrors(answer.body);
}

function expectErrors({ errors }: { readonly errors: unknown }): void {
  expect(errors).toEqual(expect.arrayContaining([expect.anything()]));
  for (const error of errors as readonly unknown[]) {
    const text = expect.any(String) as string;
    expect(error).toEqual({ path: text, message: text });
  }
}

/** Sees that a body is refused: as a whole, or its one entry if it is a batch. */
async function expectNotValid(write: (typeof writes)[number], text: string): Promise<void> {
  const answer = await service.call(write.method.toUpperCase(), write.at, text);
  const [entry] = answer.status === 200 ? (answer.body.results ?? []) : [];
  if (entry === undefined) {
    expectProblem(answer, 400, 'validation', text);
    return;
  }
  expect([text, entry['status']]).toEqual([text, 400]);
  expect(entry.error).toMatchObject({ status: 400, code: 'validation' });
  expectErrors(entry.error);
}

type Path = readonly (string | number)[];

/** Every value inside an example with where it stands; what may be anything is left out. */
function places(value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    [path, value] as const,
    ...inner
      .filter(([key]) => key !== 'attributes')
      .flatMap(([key, each]) => places(each, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

/** The example as text, with `raw` in place of what stands at `path`. */
function withRaw(example: unknown, path: Path, raw: string): string {
  const [key, ...rest] = path;
  if (key === undefined) return raw;
  const entries = Object.entries(example as object).map(([name, value]) => {
    const text = name === String(key) ? withRaw(value, rest, raw) : JSON.stringify(value);
    return Array.isArray(example) ? text : `${JSON.stringify(name)}:${text}`;
  });
  return Array.isArray(example) ? `[${entries.join()}]` : `{${entries.join()}}`;
}

const WRONG = {
  number: ['"5"', '1e400', '-1e400', 'true', '[]', '{}', 'NaN', '0x10', '99999999999'],
  string: ['5', 'true', '[]', '{}', 'null', `"${'x'.repeat(300)}"`],
  boolean: ['"true"', '1', 'null', '[]'],
  object: ['5', '"x"', 'true'],
} as const;
/** Without an expiry, or at an unknown time, is something that may be asked for. */
const NULLABLE = ['ttlSeconds', 'expectedAt'];
/** Days need not be whole ones. */
const FRACTIONS = ['leadTimeDays', 'safetyDays', 'targetDays'];
const WRONG_INTEGERS = ['1.5', '9007199254740993', '1e30', '-1', 'null'];

function wrongFor([path, value]: readonly [Path, unknown]): readonly string[] {
  const type = typeof value as keyof typeof WRONG;
  const name = String(path.at(-1));
  const isInteger = type === 'number' && name !== 'latitude' && name !== 'longitude';
  const all: readonly string[] = isInteger ? [...WRONG.number, ...WRONG_INTEGERS] : WRONG[type];
  const some = all.filter((raw) => raw !== 'null' || !NULLABLE.includes(name));
  return some.filter((raw) => raw !== '1.5' || !FRACTIONS.includes(name));
}

test.each(writes)('$name refuses a wrong value in every place', async (write) => {
  for (const place of places(write.example)) {
    for (const raw of wrongFor(place)) {
      await expectNotValid(write, withRaw(write.example, place[0], raw));
    }
  }
});

test.each(writes)('$name refuses an unknown field in every object', async (write) => {
  for (const [path, value] of places(write.example)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const fields = JSON.stringify(value).slice(1, -1);
    for (const field of ['surprise', '__proto__', '\\u005f_proto__', 'constructor', 'toString']) {
      const raw = `{${fields}${fields === '' ? '' : ','}"${field}":{"a":1}}`;
      await expectNotValid(write, withRaw(write.example, path, raw));
    }
  }
});

test.each(writes)('$name refuses what is no JSON object', async (write) => {
  for (const text of ['{', `${write.text}x`, "{'a':1}", 'null', '[]', '5', '"x"', '\u0000', ' ']) {
    await expectNotValid(write, text);
  }
  if (write.optional !== true) {
    const answer = await service.call(write.method.toUpperCase(), write.at);
    expectProblem(answer, 400, 'validation', 'no body');
  }
});

const OTHER_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonx',
  'application/json; charset=iso-8859-1',
  'application/json; charset=utf-16le',
  'application/json; a=b; charset="UTF-32"',
];

test.each(writes)('$name takes JSON in UTF-8 only', async ({ method, at, text }) => {
  for (const type of OTHER_TYPES) {
    const answer = await service.call(method.toUpperCase(), at, text, { 'Content-Type': type });
    expectProblem(answer, 415, 'unsupported_media_type', type);
  }
  const zipped = { 'Content-Encoding': 'none-such' };
  const answer = await service.call(method.toUpperCase(), at, text, zipped);
  expectProblem(answer, 415, 'unsupported_media_type', 'an unknown encoding');
});

test.each(writes)('$name refuses a body beyond its limit', async ({ method, at, size }) => {
  const limit = size === 'batch' ? 16 * MIB : MIB;
  const sized = (bytes: number): string => `{"x":"${'y'.repeat(bytes - 8)}"}`;
  const most = await service.call(method.toUpperCase(), at, sized(limit));
  expectProblem(most, 400, 'validation', 'the most bytes');
  const over = await service.call(method.toUpperCase(), at, sized(limit + 1));
  expectProblem(over, 413, 'payload_too_large', 'one byte more');
});

const named = table.filter(({ path }) => path.includes(':'));

test.each(named)('$name refuses an id that is none', async ({ method, path, body }) => {
  // Ids of jobs are longer than others.
  const tooLong = 'x'.repeat(path.includes('/failed/') ? 257 : 65);
  for (const id of ['-x', '.x', 'a%20b', 'a%2Fb', '%C3%A9', tooLong, '%00', 'a;b']) {
    const at = pathOf(path, { ...PLACES, ...Object.fromEntries([[lastOf(path), id]]) });
    const answer = await service.call(method.toUpperCase(), at, body?.example);
    expectProblem(answer, 400, 'validation', at);
  }
});

const lastOf = (path: string): string => [...path.matchAll(/:(\w+)/g)].at(-1)?.[1] ?? '';

test('an id of 64 characters is one', async () => {
  const id = `x${'.'.repeat(63)}`;
  const made = await service.call('PUT', `/v1/warehouses/${id}`, { name: 'long' });
  expect(made).toMatchObject({ status: 201, body: { id } });
});

test('an escape in a path that is none is not valid', async () => {
  expectProblem(await service.get('/v1/products/%'), 400, 'validation', '%');
});

const lists = ['/v1/products', '/v1/warehouses', '/v1/stock', '/v1/movements', '/v1/restocks'];

test.each(lists)('%s takes a limit from 1 to 1000', async (path) => {
  for (const limit of ['1', '1000']) {
    expect((await service.get(`${path}?limit=${limit}`)).status).toBe(200);
  }
  for (const limit of ['0', '1001', '-1', '1.5', 'x', '', '1e2', '%201']) {
    expectProblem(await service.get(`${path}?limit=${limit}`), 400, 'validation', limit);
  }
  expectProblem(await service.get(`${path}?limit=1&limit=2`), 400, 'validation', 'two limits');
});

test.each(table)('$name refuses an unknown query parameter', async ({ method, at, body }) => {
  for (const query of ['?surprise=1', '?__proto__=1', '?toString']) {
    const answer = await service.call(method.toUpperCase(), at + query, body?.example);
    expectProblem(answer, 400, 'validation', query);
  }
});

test.each([
  '/v1/movements?from=yesterday',
  '/v1/movements?to=2026-01-01',
  '/v1/movements?type=sale',
  '/v1/movements?order=up',
  '/v1/movements?document=held',
  '/v1/movements?document=basket:1',
  '/v1/movements?warehouse=-',
  '/v1/stock?low=yes',
  '/v1/stock?low=',
  '/v1/stock?low=true&low=true',
  '/v1/restocks?status=open',
  '/v1/restocks?warehouse=-',
  '/v1/restocks?sku=%20',
  '/v1/restocks?cursor=x',
  '/v1/stock?category=food',
  '/v1/products?category=food',
  '/v1/products/MUG/stock?asOf=now',
  '/v1/warehouses/berlin/stock/MUG?asOf=2026-02-30T00:00:00.000Z',
])('a query is checked: %s', async (path) => {
  expectProblem(await service.get(path), 400, 'validation', path);
});

test.each(['/v2', '/v1', '/v1/product', '/v1/products/a/b/c', '/V1/products', '/healthz/x'])(
  'there is nothing at %s',
  async (path) => {
    expectProblem(await service.get(path), 404, 'not_found', path);
    expectProblem(await service.post(path, {}), 404, 'not_found', path);
  },
);

test('nothing of all this was carried out', async () => {
  expect((await service.get('/v1/products')).body.items).toEqual([]);
  expect((await service.get('/v1/movements')).body.items).toEqual([]);
});
