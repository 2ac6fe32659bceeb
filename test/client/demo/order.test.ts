import { describe, expect, test } from 'vitest';
import { demoCatalogue } from '../../../src/client/demo-catalogue.ts';
import { Deliveries } from '../../../src/client/demo/deliveries.ts';
import { createDice } from '../../../src/client/demo/dice.ts';
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

describe('deliveries', () => {
  const line = { index: 0, sku: catalogue.products[0]?.sku ?? '', quantity: 1 };
  const shelf = catalogue.shelf[0] ?? 0;

  test('bring one full shelf to a level that was short', () => {
    const deliveries = new Deliveries(catalogue, createDice(1));
    deliveries.short('berlin', line, 0);
    deliveries.short('berlin', line, 10);
    expect(deliveries.waiting()).toEqual({ low: 1, out: 1 });
    expect(deliveries.arrived(2_999)).toEqual([]);
    const delivery = { warehouse: 'berlin', sku: line.sku, quantity: shelf };
    expect(deliveries.arrived(15_000)).toEqual([delivery]);
    expect(deliveries.waiting()).toEqual({ low: 0, out: 0 });
  });

  test('come before a level is out, once most of a shelf has left it', () => {
    const deliveries = new Deliveries(catalogue, createDice(1));
    const most = Math.ceil(shelf * 0.7);
    deliveries.draw('berlin', { ...line, quantity: most - 1 }, 0);
    expect(deliveries.waiting()).toEqual({ low: 0, out: 0 });
    deliveries.draw('berlin', line, 0);
    expect(deliveries.waiting()).toEqual({ low: 1, out: 0 });
  });
});
