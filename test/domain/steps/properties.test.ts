/** Random steps of an order and of a transfer, carried out at warehouses in memory. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shifted } from '../../../src/domain/decision.ts';
import type { Level } from '../../../src/domain/level.ts';
import { NO_LEVEL, available } from '../../../src/domain/level.ts';
import type { Order } from '../../../src/domain/order.ts';
import { bySku, isOpenOrder, unshipped } from '../../../src/domain/order.ts';
import type { DocumentStep, StepDecision } from '../../../src/domain/steps/document-step.ts';
import {
  cancelOrder,
  expireOrder,
  fulfillOrder,
  placeOrder,
  returnOrder,
} from '../../../src/domain/steps/order-step.ts';
import {
  cancelTransfer,
  placeTransfer,
  receiveTransfer,
} from '../../../src/domain/steps/transfer-step.ts';
import type { Transfer } from '../../../src/domain/transfer.ts';
import { inTransit } from '../../../src/domain/transfer.ts';
import { NOW } from '../../support/given.ts';
import { Parties } from '../../support/parties.ts';
import { orderOf, transferOf } from '../../support/steps.ts';

const WAREHOUSES = ['berlin', 'paris', 'rome'] as const;
const SKUS = ['a', 'b'] as const;
const RUNS = 300;

const warehouse = fc.constantFrom(...WAREHOUSES);
const sku = fc.constantFrom(...SKUS);
const quantity = fc.integer({ min: 1, max: 6 });
const share = fc.record({ warehouse, sku, quantity });
const shares = fc.array(share, { minLength: 1, maxLength: 5 });
const condition = fc.constantFrom('sellable', 'damaged');
const few = fc.integer({ min: 0, max: 3 });
const receipt = fc.record({ sku, received: few, damaged: few, lost: few });
/** Whether all votes that were given are confirmed, if none was refused. */
const wanted = fc.boolean();

const orderWish = fc.oneof(
  fc.record({ type: fc.constant('fulfill'), shares: fc.option(shares), wanted }),
  fc.record({ type: fc.constant('cancel') }),
  fc.record({ type: fc.constant('expire') }),
  fc.record({
    type: fc.constant('return'),
    lines: fc.array(fc.record({ warehouse, sku, quantity, condition }), { minLength: 1 }),
    wanted,
  }),
);
type OrderWish = typeof orderWish extends fc.Arbitrary<infer Each> ? Each : never;
type TransferWish = typeof transferWish extends fc.Arbitrary<infer Each> ? Each : never;
type Shares = typeof shares extends fc.Arbitrary<infer Each> ? Each : never;

const transferWish = fc.oneof(
  fc.record({ type: fc.constant('receive'), receipts: fc.array(receipt), wanted }),
  fc.record({ type: fc.constant('cancel') }),
);

function expectSound(parties: Parties, type: 'order' | 'transfer'): void {
  for (const [name, level] of parties.levels) {
    const { onHand, reserved, incoming, leaving } = level;
    expect(Math.min(onHand, reserved, incoming, leaving), name).toBeGreaterThanOrEqual(0);
    expect(available(level), name).toBeGreaterThanOrEqual(0);
    const [place = '', unit = ''] = name.split(' ');
    const { held, expected, vote } = parties.part(place, type);
    const mine = (lines: readonly { sku: string; quantity: number }[]): number =>
      lines.find((line) => line.sku === unit)?.quantity ?? 0;
    expect([vote, reserved, incoming, leaving], name).toEqual([
      null,
      mine(held),
      mine(expected),
      0,
    ]);
    expect([name, { ...parties.folded(name), incoming }]).toEqual([name, level]);
  }
}

function expectOrder(parties: Parties, order: Order): void {
  for (const line of order.lines) {
    const own = order.allocations.filter((each) => each.sku === line.sku);
    const left = own.reduce((sum, each) => sum + unshipped(each), 0);
    expect(line.reserved).toBe(isOpenOrder(order) ? left : 0);
    expect(line.shipped).toBe(own.reduce((sum, each) => sum + each.shipped, 0));
    expect(line.reserved + line.shipped).toBeLessThanOrEqual(line.quantity);
    expect(line.returned).toBeLessThanOrEqual(line.shipped);
    expect(parties.total(line.sku, 'reserved')).toBe(line.reserved);
    const gone = parties.stocked - parties.total(line.sku, 'onHand');
    expect(gone).toBe(line.shipped - line.returned);
  }
  expect(order.status === 'fulfilled').toBe(
    order.allocations.every((each) => unshipped(each) === 0),
  );
}

function expectTransfer(parties: Parties, transfer: Transfer): void {
  for (const line of transfer.lines) {
    const { received, damaged, lost, returned } = line;
    expect(Math.min(received, damaged, lost, returned, inTransit(line))).toBeGreaterThanOrEqual(0);
    expect(parties.total(line.sku, 'incoming')).toBe(inTransit(line));
    const there = parties.total(line.sku, 'onHand') + inTransit(line) + lost;
    expect(there).toBe(parties.stocked);
  }
  const isOver = transfer.lines.every((line) => inTransit(line) === 0);
  expect(['completed', 'cancelled'].includes(transfer.status)).toBe(isOver);
}

