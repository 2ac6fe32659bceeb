import { expect, test } from 'vitest';
import { Following } from '../../../src/cli/ask/following.ts';

const START = Date.parse('2026-11-24T08:00:00Z');
const moved = (seq: number, seconds: number, warehouse = 'berlin') => ({
  warehouse,
  seq,
  at: new Date(START + seconds * 1_000).toISOString(),
});
const secondsOf = ({ from }: Following): number => (Date.parse(from) - START) / 1_000;

test('each movement is new once, however often it is read', () => {
  const following = new Following();
  const movements = [moved(1, 0), moved(1, 0, 'paris'), moved(2, 1)];
  expect(movements.map((each) => following.isNew(each))).toEqual([true, true, true]);
  expect(movements.map((each) => following.isNew(each))).toEqual([false, false, false]);
});

test('reads from a while before the last one on, in which others may have come late', () => {
  const following = new Following('2026-11-24T08:00:00Z');
  expect(secondsOf(following)).toBe(0);
  following.isNew(moved(1, 3));
  expect(secondsOf(following)).toBe(0);
  following.isNew(moved(2, 100));
  expect(secondsOf(following)).toBe(90);
  expect(following.isNew(moved(1, 91, 'paris'))).toBe(true);
  expect(secondsOf(following)).toBe(90);
});

test('knows all that may be read again, after any number of them', () => {
  const following = new Following();
  for (let seq = 1; seq <= 1_000; seq += 1) following.isNew(moved(seq, seq));
  expect(following.isNew(moved(991, 991))).toBe(false);
  expect(following.isNew(moved(990, 990))).toBe(false);
});

test('begins at a time, or not at all', () => {
  expect(() => new Following('soon')).toThrow('--from: soon is no time');
});
