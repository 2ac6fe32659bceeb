import { expect, test } from 'vitest';
import { problemLines } from '../../../src/cli/print/problem-text.ts';

const about = { type: 'about:blank', status: 409, detail: 'in one line' };

test('every shortage has a line of its own', () => {
  const shortages = [
    { sku: 'MUG', warehouse: 'berlin', requested: 1_300, available: 12 },
    { sku: 'PLATE', requested: 2, available: 0, incoming: 40 },
  ];
  expect(problemLines({ ...about, title: 'Not enough', shortages })).toEqual([
    'Not enough:',
    '  MUG at berlin: 1,300 asked, 12 available',
    '  PLATE: 2 asked, 0 available, 40 incoming',
  ]);
});

test('everything that is not valid has a line of its own, if it is more than one thing', () => {
  const errors = [
    { path: 'lines.0.sku', message: 'must be an id' },
    { path: 'id', message: 'is too long' },
  ];
  expect(problemLines({ ...about, title: 'Not valid', errors })).toEqual([
    'Not valid:',
    '  lines.0.sku: must be an id',
    '  id: is too long',
  ]);
  expect(problemLines({ ...about, title: 'Not valid', errors: errors.slice(0, 1) })).toEqual([
    'Not valid: in one line',
  ]);
});

test('what is stale says how it is', () => {
  const current = { onHand: 1_200, version: 4 };
  expect(problemLines({ ...about, title: 'Stale', current })).toEqual([
    'Stale: 1,200 on hand, version 4',
  ]);
});

test('anything else is its title and its detail', () => {
  expect(problemLines({ ...about, title: 'No' })).toEqual(['No: in one line']);
});
