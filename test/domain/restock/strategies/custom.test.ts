import { describe, expect, test } from 'vitest';
import { assess, evaluate } from '../../../../src/domain/restock/assess.ts';
import type { CustomPolicy } from '../../../../src/domain/restock/policy.ts';
import type { CustomStrategies } from '../../../../src/domain/restock/strategies/custom.ts';
import {
  NO_CUSTOM_STRATEGIES,
  hasCustomStrategy,
  withCustomStrategy,
} from '../../../../src/domain/restock/strategies/custom.ts';
import { inputs } from '../../../support/restocks.ts';

const policy: CustomPolicy = { strategy: 'custom', name: 'mine', options: { share: 2 } };

/** The strategies of an operator whose own one answers that, whatever it is asked. */
const answering = (answer: unknown): CustomStrategies =>
  withCustomStrategy(NO_CUSTOM_STRATEGIES, { name: 'mine', assess: () => answer });

describe('an operator’s own strategy', () => {
  test('is asked with the inputs and the options of the policy', () => {
    const seen: unknown[] = [];
    const assessing = (...args: unknown[]) => {
      seen.push(...args);
      return { quantity: 0 };
    };
    const strategies = withCustomStrategy({}, { name: 'mine', assess: assessing });
    evaluate(policy, inputs(3), { strategies });
    expect(seen).toEqual([inputs(3), { share: 2 }]);
  });

  test('orders in full packs', () => {
    const strategies = answering({ quantity: 5 });
    expect(evaluate({ ...policy, packSize: 4 }, inputs(0), { strategies }).quantity).toBe(8);
  });

  test('may say its figures and its reasons, and where stock is low', () => {
    const reorderPoint = 4;
    const said = { figures: { moon: 0.5 }, formula: 'moon * 10', explanation: 'the moon is half' };
    const strategies = answering({ quantity: 5, reorderPoint, ...said });
    const scoped = { scope: 'default', policy } as const;
    expect(assess(scoped, inputs(3), { strategies })).toMatchObject({
      formula: said.formula,
      figures: said.figures,
      alertAt: 4,
      wouldOrder: { quantity: 5, because: said.explanation },
    });
  });

  test('that throws orders nothing, and says so', () => {
    const assessing = () => {
      throw new Error('no moon tonight');
    };
    const strategies = withCustomStrategy({}, { name: 'mine', assess: assessing });
    const { quantity, plan } = evaluate(policy, inputs(0), { strategies });
    expect([quantity, plan.fault]).toEqual([
      0,
      'the restock strategy mine failed: no moon tonight',
    ]);
    expect(plan.explain()).toBe(plan.fault);
  });

  test('that is not there orders nothing, nor do names that every object has', () => {
    expect(evaluate(policy, inputs(0)).plan.fault).toBe('there is no restock strategy mine');
    const { plan } = evaluate({ ...policy, name: 'constructor' }, inputs(0));
    expect(plan.fault).toBe('there is no restock strategy constructor');
    expect(hasCustomStrategy({}, 'constructor')).toBe(false);
  });

  test.each([
    [undefined, 'must answer at once with a quantity, answered [object Undefined]'],
    [Promise.resolve({ quantity: 1 }), 'with a quantity, answered [object Promise]'],
    [7, 'answered [object Number]'],
    [{ quantity: -1 }, 'must order a whole number from 0 to 1000000000, ordered -1'],
    [{ quantity: 1.5 }, 'ordered 1.5'],
    [{ quantity: Number.NaN }, 'ordered NaN'],
    [{ quantity: Infinity }, 'ordered Infinity'],
    [{ quantity: '3' }, 'ordered 3'],
    [{ quantity: 1_000_000_001 }, 'ordered 1000000001'],
    [{ quantity: 1, reorderPoint: Number.NaN }, 'must have a finite reorder point, has null'],
    [{ quantity: 1, reorderPoint: '4' }, 'must have a finite reorder point, has "4"'],
    [{ quantity: 1, figures: { a: Infinity } }, 'must have figures that are finite numbers'],
    [{ quantity: 1, figures: 3 }, 'must have figures that are finite numbers'],
    [{ quantity: 1, formula: 3 }, 'must have a formula in words, has number'],
    [{ quantity: 1, explanation: {} }, 'must have a explanation in words, has object'],
  ])('that answers %o orders nothing', (answer, complaint) => {
    const { quantity, plan } = evaluate(policy, inputs(0), { strategies: answering(answer) });
    expect(quantity).toBe(0);
    expect(plan.fault).toContain('the restock strategy mine ');
    expect(plan.fault).toContain(complaint);
  });

  test('may order the most that there is', () => {
    const strategies = answering({ quantity: 1_000_000_000, reorderPoint: null });
    expect(evaluate(policy, inputs(0), { strategies }).quantity).toBe(1_000_000_000);
  });
});

describe('what is no strategy is refused', () => {
  const assessing = () => ({ quantity: 0 });

  test.each([
    [null, 'got undefined'],
    ['mine', 'got undefined'],
    [{ assess: assessing }, 'got undefined'],
    [{ name: 'Mine', assess: assessing }, 'got Mine'],
    [{ name: 7, assess: assessing }, 'got number'],
    [{ name: 'x'.repeat(65), assess: assessing }, 'got xxx'],
    [{ name: 'min-max', assess: assessing }, 'min-max is built in and cannot be replaced'],
    [{ name: 'custom', assess: assessing }, 'custom is built in'],
    [{ name: 'taken', assess: assessing }, 'there is a restock strategy taken already'],
    [{ name: 'mine' }, 'mine must have a function assess, got undefined'],
    [{ name: 'mine', assess: 3 }, 'mine must have a function assess, got number'],
  ])('%o', (candidate, complaint) => {
    const strategies = withCustomStrategy({}, { name: 'taken', assess: assessing });
    expect(() => withCustomStrategy(strategies, candidate)).toThrow(complaint);
    expect(Object.keys(strategies)).toEqual(['taken']);
  });

  test('a name of 64 characters will do', () => {
    const name = 'x'.repeat(64);
    expect(Object.keys(withCustomStrategy({}, { name, assess: assessing }))).toEqual([name]);
  });
});
