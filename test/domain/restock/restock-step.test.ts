/* oxlint-disable vitest/expect-expect -- emits and refuses assert. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RestockCommand, RestockEvent } from '../../../src/domain/restock/restock-step.ts';
import { decideRestock, evolveRestock } from '../../../src/domain/restock/restock-step.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import {
  RESTOCK_STATUSES,
  isOpenRestock,
  outstanding,
} from '../../../src/domain/restock/restock.ts';
import { NOW } from '../../support/given.ts';
import { REQUEST, restockAfter } from '../../support/restocks.ts';

const ordered: RestockEvent = { type: 'ordered', expectedAt: NOW + 5_000, quantity: 10 };
const received = (quantity: number): RestockEvent => ({ type: 'received', quantity });
const failed: RestockEvent = { type: 'failed', reason: 'the supplier is closed' };
const cancelled: RestockEvent = { type: 'cancelled' };

/** Asks something of a restock. */
const when = (restock: Restock, command: RestockCommand) => {
  const decision = decideRestock(Object.freeze(restock), restock.id, command);
  return {
    emits: (event: RestockEvent | null) => expect(decision).toEqual({ ok: true, event }),
    refuses: (refusal: object) => expect(decision).toMatchObject({ ok: false, refusal }),
  };
};

describe('a restock', () => {
  test('begins as it was requested', () => {
    expect(restockAfter()).toEqual({
      id: 'r1',
      warehouse: 'berlin',
      sku: 'mug',
      quantity: 10,
      received: 0,
      status: 'requested',
      strategy: 'min-max',
      explanation: 'few are left',
      supplier: null,
      expectedAt: null,
      createdAt: NOW,
      updatedAt: NOW,
      position: 12,
      terms: { leadTimeDays: 0, leadTimeStdDays: 0, packSize: 1, source: null },
      isCarried: false,
    });
  });

  test('goes through its states', () => {
    const states = [
      restockAfter(ordered),
      restockAfter(ordered, received(4)),
      restockAfter(ordered, received(4), received(6)),
      restockAfter(ordered, received(4), failed),
      restockAfter(ordered, received(4), cancelled),
    ].map((each) => [each.status, each.received, outstanding(each), isOpenRestock(each)]);
    expect(states).toEqual([
      ['ordered', 0, 10, true],
      ['partially_received', 4, 6, true],
      ['received', 10, 0, false],
      ['failed', 4, 0, false],
      ['cancelled', 4, 0, false],
    ]);
  });

  test('tells when it changed, and when it is expected', () => {
    const later: RestockEvent = { type: 'expected_changed', expectedAt: NOW + 9_000 };
    const restock = restockAfter(ordered, later);
    expect(restock).toMatchObject({
      status: 'ordered',
      createdAt: NOW,
      updatedAt: NOW + 2,
      expectedAt: NOW + 9_000,
    });
    expect(restockAfter(ordered).expectedAt).toBe(NOW + 5_000);
  });

  test('says why it failed', () => {
    expect(restockAfter(failed).explanation).toBe('few are left; failed: the supplier is closed');
  });

  test('of which less is to be had is for less, and what will not come is not missed', () => {
    const restock = restockAfter({ type: 'ordered', expectedAt: null, quantity: 4 });
    expect(restock).toMatchObject({ status: 'ordered', quantity: 4, position: 6 });
  });

  test('that never was has no events, and nothing can be asked of it', () => {
    expect(() => evolveRestock(undefined, cancelled, NOW)).toThrow('cancelled that never was');
    expect(decideRestock(undefined, 'r9', { type: 'cancel' })).toEqual({
      ok: false,
      refusal: { code: 'not_found', detail: 'there is no restock r9' },
    });
  });
});

describe('ordering', () => {
  test('takes what was asked for, if nothing else is said', () => {
    when(restockAfter(), { type: 'order', expectedAt: NOW + 5_000 }).emits(ordered);
  });

  test('takes less, but neither nothing nor more', () => {
    const order = (quantity: number) => ({ type: 'order', expectedAt: null, quantity }) as const;
    when(restockAfter(), order(1)).emits({ type: 'ordered', expectedAt: null, quantity: 1 });
    when(restockAfter(), order(0)).refuses({ code: 'validation' });
    when(restockAfter(), order(11)).refuses({
      code: 'validation',
      errors: [{ path: 'quantity', message: '10 were asked for, so 11 cannot be ordered' }],
    });
  });

  test.each([
    [[ordered], 1],
    [[received(1)], 7],
    [[ordered, received(1)], 7],
  ] as const)('after %o is obeyed already', (events, quantity) => {
    when(restockAfter(...events), { type: 'order', expectedAt: 1, quantity }).emits(null);
  });
});

