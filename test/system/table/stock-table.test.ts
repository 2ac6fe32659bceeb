/** The table of stock: the same rows in the same order as the plainest way to find them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES } from '../../../src/domain/product.ts';
import type { TableQuery } from '../../../src/system/table/table-query.ts';
import { ROW_STATES, SORTS } from '../../../src/system/table/table-query.ts';
import { Shelves } from '../../support/stock-table.ts';
import type { Put } from '../../support/stock-table.ts';

const SKUS = ['A', 'A-1', 'a', 'b.2', 'B', 'MUG-10', 'MUG-2'] as const;
const PLACES = ['paris', 'berlin', 'Rome'] as const;
const NAMES = ['Blue mug', 'blue MUG 2', 'Blue mug 10', 'Étui', 'zinc', 'mug'] as const;
const QUERY: TableQuery = { by: 'level', sort: 'sku', order: 'asc' };

const put: fc.Arbitrary<Put> = fc.record({
  warehouse: fc.constantFrom(...PLACES),
  sku: fc.constantFrom(...SKUS),
  onHand: fc.nat(4),
  reserved: fc.nat(3),
  damaged: fc.nat(1),
  incoming: fc.nat(2),
  updatedAt: fc.constantFrom(0, 1_700_000_000_000, 1_900_000_000_000),
  low: fc.boolean(),
});
const filters = {
  warehouse: fc.constantFrom(...PLACES, 'nowhere'),
  category: fc.constantFrom(...CATEGORIES.slice(0, 2)),
  q: fc.constantFrom('mug', 'MUG 1', 'é', '.', 'x'),
  state: fc.constantFrom(...ROW_STATES),
};
const query: fc.Arbitrary<TableQuery> = fc
  .tuple(
    fc.record({
      by: fc.constantFrom('level', 'product'),
      sort: fc.constantFrom(...SORTS),
      order: fc.constantFrom('asc', 'desc'),
    }),
    // Many filters at once leave nothing to be sorted.
    fc.oneof(
      fc.constant({}),
      ...Object.entries(filters).map(([name, value]) => fc.record({ [name]: value })),
      fc.record(filters, { requiredKeys: [] }),
    ),
  )
  .map(([how, which]) => ({ ...how, ...which }))
  .filter(({ by, sort }) => by === 'level' || sort !== 'warehouse');
const about = fc.record({
  name: fc.constantFrom(...NAMES),
  category: fc.constantFrom(...CATEGORIES.slice(0, 2)),
  active: fc.boolean(),
});

test('page by page it is one plain sort of what was asked for, after each change', async () => {
  const shelves = new Shelves();
  for (const id of PLACES) shelves.warehouse(id);
  const change = fc.record({ put, sku: fc.constantFrom(...SKUS), about, isGone: fc.boolean() });
  const steps = fc.array(fc.tuple(change, query, fc.integer({ min: 1, max: 5 })), {
    maxLength: 12,
  });
  const cases = fc.asyncProperty(steps, async (taken) => {
    for (const [each, asked, limit] of taken) {
      shelves.put(each.put);
      if (each.isGone) shelves.catalogue.removeProduct(each.sku);
      else shelves.product(each.sku, each.about);
      expect(await shelves.read(asked, limit)).toEqual(shelves.naive(asked));
    }
  });
  await fc.assert(cases, { numRuns: 100 });
});

test('levels of a warehouse that was deleted do not show, nor do they count', async () => {
  const shelves = new Shelves();
  for (const id of ['berlin', 'paris']) shelves.warehouse(id);
  shelves.product('A');
  for (const warehouse of ['berlin', 'paris']) shelves.put({ warehouse, sku: 'A', onHand: 2 });
  shelves.catalogue.removeWarehouse('paris');
  expect(await shelves.read(QUERY, 10)).toHaveLength(1);
  const [product] = await shelves.read({ ...QUERY, by: 'product' }, 10);
  expect(product).toMatchObject({ onHand: 2, warehouses: [{ figures: { warehouse: 'berlin' } }] });
});

/** Shelves with so many levels, in ten warehouses. */
function filled(levels: number, limits: ConstructorParameters<typeof Shelves>[0] = {}): Shelves {
  const shelves = new Shelves(limits);
  const warehouses = Array.from({ length: 10 }, (_, index) => `w${index}`);
  for (const id of warehouses) shelves.warehouse(id);
  const skus = Array.from({ length: Math.ceil(levels / 10) }, (_, index) => `S-${index}`);
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  shelves.catalogue.saveProducts(
    skus.map((sku) => ({ sku, name: sku, ...rest })),
    1,
  );
  for (let level = 0; level < levels; level++) {
    const warehouse = warehouses[level % 10] ?? '';
    shelves.put({ warehouse, sku: skus[Math.floor(level / 10)] ?? '', onHand: level });
  }
  return shelves;
}

