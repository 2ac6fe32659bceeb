/** Who holds what is reserved of a level, read out of a ledger that is written by hand. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { HolderReader } from '../../../src/journal/level-history/holders.ts';
import { JOURNAL_TABLES } from '../../../src/journal/schema.ts';

/** Changes of what is reserved, oldest first: by which document, and how much of SKU `a`. */
type Change = readonly [document: string | null, change: number];

const ALL = { offset: 0, limit: 100, movementsMax: 1_000 };

/** A ledger of these movements, of which another level has one between any two. */
function ledger(changes: readonly Change[]): HolderReader {
  const database = new DatabaseSync(':memory:');
  database.exec(JOURNAL_TABLES);
  const insert = database.prepare(
    `INSERT INTO movement VALUES (?, ?, ?, 'berlin', ?, 'reserve', 0, 1, 99, ?, 0, 0, 1,
      NULL, NULL, 'tester', ?, NULL, NULL)`,
  );
  let reserved = 0;
  for (const [index, [document, change]] of changes.entries()) {
    const seq = 2 * index + 1;
    reserved += change;
    insert.run(seq, Math.max(0, seq - 2), 1_000 + index, 'a', reserved, document);
    insert.run(seq + 1, Math.max(0, seq - 1), 1_000 + index, 'b', 7, 'order:else');
  }
  return new HolderReader(database);
}

const headOf = (changes: readonly Change[]) =>
  ({ warehouse: 'berlin', sku: 'a', seq: 2 * changes.length - 1 }) as const;

test('each document holds the sum of its changes, and who has held longest comes first', () => {
  const changes: readonly Change[] = [
    [null, 0],
    ['order:o', 3],
    ['reservation:gone', 5],
    ['reservation:r', 2],
    ['reservation:gone', -5],
    ['order:o', -1],
    [null, 0],
  ];
  const page = ledger(changes).page({ head: headOf(changes), ...ALL });
  expect(page).toEqual({
    reserved: 4,
    older: 0,
    total: 2,
    holders: [
      ['order:o', 2, 1_001],
      ['reservation:r', 2, 1_003],
    ],
  });
});

test('a document that took more later has held since the first of what it holds', () => {
  const changes: readonly Change[] = [
    ['order:o', 3],
    ['order:o', 2],
    ['order:o', -1],
  ];
  const page = ledger(changes).page({ head: headOf(changes), ...ALL });
  expect(page).toMatchObject({ older: 0, holders: [['order:o', 4, 1_000]] });
});

test('a page is a part of the list, and tells how long it is', () => {
  const changes = Array.from({ length: 5 }, (_, index): Change => [`order:${index}`, 1]);
  const reader = ledger(changes);
  const page = reader.page({ head: headOf(changes), ...ALL, offset: 3, limit: 1 });
  expect(page).toMatchObject({ total: 5, holders: [['order:3', 1, 1_003]] });
});

test('as of an earlier movement it is as it was then', () => {
  const changes: readonly Change[] = [
    ['order:o', 3],
    ['order:o', -3],
  ];
  const reader = ledger(changes);
  const then = { warehouse: 'berlin', sku: 'a', seq: 1 };
  expect(reader.page({ head: then, ...ALL })).toMatchObject({ reserved: 3, total: 1 });
  expect(reader.page({ head: headOf(changes), ...ALL })).toMatchObject({ reserved: 0, total: 0 });
});

test('what lies further back than is looked at is not told apart, to the movement', () => {
  const later = Array.from({ length: 8 }, (): Change => [null, 0]);
  const changes: readonly Change[] = [[null, 0], ['order:old', 3], ...later, ['order:new', 2]];
  const reader = ledger(changes);
  const query = { head: headOf(changes), offset: 0, limit: 10 };
  const near = reader.page({ ...query, movementsMax: 9 });
  expect(near).toMatchObject({ reserved: 5, older: 3, holders: [['order:new', 2, 1_010]] });
  const far = reader.page({ ...query, movementsMax: 10 });
  expect(far).toMatchObject({ reserved: 5, older: 0, total: 2 });
});

test('the movement of another level is no head', () => {
  const reader = ledger([['order:o', 3]]);
  for (const head of [
    { warehouse: 'berlin', sku: 'a', seq: 2 },
    { warehouse: 'paris', sku: 'a', seq: 1 },
    { warehouse: 'berlin', sku: 'a', seq: 99 },
  ]) {
    expect(reader.page({ head, ...ALL })).toBeNull();
  }
});
