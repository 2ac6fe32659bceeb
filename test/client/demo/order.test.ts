import { describe, expect, test } from 'vitest';
import { demoCatalogue } from '../../../src/client/demo-catalogue.ts';
import { createDice } from '../../../src/client/demo/dice.ts';
import { demoPolicies } from '../../../src/client/demo/policies.ts';
import { PolicyBody } from '../../../src/http/schemas/restock/policy.ts';
import type { DemoOrder } from '../../../src/client/demo/order.ts';
import { nextOrder } from '../../../src/client/demo/order.ts';

const catalogue = demoCatalogue(1);

function orders(seed: number, size: number): DemoOrder[] {
  const dice = createDice(seed);
  return Array.from({ length: size }, () => nextOrder(dice, catalogue));
}

describe('the orders of the demo', () => {
  test('are the same for the same seed', () => {
    expect(orders(7, 200)).toEqual(orders(7, 200));
    expect(orders(8, 200)).not.toEqual(orders(7, 200));
  });

  test('have one to five lines of different products', () => {
    for (const { lines } of orders(7, 1_000)) {
      expect(lines.length).toBeGreaterThanOrEqual(1);
      expect(lines.length).toBeLessThanOrEqual(5);
      expect(new Set(lines.map(({ sku }) => sku)).size).toBe(lines.length);
    }
  });

  test('mostly ship, and are sometimes cancelled or left to expire', () => {
    const fates = orders(7, 5_000).map(({ fate }) => fate.type);
    const share = (type: string): number => fates.filter((fate) => fate === type).length / 5_000;
    expect(share('fulfill')).toBeGreaterThan(0.85);
    expect(share('cancel')).toBeGreaterThan(0.03);
    expect(share('expire')).toBeGreaterThan(0.01);
  });
});

describe('the policies of the demo', () => {
  test('are one for each level, in three manners', () => {
    const policies = demoPolicies(catalogue);
    expect(policies).toHaveLength(catalogue.products.length * catalogue.warehouses.length);
    const strategies = new Set(policies.map(({ policy }) => policy['strategy']));
    expect(strategies).toEqual(new Set(['min-max', 'reorder-point', 'transfer-from']));
    for (const { policy } of policies) expect(PolicyBody.safeParse(policy).error).toBe(undefined);
  });
});
