/** Counts of answers over the last seconds, by a clock that the test moves. */
import { expect, test } from 'vitest';
import { TURNS_MAX, Tallies } from '../../../src/http/console/tallies.ts';

/** Seconds of which each has so many `ok`s, the last one still running. */
function counted(perSecond: readonly number[]): Tallies {
  const tallies = new Tallies(0);
  for (const [second, count] of perSecond.entries()) {
    if (second > 0) tallies.turn(second * 1_000);
    for (let i = 0; i < count; i++) tallies.record('receive', 'ok');
  }
  return tallies;
}

const totals = (tallies: Tallies, turns: number): readonly number[] =>
  tallies.since(turns).map(({ count }) => count);

test('answers are counted by type and answer, and what there was none of is left out', () => {
  const tallies = new Tallies(0);
  tallies.record('receive', 'ok');
  tallies.record('remove', 'insufficient_stock');
  tallies.record('receive', 'ok');
  expect(tallies.since(10)).toEqual([
    { type: 'receive', answer: 'ok', count: 2 },
    { type: 'remove', answer: 'insufficient_stock', count: 1 },
  ]);
  for (let second = 1; second <= 10; second++) tallies.turn(second * 1_000);
  expect(totals(tallies, 10)).toEqual([2, 1]);
  tallies.turn(11_000);
  expect(tallies.since(10)).toEqual([]);
  expect(totals(tallies, 60)).toEqual([2, 1]);
});

test('a type that comes up late is counted from its first answer on', () => {
  const tallies = counted([1, 1, 1]);
  tallies.record('remove', 'ok');
  expect(totals(tallies, 1)).toEqual([2, 1]);
});

test('the time that a count is about is that which went by, also if a turn came late', () => {
  const tallies = new Tallies(500);
  expect(tallies.elapsedMs(10, 700)).toBe(200);
  tallies.turn(1_500);
  tallies.turn(9_000);
  expect(tallies.elapsedMs(1, 9_250)).toBe(7_750);
  expect(tallies.elapsedMs(10, 9_250)).toBe(8_750);
});

test('turns of an hour leave a minute', () => {
  const seconds = 3_600;
  const tallies = counted(Array.from({ length: seconds }, (_, second) => second));
  const last = seconds - 1;
  const expected = Array.from({ length: TURNS_MAX + 1 }, (_, ago) => last - ago);
  expect(totals(tallies, TURNS_MAX)).toEqual([expected.reduce((a, b) => a + b)]);
  expect(tallies.elapsedMs(TURNS_MAX, last * 1_000)).toBe(TURNS_MAX * 1_000);
  // More than that is not remembered.
  expect(totals(tallies, 1_000)).toEqual(totals(tallies, TURNS_MAX));
});
