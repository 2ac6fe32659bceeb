/** Sorting in slices: the same as sorting at once, and stable. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../../../src/system/table/pace.ts';
import { byComparing, byKeys, ranksIn } from '../../../src/system/table/sorting.ts';

const LARGE = 2 ** 53 - 1;
const key = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.maxSafeInteger().map((number) => Math.floor(number / 2)),
);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('by keys it is the order of the keys, either way, and equals stay as they were', async () => {
  const cases = fc.asyncProperty(fc.array(key, { maxLength: 200 }), fc.boolean(), sortsAsOne);
  await fc.assert(cases, { numRuns: 300 });
});

async function sortsAsOne(keys: readonly number[], isDescending: boolean): Promise<void> {
  // An order to begin with that is not that of the numbers.
  const begin = numbers(keys.length).toReversed();
  const columns = [Uint32Array.from(begin), Float64Array.from(keys)] as const;
  const found = await byKeys(...columns, { isDescending, pace: new Pace() });
  const sign = isDescending ? -1 : 1;
  const keyOf = (number: number): number => keys[number] ?? 0;
  const expected = begin.toSorted((one, other) => sign * (keyOf(one) - keyOf(other)));
  expect([...found]).toEqual(expected);
}

test('every digit of a key counts, up to the largest whole numbers', async () => {
  const bits = Array.from({ length: 53 }, (_, bit) => 2 ** bit);
  const keys = [LARGE, ...bits.toReversed(), 0];
  const order = Uint32Array.from(numbers(keys.length));
  const pace = new Pace();
  const found = await byKeys(order, Float64Array.from(keys), { isDescending: false, pace });
  expect([...found]).toEqual(numbers(keys.length).toReversed());
});

test('by comparing it is the same over many runs, and equals have equal ranks', async () => {
  const words = numbers(5_000).map((number) => `w${(number * 7_919) % 701}`);
  const compare = (one: number, other: number): number =>
    (words[one] ?? '').localeCompare(words[other] ?? '');
  const order = await byComparing(words.length, compare, new Pace());
  expect([...order]).toEqual(numbers(words.length).toSorted(compare));
  const ranks = await ranksIn(order, compare, new Pace());
  const distinct = [...new Set(words)].toSorted((one, other) => one.localeCompare(other));
  expect([...ranks]).toEqual(words.map((word) => distinct.indexOf(word)));
});

test('others have their turn in the middle of long work', async () => {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const keys = Float64Array.from(numbers(400_000), (number) => (number * 7_919) % LARGE);
  const order = Uint32Array.from(numbers(keys.length));
  await byKeys(order, keys, { isDescending: false, pace: new Pace() });
  isOver = true;
  expect(turns).toBeGreaterThan(1);
});
