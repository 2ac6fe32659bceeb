import { describe, expect, test } from 'vitest';
import { CHAIN_START } from '../../src/journal/chain.ts';
import type { Belief } from '../../src/journal/proof/belief.ts';
import { verifyJournal } from '../../src/journal/proof/verify.ts';
import { NOW, PLACE } from '../support/given.ts';
import { ShardOnFile, commit, meddle, receive, remove, reserve } from '../support/shards.ts';

function written(): ShardOnFile {
  const on = new ShardOnFile();
  on.do(NOW, receive(9, { key: 'one' }), receive(4, { sku: 'b' }), reserve('r', 2));
  on.do(NOW + 1, remove(1), commit('r'), receive(3, { key: 'two' }));
  on.do(NOW + 2, receive(1, { sku: 'b' }), remove(99, { key: 'three' }));
  return on;
}

const problems = (path: string, beliefs = new Map<string, Belief>()) =>
  verifyJournal(path, beliefs, Date.now()).drift.map(({ seq, problem }) => [seq, problem]);

const wrongFigures = (seq: number) => [seq, 'the figures do not follow from those before'];
const wrongHash = (n: number) => [null, `the hash of commit ${n} is not that of its rows`];
const wrongAnswers = (n: number) => [null, `the answers of commit ${n} are not as they were`];

describe('a journal that nobody touched', () => {
  test('has no drift, and its head is that of the shard', () => {
    const on = written();
    const { head, movement } = on.shard.journal.position;
    expect(verifyJournal(on.path, new Map(), Date.now())).toMatchObject({
      levelsChecked: 2,
      drift: [],
      lastSeq: movement,
      head,
    });
  });

  test('has no drift when it is empty', () => {
    const { path } = new ShardOnFile();
    const nothing = { levelsChecked: 0, drift: [], lastSeq: 0, head: CHAIN_START };
    expect(verifyJournal(path, new Map(), Date.now())).toMatchObject(nothing);
  });

  test('has no drift after a restart and after answers were forgotten', () => {
    const on = new ShardOnFile({ answers: { windowMs: 1e9, max: 10 } });
    const many = Array.from({ length: 1_100 }, (_, index) => receive(1, { key: `k${index}` }));
    on.do(NOW, ...many.slice(0, 500));
    on.do(NOW, ...many.slice(500));
    on.do(NOW, receive(1, { key: 'next' }));
    on.reopen().do(NOW, receive(1, { key: 'after' }));
    expect(on.shard.answers.count).toBeLessThan(20);
    expect(problems(on.path)).toEqual([]);
  });
});

describe('verification finds', () => {
  test.each(['on_hand', 'reserved', 'unavailable', 'quantity'])('a changed %s', (column) => {
    const { path } = written();
    meddle(path, `UPDATE movement SET ${column} = ${column} + 1 WHERE seq = 4`);
    const found = problems(path);
    expect(found).toContainEqual(wrongFigures(4));
    expect(found).toContainEqual(wrongHash(2));
  });

  test.each(['reason', 'actor', 'document', 'reference'])('a changed %s', (column) => {
    const { path } = written();
    meddle(path, `UPDATE movement SET ${column} = 'other' WHERE seq = 4`);
    // The rows no longer give the hash of their commit, nor of any commit after it.
    expect(problems(path)).toEqual([wrongHash(2), wrongHash(3)]);
  });

  test('a movement that was deleted', () => {
    const { path } = written();
    meddle(path, 'DELETE FROM movement WHERE seq = 4');
    const found = problems(path);
    expect(found).toContainEqual(wrongFigures(5));
    expect(found).toContainEqual(wrongHash(2));
  });

  test('that the newest movement was deleted', () => {
    const { path } = written();
    meddle(path, 'DELETE FROM movement WHERE seq = (SELECT max(seq) FROM movement)');
    expect(problems(path)).toEqual([wrongHash(3)]);
  });

  test('a movement that no commit speaks of', () => {
    const { path, shard } = written();
    const { movement } = shard.journal.position;
    meddle(
      path,
      `INSERT INTO movement SELECT ?, 0, at, warehouse, 'c', type, quantity, amount, on_hand,
        reserved, unavailable, incoming, version, reason, reference, actor, document, from_state,
        to_state FROM movement WHERE seq = 1`,
      movement + 1,
    );
    expect(problems(path)).toEqual([[null, 'there are rows that no commit speaks of']]);
  });

  test('a changed hash of a commit', () => {
    const { path } = written();
    meddle(path, `UPDATE "commit" SET hash = ? WHERE n = 2`, CHAIN_START);
    expect(problems(path)).toContainEqual(wrongHash(2));
  });

  test('a changed time of a commit', () => {
    const { path } = written();
    meddle(path, 'UPDATE "commit" SET at = at + 1 WHERE n = 3');
    expect(problems(path)).toEqual([wrongHash(3)]);
  });

  test('a changed document', () => {
    const { path } = written();
    meddle(path, `UPDATE document SET body = replace(body, '"held"', '"released"') WHERE n = 1`);
    expect(problems(path)).toContainEqual(wrongHash(1));
  });

  test.each(['reply', 'key', 'fingerprint'])('an answer with a changed %s', (column) => {
    const { path } = written();
    meddle(path, `UPDATE answer SET ${column} = '7' WHERE n = 2`);
    expect(problems(path)).toEqual([wrongAnswers(2)]);
  });

  test('an answer that was deleted from among the others', () => {
    const { path } = written();
    meddle(path, 'DELETE FROM answer WHERE n = 2');
    expect(problems(path)).toContainEqual(wrongAnswers(2));
  });

  test('at most 100 problems, and counts them all', () => {
    const on = new ShardOnFile();
    on.do(NOW, ...Array.from({ length: 150 }, () => receive(1)));
    meddle(on.path, 'UPDATE movement SET on_hand = on_hand + 1');
    expect(problems(on.path)).toHaveLength(100);
    // Each row but the first contradicts the one before, and none is what was hashed.
    expect(verifyJournal(on.path, new Map(), Date.now()).driftTotal).toBeGreaterThan(100);
  });
});

describe('what the service believes', () => {
  const belief = (on: ShardOnFile, sku: string, about: Partial<Belief> = {}) => {
    const { seq = 0, onHand = 0, reserved = 0 } = on.level(sku) ?? {};
    const believed = { seq, onHand, reserved, unavailable: 0, ...about };
    return new Map([[`${PLACE} ${sku}`, believed]]);
  };

  test('is confirmed if it is what the ledger says, also of a moment ago', () => {
    const on = written();
    const before = belief(on, 'a');
    expect(problems(on.path, before)).toEqual([]);
    on.do(NOW + 3, receive(1));
    expect(problems(on.path, before)).toEqual([]);
  });

  test('is drift if a figure is another', () => {
    const on = written();
    const { seq = 0, onHand = 0 } = on.level('a') ?? {};
    const found = problems(on.path, belief(on, 'a', { onHand: onHand + 1 }));
    expect(found).toEqual([[seq, 'the service has other figures']]);
  });

  test('is drift if it is of movements that are not in the ledger', () => {
    const on = written();
    const { seq = 0 } = on.level('a') ?? {};
    const missing = 'the service knows movements that are not there';
    expect(problems(on.path, belief(on, 'a', { seq: seq + 1 }))).toEqual([[seq, missing]]);
    expect(problems(on.path, belief(on, 'none', { seq: 1 }))).toEqual([[0, missing]]);
  });
});
