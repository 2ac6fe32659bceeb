import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import {
  cancelOrder,
  expireOrder,
  fulfillOrder,
  placeOrder,
  returnOrder,
} from '../../../src/domain/steps/order-step.ts';
import { NOW } from '../../support/given.ts';
import type { Shares } from '../../support/steps.ts';
import { orderOf, placed, planOf, refusalOf, share, sharesOf } from '../../support/steps.ts';
import { stepOf } from '../../support/steps.ts';

const LATER = NOW + 5_000;
const SPLIT: Shares = { paris: { a: 3 }, berlin: { a: 10 } };

const split = (): Order => placed({ a: 13 }, SPLIT);
const fulfilled = (order: Order, shares: Shares | null = null, at = LATER): Order =>
  orderOf(stepOf(fulfillOrder(order, shares === null ? null : sharesOf(shares), at)));
const ENDED = { code: 'invalid_state', detail: expect.any(String) as string };

describe('placing', () => {
  test('asks each warehouse once, in the order of their ids, and holds what they give', () => {
    const step = placeOrder(planOf({ a: 13, b: 1 }, { ...SPLIT, rome: { b: 1 } }), NOW);
    const reserve = (sku: string, quantity: number) => ({
      type: 'reserve',
      lines: [{ sku, quantity }],
      expiresAt: null,
    });
    expect(step).toMatchObject({ performs: [], isAnsweredAtOnce: true });
    expect(step.votes).toEqual([
      { warehouse: 'berlin', action: reserve('a', 10) },
      { warehouse: 'paris', action: reserve('a', 3) },
      { warehouse: 'rome', action: reserve('b', 1) },
    ]);
    expect(orderOf(step)).toEqual({
      id: 'o',
      status: 'reserved',
      lines: [
        { sku: 'a', quantity: 13, reserved: 13, shipped: 0, returned: 0 },
        { sku: 'b', quantity: 1, reserved: 1, shipped: 0, returned: 0 },
      ],
      allocations: [
        share('paris', 'a', { quantity: 3, shipped: 0 }),
        share('berlin', 'a', { quantity: 10, shipped: 0 }),
        share('rome', 'b', { quantity: 1, shipped: 0 }),
      ],
      shipTo: null,
      reference: null,
      createdAt: NOW,
      updatedAt: NOW,
      expiresAt: null,
    });
  });

  test('with a hold ends it to the millisecond, at the desk and at each warehouse', () => {
    const step = placeOrder(planOf({ a: 1 }, { paris: { a: 1 } }, { holdSeconds: 7 }), NOW);
    expect(orderOf(step).expiresAt).toBe(NOW + 7_000);
    expect(step.votes).toMatchObject([{ action: { expiresAt: NOW + 7_000 } }]);
  });

  test('in part reserves what there is and keeps what was asked', () => {
    const order = placed({ a: 13, b: 2 }, { paris: { a: 3 } });
    expect(order.lines).toMatchObject([
      { sku: 'a', quantity: 13, reserved: 3 },
      { sku: 'b', quantity: 2, reserved: 0 },
    ]);
  });
});

describe('fulfilling', () => {
  test('all ships every share, and ends the order and its hold', () => {
    const order = placed({ a: 13 }, SPLIT, { holdSeconds: 60 });
    const step = stepOf(fulfillOrder(order, null, LATER));
    expect(step).toMatchObject({ performs: [], isAnsweredAtOnce: false });
    expect(step.votes).toEqual([
      { warehouse: 'berlin', action: { type: 'ship', lines: [{ sku: 'a', quantity: 10 }] } },
      { warehouse: 'paris', action: { type: 'ship', lines: [{ sku: 'a', quantity: 3 }] } },
    ]);
    expect(orderOf(step)).toMatchObject({
      status: 'fulfilled',
      lines: [{ quantity: 13, reserved: 0, shipped: 13 }],
      allocations: [{ shipped: 3 }, { shipped: 10 }],
      createdAt: NOW,
      updatedAt: LATER,
      expiresAt: null,
    });
  });

  test('a part leaves the rest reserved, with its hold, and the rest ends it', () => {
    const order = placed({ a: 13 }, SPLIT, { holdSeconds: 60 });
    const first = fulfilled(order, { berlin: { a: 4 } });
    expect(first).toMatchObject({
      status: 'partially_fulfilled',
      lines: [{ reserved: 9, shipped: 4 }],
      allocations: [{ shipped: 0 }, { shipped: 4 }],
      expiresAt: NOW + 60_000,
    });
    const rest = stepOf(fulfillOrder(first, null, LATER));
    expect(rest.votes.map(({ warehouse }) => warehouse)).toEqual(['berlin', 'paris']);
    expect(rest.votes[0]?.action).toMatchObject({ lines: [{ quantity: 6 }] });
    expect(orderOf(rest)).toMatchObject({ status: 'fulfilled', lines: [{ shipped: 13 }] });
  });

  test('asks nothing of a warehouse that has shipped its share already', () => {
    const first = fulfilled(split(), { paris: { a: 3 } });
    const { votes } = stepOf(fulfillOrder(first, null, LATER));
    expect(votes.map(({ warehouse }) => warehouse)).toEqual(['berlin']);
  });

  test('more than is left of a share is a flaw, also where another has enough', () => {
    const first = fulfilled(split(), { paris: { a: 1 } });
    const refusal = refusalOf(fulfillOrder(first, sharesOf({ paris: { a: 3 } }), LATER));
    expect(refusal).toEqual({
      code: 'validation',
      errors: [{ path: 'allocations', message: '2 of a at paris are left to ship, got 3' }],
    });
    expect(refusalOf(fulfillOrder(first, sharesOf({ rome: { a: 1 } }), LATER))).toMatchObject({
      errors: [{ message: '0 of a at rome are left to ship, got 1' }],
    });
  });

  test('the same share named twice is summed before anything is decided', () => {
    const twice = (quantity: number) => [...sharesOf({ paris: { a: quantity } }), ONE];
    expect(refusalOf(fulfillOrder(split(), twice(3), LATER))).toMatchObject({
      errors: [{ message: '3 of a at paris are left to ship, got 4' }],
    });
    const step = stepOf(fulfillOrder(split(), twice(2), LATER));
    expect(step.votes).toEqual([
      { warehouse: 'paris', action: { type: 'ship', lines: [{ sku: 'a', quantity: 3 }] } },
    ]);
    expect(orderOf(step)).toMatchObject({
      lines: [{ reserved: 10, shipped: 3 }],
      allocations: [{ shipped: 3 }, { shipped: 0 }],
    });
  });
});

