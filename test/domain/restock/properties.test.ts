import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, evaluate } from '../../../src/domain/restock/assess.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { Restraint } from '../../../src/domain/restock/restraint.ts';
import { restrained } from '../../../src/domain/restock/restraint.ts';
import type { Inputs } from '../../../src/domain/restock/strategy.ts';
import { anyInputs, reorderPolicy } from '../../support/restocks.ts';

const RUNS = { numRuns: 2_000 };

/** Checks what random policies make of random levels, and that there were all kinds of them. */
function forAll(check: (policy: Policy, given: Inputs) => void): void {
  const seen = new Set<string>();
  const counting = (policy: Policy, given: Inputs): void => {
    const { quantity } = evaluate(policy, given);
    seen.add(`${policy.strategy} ${quantity > 0}`);
    check(policy, given);
  };
  fc.assert(fc.property(reorderPolicy, anyInputs, counting), RUNS);
  expect(seen.size).toBe(10);
}

test('nothing is ordered above the reorder point', () => {
  forAll((policy, given) => {
    const { plan, quantity } = evaluate(policy, given);
    const isAbove = given.position > (plan.reorderPoint ?? -Infinity);
    expect(isAbove && quantity > 0).toBe(false);
  });
});

test('what is ordered is whole, and in full packs', () => {
  forAll((policy, given) => {
    const { quantity } = evaluate(policy, given);
    expect(Number.isSafeInteger(quantity) && quantity >= 0).toBe(true);
    expect(quantity % given.packSize).toBe(0);
  });
});

test('the pack size of a policy goes before that of the product', () => {
  forAll((policy, given) => {
    const packed = evaluate({ ...policy, packSize: 7 }, given);
    expect(packed.quantity % 7).toBe(0);
    expect(packed.quantity).toBe(evaluate(policy, { ...given, packSize: 7 }).quantity);
  });
});

test('what is ordered brings the position to the target, by less than a pack too far', () => {
  forAll((policy, given) => {
    if (policy.strategy === 'transfer-from' && given.source !== null) return;
    if (policy.strategy === 'reorder-point' && policy.mode === 'fixed') return;
    const { plan, quantity } = evaluate(policy, given);
    const reorderPoint = plan.reorderPoint ?? 0;
    if (given.position > reorderPoint) return;
    const after = given.position + quantity;
    const { orderUpTo = reorderPoint } = plan.figures;
    expect(after).toBeGreaterThanOrEqual(orderUpTo);
    if (plan.figures['orderUpTo'] === undefined || quantity === 0) return;
    expect(after - orderUpTo).toBeLessThan(given.packSize);
  });
});

test('a source keeps its own minimum', () => {
  forAll((policy, given) => {
    if (policy.strategy !== 'transfer-from' || given.source === null) return;
    const { quantity } = evaluate(policy, given);
    const { available, minimum } = given.source;
    expect(quantity === 0 || available - quantity >= minimum).toBe(true);
    const missing = policy.max - given.position;
    const isDue = given.position <= policy.min;
    if (!isDue || quantity >= missing) return;
    // It gave what it could: another pack would have been too much.
    expect(available - quantity - given.packSize).toBeLessThan(minimum);
  });
});

test('less stock never orders less', () => {
  forAll((policy, given) => {
    if (policy.strategy === 'reorder-point' && policy.mode !== 'deficiency') return;
    const less = { ...given, available: given.available - 1, position: given.position - 1 };
    const { quantity } = evaluate(policy, given);
    expect(evaluate(policy, less).quantity).toBeGreaterThanOrEqual(quantity);
  });
});

test('the same question has the same answer, and nothing of it is changed', () => {
  forAll((policy, given) => {
    const frozen = Object.freeze({ ...given, demand: Object.freeze({ ...given.demand }) });
    const scoped = { scope: 'default', policy: Object.freeze(policy) } as const;
    const answer = assess(scoped, frozen);
    expect(assess(scoped, given)).toEqual(answer);
    expect(answer.wouldOrder.quantity).toBe(evaluate(policy, given).quantity);
    expect(Object.values(answer.figures).every(Number.isFinite)).toBe(true);
    expect(answer.wouldOrder.because).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

test('a level that is asked again and again orders once', () => {
  forAll((policy, given) => {
    let restraint: Restraint | undefined;
    let { incoming, position } = given;
    let orders = 0;
    for (let asked = 0; asked < 5; asked += 1) {
      const { quantity } = evaluate(policy, { ...given, incoming, position }, { restraint });
      if (quantity === 0) continue;
      orders += 1;
      incoming += quantity;
      position += quantity;
      const restock = { id: `r${asked}`, status: 'requested', updatedAt: given.at } as const;
      restraint = restrained(restraint, { ...restock, position });
    }
    expect(orders).toBeLessThanOrEqual(1);
  });
});
