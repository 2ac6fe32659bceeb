import { describe, expect, test } from 'vitest';
import { parseInvoices } from '../../../src/client/invoices.ts';
import { categoryOf } from '../../../src/client/retail/categories.ts';
import { retailStocking } from '../../../src/client/retail/retail-stocking.ts';
import type { Stocking } from '../../../src/client/stocking.ts';

async function stockingOf(stockFactor: number, ...lines: readonly string[]): Promise<Stocking> {
  const csv = ['InvoiceNo,StockCode,Description,Quantity,Country', ...lines].join('\n');
  return retailStocking(await parseInvoices(csv), stockFactor);
}

describe('the stocking for a file', () => {
  test('has a warehouse for each country, where its capital is', async () => {
    const lines = ['1,A,X,1,United Kingdom', '2,A,X,1,EIRE', '3,A,X,1,Unspecified', '4,A,X,1,EIRE'];
    const { warehouses } = await stockingOf(1, ...lines);
    expect(
      warehouses.map(({ id, priority, location }) => [id, priority, location?.country]),
    ).toEqual([
      ['united-kingdom', 1, 'GB'],
      ['eire', 2, 'IE'],
      ['unspecified', 3, undefined],
    ]);
  });

  test('names a product as most of its lines do, and not after a correction', async () => {
    const lines = ['1,A,RED MUG,1,France', '2,a,MUG RED,1,France', '3,A,MUG RED,1,France'];
    const { products } = await stockingOf(1, ...lines, '4,E,damaged,-1,France');
    expect(products).toEqual([
      { sku: 'A', name: 'MUG RED', category: 'home' },
      { sku: 'E', name: 'E', category: 'other' },
    ]);
  });

  test('opens each level with what is ordered there times the factor, rounded up', async () => {
    const lines = ['1,A,X,3,France', '2,A,X,4,France', '3,A,X,5,Spain', 'C4,A,X,-2,France'];
    const { opening } = await stockingOf(1.1, ...lines, '5,E,X,-2,Spain');
    expect(opening).toEqual([
      { warehouse: 'france', sku: 'A', quantity: 8 },
      { warehouse: 'spain', sku: 'A', quantity: 6 },
    ]);
  });
});

test.each([
  ['RED RETROSPOT NOTEBOOK', 'books'],
  ['ALARM CLOCK BAKELIKE GREEN', 'electronics'],
  ['BLUE POLKADOT APRON', 'clothing'],
  ['WHITE HANGING HEART T-LIGHT HOLDER', 'home'],
  ['INFLATABLE POLITICAL GLOBE', 'other'],
])('%s belongs to %s', (description, category) => {
  expect(categoryOf(description)).toBe(category);
});
