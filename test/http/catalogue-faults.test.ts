/** Writes to the catalogue that SQLite refuses before their COMMIT, or in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const directory = mkdtempSync(join(tmpdir(), 'stockroom-catalogue-'));
const service = await testService({ DATA_DIR: directory });
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});

function inCatalogue(sql: string): void {
  const catalogue = new DatabaseSync(join(directory, 'catalogue.db'));
  catalogue.exec(sql);
  catalogue.close();
}

const CHANGES = ['product', 'warehouse'].flatMap((table) =>
  ['INSERT', 'UPDATE', 'DELETE'].map((change) => [table, change] as const),
);
const triggers = (name: string, then: string): string =>
  CHANGES.map(
    ([table, change]) =>
      `CREATE TRIGGER ${name}_${table}_${change} BEFORE ${change} ON ${table} BEGIN ${then}; END;`,
  ).join('');
const withoutTriggers = (name: string): string =>
  CHANGES.map(([table, change]) => `DROP TRIGGER ${name}_${table}_${change};`).join('');

/** A change that is refused, and one whose COMMIT is. */
const UNWRITABLE = triggers('bad', `SELECT RAISE(ABORT, 'bad')`);
const LOST = `
  CREATE TABLE IF NOT EXISTS parent (n INTEGER PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS child (
    n INTEGER REFERENCES parent (n) DEFERRABLE INITIALLY DEFERRED
  );
  ${triggers('lost', 'INSERT INTO child VALUES (1)')}`;

const PRODUCT = { name: 'Mug', category: 'home' };
const WAREHOUSE = { name: 'Berlin' };
const BATCH = { products: [{ ...PRODUCT, sku: 'new' }] };
const WRITES = [
  ['POST', '/v1/products', { ...PRODUCT, sku: 'new' }],
  ['PUT', '/v1/products/new', PRODUCT],
  ['PUT', '/v1/products/old', PRODUCT],
  ['POST', '/v1/products/batch', BATCH],
  ['DELETE', '/v1/products/old', undefined],
  ['POST', '/v1/warehouses', { ...WAREHOUSE, id: 'new' }],
  ['PUT', '/v1/warehouses/new', WAREHOUSE],
  ['PUT', '/v1/warehouses/old', WAREHOUSE],
  ['DELETE', '/v1/warehouses/old', undefined],
] as const;

/** All that there is. */
const all = async (): Promise<readonly string[]> => {
  const paths = ['/v1/products', '/v1/warehouses', '/v1/products/old', '/v1/warehouses/old'];
  return Promise.all(paths.map(async (path) => (await service.get(path)).text));
};

test.each([
  ['bad', UNWRITABLE, 503, 'unavailable'],
  ['lost', LOST, 504, 'outcome_unknown'],
] as const)('a write that is %s is told so, and is not there', async (name, sql, status, code) => {
  await service.call('PUT', '/v1/products/old', PRODUCT);
  await service.call('PUT', '/v1/warehouses/old', WAREHOUSE);
  const before = await all();
  inCatalogue(sql);
  for (const [method, path, body] of WRITES) {
    const answer = await service.call(method, path, body);
    expect([method, path, answer.status, answer.body['code']]).toEqual([
      method,
      path,
      status,
      code,
    ]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await all()).toEqual(before);
    expect((await service.get('/v1/products/new')).status).toBe(404);
  }
  expect((await service.get('/readyz')).status).toBe(200);
  await service.restart();
  expect(await all()).toEqual(before);
  inCatalogue(withoutTriggers(name));
  expect((await service.call('PUT', '/v1/products/old', PRODUCT)).status).toBe(200);
});
