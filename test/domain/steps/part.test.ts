import { describe, expect, test } from 'vitest';
import type { PartAction } from '../../../src/domain/steps/part.ts';
import {
  added,
  isSameAttempt,
  isSameOrLater,
  leavingBy,
  shifts,
} from '../../../src/domain/steps/part.ts';
import { linesOf, part } from '../../support/steps.ts';

const voting = (action: PartAction) =>
  part({ vote: { action, attempt: [1, 1], desk: 'desk/0' }, held: { a: 9 } });

test('attempts are in order by generation, then by count', () => {
  expect(isSameOrLater([2, 1], [1, 9])).toBe(true);
  expect(isSameOrLater([1, 9], [2, 1])).toBe(false);
  expect(isSameOrLater([1, 2], [1, 1])).toBe(true);
  expect(isSameOrLater([1, 1], [1, 1])).toBe(true);
  expect(isSameOrLater([1, 1], [1, 2])).toBe(false);
  expect(isSameAttempt([1, 2], [1, 2])).toBe(true);
  expect(isSameAttempt([1, 2], [2, 2])).toBe(false);
  expect(isSameAttempt([1, 2], [1, 3])).toBe(false);
});

describe('adding lines', () => {
  test('sums each SKU, also where the second list names one twice', () => {
    const more = [...linesOf({ b: 1 }), ...linesOf({ b: 2, c: 1 })];
    expect(added(linesOf({ a: 1, b: 1 }), more)).toEqual(linesOf({ a: 1, b: 4, c: 1 }));
  });

  test('and taking them away leaves no line of nothing, nor of less', () => {
    expect(added(linesOf({ a: 3, b: 1, c: 1 }), linesOf({ a: 1, b: 1, c: 2, d: 1 }), -1)).toEqual(
      linesOf({ a: 2 }),
    );
  });

  test('of nothing leaves the lines as they are', () => {
    const lines = linesOf({ a: 1 });
    expect(added(lines, [])).toBe(lines);
  });
});

test('units leave only by the promise to ship or to send them', () => {
  const lines = linesOf({ a: 2 });
  expect(leavingBy(voting({ type: 'ship', lines }))).toEqual(lines);
  expect(leavingBy(voting({ type: 'send', lines }))).toEqual(lines);
  expect(leavingBy(voting({ type: 'reserve', lines, expiresAt: null }))).toEqual([]);
  expect(leavingBy(voting({ type: 'expect', lines, immediate: true }))).toEqual([]);
  expect(leavingBy(part())).toEqual([]);
});

describe('figures shift', () => {
  const shifted = (sku: string, incoming: number, leaving: number) => ({
    type: 'shifted',
    sku,
    incoming,
    leaving,
  });

  test('from nothing to all of a new part', () => {
    const after = { ...voting({ type: 'send', lines: linesOf({ a: 2 }) }), expected: [] };
    expect(shifts(undefined, after)).toEqual([shifted('a', 0, 2)]);
    expect(shifts(undefined, part({ expected: { a: 1, b: 2 } }))).toEqual([
      shifted('a', 1, 0),
      shifted('b', 2, 0),
    ]);
  });

  test('by the difference only, SKU by SKU', () => {
    const before = part({ expected: { a: 5, b: 2, c: 1 } });
    const after = part({ expected: { a: 3, b: 2, d: 4 } });
    expect(shifts(before, after)).toEqual([
      shifted('a', -2, 0),
      shifted('c', -1, 0),
      shifted('d', 4, 0),
    ]);
  });

  test('back when the promise ends', () => {
    const before = voting({ type: 'ship', lines: linesOf({ a: 2 }) });
    expect(shifts(before, part())).toEqual([shifted('a', 0, -2)]);
    expect(shifts(before, before)).toEqual([]);
  });
});
