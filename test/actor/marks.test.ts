import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { HistoryQuery } from '../../src/journal/history.ts';
import { HistoryFile } from '../../src/journal/history.ts';
import { MARK_EVERY } from '../../src/journal/rows.ts';
import { NOW, PLACE } from '../support/given.ts';
import { ShardOnFile, meddle, receive } from '../support/shards.ts';

const MOVEMENTS = 3 * MARK_EVERY + 1;

/** So many movements of SKU `a`, each after one of SKU `b`: the nth of `a` has seq 2n. */
function long(): ShardOnFile {
  const on = new ShardOnFile();
  const pairs = Array.from({ length: MOVEMENTS }, () => [receive(1, { sku: 'b' }), receive(1)]);
  on.do(NOW, ...pairs.flat());
  return on;
}

const oldest = (order: 'asc' | 'desc', beyond: number): HistoryQuery => ({
  heads: [{ warehouse: PLACE, sku: 'a', seq: 2 * MOVEMENTS }],
  order,
  beyond,
  limit: 2,
});

test('a level has a mark after every 256th of its movements, and no others', () => {
  const { path } = long();
  const database = new DatabaseSync(path, { readOnly: true });
  const statement = database.prepare(`SELECT version, seq, at FROM mark WHERE sku = 'a'`);
  statement.setReturnArrays(true);
  const marks = statement.all() as unknown;
  database.close();
  const version = (number: number): number => number * MARK_EVERY;
  expect(marks).toEqual([1, 2, 3].map((number) => [version(number), 2 * version(number), NOW]));
});

test('a page of long ago is read from the mark next to it, not from the newest row on', () => {
  const { path } = long();
  // Without this row the walk from the newest one ends here.
  meddle(path, 'DELETE FROM movement WHERE seq = ?', 2 * (2 * MARK_EVERY + 1));
  const file = new HistoryFile(path);
  const seqs = (query: HistoryQuery) => file.movements(query).map(([seq]) => seq);
  expect(seqs(oldest('desc', 9))).toEqual([8, 6]);
  expect(seqs(oldest('asc', 0))).toEqual([2, 4]);
  expect(() => seqs(oldest('desc', 2 * MOVEMENTS))).not.toThrow();
  expect(() => seqs({ ...oldest('desc', 2 * MOVEMENTS), limit: MOVEMENTS })).toThrow('no movement');
  file.close();
});