const MOST: TableQuery = { ...QUERY, sort: 'onHand', order: 'desc' };
const FEW = { ...MOST, q: 'S-1' } satisfies TableQuery;

test('with many levels the order may be a second old, and the figures never are', async () => {
  const shelves = filled(20_001);
  const first = await shelves.table.rows(MOST);
  shelves.put({ warehouse: 'w0', sku: 'S-0', onHand: 1e6 });
  shelves.put({ warehouse: 'w0', sku: 'S-2000', onHand: 5 });
  shelves.now = 999;
  const second = await shelves.table.rows(MOST);
  expect(second).toBe(first);
  if (!second.ok) throw new Error('too many');
  for await (const row of shelves.table.page(second, 0, 1)) {
    expect(row).toMatchObject({ figures: { sku: 'S-2000', onHand: 5 } });
  }
  shelves.now = 1_000;
  expect(await shelves.read({ ...MOST, warehouse: 'w0', q: 'S-0' }, 10)).toHaveLength(1);
  const third = await shelves.table.rows(MOST);
  expect(third).not.toBe(first);
  if (!third.ok) throw new Error('too many');
  for await (const row of shelves.table.page(third, 0, 1)) {
    expect(row).toMatchObject({ figures: { sku: 'S-0', onHand: 1e6 } });
  }
});

test('up to 20,000 levels it is sorted anew after each change, and not without one', async () => {
  const shelves = filled(20_000);
  const first = await shelves.table.rows(MOST);
  shelves.now = 1e6;
  expect(await shelves.table.rows(MOST)).toBe(first);
  shelves.put({ warehouse: 'w0', sku: 'S-0', onHand: 1e6 });
  expect(await shelves.table.rows(MOST)).not.toBe(first);
});

test('who asks the same at the same time gets the same', async () => {
  const { table } = filled(50);
  const [one, other] = await Promise.all([table.rows(MOST), table.rows(MOST)]);
  expect(one).toBe(other);
});

test('more rows than may be sorted are counted, and filtered they are found', async () => {
  const shelves = filled(50, { rowsMax: 10 });
  expect(await shelves.table.rows(MOST)).toEqual({ ok: false, found: 50 });
  expect(await shelves.table.rows({ ...MOST, q: 'S-1' })).toMatchObject({ ok: true });
  shelves.product('extra', { name: 'S-1' });
  shelves.put({ warehouse: 'w0', sku: 'extra' });
  expect(await shelves.table.rows(FEW)).toEqual({ ok: false, found: 11 });
});

test('what is kept is bounded: what was asked for longest ago goes first', async () => {
  const columns = 2 * 4 * 50;
  const { table } = filled(50, { bytesMax: 2 * (columns + 800) });
  const first = await table.rows(MOST);
  const second = await table.rows({ ...MOST, order: 'asc' });
  expect(await table.rows(MOST)).toBe(first);
  await table.rows({ ...MOST, sort: 'name' });
  expect(table.bytes).toBeLessThanOrEqual(2 * (columns + 800));
  expect(await table.rows(MOST)).toBe(first);
  expect(await table.rows({ ...MOST, order: 'asc' })).not.toBe(second);
});

test('queries that find nothing count as kept too', async () => {
  const { table } = filled(1, { bytesMax: 10_000 });
  for (let query = 0; query < 100; query++) await table.rows({ ...MOST, q: `none ${query}` });
  expect(table.bytes).toBeGreaterThan(5_000);
  expect(table.bytes).toBeLessThanOrEqual(10_000);
});

test('one more query than may wait is refused, and nothing is held against who waits', async () => {
  const { table } = filled(50, { waitingMax: 2 });
  const asked = ['a', 'b', 'c'].map((q) => table.rows({ ...MOST, q }));
  expect(table.waiting).toBe(2);
  const states = (await Promise.allSettled(asked)).map(({ status }) => status);
  expect(states).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await expect(table.rows({ ...MOST, q: 'c' })).resolves.toMatchObject({ ok: true });
  expect(table.waiting).toBe(0);
});

test('one more export than there may be is refused, until one of them ends', async () => {
  const { table } = new Shelves({ exportsMax: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = table.whileExporting(() => promise);
  await expect(table.whileExporting(() => Promise.resolve())).rejects.toThrow(/read already/);
  resolve();
  await first;
  await table.whileExporting(() => Promise.reject(new Error('gone'))).catch(() => undefined);
  expect(table.exports).toBe(0);
});
