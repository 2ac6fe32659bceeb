/**
 * Two ways to put numbered things in order, both stable and both in slices: by whole numbers with a
 * radix sort, whose time grows with their count alone, and by a comparison with a merge sort. What
 * JavaScript has to sort with holds its thread until all is done.
 */
import type { Pace } from './pace.ts';

/** Numbers of things, in some order. */
export type Order = Uint32Array<ArrayBuffer>;

type Compare = (one: number, other: number) => number;

/** Bits of a digit, and of the words that a key is taken apart into. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const WORD_BITS = 32;
const WORD = 2 ** WORD_BITS;
/** Where the digits of a key begin: in its low word, then in its high one. */
const SHIFTS = [0, 11, 22, 32, 43] as const;

/** Things that are sorted at once; such runs are then merged. */
const RUN = 1_024;

/**
 * `order` by the keys of what it numbers, which are whole numbers; both are used up by it. What has
 * equal keys stays in the order in which it was, whichever way the keys go.
 */
export async function byKeys(
  order: Order,
  keys: Float64Array,
  { isDescending, pace }: { readonly isDescending: boolean; readonly pace: Pace },
): Promise<Order> {
  const [least, most] = await rangeOf(keys, pace);
  await pace.through(keys.length, (start, end) => {
    for (let number = start; number < end; number++) {
      const key = keys[number] ?? 0;
      keys[number] = isDescending ? most - key : key - least;
    }
  });
  let [from, to] = [order, new Uint32Array(order.length)];
  for (const shift of SHIFTS) {
    if (most - least < 2 ** shift) break;
    await byDigit({ from, to, keys, shift }, pace);
    [from, to] = [to, from];
  }
  return from;
}

async function rangeOf(
  keys: Float64Array,
  pace: Pace,
): Promise<readonly [least: number, most: number]> {
  let [least, most] = [Infinity, -Infinity];
  await pace.through(keys.length, (start, end) => {
    for (let number = start; number < end; number++) {
      const key = keys[number] ?? 0;
      if (key < least) least = key;
      if (key > most) most = key;
    }
  });
  return [least, most];
}

/** One pass: `to` becomes `from` in the order of one digit of the keys. */
async function byDigit(
  about: {
    readonly from: Order;
    readonly to: Order;
    readonly keys: Float64Array;
    readonly shift: number;
  },
  pace: Pace,
): Promise<void> {
  const { from, to, keys, shift } = about;
  const places = new Uint32Array(DIGITS);
  await pace.through(from.length, (start, end) => {
    for (let place = start; place < end; place++) {
      const digit = digitOf(keys[from[place] ?? 0] ?? 0, shift);
      places[digit] = (places[digit] ?? 0) + 1;
    }
  });
  let next = 0;
  for (const [digit, count] of places.entries()) {
    places[digit] = next;
    next += count;
  }
  await pace.through(from.length, (start, end) => {
    for (let place = start; place < end; place++) {
      const number = from[place] ?? 0;
      const digit = digitOf(keys[number] ?? 0, shift);
      const free = places[digit] ?? 0;
      to[free] = number;
      places[digit] = free + 1;
    }
  });
}

/** Bitwise operators see the low word of a key only. */
const digitOf = (key: number, shift: number): number =>
  shift < WORD_BITS
    ? (key >>> shift) & (DIGITS - 1)
    : ((key / WORD) >>> (shift - WORD_BITS)) & (DIGITS - 1);

/** The numbers below `count` in the order that `compare` says. */
export async function byComparing(count: number, compare: Compare, pace: Pace): Promise<Order> {
  let [from, to] = [new Uint32Array(count), new Uint32Array(count)];
  for (let start = 0; start < count; start += RUN) {
    const length = Math.min(RUN, count - start);
    const run = Array.from({ length }, (_, index) => start + index);
    from.set(run.sort(compare), start);
    await pace.step();
  }
  for (let width = RUN; width < count; width *= 2) {
    await mergeRuns({ from, to, width }, compare, pace);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges runs of `width` that are in order into runs of twice as many. */
async function mergeRuns(
  { from, to, width }: { readonly from: Order; readonly to: Order; readonly width: number },
  compare: Compare,
  pace: Pace,
): Promise<void> {
  const count = from.length;
  let [left, right, middle, end] = [0, 0, 0, 0];
  await pace.through(count, (start, stop) => {
    for (let place = start; place < stop; place++) {
      if (place === end) {
        left = place;
        middle = Math.min(place + width, count);
        right = middle;
        end = Math.min(place + 2 * width, count);
      }
      const one = from[left] ?? 0;
      const other = from[right] ?? 0;
      const isLeft = left < middle && (right >= end || compare(one, other) <= 0);
      to[place] = isLeft ? one : other;
      if (isLeft) left += 1;
      else right += 1;
    }
  });
}

/** The ranks of what is in `order`, by its number: what compares as equal has the same. */
export async function ranksIn(order: Order, compare: Compare, pace: Pace): Promise<Order> {
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  await pace.through(order.length, (start, end) => {
    for (let place = start; place < end; place++) {
      const number = order[place] ?? 0;
      if (place > 0 && compare(order[place - 1] ?? 0, number) !== 0) rank += 1;
      ranks[number] = rank;
    }
  });
  return ranks;
}
