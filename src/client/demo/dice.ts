import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance by seed: two dice of one seed fall the same, throw by throw. */
export interface Dice {
  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
  /** The index at which `cumulative`, a rising list of sums, passes a random part of its last. */
  weighted(cumulative: readonly number[]): number;
}

export function createDice(seed: number): Dice {
  const random = xoroshiro128plus(seed);
  const int = (min: number, max: number): number => uniformInt(random, min, max);

  function pick<T>(items: readonly T[]): T {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Fisher and Yates, in the form of Durstenfeld (Algorithm 235, CACM 7(7), 1964). */
  function shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => {
      const [item = pick(left)] = left.splice(int(0, left.length - 1), 1);
      return item;
    });
  }

  function weighted(cumulative: readonly number[]): number {
    const aim = uniformFloat64(random) * (cumulative.at(-1) ?? 0);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    int,
    chance: (probability) => uniformFloat64(random) < probability,
    pick,
    shuffled,
    weighted,
  };
}
