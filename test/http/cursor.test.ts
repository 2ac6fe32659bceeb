/** Cursors: good for the list that they came from, and for nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

beforeAll(async () => {
  for (const id of ['berlin', 'oslo']) {
    await service.stock(id, { 'cup-a': 5, 'cup-b': 5, 'mug-a': 5, 'mug-b': 5 });
    for (const sku of ['mug-a', 'mug-b']) {
      const operation = { type: 'remove', sku, quantity: 5 };
      await service.post(`/v1/warehouses/${id}/movements`, operation);
    }
    await service.call('PUT', `/v1/warehouses/${id}/policies/default`, { strategy: 'alert-only' });
  }
});

/** For each list: filters of which each finds more than one item, and other filters. */
const FILTERS: readonly (readonly [string, readonly string[]])[] = [
  ['movements', ['', 'sku=mug-a', 'sku=mug-a&order=asc', 'warehouse=berlin', 'type=receive']],
  ['stock', ['', 'sku=mug-a', 'warehouse=oslo', 'category=home', 'low=false', 'low=true']],
  ['products', ['', 'category=home', 'q=cup']],
  ['warehouses', ['']],
];

test('a cursor is good only for its own list with its own filters, in any order', async () => {
  const paths = FILTERS.flatMap(([list, all]) => all.map((each) => `/v1/${list}?${each}&limit=1`));
  for (const own of paths) {
    const { body } = await service.get(own);
    expect([own, body.nextCursor]).toEqual([own, expect.any(String)]);
    for (const path of paths) {
      const answer = await service.get(`${path}&cursor=${body.nextCursor}`);
      expect([own, path, answer.status]).toEqual([own, path, path === own ? 200 : 400]);
      if (path === own) continue;
      expect(answer.body).toMatchObject({ code: 'validation', errors: [{ path: 'cursor' }] });
    }
  }
});

test('a cursor goes on with another limit, and with its filters in another order', async () => {
  const { body } = await service.get('/v1/stock?category=home&low=false&limit=1');
  const cursor = `cursor=${body.nextCursor}`;
  const other = await service.get(`/v1/stock?${cursor}&limit=2&low=false&category=home`);
  expect(other.status).toBe(200);
  expect(other.body.items[0]).not.toEqual(body.items[0]);
});

test('a cursor that was made up or changed is not valid', async () => {
  const { body } = await service.get('/v1/movements?limit=1');
  const cursor = String(body.nextCursor);
  const made = Buffer.from('[0,[0,0]]').toString('base64url');
  for (const text of ['x', 'e30', made, `${cursor}!`, `${cursor}x`, cursor.slice(0, -2)]) {
    const answer = await service.get(`/v1/movements?limit=1&cursor=${text}`);
    expect([text, answer.status]).toEqual([text, 400]);
  }
});
