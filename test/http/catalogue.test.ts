/** Products, warehouses and categories over HTTP. */
import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
const KINDS = [
  {
    what: 'product',
    path: '/v1/products',
    key: 'sku',
    least: { name: 'Mug', category: 'home' },
    filled: { packSize: 1, active: true, attributes: {} },
    full: {
      name: 'Übergroße Tasse 🍵',
      category: 'toys',
      packSize: 12,
      active: false,
      attributes: { colour: 'blue', sizes: [1, 2.5, null], nested: { deep: true } },
    },
  },
  {
    what: 'warehouse',
    path: '/v1/warehouses',
    key: 'id',
    least: { name: 'Berlin' },
    filled: { priority: expect.any(Number) as number, location: null, active: true },
    full: {
      name: 'Zürich',
      priority: 0,
      location: { country: 'CH', latitude: 47.37, longitude: -8.54 },
      active: false,
    },
  },
] as const;

const refused = (status: number, code: string) => ({ status, body: { status, code } });

test('the categories are the fixed set', async () => {
  const { status, body } = await service.get('/v1/categories');
  expect(status).toBe(200);
  expect(body.items).toEqual(
    'electronics grocery clothing home beauty toys books sports tools other'.split(' '),
  );
});

test.each(KINDS)('a $what is created once, with defaults, and read back', async (kind) => {
  const { path, key, least, filled } = kind;
  const made = await service.post(path, { [key]: 'first', ...least });
  expect(made.status).toBe(201);
  const times = { createdAt: TIME, updatedAt: TIME };
  expect(made.body).toEqual({ [key]: 'first', ...least, ...filled, ...times });
  expect(await service.get(`${path}/first`)).toMatchObject({ status: 200, body: made.body });
  expect(await service.post(path, { [key]: 'first', ...least })).toMatchObject(
    refused(409, 'duplicate'),
  );
});

test.each(KINDS)('a $what is put: created, then replaced in full', async (kind) => {
  const { path, key, least, full, filled } = kind;
  const made = await service.call('PUT', `${path}/second`, { ...full, [key]: 'second' });
  expect(made).toMatchObject({ status: 201, body: { ...full, [key]: 'second' } });
  const replaced = await service.call('PUT', `${path}/second`, least);
  expect(replaced).toMatchObject({ status: 200, body: { ...least, ...filled } });
  expect(replaced.body['createdAt']).toBe(made.body['createdAt']);
  expect((await service.get(`${path}/second`)).body).toEqual(replaced.body);
});

test.each(KINDS)('the id in the body of a put $what is that of the path', async (kind) => {
  const { path, key, least } = kind;
  const answer = await service.call('PUT', `${path}/third`, { ...least, [key]: 'other' });
  expect(answer).toMatchObject(refused(400, 'validation'));
  expect(answer.body.errors.map((each) => each.path)).toEqual([key]);
  expect((await service.get(`${path}/third`)).status).toBe(404);
});

test.each(KINDS)('a $what is deleted once, and its id is free again', async (kind) => {
  const { path, key, least } = kind;
  await service.post(path, { [key]: 'fourth', ...least });
  const gone = await service.call('DELETE', `${path}/fourth`);
  expect([gone.status, gone.text]).toEqual([204, '']);
  expect(await service.get(`${path}/fourth`)).toMatchObject(refused(404, 'not_found'));
  expect(await service.call('DELETE', `${path}/fourth`)).toMatchObject(refused(404, 'not_found'));
  expect((await service.post(path, { [key]: 'fourth', ...least })).status).toBe(201);
});

test.each(KINDS)('a $what survives a restart as it was', async (kind) => {
  const { path, full } = kind;
  const { body } = await service.call('PUT', `${path}/fifth`, full);
  await service.restart();
  expect((await service.get(`${path}/fifth`)).body).toEqual(body);
});

test.each(KINDS)(
  'a list of each $what has no gap and no duplicate while more come',
  async (kind) => {
    const { path, key, least } = kind;
    const put = (id: string): Promise<Answer> => service.call('PUT', `${path}/${id}`, least);
    // In no order of their names, and more than one page of them.
    for (const number of [5, 3, 9, 1, 7, 2, 8]) await put(`listed-${number}`);
    let added = 0;
    const items = await service.all(path, 3, async () => {
      if (added < 4) await put(`a-added-${added++}`);
      await put('listed-3');
    });
    const ids = items.map((each) => String(each[key]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('listed-')).toSorted()).toEqual(
      [1, 2, 3, 5, 7, 8, 9].map((number) => `listed-${number}`),
    );
    const whole = await service.all(path, 1_000);
    expect(whole.map((each) => each[key])).toEqual(expect.arrayContaining(ids));
  },
);

