/** What timelines are made of, without a journal. */
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import type { FiledDocument } from '../../../src/journal/filed.ts';
import type { MovementRow } from '../../../src/journal/rows.ts';
import { timelineOf } from '../../../src/journal/timeline/timeline.ts';
import { isWhole } from '../../../src/journal/timeline/wholeness.ts';
import { NOW } from '../../support/given.ts';
import { restockAfter } from '../../support/restocks.ts';
import { placed, sent } from '../../support/steps.ts';

const ORDER = placed({ a: 4, b: 3 }, { berlin: { a: 4, b: 1 } }, { holdSeconds: 60 });

const row = (
  at: number,
  type: MovementRow[5],
  about: { readonly amount: number; readonly sku?: string; readonly warehouse?: string },
): MovementRow => {
  const { amount, sku = 'a', warehouse = 'berlin' } = about;
  const rest = [0, 0, 0, 0, 1, null, null, 'clerk', 'order:o', null, null] as const;
  return [1, 0, at, warehouse, sku, type, 0, amount, ...rest];
};

const versions = (...documents: readonly FiledDocument[]) =>
  documents.map((document) => ({ at: document.value.updatedAt + 5, actor: 'shop', document }));

const orders = (...values: readonly Order[]) =>
  versions(...values.map((value) => ({ type: 'order', value }) as const));

const textsOf = (documents: ReturnType<typeof versions>): readonly string[] =>
  timelineOf(documents, []).map(({ text }) => text);

describe('a timeline', () => {
  test('says how much of an order could be reserved, and until when it is held', () => {
    const [first, ...others] = timelineOf(orders(ORDER), []);
    expect(others).toEqual([]);
    expect(first).toEqual({
      at: NOW,
      actor: 'shop',
      step: 'created',
      status: 'reserved',
      warehouse: null,
      sku: null,
      quantity: null,
      text:
        'created for 7 units of 2 products, of which 5 units could be reserved, ' +
        'held until 2023-11-14 22:14 UTC',
    });
  });

  test('is in the order of time, a decision before what it leads to at the same time', () => {
    const done: Order = { ...ORDER, status: 'cancelled', updatedAt: NOW + 9 };
    const shards = [
      [row(NOW + 1, 'reserve', { amount: 4 }), row(NOW + 9, 'release', { amount: 4 })],
      [row(NOW, 'reserve', { amount: 1, warehouse: 'paris' })],
    ];
    const told = timelineOf(orders(ORDER, done), shards);
    expect(told.map(({ at, text }) => [at - NOW, text.split(' for ')[0]])).toEqual([
      [0, 'created'],
      [0, 'reserved 1 of a at paris'],
      [1, 'reserved 4 of a at berlin'],
      [9, 'cancelled'],
      [9, 'released 4 of a at berlin'],
    ]);
  });

  test('tells nothing of a version that only its movements tell of', () => {
    const part: Order = { ...ORDER, status: 'partially_fulfilled' };
    expect(textsOf(orders(ORDER, part, { ...part, updatedAt: NOW + 1 }))).toHaveLength(2);
  });

  test('of a transfer says how it ended', () => {
    const value = sent({ a: 5 });
    const [line] = value.lines;
    const lines = [{ ...line!, received: 2, returned: 3 }];
    const done = { ...value, status: 'completed', lines } as const;
    const cancelled = { ...value, status: 'cancelled' } as const;
    const of = (last: typeof done | typeof cancelled | typeof value) =>
      textsOf(versions({ type: 'transfer', value }, { type: 'transfer', value: last })).at(-1);
    expect(of(value)).toBe('sent 5 of a from berlin to paris');
    expect(of(done)).toBe('completed: 2 received, 3 returned');
    expect(of(cancelled)).toBe('cancelled: what was in transit goes back to berlin');
    const immediate = sent({ a: 5 }, 'immediate');
    expect(timelineOf(versions({ type: 'transfer', value: immediate }), [])).toMatchObject([
      {
        step: 'completed',
        status: 'completed',
        text: 'brought 5 of a from berlin to paris at once',
      },
    ]);
  });

  test('of a restock says when it is expected, if anybody knows', () => {
    const expectedAt = Date.UTC(2026, 11, 1, 23);
    const [asked, ordered, later] = [
      restockAfter(),
      restockAfter({ type: 'ordered', expectedAt, quantity: 10 }),
      restockAfter(
        { type: 'ordered', expectedAt, quantity: 10 },
        { type: 'expected_changed', expectedAt: null },
      ),
    ];
    const documents = [asked, ordered, later].map((value) => ({ type: 'restock', value }) as const);
    expect(textsOf(versions(...documents))).toEqual([
      'requested 10 of mug for berlin: few are left',
      'ordered from the supplier, expected 2026-12-01',
      'nobody knows any more when it is expected',
    ]);
  });
});

describe('movements are all that a document has led to', () => {
  const reserves = [
    row(NOW, 'reserve', { amount: 4 }),
    row(NOW, 'reserve', { amount: 1, sku: 'b' }),
  ];
  const isWholeOrder = (value: Order, ...rows: readonly MovementRow[]): boolean =>
    isWhole({ type: 'order', value }, rows);

  test('if what is reserved of an order is there, and what was given back before', () => {
    expect(isWholeOrder(ORDER, ...reserves)).toBe(true);
    expect(isWholeOrder(ORDER, reserves[0]!)).toBe(false);
    const tried = [row(NOW, 'reserve', { amount: 9 }), row(NOW, 'release', { amount: 9 })];
    expect(isWholeOrder(ORDER, ...tried, ...reserves)).toBe(true);
  });

  test('if what was reserved of an order that has ended was given back', () => {
    const expired: Order = { ...ORDER, status: 'expired' };
    expect(isWholeOrder(expired, ...reserves)).toBe(false);
    const back = reserves.map((each) => row(NOW, 'release', { amount: each[7], sku: each[4] }));
    expect(isWholeOrder(expired, ...reserves, ...back)).toBe(true);
  });

  test('if each count of a transfer has its movements at its end', () => {
    const value = sent({ a: 5 });
    const out = row(NOW, 'transfer_out', { amount: 5 });
    const whole = (counts: object, ...rows: readonly MovementRow[]): boolean =>
      isWhole(
        { type: 'transfer', value: { ...value, lines: [{ ...value.lines[0]!, ...counts }] } },
        rows,
      );
    const arrival = row(NOW, 'transfer_in', { amount: 2, warehouse: 'paris' });
    const back = row(NOW, 'transfer_in', { amount: 2 });
    const loss = row(NOW, 'transit_loss', { amount: 2, warehouse: 'paris' });
    expect(whole({})).toBe(false);
    expect(whole({}, out)).toBe(true);
    expect(whole({ received: 1, damaged: 1 }, out, arrival)).toBe(true);
    expect(whole({ received: 2 }, out, back)).toBe(false);
    expect(whole({ returned: 2 }, out, back)).toBe(true);
    expect(whole({ lost: 2 }, out)).toBe(false);
    expect(whole({ lost: 2 }, out, loss)).toBe(true);
  });

  test('if what was received of a restock came in', () => {
    const value = restockAfter({ type: 'received', quantity: 4 });
    const came = (amount: number) => row(NOW, 'receive', { amount, sku: 'mug' });
    expect(isWhole({ type: 'restock', value }, [came(3)])).toBe(false);
    expect(isWhole({ type: 'restock', value }, [came(3), came(1)])).toBe(true);
  });
});
