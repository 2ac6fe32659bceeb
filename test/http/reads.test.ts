/** Reads over HTTP: levels now and then, lists of them, and the history in pages and streams. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LevelTable } from '../../src/actor/state/level-table.ts';
import type { Answer, Body } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const operate = (warehouse: string, sku: string, operation: object): Promise<Answer> =>
  service.post(`/v1/warehouses/${warehouse}/movements`, { sku, ...operation });
const receive = (warehouse: string, sku: string, quantity: number, more: object = {}) =>
  operate(warehouse, sku, { type: 'receive', quantity, ...more });
const timeOf = ({ body }: Answer): number => Date.parse(String(body.movement?.['at']));
const iso = (ms: number): string => new Date(ms).toISOString();
const seqs = (items: readonly Body[]): readonly string[] =>
  items.map(({ warehouse, seq }) => `${String(warehouse)} ${String(seq)}`);

/** When `lamp` was first received, and when at the second warehouse. */
let first = 0;
let second = 0;

beforeAll(async () => {
  for (const id of ['berlin', 'oslo', 'rome']) await service.stock(id);
  for (const sku of ['lamp', 'kept', 'bare']) {
    await service.call('PUT', `/v1/products/${sku}`, { name: sku, category: 'tools' });
  }
  first = timeOf(await receive('berlin', 'lamp', 10, { reference: 'PO, "1"', reason: 'a\nb' }));
  second = await later(first, () => receive('oslo', 'lamp', 5, { reference: 'PO-2' }));
  const held = { id: 'held', lines: [{ sku: 'lamp', quantity: 4 }] };
  await service.post('/v1/warehouses/berlin/reservations', held);
  const move = { type: 'move', quantity: 2, from: 'available', to: 'damaged' };
  await later(second, () => operate('berlin', 'lamp', move));
});

/** Does a thing once the clock has gone on from `time`, so that the two differ. */
async function later(time: number, doIt: () => Promise<Answer>): Promise<number> {
  while (Date.now() <= time) await service.get('/healthz');
  return timeOf(await doIt());
}

test('a level as of a time has the movements up to that time, inclusive', async () => {
  const asOf = async (time: number) =>
    (await service.get(`/v1/warehouses/berlin/stock/lamp?asOf=${iso(time)}`)).body;
  const zeros = { onHand: 0, reserved: 0, unavailable: 0, available: 0, version: 0 };
  expect(await asOf(first - 1)).toMatchObject({ ...zeros, incoming: null, updatedAt: null });
  const atFirst = await asOf(first);
  expect(atFirst).toMatchObject({ onHand: 10, reserved: 0, available: 10, incoming: null });
  expect(atFirst).toMatchObject({ version: 1, updatedAt: iso(first) });
  const now = (await service.get('/v1/warehouses/berlin/stock/lamp')).body;
  expect(now).toMatchObject({ onHand: 10, reserved: 4, unavailable: 2, available: 4 });
  expect(await asOf(Date.now() + 1e9)).toEqual({ ...now, incoming: null });
});

test('a time with an offset is the same time', async () => {
  const offset = encodeURIComponent(iso(first + 3_600_000).replace('Z', '+01:00'));
  const { status, body } = await service.get(`/v1/warehouses/berlin/stock/lamp?asOf=${offset}`);
  expect([status, body['onHand']]).toEqual([200, 10]);
});

test('the stock of a product is the sum of its levels, now and then', async () => {
  const now = (await service.get('/v1/products/lamp/stock')).body;
  const sums = { onHand: 15, reserved: 4, unavailable: 2, available: 9, incoming: 0 };
  const warehouses = now['warehouses'] as readonly Body[];
  expect(now).toEqual({ sku: 'lamp', ...sums, warehouses });
  expect(warehouses.map(({ warehouse }) => warehouse)).toEqual(['berlin', 'oslo']);
  for (const level of warehouses) {
    const own = await service.get(`/v1/warehouses/${String(level['warehouse'])}/stock/lamp`);
    expect(own.body).toEqual(level);
  }
  const then = await service.get(`/v1/products/lamp/stock?asOf=${iso(first)}`);
  expect(then.body).toMatchObject({ onHand: 10, available: 10, incoming: null });
});

test('a product without stock has zeros, and no incoming as of a time', async () => {
  const zeros = { sku: 'bare', onHand: 0, reserved: 0, unavailable: 0, available: 0 };
  const { body } = await service.get('/v1/products/bare/stock');
  expect(body).toEqual({ ...zeros, incoming: 0, warehouses: [] });
  const then = await service.get(`/v1/products/bare/stock?asOf=${iso(first)}`);
  expect(then.body).toEqual({ ...zeros, incoming: null, warehouses: [] });
});

