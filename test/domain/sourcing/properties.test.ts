import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sourcing, SourcingQuestion } from '../../../src/domain/sourcing/question.ts';
import { STRATEGIES_BUILT_IN, sourceOrder } from '../../../src/domain/sourcing.ts';
import { figuresOf, question, sum, unitsOf } from '../../support/sourcing.ts';

type Asked = (question: SourcingQuestion, answer: Sourcing) => void;

describe.each(Object.keys(STRATEGIES_BUILT_IN))('%s', (name) => {
  const always = (check: Asked): void => {
    const run = (asked: SourcingQuestion): void => check(asked, sourceOrder(asked, name));
    fc.assert(fc.property(question, run), { numRuns: 400 });
  };

  test('takes whole units, of each SKU at most what is asked and what each warehouse has', () => {
    always(({ lines, available }, answer) => {
      if (!answer.ok) return;
      for (const { warehouse, sku, quantity } of answer.allocations) {
        expect(Number.isInteger(quantity)).toBe(true);
        expect(quantity).toBeGreaterThan(0);
        expect(quantity).toBeLessThanOrEqual(available(warehouse, sku));
      }
      for (const { sku, quantity } of lines) {
        expect(unitsOf(answer.allocations, sku)).toBeLessThanOrEqual(quantity);
      }
      const pairs = answer.allocations.map(({ warehouse, sku }) => `${warehouse} ${sku}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    });
  });

  test('serves all whenever that is possible, and nothing if no part will do', () => {
    always((asked, answer) => {
      const { lines, sources, available, allowSplit, allowPartial } = asked;
      const isPossible = allowSplit
        ? lines.every(({ sku, quantity }) => sum(figuresOf(asked, sku)) >= quantity)
        : sources.some(({ id }) =>
            lines.every(({ sku, quantity }) => available(id, sku) >= quantity),
          );
      const isWhole =
        answer.ok &&
        lines.every(({ sku, quantity }) => unitsOf(answer.allocations, sku) === quantity);
      expect(isWhole).toBe(isPossible);
      expect(answer.ok && !isWhole && !allowPartial).toBe(false);
    });
  });

  test('serves as much of a part as there is, and refuses only where that is nothing', () => {
    always((asked, answer) => {
      const { lines, sources, available, allowSplit, allowPartial } = asked;
      if (!allowPartial) return;
      const most = allowSplit
        ? sum(lines.map(({ sku, quantity }) => Math.min(quantity, sum(figuresOf(asked, sku)))))
        : Math.max(
            0,
            ...sources.map(({ id }) =>
              sum(lines.map(({ sku, quantity }) => Math.min(quantity, available(id, sku)))),
            ),
          );
      const served = answer.ok ? sum(answer.allocations.map(({ quantity }) => quantity)) : 0;
      expect([answer.ok, served]).toEqual([most > 0, most]);
    });
  });

  test('takes from one warehouse only if the order may not be split', () => {
    always(({ allowSplit }, answer) => {
      if (!answer.ok || allowSplit) return;
      expect(new Set(answer.allocations.map(({ warehouse }) => warehouse)).size).toBe(1);
    });
  });

  test('names every short line, and tells the truth about it', () => {
    always((asked, answer) => {
      if (answer.ok) return;
      const { lines, sources, allowSplit, incoming } = asked;
      expect(answer.shortages.length).toBeGreaterThan(0);
      const inReach = (sku: string): number =>
        allowSplit ? sum(figuresOf(asked, sku)) : Math.max(0, ...figuresOf(asked, sku));
      const short = lines
        .filter(({ sku, quantity }) => inReach(sku) < quantity)
        .map(({ sku, quantity }) => ({
          sku,
          requested: quantity,
          available: inReach(sku),
          incoming: sum(sources.map(({ id }) => incoming(id, sku))),
        }));
      expect(allowSplit && short.length === 0).toBe(false);
      // Unsplit, each line may be somewhere though not all are at one place: then it names others.
      expect(answer.shortages).toEqual(short.length > 0 ? short : answer.shortages);
      for (const { available, requested } of answer.shortages) {
        expect(available).toBeLessThan(requested);
      }
    });
  });

  test('answers the same again, and in whatever order the warehouses are told', () => {
    const shuffled = question.chain((asked) =>
      fc.tuple(
        fc.constant(asked),
        fc.shuffledSubarray([...asked.sources], { minLength: asked.sources.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([asked, sources]) => {
        const answer = sourceOrder(asked, name);
        expect(sourceOrder(asked, name)).toEqual(answer);
        expect(sourceOrder({ ...asked, sources }, name)).toEqual(answer);
      }),
      { numRuns: 400 },
    );
  });
});

test('random questions are served in full, in part and not at all, split and not', () => {
  const seen = new Map<string, number>();
  const run = (asked: SourcingQuestion): void => {
    const answer = sourceOrder(asked, 'priority');
    const asks = sum(asked.lines.map(({ quantity }) => quantity));
    const served = answer.ok ? sum(answer.allocations.map(({ quantity }) => quantity)) : 0;
    const outcome = served === 0 ? 'nothing' : served < asks ? 'part' : 'all';
    const kind = `${asked.allowSplit ? 'split' : 'one'}: ${outcome}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  };
  fc.assert(fc.property(question, run), { numRuns: 1000 });
  const kinds = ['split', 'one'].flatMap((how) =>
    ['all', 'nothing', 'part'].map((outcome) => `${how}: ${outcome}`),
  );
  expect([...seen.keys()].toSorted()).toEqual(kinds.toSorted());
});
