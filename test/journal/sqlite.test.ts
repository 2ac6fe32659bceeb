import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHAIN_START, hashAnswers, hashCommit } from '../../src/journal/chain.ts';
import type { AnswerRow, DocumentRow, MovementRow } from '../../src/journal/rows.ts';
import type { Entry } from '../../src/journal/sqlite.ts';
import { JournalError, SqliteJournal } from '../../src/journal/sqlite.ts';
import { NOW, PLACE } from '../support/given.ts';
import { meddle, newFolder } from '../support/shards.ts';

const moved = (seq: number): MovementRow => {
  const [figures, texts] = [[1, 1, seq, 0, 0, 0, seq] as const, [null, 'ref'] as const];
  return [
    seq,
    seq - 1,
    NOW,
    PLACE,
    'a',
    'receive',
    ...figures,
    ...texts,
    'tester',
    null,
    null,
    null,
  ];
};
const documented = (n: number): DocumentRow => {
  return [n, 1, NOW, PLACE, 'reservation', 'r', 'tester', null, `{"n":${n}}`];
};
const answered = (n: number, at = NOW): AnswerRow => [n, at, `k${n}`, 2 ** 53 - 1, `${n}`];

const entry = (about: Partial<Entry>): Entry => ({
  at: NOW,
  movements: [],
  movementsText: JSON.stringify(about.movements ?? []),
  documents: [],
  answers: [],
  marks: [],
  answerMin: 1,
  ...about,
});

function written(): SqliteJournal {
  const journal = new SqliteJournal(join(newFolder(), 'shard-0.db'));
  journal.append(entry({ movements: [moved(1), moved(2)], answers: [answered(1)] }));
  journal.append(entry({ at: NOW + 1, movements: [moved(3)], documents: [documented(1)] }));
  return journal;
}

function reopened(journal: SqliteJournal): SqliteJournal {
  journal.close();
  return new SqliteJournal(journal.path);
}

/** The journal, and then what is found when it is opened again. */
function* asItIsAndReopened(journal: SqliteJournal): Generator<SqliteJournal> {
  yield journal;
  yield reopened(journal);
}

