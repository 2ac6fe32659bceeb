/** What forms take, what they say is wrong, and what they say the figures will be. */
import { expect, test } from 'vitest';
import type { Draft, OperationKind } from '../../../web/pages/stock/operations/draft.ts';
import {
  BLANK,
  doubtOf,
  figuresAfter,
  figuresThere,
  flawsOf,
  quantityOf,
} from '../../../web/pages/stock/operations/draft.ts';

const NOW = { onHand: 20, reserved: 5, unavailable: 3, available: 12, incoming: 0 };
const draft = (quantity: string, more: Partial<Draft> = {}): Draft => ({
  ...BLANK,
  quantity,
  ...more,
});

test.each<[OperationKind, string, number | undefined]>([
  ['receive', '1', 1],
  ['receive', '0', undefined],
  ['receive', '-1', undefined],
  ['receive', '1.5', undefined],
  ['receive', '1e3', undefined],
  ['receive', '', undefined],
  ['receive', '1000000000', 1_000_000_000],
  ['receive', '1000000001', undefined],
  ['count', '0', 0],
  ['count', '-1', undefined],
  ['adjust', '-1000000000', -1_000_000_000],
  ['adjust', '-1000000001', undefined],
  ['adjust', '0', undefined],
  ['adjust', '-0', undefined],
])('%s takes %j as %s', (kind, text, quantity) => {
  expect(quantityOf(kind, draft(text))).toBe(quantity);
});

test.each<[OperationKind, Draft, object]>([
  ['receive', draft('4'), { onHand: 24, available: 16 }],
  ['remove', draft('4'), { onHand: 16, available: 8 }],
  ['adjust', draft('-4'), { onHand: 16, available: 8 }],
  ['count', draft('4'), { onHand: 4, available: -4 }],
  ['move', draft('4'), { unavailable: 7, available: 8 }],
  ['move', draft('2', { from: 'damaged', to: 'available' }), { unavailable: 1, available: 14 }],
  ['move', draft('2', { from: 'damaged', to: 'expired' }), {}],
  ['write_off', draft('4'), { onHand: 16, available: 8 }],
  ['write_off', draft('2', { from: 'expired' }), { onHand: 18, unavailable: 1 }],
  ['transfer', draft('4'), { onHand: 16, available: 8 }],
  ['count', draft(''), {}],
])('after %s of %j the figures are as the service will have them', (kind, entered, changed) => {
  expect(figuresAfter(kind, entered, NOW)).toEqual({ ...NOW, ...changed });
});

test('a transfer is there at once, or incoming', () => {
  expect(figuresThere(draft('4'), NOW)).toEqual({ ...NOW, onHand: 24, available: 16 });
  expect(figuresThere(draft('4', { mode: 'shipped' }), NOW)).toEqual({ ...NOW, incoming: 4 });
});

test.each<[OperationKind, Draft, readonly string[]]>([
  ['receive', draft('1'), []],
  ['receive', draft(''), ['quantity']],
  ['move', draft('1', { from: 'damaged', to: 'damaged' }), ['to']],
  ['transfer', draft('1'), ['target']],
  ['transfer', draft('1', { target: 'lyon' }), []],
])('of %s with %j is wrong: %j', (kind, entered, fields) => {
  expect(Object.keys(flawsOf(kind, entered))).toEqual(fields);
});

test.each<[OperationKind, Draft, boolean]>([
  ['remove', draft('12'), false],
  ['remove', draft('13'), true],
  ['transfer', draft('13'), true],
  ['move', draft('12'), false],
  ['move', draft('13'), true],
  ['move', draft('4', { from: 'damaged', to: 'available' }), true],
  ['write_off', draft('12'), false],
  ['write_off', draft('13'), true],
  ['count', draft('8'), false],
  ['count', draft('7'), true],
  ['adjust', draft('-21'), true],
])('%s of %j is doubted: %s', (kind, entered, isDoubted) => {
  expect(doubtOf(kind, entered, NOW) !== undefined).toBe(isDoubted);
});
