import { describe, expect, test } from 'vitest';
import { PRODUCTS_PER_CATEGORY, demoCatalogue } from '../../src/client/demo-catalogue.ts';
import { CATEGORIES, ID_PATTERN } from '../../src/domain/product.ts';

const catalogue = demoCatalogue(1);

describe('the demo catalogue', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(demoCatalogue(1)).toEqual(catalogue);
    expect(demoCatalogue(2).products).not.toEqual(catalogue.products);
  });

  test('has 2,400 products, as many in each category', () => {
    expect(catalogue.products.length).toBe(2_400);
    for (const category of CATEGORIES) {
      const those = catalogue.products.filter((product) => product.category === category);
      expect(those.length).toBe(PRODUCTS_PER_CATEGORY);
    }
  });

  test('has no SKU and no name twice, and SKUs that the service takes', () => {
    const skus = catalogue.products.map(({ sku }) => sku);
    expect(new Set(skus).size).toBe(skus.length);
    expect(new Set(catalogue.products.map(({ name }) => name)).size).toBe(skus.length);
    for (const sku of skus) expect(sku).toMatch(ID_PATTERN);
  });

  test('has four warehouses in four countries, one before the other', () => {
    const { warehouses } = catalogue;
    expect(new Set(warehouses.map(({ location }) => location?.country)).size).toBe(4);
    expect(new Set(warehouses.map(({ priority }) => priority)).size).toBe(4);
  });

  test('opens every level with something, and some nearly empty', () => {
    const { opening, products, shelf, warehouses } = catalogue;
    expect(opening.length).toBe(products.length * warehouses.length);
    expect(Math.min(...opening.map(({ quantity }) => quantity))).toBeGreaterThan(0);
    const low = opening.filter(
      ({ quantity }, index) => quantity < (shelf[index % products.length] ?? 0) / 4,
    );
    expect(low.length / opening.length).toBeGreaterThan(0.05);
    expect(low.length / opening.length).toBeLessThan(0.15);
  });

  test('is asked for as Zipf has it: the second product half as often as the first', () => {
    const { demand } = catalogue;
    const shares = demand.map((total, index) => total - (demand[index - 1] ?? 0));
    const [first = 0, second = 0, third = 0] = shares.toSorted((a, b) => b - a);
    expect(second / first).toBeCloseTo(1 / 2, 6);
    expect(third / first).toBeCloseTo(1 / 3, 6);
    expect(demand.at(-1)).toBeCloseTo(1, 6);
  });
});
