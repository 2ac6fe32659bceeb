import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/journal/chain.ts';
import { CHAIN_START, hashAnswers, hashCommit } from '../../src/journal/chain.ts';
import type { AnswerRow, DocumentRow } from '../../src/journal/rows.ts';

const document: DocumentRow = [1, 1, 5, 'berlin', 'reservation', 'r', 'tester', 7, '{}'];
const answer: AnswerRow = [1, 5, 'key', 7, '{"ok":true}'];
const link: Link = {
  at: 5,
  movements: '[[1,0]]',
  documents: [document],
  answersHash: hashAnswers([answer]),
};

describe('the hash of a commit', () => {
  const hash = hashCommit(CHAIN_START, link);

  test('is the same for the same commit after the same commits', () => {
    expect(hashCommit(CHAIN_START, structuredClone(link))).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is another after another commit', () => {
    expect(hashCommit(hash, link)).not.toBe(hash);
  });

  test.each([
    ['time', { at: 6 }],
    ['movements', { movements: '[[1,1]]' }],
    ['documents', { documents: [[...document.slice(0, 8), '[]'] as unknown as DocumentRow] }],
    ['number of documents', { documents: [] }],
    ['answers', { answersHash: hashAnswers([[...answer.slice(0, 4), '1'] as never]) }],
    ['number of answers', { answersHash: hashAnswers([]) }],
  ])('is another if the %s are others', (_what, about) => {
    expect(hashCommit(CHAIN_START, { ...link, ...about })).not.toBe(hash);
  });
});

test('no answers have no hash, which is not that of any answer', () => {
  expect(hashAnswers([])).toBe('');
  expect(hashAnswers([answer])).toMatch(/^[0-9a-f]{64}$/);
});
