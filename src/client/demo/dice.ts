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
  const generator = xoroshiro128plus(seed);
  const random = (): number => uniformFloat64(generator);
  const int = (min: number, max: number): number => uniformInt(generator, min, max);

  function pick<T>(items: readonly T[]): T {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  function shuffled<T>(items: readonly T[]): T[] {
    const placed = items.map((item) => ({ item, place: random() }));
    return placed.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
  }

  /** A binary search, because a demo does nothing more often than this. */
  function weighted(cumulative: readonly number[]): number {
    const aim = random() * (cumulative.at(-1) ?? 0);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return { int, chance: (probability) => random() < probability, pick, shuffled, weighted };
}
