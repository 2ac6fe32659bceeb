/** Events of several shards in one order, however they are read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment } from '../../../src/journal/events/event-reader.ts';
import type { FoundEvent } from '../../../src/journal/events/feed-event.ts';
import { Merge } from '../../../src/notify/feed/merge.ts';
import type { ToldEvent } from '../../../src/notify/feed/place.ts';
import { behind, isBefore, placeOf, rowsFrom, startOf } from '../../../src/notify/feed/place.ts';

const found = (n: number, at: number): FoundEvent => ({
  n,
  at,
  type: 'order.reserved',
  warehouses: [],
  text: '',
});
const placesOf = (events: readonly ToldEvent[]) => events.map((event) => placeOf(event));
const INFINITE = (): number => Infinity;

test('an event waits for a shard that may still have an earlier one', () => {
  const merge = new Merge(2);
  merge.add(1, [found(1, 10), found(2, 20)]);
  expect(placesOf(merge.take(() => 5))).toEqual([]);
  expect(merge.frontier(() => 5)).toEqual([5, 0, 0]);
  // Shard 0 goes first where times are equal.
  expect(placesOf(merge.take(() => 10))).toEqual([]);
  expect(placesOf(merge.take(() => 11))).toEqual([[10, 1, 1]]);
  expect(placesOf(merge.take(() => 21))).toEqual([[20, 1, 2]]);
  expect(merge.isEmpty).toBe(true);
});

test('a shard of which events wait has none that are earlier', () => {
  const merge = new Merge(2);
  merge.add(0, [found(1, 30)]);
  merge.add(1, [found(1, 10), found(2, 20)]);
  expect(placesOf(merge.take(() => -Infinity))).toEqual([
    [10, 1, 1],
    [20, 1, 2],
  ]);
});

/** The rows of some shards, each in the order of time. */
const shards = fc.array(fc.array(fc.nat(5), { maxLength: 8 }), { minLength: 1, maxLength: 4 });
const rowsOf = (steps: readonly number[]): readonly FoundEvent[] => {
  let at = 0;
  return steps.map((step, index) => found(index + 1, (at += step)));
};

test('the order does not depend on the pages in which it was read', () => {
  fc.assert(
    fc.property(shards, fc.nat(3), (steps, size) => {
      const merge = new Merge(steps.length);
      const left = steps.map((each) => [...rowsOf(each)]);
      const told: ToldEvent[] = [];
      for (;;) {
        for (const [shard, rows] of left.entries()) {
          if (merge.next(shard) === undefined) merge.add(shard, rows.splice(0, size + 1));
        }
        const isRead = left.every((rows) => rows.length === 0);
        told.push(...merge.take((shard) => (left[shard]?.length === 0 ? Infinity : -Infinity)));
        if (isRead && merge.isEmpty) break;
      }
      const all = steps.flatMap((each, shard) => rowsOf(each).map((row) => ({ ...row, shard })));
      const places = placesOf(all).toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
      expect(placesOf(told)).toEqual(places);
    }),
  );
});

test('from any place on, a shard has the rows that do not lie before it', () => {
  fc.assert(
    fc.property(shards, fc.nat(20), (steps, at) => {
      const all = steps.map((each, shard) => rowsOf(each).map((row) => ({ ...row, shard })));
      const events = placesOf(all.flat());
      for (const place of [startOf(at), ...events, ...events.map((event) => behind(event))]) {
        for (const [shard, rows] of all.entries()) {
          const from = rowsFrom(place, shard);
          const start = typeof from === 'number' ? from : rows.filter(isUpTo(from)).length;
          const wanted = rows.filter((row) => !isBefore(placeOf(row), place));
          expect(rows.slice(start)).toEqual(wanted);
        }
      }
    }),
  );
});

const isUpTo =
  ({ at, isAfter }: Moment) =>
  (row: FoundEvent): boolean =>
    isAfter ? row.at <= at : row.at < at;

test('all is taken when nothing more can come', () => {
  const merge = new Merge(3);
  merge.add(0, [found(1, 1)]);
  merge.add(2, [found(1, 1), found(2, 2)]);
  expect(merge.take(INFINITE)).toHaveLength(3);
});
