import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LevelTable } from '../../src/actor/state/level-table.ts';
import { SkuBook } from '../../src/actor/state/sku-book.ts';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL } from '../../src/domain/level.ts';

const figure = fc.oneof(fc.constant(0), fc.nat(5), fc.constant(Number.MAX_SAFE_INTEGER));
const level: fc.Arbitrary<Level> = fc.record({
  onHand: figure,
  reserved: figure,
  damaged: figure,
  quarantined: figure,
  expired: figure,
  incoming: figure,
  leaving: figure,
  version: figure,
  updatedAt: figure,
  seq: figure,
});
const write = fc.record({ table: fc.nat(2), sku: fc.nat(400), level });

const seen = (table: LevelTable): readonly unknown[] =>
  [...table.skus()].map((sku) => [sku, table.level(sku)]);

describe('tables of levels that share a book', () => {
  test('keep what maps keep, in the order of creation, also as copies under other numbers', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 600 }), (writes) => {
        const book = new SkuBook();
        const tables = [0, 1, 2].map(() => new LevelTable(book));
        const maps = tables.map(() => new Map<string, Level>());
        for (const { table, sku, level: next } of writes) {
          tables[table]?.set(`s${sku}`, next);
          maps[table]?.set(`s${sku}`, next);
        }
        const other = new SkuBook();
        other.number('somebody else had the first number');
        for (const [index, table] of tables.entries()) {
          expect(seen(table)).toEqual([...(maps[index] ?? [])]);
          expect(table.size).toBe(maps[index]?.size);
          expect(table.level('never')).toBeUndefined();
          const parts = table.copy();
          const skus = parts.skus.map((number) => other.number(book.sku(number)));
          const copy = new LevelTable(other, { ...parts, skus });
          copy.set('new', NO_LEVEL);
          expect(seen(copy)).toEqual([...seen(table), ['new', NO_LEVEL]]);
        }
      }),
    );
  });

  test('are not changed by what happens to a copy', () => {
    const table = new LevelTable(new SkuBook());
    table.set('a', { ...NO_LEVEL, damaged: 1 });
    const copy = table.copy();
    copy.figures.fill(9);
    copy.rare?.rows.fill(9);
    expect(table.level('a')).toEqual({ ...NO_LEVEL, damaged: 1 });
  });
});

test('a book gives each SKU one number and refuses numbers that it never gave', () => {
  const book = new SkuBook((sku) => sku.toUpperCase());
  expect([book.number('A'), book.number('B'), book.number('A')]).toEqual([0, 1, 0]);
  expect(book.find('C')).toBeUndefined();
  expect(book.skus).toEqual(['A', 'B']);
  expect(() => book.sku(2)).toThrow('number 2');
});
