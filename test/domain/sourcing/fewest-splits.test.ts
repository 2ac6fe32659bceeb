/* oxlint-disable vitest/expect-expect -- takes and isShort assert. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverProblem } from '../../../src/domain/sourcing/cover-problem.ts';
import { greedyCover } from '../../../src/domain/sourcing/greedy-cover.ts';
import { rankByPriority } from '../../../src/domain/sourcing/priority.ts';
import type { SourcingQuestion } from '../../../src/domain/sourcing/question.ts';
import { SEARCH_FIGURES_MAX, smallestCover } from '../../../src/domain/sourcing/smallest-cover.ts';
import { sourceOrder } from '../../../src/domain/sourcing.ts';
import { figuresOf, ordering, question, questionOf, sum } from '../../support/sourcing.ts';

describe('fewest-splits', () => {
  test('takes 13 from 10 and 15 from the second alone', () => {
    ordering({ a: 13 }, { has: { w1: { a: 10 }, w2: { a: 15 } } })
      .by('fewest-splits')
      .takes('13 a from w2');
  });

  test('takes from two that complete each other, not from three that come first', () => {
    ordering(
      { a: 4, b: 4 },
      {
        has: { w1: { a: 3, b: 1 }, w2: { a: 1, b: 2 }, w3: { b: 1 }, w4: { a: 4 }, w5: { b: 4 } },
      },
    )
      .by('fewest-splits')
      .takes('4 a from w4', '4 b from w5');
  });

  test('of as many takes those that come first', () => {
    const has = { w1: { a: 2 }, w2: { a: 3 }, w3: { a: 3 }, w4: { a: 4 } };
    ordering({ a: 6 }, { has }).by('fewest-splits').takes('2 a from w1', '4 a from w4');
    ordering({ a: 4 }, { has: { ...has, w5: { a: 9 } } })
      .by('fewest-splits')
      .takes('4 a from w4');
    ordering({ a: 6 }, { has, priority: { w1: 9, w2: 1, w3: 2, w4: 3 } })
      .by('fewest-splits')
      .takes('3 a from w2', '3 a from w3');
  });

  test('takes more from one that is needed anyway, rather than from another', () => {
    ordering({ a: 1, b: 1 }, { has: { w1: { a: 1 }, w2: { a: 1, b: 1 } } })
      .by('fewest-splits')
      .takes('1 a from w2', '1 b from w2');
    ordering({ a: 1, b: 1, c: 1 }, { has: { w1: { a: 1 }, w2: { a: 1, b: 1 }, w3: { c: 1 } } })
      .by('fewest-splits')
      .takes('1 a from w2', '1 b from w2', '1 c from w3');
  });

  test('is not misled by many that nobody can do without', () => {
    const sole = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const trap = {
      t1: { a: 1 },
      t2: { f: 1 },
      t3: { a: 1, b: 1, c: 1 },
      t4: { d: 1, e: 1, f: 1 },
      t5: { b: 1, c: 1, d: 1, e: 1 },
    };
    const asked = ['a', 'b', 'c', 'd', 'e', 'f', ...sole];
    const soles = Object.fromEntries(sole.map((sku) => [`w-${sku}`, { [sku]: 1 }]));
    ordering(Object.fromEntries(asked.map((sku) => [sku, 1])), { has: { ...trap, ...soles } })
      .by('fewest-splits')
      .takes(
        ...['a', 'b', 'c'].map((sku) => `1 ${sku} from t3`),
        ...['d', 'e', 'f'].map((sku) => `1 ${sku} from t4`),
        ...sole.map((sku) => `1 ${sku} from w-${sku}`),
      );
  });

  test('takes all that there is of a part, from as few as that needs', () => {
    ordering(
      { a: 9, b: 2 },
      {
        has: { w1: { a: 3, b: 1 }, w2: { b: 1 }, w3: { a: 3, b: 1 } },
        allowPartial: true,
      },
    )
      .by('fewest-splits')
      .takes('3 a from w1', '3 a from w3', '1 b from w1', '1 b from w3');
  });

  test('takes from as few as a search through all sets finds, and of these from the first', () => {
    const split = question.map((asked) => ({ ...asked, allowSplit: true }));
    const run = (asked: SourcingQuestion): void => {
      const answer = sourceOrder(asked, 'fewest-splits');
      if (!answer.ok) return;
      const used = new Set(answer.allocations.map(({ warehouse }) => warehouse));
      const ids = rankByPriority(asked.sources).map(({ id }) => id);
      expect(ids.filter((id) => used.has(id))).toEqual(bruteForce(asked, ids));
    };
    fc.assert(fc.property(split, run), { numRuns: 3000 });
  });

  /** The smallest set of `ids` that has as much of every line as all have; of several the first. */
  function bruteForce(asked: SourcingQuestion, ids: readonly string[]): readonly string[] {
    const subsets = ids.reduceRight<readonly (readonly string[])[]>(
      (sets, id) => [...sets.map((set) => [id, ...set]), ...sets],
      [[]],
    );
    const covering = subsets.filter((set) =>
      asked.lines.every(({ sku, quantity }) => {
        const has = sum(set.map((id) => asked.available(id, sku)));
        return has >= Math.min(quantity, sum(figuresOf(asked, sku)));
      }),
    );
    // Of two sets the one with the first member that differs is before, and the sort is stable.
    return covering.toSorted((one, other) => one.length - other.length)[0]!;
  }
});

