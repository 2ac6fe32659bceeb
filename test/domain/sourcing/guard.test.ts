import { describe, expect, test } from 'vitest';
import { checked } from '../../../src/domain/sourcing/guard.ts';
import type {
  Allocation,
  OrderShortage,
  SourcingQuestion,
} from '../../../src/domain/sourcing/question.ts';
import { questionOf } from '../../support/sourcing.ts';

const stock = { has: { w1: { a: 5, b: 1, c: 9 }, w2: { a: 5, b: 9 } } };
const asked = { a: 7, b: 2 };
const whole = questionOf(asked, stock);
const partly = questionOf(asked, { ...stock, allowPartial: true });
const unsplit = questionOf(asked, { ...stock, allowSplit: false, allowPartial: true });

const of = (quantity: number, sku: string, warehouse: string): Allocation => ({
  warehouse,
  sku,
  quantity,
});
const served = (...allocations: readonly Allocation[]) => ({ ok: true, allocations });
const short = (shortage: Partial<OrderShortage> = {}): OrderShortage => ({
  sku: 'a',
  requested: 7,
  available: 6,
  incoming: 0,
  ...shortage,
});
const refused = (...shortages: readonly OrderShortage[]) => ({ ok: false, shortages });

describe('an answer is let through', () => {
  test.each([
    ['in full', whole, served(of(5, 'a', 'w1'), of(2, 'a', 'w2'), of(2, 'b', 'w2'))],
    ['in any order', whole, served(of(2, 'b', 'w2'), of(5, 'a', 'w2'), of(2, 'a', 'w1'))],
    ['in part', partly, served(of(1, 'b', 'w1'))],
    ['from one', unsplit, served(of(5, 'a', 'w1'), of(1, 'b', 'w1'))],
    ['short of one line', whole, refused(short())],
    ['short of both', partly, refused(short({ sku: 'b', requested: 2, available: 0 }), short())],
  ])('%s', (_how, question, answer) => {
    expect(checked(answer, question, 'mine')).toBe(answer);
  });
});

describe('an answer is a bug', () => {
  const shape = 'must answer at once with allocations or shortages, answered';
  test.each<readonly [SourcingQuestion, unknown, string]>([
    [whole, undefined, `${shape} [object Undefined]`],
    [whole, null, `${shape} [object Null]`],
    [whole, Promise.resolve(served()), `${shape} [object Promise]`],
    [whole, { ok: true, shortages: [] }, `${shape} [object Object]`],
    [whole, { ok: 'yes', allocations: [] }, `${shape} [object Object]`],
    [whole, { ok: false }, `${shape} [object Object]`],
    [partly, served(), 'serves the order with nothing'],
    [
      whole,
      served(of(5, 'a', 'w1'), of(2, 'a', 'w2'), of(1, 'b', 'w1')),
      'leaves out 1 of b, but no part of the order will do',
    ],
    [
      partly,
      served(of(5, 'a', 'w1'), of(3, 'a', 'w2')),
      'takes 3 of a from w2, which is more than the order asks for in all',
    ],
    [
      partly,
      served(of(1, 'c', 'w1')),
      'takes 1 of c from w1, but the order does not ask for that product',
    ],
    [partly, served(of(1, 'a', 'w9')), 'takes 1 of a from w9, which may not serve the order'],
    [partly, served(of(6, 'a', 'w1')), 'takes 6 of a from w1, where 5 are available'],
    ...[0, -1, 1.5, Number.NaN, 2 ** 53].map(
      (quantity): readonly [SourcingQuestion, unknown, string] => [
        partly,
        served(of(quantity, 'a', 'w1')),
        `takes ${quantity} of a from w1: need a positive integer`,
      ],
    ),
    [
      partly,
      served(of(3, 'a', 'w1'), of(3, 'a', 'w1')),
      'takes 3 of a from w1, and from there twice',
    ],
    [
      unsplit,
      served(of(3, 'a', 'w1'), of(1, 'b', 'w2')),
      'takes from w1 and from w2, but the order may not be split',
    ],
    [whole, refused(), 'refuses the order without a shortage'],
    [whole, refused(short({ sku: 'c' })), 'is short of c, but the order does not ask for it'],
    [whole, refused(short(), short()), 'is short of a twice'],
    [whole, refused(short({ requested: 8 })), 'is short of 8 of a, but the order asks for 7'],
    [whole, refused(short({ available: -1 })), 'is short of a with -1 available and 0 incoming'],
    [
      whole,
      refused(short({ incoming: Number.NaN })),
      'is short of a with 6 available and NaN incoming',
    ],
    [whole, refused(short({ available: 7 })), 'is short of a with 7 available of 7 asked'],
  ])('%#: %o', (question, answer, complaint) => {
    const check = (): unknown => checked(answer, question, 'mine');
    expect(check).toThrow(new Error(`the sourcing strategy mine ${complaint}`));
  });
});

test('an answer to a large order is checked just like that', () => {
  const skus = Array.from({ length: 40 }, (_, index) => `s${index}`);
  const ones = Object.fromEntries(skus.map((sku) => [sku, 1]));
  const question = questionOf(ones, {
    has: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`w${index}`, ones])),
  });
  const all = skus.map((sku, index) => of(1, sku, `w${index % 30}`));
  expect(checked(served(...all), question, 'mine')).toEqual(served(...all));
  const check =
    (...allocations: readonly Allocation[]) =>
    () =>
      checked(served(...allocations), question, 'mine');
  expect(check(...all.slice(1))).toThrow('leaves out 1 of s0, but');
  expect(check(of(1, 's0', 'w30'), ...all.slice(1))).toThrow('from w30, which may not serve');
  expect(check(...all, of(1, 's40', 'w0'))).toThrow('takes 1 of s40 from w0, but the order');
  expect(check(...all, of(1, 's39', 'w9'))).toThrow('and from there twice');
  expect(check(...all, of(1, 's39', 'w8'))).toThrow('more than the order asks for');
});
