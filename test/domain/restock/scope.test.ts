import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../../src/domain/product.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import {
  POLICY_STRATEGIES,
  WINDOW_DAYS_DEFAULT,
  isSamePolicy,
  ownMinimum,
  windowDaysOf,
} from '../../../src/domain/restock/policy.ts';
import { PolicyBook, covers, parseScope } from '../../../src/domain/restock/scope.ts';

const minMax = (min: number): Policy => ({ strategy: 'min-max', min, max: 100 });

describe('of the policies of a warehouse', () => {
  const book = new PolicyBook([
    { scope: 'default', policy: minMax(1) },
    { scope: 'category:toys', policy: minMax(2) },
    { scope: 'sku:ball', policy: { ...minMax(3), enabled: false } },
  ]);

  test.each([
    ['ball', 'toys', 'sku:ball'],
    ['ball', 'books', 'sku:ball'],
    ['ball', undefined, 'sku:ball'],
    ['doll', 'toys', 'category:toys'],
    ['doll', 'books', 'default'],
    ['doll', undefined, 'default'],
  ] as const)('that of %s in %s is %s', (sku, category, scope) => {
    expect(book.effective(sku, category)?.scope).toBe(scope);
  });

  test('one that is taken away makes room for the less specific one', () => {
    const own = new PolicyBook(book.all());
    expect([own.size, own.delete('sku:ball'), own.delete('sku:ball')]).toEqual([3, true, false]);
    expect(own.effective('ball', 'toys')?.scope).toBe('category:toys');
    expect(own.delete('category:toys')).toBe(true);
    expect(own.effective('ball', 'toys')?.scope).toBe('default');
    expect([own.delete('default'), own.delete('default'), own.size]).toEqual([true, false, 0]);
    expect(own.effective('ball', 'toys')).toBe(undefined);
    expect(book.size).toBe(3);
  });

  test('a later one of the same scope takes the place of the former', () => {
    const own = new PolicyBook(book.all());
    own.set('category:toys', minMax(9));
    expect([own.size, own.at('category:toys')]).toEqual([3, minMax(9)]);
    expect([own.at('category:books'), own.at('default')]).toEqual([undefined, minMax(1)]);
  });

  test('all are listed', () => {
    expect([...book.all()].map(({ scope }) => scope)).toEqual([
      'default',
      'category:toys',
      'sku:ball',
    ]);
  });
});

test.each([
  'default',
  'sku:a:b',
  'sku:category:toys',
  ...CATEGORIES.map((name) => `category:${name}`),
])('%s is a scope', (text) => {
  expect(parseScope(text)).toBe(text);
});

test.each(['', 'Default', 'sku:', 'sku:-a', 'sku', 'category:', 'category:cars', 'toys', 'sku: a'])(
  '"%s" is no scope',
  (text) => {
    expect(parseScope(text)).toBe(undefined);
  },
);

test('a SKU with a colon has a policy of its own', () => {
  const book = new PolicyBook([{ scope: 'sku:a:b', policy: minMax(1) }]);
  expect(book.effective('a:b', undefined)?.scope).toBe('sku:a:b');
  expect(covers('sku:a:b', 'a:b', 'toys')).toBe(true);
});

test('a scope takes in its SKU, its category, or all', () => {
  expect(covers('default', 'ball', undefined)).toBe(true);
  expect(covers('category:toys', 'ball', 'toys')).toBe(true);
  expect(covers('category:toys', 'ball', 'books')).toBe(false);
  expect(covers('category:toys', 'ball', undefined)).toBe(false);
  expect(covers('sku:ball', 'ball', 'toys')).toBe(true);
  expect(covers('sku:ball', 'doll', 'toys')).toBe(false);
});

const cover = { leadTimeDays: 1, safetyDays: 1, targetDays: 9 };
const EACH: Readonly<Record<Policy['strategy'], Policy>> = {
  'min-max': minMax(4),
  'reorder-point': { strategy: 'reorder-point', reorderPoint: 5, quantity: 1, mode: 'fixed' },
  'days-of-cover': { strategy: 'days-of-cover', ...cover },
  'service-level': { strategy: 'service-level', serviceLevel: 0.9, leadTimeDays: 1 },
  periodic: { strategy: 'periodic', every: '@daily', orderUpTo: 7 },
  'transfer-from': { strategy: 'transfer-from', source: 'ulm', min: 6, max: 9 },
  'alert-only': { strategy: 'alert-only' },
  custom: { strategy: 'custom', name: 'mine', options: { windowDays: 9 } },
};

test('the own minimum of a warehouse is the min or the reorder point of its policy', () => {
  const minimums = POLICY_STRATEGIES.map((strategy) => ownMinimum(EACH[strategy]));
  expect(minimums).toEqual([4, 5, 0, 0, 0, 6, 0, 0]);
  expect(ownMinimum(undefined)).toBe(0);
});

test('some policies look at the demand of their window', () => {
  const days = POLICY_STRATEGIES.map((strategy) => windowDaysOf(EACH[strategy]));
  expect(days).toEqual([0, 0, WINDOW_DAYS_DEFAULT, WINDOW_DAYS_DEFAULT, 0, 0, 0, 9]);
  expect(windowDaysOf({ strategy: 'days-of-cover', ...cover, windowDays: 7 })).toBe(7);
});

test.each([undefined, '9', 0, 1.5, 367, Number.NaN])(
  'a custom policy with a window of %s looks at the usual one',
  (windowDays) => {
    const policy: Policy = { strategy: 'custom', name: 'mine', options: { windowDays } };
    expect(windowDaysOf(policy)).toBe(28);
  },
);

test('policies are the same if they say the same', () => {
  const custom = (options: Readonly<Record<string, unknown>>): Policy => ({
    strategy: 'custom',
    name: 'mine',
    options,
  });
  const same: readonly (readonly [Policy, Policy])[] = [
    [minMax(1), { max: 100, min: 1, strategy: 'min-max' }],
    [minMax(1), { ...minMax(1), alertAt: undefined }],
    [custom({ a: [1, { b: null }] }), custom({ a: [1, { b: null }] })],
  ];
  const different: readonly (readonly [Policy, Policy])[] = [
    [minMax(1), minMax(2)],
    [minMax(1), { ...minMax(1), alertAt: 0 }],
    [custom({ a: [1] }), custom({ a: [1, 2] })],
    [custom({ a: [] }), custom({ a: {} })],
    [custom({ a: null }), custom({ a: {} })],
    [custom({ a: '1' }), custom({ a: 1 })],
    [{ strategy: 'transfer-from', source: 'ulm', min: 1, max: 100 }, minMax(1)],
  ];
  for (const [one, other] of same) expect(isSamePolicy(one, other)).toBe(true);
  for (const [one, other] of different) expect(isSamePolicy(one, other)).toBe(false);
});