test('products are listed by category and by a part of SKU or name in any case', async () => {
  const put = (sku: string, name: string, category: string): Promise<Answer> =>
    service.call('PUT', `/v1/products/${sku}`, { name, category });
  await put('FIND-1', 'Red kettle', 'tools');
  await put('x-2', 'the FINDer', 'tools');
  await put('x-3', 'Äpfel 100%', 'tools');
  await put('x_3', 'find', 'books');
  const found = async (query: string): Promise<unknown[]> =>
    (await service.all(`/v1/products?${query}`, 1)).map(({ sku }) => sku);
  expect(await found('q=find')).toEqual(['FIND-1', 'x-2', 'x_3']);
  expect(await found('q=FiNd&category=tools')).toEqual(['FIND-1', 'x-2']);
  expect(await found('category=tools')).toEqual(['FIND-1', 'x-2', 'x-3']);
  expect(await found('q=KETTLE')).toEqual(['FIND-1']);
  // Nothing in it is a pattern.
  expect(await found('q=x_')).toEqual(['x_3']);
  expect(await found(`q=${encodeURIComponent('0%')}`)).toEqual(['x-3']);
  expect(await found(`q=${encodeURIComponent('äPFEL')}`)).toEqual(['x-3']);
  expect(await found('q=nothing-like-it')).toEqual([]);
});

test('a product is not deleted while stock of it arrives', async () => {
  await service.call('PUT', '/v1/warehouses/race', { name: 'Race' });
  for (let round = 0; round < 30; round++) {
    const sku = `race-${round}`;
    await service.call('PUT', `/v1/products/${sku}`, { name: sku, category: 'toys' });
    const path = '/v1/warehouses/race/movements';
    const receive = (): Promise<Answer> =>
      service.call('POST', path, { type: 'receive', sku, quantity: 1 });
    const remove = service.call.bind(service, 'DELETE', `/v1/products/${sku}`);
    const [one, gone, two] = await Promise.all([receive(), remove(), receive()]);
    const hasStock = one.status === 201 || two.status === 201;
    expect([hasStock, gone.status]).toEqual([hasStock, hasStock ? 409 : 204]);
  }
});

test('a name or a reason with half of a surrogate pair is refused', async () => {
  const bad = await service.call('POST', '/v1/warehouses/race/movements', {
    type: 'receive',
    sku: 'race-0',
    quantity: 1,
    reason: '\ud800',
  });
  expect([bad.status, bad.body['code']]).toEqual([400, 'validation']);
});

test('a batch creates and replaces in order, and a malformed entry fails alone', async () => {
  const entry = (sku: string, more: object = {}) => ({
    sku,
    name: sku,
    category: 'books',
    ...more,
  });
  const { status, body } = await service.post('/v1/products/batch', {
    products: [
      entry('new-1'),
      entry('new-2', { colour: 'red' }),
      null,
      entry('new-1', { name: 'again' }),
      { sku: 'new-3' },
      entry('new-4'),
    ],
  });
  expect(status).toBe(200);
  expect(body.results.map((each) => each['status'])).toEqual([201, 400, 400, 200, 400, 201]);
  expect(body.results[3]).toMatchObject({ product: { sku: 'new-1', name: 'again' } });
  expect(body.results[1]?.error).toMatchObject({
    code: 'validation',
    errors: [{ path: 'colour' }],
  });
  expect((await service.get('/v1/products/new-1')).body).toMatchObject({ name: 'again' });
  expect((await service.get('/v1/products/new-2')).status).toBe(404);
});

test('a batch has 1 to 10,000 products', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    sku: `many-${index}`,
    name: 'many',
    category: 'other',
  }));
  for (const products of [[], [...many, many[0]]]) {
    const answer = await service.post('/v1/products/batch', { products });
    expect(answer).toMatchObject(refused(400, 'validation'));
  }
  const { body } = await service.post('/v1/products/batch', { products: many });
  expect(new Set(body.results.map((each) => each['status']))).toEqual(new Set([201]));
  expect(await service.all('/v1/products?category=other', 1_000)).toHaveLength(10_000);
});

test('neither product nor warehouse is deleted while a unit of it is there', async () => {
  await service.stock('full', { stocked: 5 });
  const operate = (type: string, quantity: number): Promise<Answer> =>
    service.post('/v1/warehouses/full/movements', { type, sku: 'stocked', quantity });
  const paths = ['/v1/products/stocked', '/v1/warehouses/full'];
  await operate('remove', 4);
  for (const path of paths) {
    expect(await service.call('DELETE', path)).toMatchObject(refused(409, 'invalid_state'));
    expect((await service.get(path)).status).toBe(200);
  }
  await operate('remove', 1);
  for (const path of paths) expect((await service.call('DELETE', path)).status).toBe(204);
  const { body } = await service.get('/v1/movements?sku=stocked');
  expect(body.items).toHaveLength(3);
});

test('neither is deleted while something is promised, though nothing is on hand', async () => {
  await service.stock('owing', { owed: 5 });
  const lines = [{ sku: 'owed', quantity: 5 }];
  const held = await service.post('/v1/warehouses/owing/reservations', { id: 'r', lines });
  expect(held.status).toBe(201);
  const count = { type: 'count', sku: 'owed', quantity: 0 };
  await service.post('/v1/warehouses/owing/movements', count);
  for (const path of ['/v1/products/owed', '/v1/warehouses/owing']) {
    expect(await service.call('DELETE', path)).toMatchObject(refused(409, 'invalid_state'));
  }
  await service.post('/v1/warehouses/owing/reservations/r/release');
  expect((await service.call('DELETE', '/v1/products/owed')).status).toBe(204);
  expect((await service.call('DELETE', '/v1/warehouses/owing')).status).toBe(204);
});
