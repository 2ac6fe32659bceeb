/** The table of stock over HTTP: pages, products, CSV, and what is refused. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

const service = await testService({ RESTOCK_CONSUMERS: 'false' });
afterAll(() => service.stop());

const TABLE = '/v1/stock/table';
const NAMES: Readonly<Record<string, string>> = {
  lamp: 'Lamp, "large"',
  desk: '=cmd|calc',
  chair: '-5 chairs',
  shelf: '@SUM(A1)',
  sofa: '+1 sofa',
  tab: '\tset\nof two',
  plain: 'mug = cup',
};

const read = async (query: string): Promise<readonly Body[]> => {
  const { status, text, body } = await service.get(`${TABLE}?${query}`);
  if (status !== 200) throw new Error(text);
  return body.items;
};
const places = (rows: readonly Body[]): readonly string[] =>
  rows.map(({ warehouse, sku }) => `${String(sku)} ${String(warehouse)}`);

beforeAll(async () => {
  for (const id of ['rome', 'oslo']) await service.stock(id);
  for (const [index, [sku, name]] of Object.entries(NAMES).entries()) {
    const category = index % 2 === 0 ? 'home' : 'tools';
    await service.call('PUT', `/v1/products/${sku}`, { name, category });
    for (const [warehouse, quantity] of [
      ['rome', 10 + index],
      ['oslo', 20 - index],
    ] as const) {
      const operation = { type: 'receive', sku, quantity };
      await service.post(`/v1/warehouses/${warehouse}/movements`, operation);
    }
  }
  const lines = [{ sku: 'lamp', quantity: 4 }];
  await service.post('/v1/warehouses/rome/reservations', { lines });
  // Below what is reserved: oversold.
  const count = { type: 'count', sku: 'lamp', quantity: 1 };
  await service.post('/v1/warehouses/rome/movements', count);
  const policy = { strategy: 'alert-only', alertAt: 15 };
  await service.call('PUT', '/v1/warehouses/oslo/policies/sku:tab', policy);
  await service.call('PUT', '/v1/warehouses/oslo/policies/sku:sofa', policy);
  const gone = { sku: 'gone', name: 'gone', category: 'home' };
  await service.post('/v1/products', gone);
  for (const quantity of [1, 0]) {
    const operation = { type: 'count', sku: 'gone', quantity };
    await service.post('/v1/warehouses/rome/movements', operation);
  }
  await service.call('DELETE', '/v1/products/gone');
});

test('a row is the level as it is read alone, with its product and whether it is low', async () => {
  const [row] = await read('q=LARGE&warehouse=rome');
  const level = await service.get('/v1/warehouses/rome/stock/lamp');
  expect(row).toEqual({ ...level.body, name: NAMES['lamp'], category: 'home', low: false });
  expect(row).toMatchObject({ available: -3, oversold: 3 });
});

test('pages have all rows once, by SKU and warehouse unless something else is asked', async () => {
  const skus = Object.keys(NAMES).toSorted();
  const all = skus.flatMap((sku) => [`${sku} oslo`, `${sku} rome`]);
  const found: string[] = [];
  for (let offset = 0; offset < all.length; offset += 3) {
    const { body } = await service.get(`${TABLE}?offset=${offset}&limit=3`);
    expect(body).toMatchObject({ total: all.length, offset });
    found.push(...places(body.items));
  }
  expect(found).toEqual(all);
  expect((await service.get(`${TABLE}?offset=99`)).body).toMatchObject({ total: 14, items: [] });
});

test('a product has the sums of the warehouses that the filter names', async () => {
  const [all] = await read('by=product&q=lamp');
  const { updatedAt } = (await service.get('/v1/warehouses/rome/stock/lamp')).body;
  expect(all).toEqual({
    sku: 'lamp',
    name: NAMES['lamp'],
    category: 'home',
    updatedAt,
    low: false,
    onHand: 21,
    reserved: 4,
    unavailable: 0,
    available: 17,
    incoming: 0,
    warehouses: {
      oslo: {
        onHand: 20,
        available: 20,
        incoming: 0,
        low: false,
      },
      rome: {
        onHand: 1,
        available: -3,
        incoming: 0,
        low: false,
      },
    },
  });
  const [one] = await read('by=product&q=lamp&warehouse=oslo');
  expect(one).toMatchObject({ onHand: 20, warehouses: { oslo: { onHand: 20 } } });
  expect(Object.keys(one?.['warehouses'] ?? {})).toEqual(['oslo']);
});

test.each([
  ['state=oversold', ['lamp rome']],
  ['state=out', ['lamp rome']],
  ['state=reserved', ['lamp rome']],
  ['state=low', ['tab oslo']],
  ['q=MUG', ['plain oslo', 'plain rome']],
  ['category=tools&warehouse=oslo&sort=onHand', ['tab oslo', 'shelf oslo', 'desk oslo']],
  ['warehouse=rome&sort=available&limit=2&order=desc', ['plain rome', 'tab rome']],
  ['q=5&sort=warehouse&order=desc', ['chair rome', 'chair oslo']],
  ['warehouse=nowhere', []],
])('%s', async (query, expected) => {
  expect(places(await read(query))).toEqual(expected);
});

test('a level that has become low shows at once, and an inactive product stays', async () => {
  const operation = { type: 'remove', sku: 'sofa', quantity: 2 };
  await service.post('/v1/warehouses/oslo/movements', operation);
  expect(places(await read('state=low'))).toEqual(['sofa oslo', 'tab oslo']);
  const sofa = { name: NAMES['sofa'], category: 'home', active: false };
  await service.call('PUT', '/v1/products/sofa', sofa);
  expect(places(await read('state=low'))).toEqual(['sofa oslo', 'tab oslo']);
  const policy = { strategy: 'alert-only', alertAt: 13 };
  await service.call('PUT', '/v1/warehouses/oslo/policies/sku:sofa', policy);
  expect(places(await read('state=low'))).toEqual(['tab oslo']);
});

test('what was reserved is not any more when its time is over, whoever swept', async () => {
  await service.stock('lima', { fleeting: 3 });
  const body = { lines: [{ sku: 'fleeting', quantity: 3 }], ttlSeconds: 1 };
  const { body: made } = await service.post('/v1/warehouses/lima/reservations', body);
  expect(places(await read('warehouse=lima&state=reserved'))).toEqual(['fleeting lima']);
  while (Date.now() <= Date.parse(String(made['expiresAt']))) await service.get('/healthz');
  expect(await read('warehouse=lima&state=reserved')).toEqual([]);
});

/** A value as a cell has it. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

const csvOf = async (query: string): Promise<string[][]> => {
  const answer = await service.get(`${TABLE}?${query}`, { accept: 'text/csv' });
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(answer.headers.get('vary')).toBe('Accept');
  return parse(answer.text, { record_delimiter: '\r\n' }) as unknown as string[][];
};

test.each(['sort=available&order=desc', 'by=product&sort=name', 'q=tab', 'warehouse=nowhere'])(
  'as CSV it is all rows of the JSON in the same order: %s',
  async (query) => {
    const [names = [], ...lines] = await csvOf(`${query}&limit=2&offset=1`);
    const rows = await read(`${query}&limit=1000`);
    expect(lines).toHaveLength(rows.length);
    for (const [index, line] of lines.entries()) {
      const row = rows[index];
      const cells = names.map((name) => textOf(row?.[name]));
      const shown = cells.map((cell, at) => (names[at] === 'name' ? line[at] : cell));
      expect(line).toEqual(shown);
      expect(line[names.indexOf('name')]?.replace(/^'/, '')).toBe(row?.['name']);
    }
    const isOfLevel = !query.includes('product');
    expect(names.includes('warehouse')).toBe(isOfLevel);
  },
);

test('text that begins like a formula is defused, and a number is not', async () => {
  const [names = [], ...lines] = await csvOf('warehouse=rome');
  const shown = lines.map((line) => line[names.indexOf('name')]);
  const expected = Object.values(NAMES).map((name) => {
    return /^[=+\-@\t]/.test(name) ? `'${name}` : name;
  });
  expect(new Set(shown)).toEqual(new Set(expected));
  const lamp = lines.find((line) => line.includes('lamp'));
  expect(lamp?.[names.indexOf('available')]).toBe('-3');
});

test('rows beyond those that are written at once come too', async () => {
  const products = Array.from({ length: 2_100 }, (_, index) => {
    return { sku: `n-${index}`, name: `n ${index}`, category: 'toys' };
  });
  await service.post('/v1/products/batch', { products });
  const operations = products.map(({ sku }, index) => {
    return { warehouse: 'oslo', type: 'receive', sku, quantity: index + 1 };
  });
  await service.post('/v1/movements/batch', { operations });
  const [names = [], ...lines] = await csvOf('category=toys&sort=onHand');
  const column = names.indexOf('onHand');
  expect(lines.map((line) => Number(line[column]))).toEqual(
    operations.map(({ quantity }) => quantity),
  );
});

test('as CSV a HEAD has no body, and a client that goes away ends the reading', async () => {
  const head = await service.call('HEAD', TABLE, undefined, { accept: 'text/csv' });
  expect([head.status, head.text]).toEqual([200, '']);
  const response = await fetch(`${service.url}${TABLE}`, { headers: { accept: 'text/csv' } });
  await response.body?.cancel();
  while (service.system.table.exports > 0) await service.get('/healthz');
  expect((await service.get(TABLE, { accept: 'text/csv' })).status).toBe(200);
});

test.each([
  ['by=product&sort=warehouse', 'sort'],
  ['sort=price', 'sort'],
  ['state=high', 'state'],
  ['limit=1001', 'limit'],
  ['offset=-1', 'offset'],
  ['q=', 'q'],
  ['category=cars', 'category'],
  ['page=2', 'page'],
])('%s is refused', async (query, path) => {
  const { status, body } = await service.get(`${TABLE}?${query}`);
  expect([status, body.errors.map((error) => error.path)]).toEqual([400, [path]]);
});

test('more rows than may be sorted are refused with a word on how to have fewer', async () => {
  const small = await testService({ STOCK_SORT_MAX: '2', STOCK_EXPORTS_MAX: '1' });
  await small.stock('rome', { a: 1, b: 1, c: 1 });
  for (const accept of ['application/json', 'text/csv']) {
    const { status, body } = await small.get(TABLE, { accept });
    expect([status, body['code']]).toEqual([400, 'validation']);
    expect(body['detail']).toMatch(/^3 rows .* at most 2: filter by/);
  }
  expect((await small.get(`${TABLE}?q=a`, { accept: 'text/csv' })).status).toBe(200);
  await small.stop();
});
