import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../web/pages/documents/entry/lines.ts';
import type { LineDraft } from '../../../../web/pages/documents/entry/lines.ts';
import {
  BLANK_ORDER,
  flawsOf,
  orderOf,
} from '../../../../web/pages/documents/entry/order-draft.ts';
import { lasting } from '../../../../web/pages/documents/document/lasting.ts';

const drafts = (...lines: readonly (readonly [sku: string, quantity: string])[]) =>
  lines.map(([sku, quantity], key): LineDraft => ({ key, sku, quantity }));

describe('lines', () => {
  test('are sent without blanks around them, and without lines in which nothing is written', () => {
    const lines = linesOf(drafts([' MUG ', ' 2'], ['', '1']));
    expect(lines).toEqual([{ sku: 'MUG', quantity: 2 }]);
  });

  test.each(['0', '', '-1', '1.5', '1e3', 'two', '1000000001'])(
    'are not sent with a quantity of %j',
    (quantity) => expect(linesOf(drafts(['MUG', quantity]))).toBeUndefined(),
  );

  test('are not sent if there are none', () => {
    expect(linesOf(drafts(['', '1']))).toBeUndefined();
    expect(linesOf(drafts(['', '1'], [' ', '1']))).toBeUndefined();
  });

  test('may be as large as the service takes', () => {
    expect(linesOf(drafts(['MUG', '1000000000']))).toHaveLength(1);
  });
});

describe('an order', () => {
  const draft = { ...BLANK_ORDER, lines: drafts(['MUG', '2']) };

  test('says nothing of what was left empty', () => {
    expect(orderOf(draft)).toEqual({
      lines: [{ sku: 'MUG', quantity: 2 }],
      allowPartial: false,
      sourcing: { strategy: 'priority', allowSplit: true },
    });
  });

  test('says what was written', () => {
    const filled = { country: 'DE', holdSeconds: '600', reference: ' web 7 ', allowed: ['berlin'] };
    expect(orderOf({ ...draft, ...filled, strategy: 'nearest', allowPartial: true })).toEqual({
      lines: [{ sku: 'MUG', quantity: 2 }],
      allowPartial: true,
      sourcing: { strategy: 'nearest', allowSplit: true, warehouses: ['berlin'] },
      shipTo: { country: 'DE' },
      holdSeconds: 600,
      reference: 'web 7',
    });
  });

  test.each([
    ['country', { country: 'D' }],
    ['country', { strategy: 'nearest' }],
    ['holdSeconds', { holdSeconds: '0' }],
    ['holdSeconds', { holdSeconds: '604801' }],
  ] as const)('is not sent with a flaw in %s', (field, part) => {
    expect(Object.keys(flawsOf({ ...draft, ...part }))).toEqual([field]);
    expect(orderOf({ ...draft, ...part })).toBeUndefined();
  });
});

test.each([
  [1, '1 s'],
  [60, '1 min'],
  [545, '9 min 5 s'],
  [3_600, '1 h'],
  [183_600, '2 d 3 h'],
  [86_460, '1 d'],
])('%i seconds last %s', (seconds, words) => {
  expect(lasting(seconds)).toBe(words);
});
