/* oxlint-disable vitest/expect-expect -- takes and isShort assert. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourcingQuestion } from '../../../src/domain/sourcing/question.ts';
import { sourceOrder } from '../../../src/domain/sourcing.ts';
import { figuresOf, ordering, question } from '../../support/sourcing.ts';

describe('most-stock', () => {
  test('takes each line from where there is most of it', () => {
    ordering({ a: 3, b: 3 }, { has: { w1: { a: 9, b: 4 }, w2: { a: 3, b: 5 } } })
      .by('most-stock')
      .takes('3 a from w1', '3 b from w2');
  });

  test('takes 13 from 10 and 15 from the second alone', () => {
    ordering({ a: 13 }, { has: { w1: { a: 10 }, w2: { a: 15 } } })
      .by('most-stock')
      .takes('13 a from w2');
  });

  test('goes on with the next most where that is not enough', () => {
    ordering({ a: 26 }, { has: { w1: { a: 2 }, w2: { a: 10 }, w3: { a: 15 } } })
      .by('most-stock')
      .takes('15 a from w3', '10 a from w2', '1 a from w1');
  });

  test('goes by priority, then by id, where there is as much', () => {
    ordering(
      { a: 4 },
      {
        has: { w2: { a: 4 }, w1: { a: 4 }, w3: { a: 4 } },
        priority: { w1: 1, w2: 1, w3: 2 },
      },
    )
      .by('most-stock')
      .takes('4 a from w1');
    ordering(
      { a: 9 },
      {
        has: { w2: { a: 4 }, w1: { a: 4 }, w3: { a: 4 } },
        priority: { w1: 1, w2: 1, w3: 0 },
      },
    )
      .by('most-stock')
      .takes('4 a from w3', '4 a from w1', '1 a from w2');
  });

  test('tells figures apart that are as large as can be', () => {
    const most = Number.MAX_SAFE_INTEGER;
    ordering({ a: 1 }, { has: { w1: { a: most - 1 }, w2: { a: most } } })
      .by('most-stock')
      .takes('1 a from w2');
    ordering({ a: 2e12 }, { has: { w1: { a: 1e12 - 1 }, w2: { a: 1e12 }, w3: { a: 1 } } })
      .by('most-stock')
      .takes('1000000000000 a from w2', '999999999999 a from w1', '1 a from w3');
  });

  test('of an order that may not be split goes by the units of all its SKUs together', () => {
    ordering(
      { a: 2, b: 2 },
      {
        has: {
          w1: { a: 9, b: 2 },
          w2: { a: 6, b: 6 },
          w3: { a: 99, b: 1 },
          w4: { a: 2, b: 2, c: 99 },
          w5: { a: 2, b: 8 },
        },
        allowSplit: false,
      },
    )
      .by('most-stock')
      .takes('2 a from w2', '2 b from w2');
  });

  test('shares a line only if no warehouse has it in full, and then from the most down', () => {
    const run = (asked: SourcingQuestion): void => {
      const answer = sourceOrder({ ...asked, allowSplit: true }, 'most-stock');
      if (!answer.ok) return;
      for (const { sku, quantity } of asked.lines) {
        const parts = answer.allocations.filter((one) => one.sku === sku);
        const figures = parts.map(({ warehouse }) => asked.available(warehouse, sku));
        expect(figures).toEqual(figures.toSorted((one, other) => other - one));
        const all = figuresOf(asked, sku);
        const most = Math.max(0, ...all);
        const isShared = most < quantity && all.filter((units) => units > 0).length > 1;
        expect([figures[0] ?? 0, parts.length > 1]).toEqual([most, isShared]);
      }
    };
    fc.assert(fc.property(question, run), { numRuns: 400 });
  });
});
