/**
 * Restock strategies that an operator brings along: what they look like, and how they are asked.
 *
 * They are asked in the middle of a stock operation, which they may not spoil: one that throws or
 * answers nonsense orders nothing, and its plan says what is wrong with it.
 */
import type { CustomPolicy } from '../policy.ts';
import { POLICY_STRATEGIES } from '../policy.ts';
import type { Figures, Inputs, Plan } from '../strategy.ts';
import { ORDER_QUANTITY_MAX, inPacks } from '../strategy.ts';

/** What a custom strategy answers. All but the quantity may be left out. */
export interface CustomAnswer {
  /** What to order now, a whole number; it is rounded up to full packs. */
  readonly quantity: number;
  readonly reorderPoint?: number | null | undefined;
  readonly figures?: Figures | undefined;
  readonly formula?: string | undefined;
  readonly explanation?: string | undefined;
}

/** A custom strategy. Pure and synchronous: the same inputs have the same answer. */
export interface CustomStrategy {
  readonly name: string;
  readonly assess: (inputs: Inputs, options: CustomPolicy['options']) => CustomAnswer;
}

/** Custom strategies by name. */
export type CustomStrategies = Readonly<Record<string, CustomStrategy>>;

export const NO_CUSTOM_STRATEGIES: CustomStrategies = Object.freeze({});

/** What the name of a custom strategy looks like. */
export const CUSTOM_NAME_PATTERN = /^[a-z][a-z0-9-]{0,63}$/;

/** Whether `strategies` has one of that name: `constructor` and its like do not count. */
export const hasCustomStrategy = (strategies: CustomStrategies, name: string): boolean =>
  Object.hasOwn(strategies, name);

/**
 * The same strategies and one more. `strategies` itself is not changed.
 *
 * Throws: TypeError if `candidate` is none, RangeError if its name is taken or is none.
 *
 * ```ts
 * const two = { name: 'always-two', assess: () => ({ quantity: 2 }) };
 * const strategies = withCustomStrategy(NO_CUSTOM_STRATEGIES, two);
 * ```
 */
export function withCustomStrategy(
  strategies: CustomStrategies,
  candidate: unknown,
): CustomStrategies {
  const name: unknown = fieldOf(candidate, 'name');
  if (typeof name !== 'string' || !CUSTOM_NAME_PATTERN.test(name)) {
    const got = typeof name === 'string' ? name : typeof name;
    throw new RangeError(
      `the name of a restock strategy must match ${CUSTOM_NAME_PATTERN}, got ${got}`,
    );
  }
  if (POLICY_STRATEGIES.some((builtIn) => builtIn === name)) {
    throw new RangeError(`the restock strategy ${name} is built in and cannot be replaced`);
  }
  if (hasCustomStrategy(strategies, name)) {
    throw new RangeError(`there is a restock strategy ${name} already`);
  }
  const assess = fieldOf(candidate, 'assess');
  if (!isAssess(assess)) {
    const got = typeof assess;
    throw new TypeError(`the restock strategy ${name} must have a function assess, got ${got}`);
  }
  return Object.freeze({ ...strategies, [name]: Object.freeze({ name, assess }) });
}

const isAssess = (value: unknown): value is CustomStrategy['assess'] => typeof value === 'function';

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Asks the custom strategy that `policy` names. Never throws. */
export function custom(policy: CustomPolicy, inputs: Inputs, strategies: CustomStrategies): Plan {
  const { name, options } = policy;
  const strategy = hasCustomStrategy(strategies, name) ? strategies[name] : undefined;
  if (strategy === undefined) return faulty(`there is no restock strategy ${name}`);
  let answer: unknown;
  try {
    answer = strategy.assess(inputs, options);
  } catch (error) {
    // Whatever it throws is its own matter: the sale that led to this question goes on.
    const why = error instanceof Error ? error.message : String(error);
    return faulty(`the restock strategy ${name} failed: ${why}`);
  }
  const complaint = aboutAnswer(answer);
  if (complaint !== null) return faulty(`the restock strategy ${name} ${complaint}`);
  return planOf(answer as CustomAnswer, name, inputs);
}

function planOf(answer: CustomAnswer, name: string, inputs: Inputs): Plan {
  const { reorderPoint = null, figures = {}, formula = `as ${name} says`, explanation } = answer;
  const quantity = inPacks(answer.quantity, inputs.packSize);
  const asked = `${name} asks for ${answer.quantity}`;
  const text = explanation ?? (quantity === answer.quantity ? asked : `${asked}, in packs`);
  return { reorderPoint, quantity, figures: { ...figures }, formula, explain: () => text };
}

const faulty = (fault: string): Plan => ({
  reorderPoint: null,
  quantity: 0,
  figures: {},
  formula: 'orders nothing',
  fault,
  explain: () => fault,
});

/** What is wrong with the answer of a custom strategy; null if nothing is. */
function aboutAnswer(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('quantity' in answer)) {
    const kind = Object.prototype.toString.call(answer);
    return `must answer at once with a quantity, answered ${kind}`;
  }
  const { quantity } = answer;
  if (
    !Number.isInteger(quantity) ||
    Number(quantity) < 0 ||
    Number(quantity) > ORDER_QUANTITY_MAX
  ) {
    return `must order a whole number from 0 to ${ORDER_QUANTITY_MAX}, ordered ${String(quantity)}`;
  }
  const reorderPoint = fieldOf(answer, 'reorderPoint') ?? null;
  if (reorderPoint !== null && !Number.isFinite(reorderPoint)) {
    return `must have a finite reorder point, has ${JSON.stringify(reorderPoint)}`;
  }
  const figures = fieldOf(answer, 'figures') ?? {};
  if (typeof figures !== 'object' || !Object.values(figures).every(Number.isFinite)) {
    return 'must have figures that are finite numbers';
  }
  for (const name of ['formula', 'explanation']) {
    const text = fieldOf(answer, name) ?? '';
    if (typeof text !== 'string') return `must have a ${name} in words, has ${typeof text}`;
  }
  return null;
}