describe('receiving', () => {
  test.each([[[]], [[ordered]]] as const)('is possible after %o', (events) => {
    when(restockAfter(...events), { type: 'receive', quantity: 10 }).emits(received(10));
  });

  test('takes what is outstanding and no more', () => {
    const restock = restockAfter(ordered, received(4));
    when(restock, { type: 'receive', quantity: 6 }).emits(received(6));
    when(restock, { type: 'receive' }).emits(received(6));
    when(restock, { type: 'receive', quantity: 7 }).refuses({
      code: 'validation',
      errors: [{ path: 'quantity', message: '6 of mug are outstanding, so 7 cannot be received' }],
    });
  });
});

test('postponing orders nothing, and saying the same again is nothing', () => {
  const restock = restockAfter(ordered);
  const later: RestockCommand = { type: 'expect', expectedAt: NOW + 9_000 };
  when(restock, later).emits({ type: 'expected_changed', expectedAt: NOW + 9_000 });
  when(restock, { type: 'expect', expectedAt: NOW + 5_000 }).emits(null);
  when(restock, { type: 'expect', expectedAt: null }).emits({
    type: 'expected_changed',
    expectedAt: null,
  });
});

test.each([[[]], [[ordered]], [[received(3)]]] as const)('after %o it may end', (events) => {
  when(restockAfter(...events), { type: 'cancel' }).emits(cancelled);
  when(restockAfter(...events), { type: 'fail', reason: 'the supplier is closed' }).emits(failed);
});

test.each([
  ['received', received(10)],
  ['failed', failed],
  ['cancelled', cancelled],
] as const)('a restock that is %s is at its end', (status, event) => {
  const commands: readonly RestockCommand[] = [
    { type: 'order', expectedAt: null },
    { type: 'expect', expectedAt: 1 },
    { type: 'receive', quantity: 1 },
    { type: 'fail', reason: 'late' },
    { type: 'cancel' },
  ];
  const detail = `the restock r1 is ${status}: it has come to its end`;
  for (const command of commands) {
    when(restockAfter(event), command).refuses({ code: 'invalid_state', detail });
  }
});

test('whatever is asked of a restock, it never receives more than its quantity', () => {
  const time = fc.option(fc.integer({ min: NOW, max: NOW + 10 }));
  const quantity = fc.integer({ min: 1, max: 12 });
  const command: fc.Arbitrary<RestockCommand> = fc.oneof(
    fc.record({ type: fc.constant('order'), expectedAt: time, quantity }),
    fc.record({ type: fc.constant('expect'), expectedAt: time }),
    fc.record({ type: fc.constant('receive'), quantity: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ type: fc.constant('fail'), reason: fc.constant('late') }),
    fc.record({ type: fc.constant('cancel') }),
  );
  const seen = new Set<string>();
  const check = (commands: readonly RestockCommand[]): void => {
    let restock = evolveRestock(undefined, { type: 'requested', request: REQUEST }, NOW);
    let arrived = 0;
    for (const each of commands) {
      const before = restock;
      const decision = decideRestock(restock, restock.id, each);
      if (!decision.ok) continue;
      if (decision.event !== null) restock = evolveRestock(restock, decision.event, NOW);
      if (decision.event?.type === 'received') arrived += decision.event.quantity;
      expect(restock.received).toBe(arrived);
      expect(restock.received).toBeLessThanOrEqual(restock.quantity);
      expect(restock.status === 'received').toBe(restock.received === restock.quantity);
      expect(isOpenRestock(before)).toBe(true);
      expect(outstanding(restock)).toBeGreaterThanOrEqual(0);
      // What of it is in the position and what is in the promise go hand in hand.
      expect(restock.quantity - restock.position).toBe(REQUEST.quantity - REQUEST.position);
      seen.add(restock.status);
    }
  };
  fc.assert(fc.property(fc.array(command, { maxLength: 12, size: 'max' }), check), {
    numRuns: 500,
  });
  expect([...seen]).toEqual(expect.arrayContaining(RESTOCK_STATUSES.slice(1)));
});