function orderStep(wish: OrderWish, order: Order, at: number): StepDecision {
  if ('shares' in wish) return fulfillOrder(order, wish.shares, at);
  if ('lines' in wish) return returnOrder(order, wish.lines, at);
  if (wish.type === 'cancel') return cancelOrder(order, at);
  if (isOpenOrder(order)) return { ok: true, step: expireOrder(order, at) };
  return { ok: false, refusal: { code: 'invalid_state', detail: 'it holds nothing' } };
}

/** The document after a step; the one before where the step did not happen. */
function after<Document>(
  parties: Parties,
  decision: StepDecision,
  {
    before,
    of,
    isWanted,
  }: { before: Document; of: (step: DocumentStep) => Document; isWanted: boolean },
): Document {
  if (!decision.ok) return before;
  return parties.carryOut(decision.step, isWanted) ? of(decision.step) : before;
}

const isWanted = (wish: object): boolean => !('wanted' in wish) || wish.wanted === true;

test('whatever is asked of an order, its figures are those of its warehouses', () => {
  const run = (planned: Shares, wishes: readonly OrderWish[]) => {
    const parties = new Parties(WAREHOUSES, SKUS, 20);
    const allocations = [...new Map(planned.map((s) => [`${s.warehouse} ${s.sku}`, s])).values()];
    const lines = [...bySku(allocations)].map(([unit, sum]) => ({ sku: unit, quantity: sum + 1 }));
    const about = { shipTo: null, holdSeconds: 60, reference: null };
    const step = placeOrder({ id: 'o', lines, allocations, ...about }, NOW);
    expect(parties.carryOut(step, true)).toBe(true);
    let order = orderOf(step);
    expectOrder(parties, order);
    for (const [index, wish] of wishes.entries()) {
      const decision = orderStep(wish, order, NOW + index);
      if (wish.type === 'expire' && decision.ok) parties.expire();
      const about = { before: order, of: orderOf, isWanted: isWanted(wish) };
      order = after(parties, decision, about);
      expectOrder(parties, order);
      expectSound(parties, 'order');
    }
  };
  fc.assert(fc.property(shares, fc.array(orderWish, { maxLength: 12 }), run), { numRuns: RUNS });
});

test('whatever is asked of a transfer, no unit is lost but those that were said to be', () => {
  const run = ([units, immediate]: readonly [number, boolean], wishes: readonly TransferWish[]) => {
    const parties = new Parties(WAREHOUSES, SKUS, 20);
    const lines = SKUS.map((each) => ({ sku: each, quantity: units }));
    const mode = immediate ? 'immediate' : 'shipped';
    const plan = { id: 't', from: 'berlin', to: 'paris', mode, lines, reference: null } as const;
    const step = placeTransfer(plan, NOW);
    expect(parties.carryOut(step, true)).toBe(true);
    let transfer = transferOf(step);
    for (const [index, wish] of wishes.entries()) {
      const decision =
        'receipts' in wish
          ? receiveTransfer(transfer, wish.receipts, NOW + index)
          : cancelTransfer(transfer, NOW + index);
      const about = { before: transfer, of: transferOf, isWanted: isWanted(wish) };
      transfer = after(parties, decision, about);
      expectTransfer(parties, transfer);
      expectSound(parties, 'transfer');
    }
  };
  const start = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.boolean());
  fc.assert(fc.property(start, fc.array(transferWish, { maxLength: 8 }), run), { numRuns: RUNS });
});

test('what is not wanted after all leaves every figure as it was', () => {
  fc.assert(
    fc.property(shares, (planned) => {
      const parties = new Parties(WAREHOUSES, SKUS, 30);
      const figures = ({ onHand, reserved, incoming, leaving }: Level) =>
        [onHand, reserved, incoming, leaving].join();
      const before = [...parties.levels].map(([name, level]) => [name, figures(level)]);
      const lines = [...bySku(planned)].map(([unit, sum]) => ({ sku: unit, quantity: sum }));
      const about = { shipTo: null, holdSeconds: null, reference: null };
      const merged = [...new Map(planned.map((s) => [`${s.warehouse} ${s.sku}`, s])).values()];
      const plan = { id: 'o', lines, allocations: merged, ...about };
      expect(parties.carryOut(placeOrder(plan, NOW), false)).toBe(false);
      expect([...parties.levels].map(([name, level]) => [name, figures(level)])).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test('a shift of figures that no movement tells of leaves the others alone', () => {
  const event = { type: 'shifted', sku: 'a', incoming: 2, leaving: -1 } as const;
  const level = { ...NO_LEVEL, onHand: 5, reserved: 3, leaving: 1, version: 4, seq: 9 };
  expect(shifted(level, event)).toEqual({ ...level, incoming: 2, leaving: 0 });
});
