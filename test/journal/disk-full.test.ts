/** What SQLite itself says when there is no room: SQLITE_FULL. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/journal/sqlite.ts';
import { JournalError, SqliteJournal } from '../../src/journal/sqlite.ts';
import { verifyJournal } from '../../src/journal/proof/verify.ts';
import { fillDisk, makeRoom } from '../support/full-disk.ts';
import { meddle, newFolder } from '../support/shards.ts';

const entry: Entry = {
  at: 5,
  movements: [],
  movementsText: '[]',
  documents: [[1, 1, 5, 'berlin', 'reservation', 'r', 'tester', 7, '{}']],
  answers: [[1, 5, 'key', 7, '1']],
  marks: [],
  answerMin: 1,
};

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
  fillDisk(journal.path);
  const error = thrownBy(journal);
  expect(error).toBeInstanceOf(JournalError);
  expect(error).toMatchObject({ committed: 'no', diskFull: true });
  expect([journal.position.commit, journal.document(1), journal.answer(1)]).toEqual([
    0,
    undefined,
    undefined,
  ]);
  makeRoom(journal.path);
  journal.append(entry);
  expect([journal.document(1), journal.answer(1)]).toEqual([entry.documents[0], entry.answers[0]]);
  expect(verifyJournal(journal.path, new Map(), Date.now()).drift).toEqual([]);
});

test('another trouble is not taken for a full disk', () => {
  const journal = new SqliteJournal(join(newFolder(), 'shard-0.db'));
  meddle(
    journal.path,
    `CREATE TRIGGER bad BEFORE INSERT ON answer BEGIN SELECT RAISE(ABORT, 'bad'); END`,
  );
  expect(thrownBy(journal)).toMatchObject({ committed: 'no', diskFull: false });
});
