import { describe, expect, test } from 'vitest';
import { fillByRank } from '../../src/domain/sourcing/filling.ts';
import type { Strategy } from '../../src/domain/sourcing/question.ts';
import {
  STRATEGIES_BUILT_IN,
  STRATEGY_DEFAULT,
  hasStrategy,
  sourceOrder,
  withStrategy,
} from '../../src/domain/sourcing.ts';
import { questionOf } from '../support/sourcing.ts';

const question = questionOf({ a: 13 }, { has: { w1: { a: 10 }, w2: { a: 15 } } });

/** The last warehouse first. */
const backwards: Strategy = (asked) => fillByRank(asked, asked.sources.toReversed());

describe('a strategy', () => {
  test('is there under each name of the contract, priority being the default', () => {
    const names = ['priority', 'most-stock', 'nearest', 'fewest-splits'];
    expect(Object.keys(STRATEGIES_BUILT_IN)).toEqual(names);
    expect(hasStrategy(STRATEGIES_BUILT_IN, STRATEGY_DEFAULT)).toBe(true);
    expect(STRATEGY_DEFAULT).toBe('priority');
  });

  test.each(['constructor', 'toString', '__proto__', 'Priority', ''])('is not %o', (name) => {
    expect(hasStrategy(STRATEGIES_BUILT_IN, name)).toBe(false);
    expect(() => sourceOrder(question, name)).toThrow(
      `there is no sourcing strategy ${name}, there are priority, most-stock, nearest, fewest-`,
    );
  });
});

describe("an operator's own strategy", () => {
  test('is asked by its name, beside those that are built in', () => {
    const strategies = withStrategy(STRATEGIES_BUILT_IN, 'backwards', backwards);
    expect(sourceOrder(question, 'backwards', strategies)).toEqual({
      ok: true,
      allocations: [{ warehouse: 'w2', sku: 'a', quantity: 13 }],
    });
    expect(sourceOrder(question, 'priority', strategies)).toEqual(
      sourceOrder(question, 'priority'),
    );
  });

  test('is in the new table only, and neither can be written to', () => {
    const strategies = withStrategy(STRATEGIES_BUILT_IN, 'backwards', backwards);
    expect(hasStrategy(STRATEGIES_BUILT_IN, 'backwards')).toBe(false);
    expect([strategies, STRATEGIES_BUILT_IN].every(Object.isFrozen)).toBe(true);
  });

  test.each(['a', 'constructor', 'by-name-2', 'a'.repeat(64)])('may be named %s', (name) => {
    const strategies = withStrategy(STRATEGIES_BUILT_IN, name, backwards);
    expect(hasStrategy(strategies, name)).toBe(true);
    expect(sourceOrder(question, name, strategies).ok).toBe(true);
  });

  test.each(['', 'A', '2a', '-a', 'a b', 'a_b', 'ä', '__proto__', 'a\n', 'a'.repeat(65)])(
    'may not be named %o',
    (name) => {
      expect(() => withStrategy(STRATEGIES_BUILT_IN, name, backwards)).toThrow(RangeError);
    },
  );

  test.each(['priority', 'most-stock', 'nearest', 'fewest-splits'])(
    'does not replace %s',
    (name) => {
      expect(() => withStrategy({}, name, backwards)).toThrow(
        new RangeError(`the sourcing strategy ${name} is built in and cannot be replaced`),
      );
    },
  );

  test('does not replace another', () => {
    const strategies = withStrategy(STRATEGIES_BUILT_IN, 'mine', backwards);
    expect(() => withStrategy(strategies, 'mine', backwards)).toThrow(
      new RangeError('there is a sourcing strategy mine already'),
    );
  });

  test('is a function', () => {
    const register = (strategy: unknown): unknown =>
      Reflect.apply(withStrategy, null, [STRATEGIES_BUILT_IN, 'mine', strategy]);
    expect(() => register({ decide: backwards })).toThrow(
      new TypeError('the sourcing strategy mine must be a function, got object'),
    );
    expect(() => Reflect.apply(withStrategy, null, [{}, undefined, backwards])).toThrow(RangeError);
  });

  test('that answers wrongly, or throws, is a bug of its own', () => {
    const greedy: Strategy = ({ lines }) => ({
      ok: true,
      allocations: lines.map((line) => ({ ...line, warehouse: 'w1' })),
    });
    expect(() => sourceOrder(question, 'greedy', withStrategy({}, 'greedy', greedy))).toThrow(
      'the sourcing strategy greedy takes 13 of a from w1, where 10 are available',
    );
    const cause = new Error('no idea');
    const clueless: Strategy = () => {
      throw cause;
    };
    expect(() => sourceOrder(question, 'clueless', withStrategy({}, 'clueless', clueless))).toThrow(
      new Error('the sourcing strategy clueless failed', { cause }),
    );
  });
});