const ONE = { warehouse: 'paris', sku: 'a', quantity: 1 };

describe('cancelling', () => {
  test('gives back what has not shipped, and keeps what has', () => {
    const first = fulfilled(split(), { paris: { a: 3 }, berlin: { a: 4 } });
    const step = stepOf(cancelOrder(first, LATER));
    expect(step).toMatchObject({ votes: [], isAnsweredAtOnce: false });
    expect(step.performs).toEqual([
      { warehouse: 'berlin', action: { type: 'release', reason: 'cancelled' } },
    ]);
    expect(orderOf(step)).toMatchObject({
      status: 'cancelled',
      lines: [{ quantity: 13, reserved: 0, shipped: 7 }],
      expiresAt: null,
    });
  });

  test.each(['cancelled', 'expired', 'fulfilled'] as const)('a %s order is refused', (status) => {
    const order: Order = { ...split(), status };
    expect(refusalOf(cancelOrder(order, LATER))).toEqual(ENDED);
    expect(refusalOf(fulfillOrder(order, null, LATER))).toEqual(ENDED);
  });
});

test('an order that expires asks nothing of its warehouses, which know the time themselves', () => {
  const order = placed({ a: 13 }, SPLIT, { holdSeconds: 1 });
  const step = expireOrder(order, NOW + 1_000);
  expect(step).toMatchObject({ votes: [], performs: [], isAnsweredAtOnce: true });
  expect(orderOf(step)).toMatchObject({
    status: 'expired',
    lines: [{ reserved: 0, shipped: 0 }],
    expiresAt: null,
    updatedAt: NOW + 1_000,
  });
});

describe('a return', () => {
  const back = (quantity: number, warehouse: string, condition: 'sellable' | 'damaged') =>
    ({ sku: 'a', quantity, warehouse, condition }) as const;

  test('goes to any warehouse, sorted by condition', () => {
    const lines = [back(2, 'rome', 'sellable'), back(1, 'paris', 'damaged')];
    const step = stepOf(
      returnOrder(fulfilled(split()), [...lines, back(1, 'rome', 'damaged')], LATER),
    );
    expect(step).toMatchObject({ performs: [], isAnsweredAtOnce: false });
    expect(step.votes).toEqual([
      {
        warehouse: 'rome',
        action: {
          type: 'return',
          arrivals: [
            { sku: 'a', quantity: 2, how: 'sellable' },
            { sku: 'a', quantity: 1, how: 'damaged' },
          ],
        },
      },
      {
        warehouse: 'paris',
        action: { type: 'return', arrivals: [{ sku: 'a', quantity: 1, how: 'damaged' }] },
      },
    ]);
    expect(orderOf(step)).toMatchObject({ status: 'fulfilled', lines: [{ returned: 4 }] });
  });

  test('is refused beyond what shipped, the lines together and those before counted', () => {
    const shipped = fulfilled(split(), { berlin: { a: 4 } });
    const first = orderOf(stepOf(returnOrder(shipped, [back(1, 'rome', 'sellable')], LATER)));
    const most = [back(2, 'rome', 'sellable'), back(1, 'paris', 'damaged')];
    expect(stepOf(returnOrder(first, most, LATER)).votes).toHaveLength(2);
    expect(refusalOf(returnOrder(first, [...most, back(1, 'rome', 'damaged')], LATER))).toEqual({
      code: 'validation',
      errors: [{ path: 'lines', message: '3 of a can come back, got 4' }],
    });
    expect(
      refusalOf(returnOrder(first, [{ ...back(1, 'rome', 'sellable'), sku: 'z' }], 0)),
    ).toEqual({
      code: 'validation',
      errors: [{ path: 'lines', message: '0 of z can come back, got 1' }],
    });
  });

  test('is taken after the order was cancelled too, for what had shipped', () => {
    const shipped = fulfilled(split(), { berlin: { a: 4 } });
    const cancelled = orderOf(stepOf(cancelOrder(shipped, LATER)));
    const after = orderOf(stepOf(returnOrder(cancelled, [back(4, 'rome', 'sellable')], LATER)));
    expect(after).toMatchObject({ status: 'cancelled', lines: [{ shipped: 4, returned: 4 }] });
  });
});
