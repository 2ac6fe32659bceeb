/** What SQLite itself says when there is no room: SQLITE_FULL. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/journal/sqlite.ts';
import { JournalError, SqliteJournal } from '../../src/journal/sqlite.ts';
import { verifyJournal } from '../../src/journal/proof/verify.ts';
import { newFolder } from '../support/shards.ts';

/** An AUTOINCREMENT that has come to its end is SQLITE_FULL too, and needs no full disk. */
const FULL = `
  CREATE TABLE full (n INTEGER PRIMARY KEY AUTOINCREMENT);
  INSERT INTO full VALUES (9223372036854775807);
  CREATE TRIGGER disk BEFORE INSERT ON "commit" BEGIN INSERT INTO full VALUES (NULL); END`;
const ROOM = 'DROP TRIGGER disk; DROP TABLE full';

const entry: Entry = {
  at: 5,
  movements: [],
  movementsText: '[]',
  documents: [[1, 1, 5, 'berlin', 'reservation', 'r', 'tester', 7, '{}']],
  answers: [[1, 5, 'key', 7, '1']],
  marks: [],
  answerMin: 1,
};

function change(journal: SqliteJournal, sql: string): void {
  const database = new DatabaseSync(journal.path);
  database.exec(sql);
  database.close();
}

function thrownBy(journal: SqliteJournal): unknown {
  try {
    journal.append(entry);
  } catch (error) {
    return error;
  }
  return undefined;
}

test('a full disk is told apart, has taken nothing, and takes all when there is room', () => {
  const journal = new SqliteJournal(join(newFolder(), 'shard-0.db'));
  change(journal, FULL);
  const error = thrownBy(journal);
  expect(error).toBeInstanceOf(JournalError);
  expect(error).toMatchObject({ committed: 'no', diskFull: true });
  expect([journal.position.commit, journal.document(1), journal.answer(1)]).toEqual([
    0,
    undefined,
    undefined,
  ]);
  change(journal, ROOM);
  journal.append(entry);
  expect([journal.document(1), journal.answer(1)]).toEqual([entry.documents[0], entry.answers[0]]);
  expect(verifyJournal(journal.path, new Map(), Date.now()).drift).toEqual([]);
});

test('another trouble is not taken for a full disk', () => {
  const journal = new SqliteJournal(join(newFolder(), 'shard-0.db'));
  change(
    journal,
    `CREATE TRIGGER bad BEFORE INSERT ON answer BEGIN SELECT RAISE(ABORT, 'bad'); END`,
  );
  expect(thrownBy(journal)).toMatchObject({ committed: 'no', diskFull: false });
});