const problemOf = (rows: readonly (readonly number[])[], missing: readonly number[]) => ({
  rows: rows.map((row) => Float64Array.from(row, (units, line) => Math.min(units, missing[line]!))),
  missing: Float64Array.from(missing),
});

const problem: fc.Arbitrary<CoverProblem> = fc
  .record({
    width: fc.integer({ min: 1, max: 6 }),
    figures: fc.array(fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 10,
    }),
    share: fc.double({ min: 0.2, max: 1, noNaN: true }),
  })
  .map(({ width, figures, share }) => {
    const rows = figures.map((row) => row.slice(0, width));
    const totals = rows[0]!.map((_, line) => sum(rows.map((row) => row[line]!)));
    return problemOf(
      rows,
      totals.map((units) => Math.ceil(units * share)),
    );
  });

const isCover = ({ rows, missing }: CoverProblem, picked: readonly number[]): boolean =>
  missing.every((units, line) => sum(picked.map((index) => rows[index]![line]!)) >= units);

describe('a cover', () => {
  test('that is greedy covers all, without any that could be left out', () => {
    fc.assert(
      fc.property(problem, (asked) => {
        const picked = greedyCover(asked);
        expect(isCover(asked, picked)).toBe(true);
        for (const index of picked) {
          expect(
            isCover(
              asked,
              picked.filter((other) => other !== index),
            ),
          ).toBe(false);
        }
      }),
    );
  });

  test('that is the smallest is never larger than a greedy one', () => {
    fc.assert(
      fc.property(problem, (asked) => {
        const picked = smallestCover(asked)!;
        expect(isCover(asked, picked)).toBe(true);
        expect(picked.length).toBeLessThanOrEqual(greedyCover(asked).length);
      }),
    );
  });

  test('that is greedy may be larger than the smallest', () => {
    const trap = problemOf(
      [
        [2, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 2],
        [2, 2, 2, 0, 0, 0],
        [0, 0, 0, 2, 2, 2],
        [0, 2, 2, 2, 2, 0],
      ],
      [2, 2, 2, 2, 2, 2],
    );
    expect(smallestCover(trap)).toEqual([2, 3]);
    expect(greedyCover(trap)).toEqual([0, 1, 4]);
  });

  /** Figures without a pattern, of which two thirds are missing: it is hard to rule any out. */
  const tangle = (height: number, width: number): CoverProblem => {
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_unused, line) => 1 + (((row + 3) * (line + 7) * 7919) % 101)),
    );
    const totals = rows[0]!.map((_, line) => sum(rows.map((row) => row[line]!)));
    return problemOf(
      rows,
      totals.map((units) => Math.ceil((units * 2) / 3)),
    );
  };

  test('that is the smallest is found however hard it is, within the bounds that are told', () => {
    for (const [height, width] of [
      [16, 1],
      [13, 8],
      [5, 2000],
    ] as const) {
      expect(2 * width * 2 ** (height + 1)).toBeLessThanOrEqual(SEARCH_FIGURES_MAX);
      expect(smallestCover(tangle(height, width))).not.toBeNull();
    }
  });

  test('that is the smallest is given up where it would take too long', () => {
    expect(smallestCover(tangle(60, 40))).toBeNull();
    expect(smallestCover(tangle(200, 2000))).toBeNull();
    expect(isCover(tangle(60, 40), greedyCover(tangle(60, 40)))).toBe(true);
  });

  test('is given up in the midst of one size too, all smaller ones being ruled out', () => {
    // Half of 40 even figures never have the odd sum that the first two lines ask for together.
    const figures = Array.from({ length: 40 }, (_, row) => 2 * (1 + ((row * 37) % 49)));
    const half = sum(figures) / 2;
    const odd = half % 2 === 1 ? half : half + 1;
    const rows = figures.map((units) => [units, 100 - units, 1]);
    expect(smallestCover(problemOf(rows, [odd, 2000 - odd, 20]))).toBeNull();
  });

  test('of nearly all rows is found at once, because leaving out more is ruled out early', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [row + 2]);
    const all = [...rows.keys()];
    const total = sum(rows.flat());
    expect(smallestCover(problemOf(rows, [total - 1]))).toEqual(all);
    expect(smallestCover(problemOf(rows, [total - 3]))).toEqual(all.toSpliced(1, 1));
  });
});

test('an order of 2,000 lines over 200 warehouses is served by a few of them', () => {
  const skus = Array.from({ length: 2000 }, (_, index) => `s${index}`);
  const asked = questionOf(Object.fromEntries(skus.map((sku) => [sku, 60])), {
    has: Object.fromEntries(
      Array.from({ length: 200 }, (_, row) => [
        `w${row}`,
        Object.fromEntries(skus.map((sku, line) => [sku, ((row + 3) * (line + 5) + row) % 13])),
      ]),
    ),
  });
  const answer = sourceOrder(asked, 'fewest-splits');
  const used = new Set(answer.ok ? answer.allocations.map(({ warehouse }) => warehouse) : []);
  expect(used.size).toBeGreaterThan(0);
  expect(used.size).toBeLessThan(30);
});