test.each([
  '/v1/warehouses/no-such/stock/lamp',
  '/v1/warehouses/berlin/stock/no-such',
  '/v1/warehouses/berlin/stock/bare',
  '/v1/products/no-such/stock',
])('there is nothing at %s', async (path) => {
  expect(await service.get(path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('levels are listed by warehouse, SKU, category and by being low', async () => {
  await receive('rome', 'kept', 1);
  await operate('rome', 'kept', { type: 'remove', quantity: 1 });
  await service.call('PUT', '/v1/warehouses/rome/policies/default', { strategy: 'alert-only' });
  const found = async (query: string): Promise<readonly string[]> =>
    (await service.all(`/v1/stock?${query}`, 1)).map(
      ({ warehouse, sku }) => `${String(warehouse)} ${String(sku)}`,
    );
  expect(await found('sku=lamp')).toEqual(['berlin lamp', 'oslo lamp']);
  expect(await found('warehouse=oslo')).toEqual(['oslo lamp']);
  expect(await found('category=tools')).toEqual(['berlin lamp', 'oslo lamp', 'rome kept']);
  expect(await found('category=books')).toEqual([]);
  expect(await found('low=true')).toEqual(['rome kept']);
  expect(await found('warehouse=oslo&sku=lamp&category=tools&low=true')).toEqual([]);
  const [level] = await service.all('/v1/stock?warehouse=berlin', 10);
  expect(level).toEqual((await service.get('/v1/warehouses/berlin/stock/lamp')).body);
});

test('the levels of one SKU are found without a look at others', async () => {
  const looks = vi.spyOn(LevelTable.prototype, 'skuAt');
  const items = await service.all('/v1/stock?sku=lamp', 1);
  expect(items.map(({ warehouse }) => warehouse)).toEqual(['berlin', 'oslo']);
  expect((await service.get('/v1/stock?sku=no-such')).body.items).toEqual([]);
  expect(looks).not.toHaveBeenCalled();
  looks.mockRestore();
});

test('a list of levels has no gap and no duplicate while levels are added', async () => {
  const many = Array.from({ length: 25 }, (_, index) => `many-${index}`);
  await service.stock('rome', Object.fromEntries(many.map((sku) => [sku, 1])));
  let added = 0;
  const items = await service.all('/v1/stock?warehouse=rome', 7, async () => {
    await service.stock('rome', { [`a-added-${added++}`]: 1 });
    await receive('rome', 'many-3', 1);
  });
  const skus = items.map(({ sku }) => String(sku));
  expect(new Set(skus).size).toBe(skus.length);
  expect(skus.filter((sku) => sku.startsWith('many-'))).toEqual(many);
});

test('movements are found by each of their properties', async () => {
  const found = async (query: string): Promise<readonly unknown[]> =>
    (await service.all(`/v1/movements?sku=lamp&${query}`, 2)).map(({ type }) => type);
  expect(await found('')).toEqual(['move', 'reserve', 'receive', 'receive']);
  expect(await found('order=asc')).toEqual(['receive', 'receive', 'reserve', 'move']);
  expect(await found('warehouse=oslo')).toEqual(['receive']);
  expect(await found('type=reserve')).toEqual(['reserve']);
  expect(await found('reference=PO-2')).toEqual(['receive']);
  expect(await found('actor=anonymous&type=move')).toEqual(['move']);
  expect(await found('actor=somebody')).toEqual([]);
  expect(await found('document=reservation:held')).toEqual(['reserve']);
  expect(await found('document=order:held')).toEqual([]);
  // From is inclusive, to is not.
  expect(await found(`from=${iso(second)}`)).toEqual(['move', 'reserve', 'receive']);
  expect(await found(`to=${iso(second)}`)).toEqual(['receive']);
  expect(await found(`from=${iso(first)}&to=${iso(first)}`)).toEqual([]);
});

test.each(['asc', 'desc'])(
  'a history in %s order has no gap and no duplicate while rows are added',
  async (order) => {
    const places = ['berlin', 'oslo', 'rome'];
    const add = (): Promise<unknown> => Promise.all(places.map((id) => receive(id, 'kept', 1)));
    for (let round = 0; round < 5; round++) await add();
    const before = await service.all(`/v1/movements?sku=kept&order=${order}`, 1_000);
    let rounds = 0;
    const path = `/v1/movements?sku=kept&order=${order}`;
    const items = await service.all(path, 4, async () => {
      if (rounds++ < 4) await add();
    });
    expect(new Set(seqs(items)).size).toBe(items.length);
    const old = new Set(seqs(before));
    expect(seqs(items).filter((seq) => old.has(seq))).toEqual(seqs(before));
    const times = items.map(({ at }) => String(at));
    expect(order === 'asc' ? times : times.toReversed()).toEqual(times.toSorted());
  },
);

test('a history that depends on what is accepted says so, and has no body for HEAD', async () => {
  for (const type of ['application/json', 'text/csv', 'application/x-ndjson']) {
    const answer = await service.call('HEAD', '/v1/movements', undefined, { Accept: type });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('vary')).toBe('Accept');
  }
});

test('as NDJSON all movements that are asked for come as one, in order', async () => {
  const path = '/v1/movements?sku=lamp&order=asc&limit=1';
  const { status, headers, text } = await service.get(path, { Accept: 'application/x-ndjson' });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const rows = text.split('\n');
  expect(rows.pop()).toBe('');
  const items = await service.all('/v1/movements?sku=lamp&order=asc', 1_000);
  expect(rows.map((row) => JSON.parse(row) as Body)).toEqual(items);
});

test('as CSV all movements that are asked for come as one, quoted where they must be', async () => {
  const { status, headers, text } = await service.get('/v1/movements?sku=lamp&order=asc', {
    Accept: 'text/csv',
  });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/csv/);
  const [head = '', row = ''] = text.split('\r\n');
  expect(head.split(',').slice(0, 6)).toEqual('seq warehouse sku at type quantity'.split(' '));
  expect(row).toContain(`,berlin,lamp,${iso(first)},receive,10,10,10,0,0,"a\nb","PO, ""1""",`);
  expect(text.split('\r\n')).toHaveLength(6);
  expect(text.endsWith('\r\n')).toBe(true);
});
