import { expect, test } from 'vitest';
import type { Invoice } from '../../../src/client/invoices.ts';
import { returnsOf } from '../../../src/client/retail/origins.ts';

const line = (sku: string, quantity: number) => ({ sku, quantity, description: sku });

const invoice = (number: string, customer: string, part: Partial<Invoice>): Invoice => ({
  number,
  customer,
  country: 'France',
  sales: [],
  returns: [],
  corrections: [],
  ...part,
});

test('what comes back was bought last, and each unit comes back once', () => {
  const returns = returnsOf([
    invoice('1', 'anna', { sales: [line('A', 3), line('B', 1)] }),
    invoice('2', 'anna', { sales: [line('A', 2)] }),
    invoice('3', 'ben', { sales: [line('A', 9)] }),
    invoice('C4', 'anna', { returns: [line('A', -3), line('B', -2)] }),
    invoice('C5', 'anna', { returns: [line('A', -5)] }),
  ]);
  expect(returns.get('C4')).toEqual([
    { sku: 'A', quantity: 2, order: 'inv-2' },
    { sku: 'A', quantity: 1, order: 'inv-1' },
    { sku: 'B', quantity: 1, order: 'inv-1' },
    { sku: 'B', quantity: 1, order: null },
  ]);
  expect(returns.get('C5')).toEqual([
    { sku: 'A', quantity: 2, order: 'inv-1' },
    { sku: 'A', quantity: 3, order: null },
  ]);
});

test('of a customer who is not known, or who bought nothing before, the order is not known', () => {
  const returns = returnsOf([
    invoice('1', '', { sales: [line('A', 3)] }),
    invoice('C2', '', { returns: [line('A', -1)] }),
    invoice('C3', 'anna', { returns: [line('A', -1)] }),
    invoice('4', 'anna', { sales: [line('A', 1)] }),
  ]);
  for (const number of ['C2', 'C3']) {
    expect(returns.get(number)).toEqual([{ sku: 'A', quantity: 1, order: null }]);
  }
});
