import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Product, Warehouse } from '../../src/domain/product.ts';
import { CatalogueFile } from '../../src/journal/catalogue-file.ts';
import { NOW } from '../support/given.ts';
import { newFolder } from '../support/shards.ts';

const product = (sku: string, about: Partial<Product> = {}): Product => ({
  sku,
  name: `Product ${sku}`,
  category: 'tools',
  packSize: 1,
  active: true,
  attributes: {},
  createdAt: NOW,
  updatedAt: NOW,
  ...about,
});

const warehouse = (id: string, about: Partial<Warehouse> = {}): Warehouse => ({
  id,
  name: `Warehouse ${id}`,
  priority: 100,
  location: null,
  active: true,
  createdAt: NOW,
  updatedAt: NOW,
  ...about,
});

class OnFile {
  readonly #path = join(newFolder(), 'catalogue.db');
  file = new CatalogueFile(this.#path);

  reopen(): CatalogueFile {
    this.file.close();
    this.file = new CatalogueFile(this.#path);
    return this.file;
  }
}

describe('a product in the catalogue file', () => {
  test('is after a restart what was saved', () => {
    const on = new OnFile();
    const attributes = { colour: 'blå', sizes: [1, 2.5], deep: { yes: true, no: null } };
    const saved = [
      product('a', { attributes, packSize: 12, active: false, name: 'O’Neil "x"' }),
      product('b', { category: 'books', updatedAt: NOW + 1 }),
    ];
    on.file.saveProducts(saved);
    const again = on.reopen();
    expect(['a', 'b'].map((sku) => again.product(sku))).toEqual(saved);
    expect(again.product('c')).toBeUndefined();
    expect([...again.cards()]).toEqual([
      { sku: 'a', name: 'O’Neil "x"', category: 'tools', active: false },
      { sku: 'b', name: 'Product b', category: 'books', active: true },
    ]);
  });

  test('keeps its number and its time of creation when it is replaced', () => {
    const { file } = new OnFile();
    file.saveProducts([product('a'), product('b')]);
    const later = product('a', { name: 'other', createdAt: NOW + 9, updatedAt: NOW + 9 });
    file.saveProducts([later]);
    const listed = file.products({ after: 0, limit: 10 });
    expect(listed.map(([number, { sku }]) => [number, sku])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(file.product('a')).toEqual({ ...later, createdAt: NOW });
  });

  test('is saved with all others or not at all', () => {
    const { file } = new OnFile();
    const flawed = product('b', { packSize: 1.5 });
    expect(() => file.saveProducts([product('a'), flawed])).toThrow('INTEGER');
    expect([...file.cards()]).toEqual([]);
    file.saveProducts([product('a')]);
    expect([...file.cards()]).toHaveLength(1);
  });

  test('is gone when it was removed, and its number is not given again', () => {
    const on = new OnFile();
    on.file.saveProducts([product('a'), product('b')]);
    on.file.removeProduct('b');
    on.file.saveProducts([product('c')]);
    const listed = on.reopen().products({ after: 0, limit: 10 });
    expect(listed.map(([number, { sku }]) => [number, sku])).toEqual([
      [1, 'a'],
      [3, 'c'],
    ]);
  });
});

describe('the list of products', () => {
  const { file } = new OnFile();
  file.saveProducts([
    product('hammer-1', { name: 'Hammer' }),
    product('x-2', { name: 'Big HAMMER', category: 'toys' }),
    product('saw-3', { name: '100% saw_blade' }),
  ]);
  const found = (about: Partial<Parameters<CatalogueFile['products']>[0]>) =>
    file.products({ after: 0, limit: 10, ...about }).map(([, { sku }]) => sku);

  test('comes page by page', () => {
    expect(found({ limit: 2 })).toEqual(['hammer-1', 'x-2']);
    expect(found({ limit: 2, after: 2 })).toEqual(['saw-3']);
    expect(found({ after: 3 })).toEqual([]);
  });

  test('can be of one category', () => {
    expect(found({ category: 'toys' })).toEqual(['x-2']);
    expect(found({ category: 'books' })).toEqual([]);
  });

  test.each([
    ['hammer', ['hammer-1', 'x-2']],
    ['HAMMER-', ['hammer-1']],
    ['%', ['saw-3']],
    ['_', ['saw-3']],
    ['nothing', []],
  ])('can be of those with %s in their SKU or name', (q, skus) => {
    expect(found({ q })).toEqual(skus);
  });

  test('can be of both', () => {
    expect(found({ q: 'hammer', category: 'tools' })).toEqual(['hammer-1']);
  });
});

describe('a warehouse in the catalogue file', () => {
  test('is after a restart what was saved, on its shard', () => {
    const on = new OnFile();
    const location = { country: 'DE', latitude: 52.5, longitude: null };
    const berlin = { shard: 1, deleted: false, warehouse: warehouse('berlin', { location }) };
    const oslo = { shard: 0, deleted: true, warehouse: warehouse('oslo', { active: false }) };
    expect([berlin, oslo].map((placed) => on.file.saveWarehouse(placed))).toEqual([1, 2]);
    const placed = [
      { number: 1, ...berlin },
      { number: 2, ...oslo },
    ];
    expect(on.reopen().warehouses()).toEqual(placed);
  });

  test('stays on its shard when it is deleted and made anew', () => {
    const { file } = new OnFile();
    const berlin = { shard: 1, deleted: false, warehouse: warehouse('berlin') };
    file.saveWarehouse(berlin);
    file.saveWarehouse({ ...berlin, deleted: true });
    const anew = warehouse('berlin', { createdAt: NOW + 5, name: 'anew' });
    expect(file.saveWarehouse({ shard: 0, deleted: false, warehouse: anew })).toBe(1);
    expect(file.warehouses()).toEqual([{ ...berlin, number: 1, warehouse: anew }]);
  });
});