describe('a journal', () => {
  test('begins at nothing', () => {
    const { position, answerMin } = new SqliteJournal(join(newFolder(), 'shard-0.db'));
    const nothing = { commit: 0, at: 0, movement: 0, document: 0, answer: 0, head: CHAIN_START };
    expect([position, answerMin]).toEqual([nothing, 1]);
  });

  test('gives back the rows that it was given, also after it was opened again', () => {
    const journal = written();
    for (const each of asItIsAndReopened(journal)) {
      expect(each.movement(2)).toEqual(moved(2));
      expect(each.document(1)).toEqual(documented(1));
      expect(each.answer(1)).toEqual(answered(1));
      expect([each.movement(4), each.document(2), each.answer(2)]).toEqual(
        Array(3).fill(undefined),
      );
      expect([...each.movementsAfter(1)]).toEqual([moved(2), moved(3)]);
      expect([...each.documentsAfter(0)]).toEqual([documented(1)]);
      expect([...each.answerKeysAfter(0)]).toEqual([[1, 'k1']]);
    }
  });

  test.each([255, 256, 257, 512, 600])('gives %i rows in their order, each once', (count) => {
    const journal = new SqliteJournal(join(newFolder(), 'shard-0.db'), { isSynced: false });
    const seqs = Array.from({ length: count }, (_, index) => index + 1);
    journal.append(entry({ movements: seqs.map(moved), answers: seqs.map((n) => answered(n)) }));
    expect([...journal.movementsAfter(0)]).toEqual(seqs.map(moved));
    expect([...journal.movementsAfter(1)].map(([seq]) => seq)).toEqual(seqs.slice(1));
    expect([...journal.answerKeysAfter(0)]).toEqual(seqs.map((n) => [n, `k${n}`]));
  });

  test('knows its position, also after it was opened again', () => {
    const journal = written();
    const { position } = journal;
    const reached = { commit: 2, at: NOW + 1, movement: 3, document: 1, answer: 1 };
    expect(position).toMatchObject(reached);
    expect(reopened(journal).position).toEqual(position);
  });

  test('has the head that its rows come to', () => {
    const [movements, answersHash] = [
      JSON.stringify([moved(1), moved(2)]),
      hashAnswers([answered(1)]),
    ];
    const first = hashCommit(CHAIN_START, { at: NOW, movements, documents: [], answersHash });
    const second = { at: NOW + 1, movements: JSON.stringify([moved(3)]), answersHash: '' };
    const head = hashCommit(first, { ...second, documents: [documented(1)] });
    expect(written().position.head).toBe(head);
  });

  test('forgets the answers below answerMin, and the numbers go on', () => {
    const journal = written();
    journal.append(entry({ answers: [answered(2), answered(3)] }));
    journal.append(entry({ answers: [answered(4)], answerMin: 3 }));
    for (const each of asItIsAndReopened(journal)) {
      expect(each.answerMin).toBe(3);
      expect([each.answer(2), each.answer(3)]).toEqual([undefined, answered(3)]);
      expect(each.position.answer).toBe(4);
    }
  });

  test('keeps its numbers when all answers are forgotten', () => {
    const journal = written();
    journal.append(entry({ movements: [moved(4)], answerMin: 2 }));
    const { answerMin, position } = reopened(journal);
    expect([answerMin, position.answer]).toEqual([2, 1]);
  });

  test('says which of the oldest answers were given before a time', () => {
    const journal = new SqliteJournal(join(newFolder(), 'shard-0.db'));
    journal.append(entry({ answers: [answered(1), answered(2, NOW + 1), answered(3, NOW + 2)] }));
    const before = (at: number, most = 10) => journal.lastAnswerBefore(at, most);
    expect([NOW, NOW + 1, NOW + 2, NOW + 3].map((at) => before(at))).toEqual([0, 1, 2, 3]);
    expect(before(NOW + 3, 2)).toBe(2);
  });
});

describe('an entry that the journal cannot take', () => {
  const failure = (journal: SqliteJournal, asked: Entry): unknown => {
    try {
      return journal.append(asked);
    } catch (error) {
      return error;
    }
  };

  test('is certain not to have happened: none of its rows is there', () => {
    const journal = written();
    const { position } = journal;
    const movements = [moved(4), moved(2)];
    const error = failure(journal, entry({ movements, documents: [documented(2)] }));
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({ committed: 'no', diskFull: false });
    for (const each of asItIsAndReopened(journal)) {
      expect(each.position).toEqual(position);
      expect([each.movement(4), each.document(2)]).toEqual([undefined, undefined]);
    }
  });

  test('does not keep the journal from taking the next one', () => {
    const journal = written();
    failure(journal, entry({ movements: [moved(4), moved(2)] }));
    journal.append(entry({ movements: [moved(4)] }));
    expect(journal.movement(4)).toEqual(moved(4));
    expect(journal.position).toMatchObject({ commit: 3, movement: 4 });
  });

  test('forgets no answers', () => {
    const journal = written();
    failure(journal, entry({ movements: [moved(2)], answerMin: 2 }));
    expect([journal.answerMin, journal.answer(1)]).toEqual([1, answered(1)]);
  });

  test('is refused when a commit of that number is there, at the very end of the write', () => {
    const journal = written();
    meddle(journal.path, `INSERT INTO "commit" VALUES (3, 0, 0, 0, 0, '', '')`);
    expect(failure(journal, entry({ movements: [moved(4)] }))).toMatchObject({ committed: 'no' });
    expect(journal.movement(4)).toBeUndefined();
  });
});

test('knows the head of the chain at each of its commits, and at none after', () => {
  const journal = written();
  const { commit, head } = journal.position;
  for (const each of asItIsAndReopened(journal)) {
    expect(each.headAt(0)).toBe('0'.repeat(64));
    expect(each.headAt(commit)).toBe(head);
    expect(each.headAt(commit - 1)).not.toBe(head);
    expect(each.headAt(commit + 1)).toBeUndefined();
  }
});
