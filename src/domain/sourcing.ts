/**
 * Which warehouse serves which line of an order: the strategies by name, those that are built in
 * and those that an operator registers, and the one way to ask them.
 */
import { fewestSplits } from './sourcing/fewest-splits.ts';
import { checked } from './sourcing/guard.ts';
import { mostStock } from './sourcing/most-stock.ts';
import { nearest } from './sourcing/nearest.ts';
import { priority } from './sourcing/priority.ts';
import type { Sourcing, SourcingQuestion, Strategy } from './sourcing/question.ts';

/** The strategies that an order may name. */
export type Strategies = Readonly<Record<string, Strategy>>;

export const STRATEGIES_BUILT_IN: Strategies = Object.freeze({
  priority,
  'most-stock': mostStock,
  nearest,
  'fewest-splits': fewestSplits,
});

/** The strategy of an order that names none. */
export const STRATEGY_DEFAULT = 'priority';

/** What the name of an operator's own strategy looks like. */
export const STRATEGY_NAME_PATTERN = /^[a-z][a-z0-9-]{0,63}$/;

/** Whether `strategies` has one of that name: `constructor` and its like do not count. */
export const hasStrategy = (strategies: Strategies, name: string): boolean =>
  Object.hasOwn(strategies, name);

/**
 * The same strategies and an operator's own one. `strategies` itself is not changed.
 *
 * Throws: RangeError if the name is taken or is none, TypeError if `strategy` is not a function.
 *
 * ```ts
 * const byName: Strategy = (question) => fillByRank(question, question.sources.toSorted(byId));
 * const strategies = withStrategy(STRATEGIES_BUILT_IN, 'by-name', byName);
 * ```
 */
export function withStrategy(strategies: Strategies, name: string, strategy: Strategy): Strategies {
  if (typeof name !== 'string' || !STRATEGY_NAME_PATTERN.test(name)) {
    throw new RangeError(
      `the name of a sourcing strategy must match ${STRATEGY_NAME_PATTERN}, got ${name}`,
    );
  }
  if (hasStrategy(STRATEGIES_BUILT_IN, name)) {
    throw new RangeError(`the sourcing strategy ${name} is built in and cannot be replaced`);
  }
  if (hasStrategy(strategies, name)) {
    throw new RangeError(`there is a sourcing strategy ${name} already`);
  }
  if (typeof strategy !== 'function') {
    throw new TypeError(`the sourcing strategy ${name} must be a function, got ${typeof strategy}`);
  }
  return Object.freeze({ ...strategies, [name]: strategy });
}

/**
 * Says which warehouse serves which line, or which lines are short, by the strategy `name`.
 *
 * Throws: Error if there is no such strategy, if it throws, or if its answer is wrong.
 */
export function sourceOrder(
  question: SourcingQuestion,
  name: string,
  strategies: Strategies = STRATEGIES_BUILT_IN,
): Sourcing {
  const strategy = hasStrategy(strategies, name) ? strategies[name] : undefined;
  if (strategy === undefined) {
    const names = Object.keys(strategies).join(', ');
    throw new Error(`there is no sourcing strategy ${name}, there are ${names}`);
  }
  return checked(answerOf(strategy, question, name), question, name);
}

function answerOf(strategy: Strategy, question: SourcingQuestion, name: string): unknown {
  try {
    return strategy(question);
  } catch (error) {
    throw new Error(`the sourcing strategy ${name} failed`, { cause: error });
  }
}
