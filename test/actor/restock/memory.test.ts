/** What a warehouse remembers of its restocking is what its journal says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../../src/actor/message.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import { isOpenRestock, outstanding } from '../../../src/domain/restock/restock.ts';
import { verifyJournal } from '../../../src/journal/proof/verify.ts';
import { Buying } from '../../support/buying.ts';
import { NOW, PLACE } from '../../support/given.ts';
import { message, operate } from '../../support/shards.ts';

const SKUS = ['a', 'b', 'c'] as const;
const DAY_MS = 86_400_000;

const policy: fc.Arbitrary<Policy | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    strategy: fc.constant('min-max'),
    min: fc.nat(9),
    max: fc.integer({ min: 9, max: 30 }),
  }),
  fc.record({
    strategy: fc.constant('reorder-point'),
    reorderPoint: fc.nat(9),
    quantity: fc.integer({ min: 1, max: 9 }),
    mode: fc.constantFrom('multiple', 'fixed', 'deficiency'),
  }),
  fc.record({
    strategy: fc.constant('days-of-cover'),
    leadTimeDays: fc.nat(2),
    safetyDays: fc.nat(1),
    targetDays: fc.integer({ min: 3, max: 9 }),
    alertAt: fc.option(fc.nat(9), { nil: undefined }),
  }),
);

const sku = fc.constantFrom(...SKUS);
const step = fc.oneof(
  fc.record({
    type: fc.constant('operate'),
    sku,
    kind: fc.constantFrom('receive', 'remove', 'remove', 'remove', 'count'),
    quantity: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    type: fc.constant('policy'),
    scope: fc.constantFrom('default', 'sku:a', 'category:toys'),
    policy,
  }),
  fc.record({
    type: fc.constant('act'),
    index: fc.nat(5),
    action: fc.constantFrom('order', 'receive', 'cancel', 'fail'),
  }),
  fc.record({ type: fc.constant('wait'), ms: fc.constantFrom(1, 60_000, DAY_MS) }),
  fc.record({ type: fc.constant('reopen'), withSnapshot: fc.boolean() }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function messageOf(buying: Buying, each: Step): Message | null {
  switch (each.type) {
    case 'operate':
      return operate(each.kind, each.quantity, { sku: each.sku });
    case 'policy':
      return message({ type: 'set_policy', scope: each.scope, policy: each.policy });
    case 'act': {
      const restocks = buying.restocks();
      const restock = restocks[each.index % Math.max(1, restocks.length)];
      if (restock === undefined) return null;
      const { id, sku: of } = restock;
      const action = {
        order: { type: 'order', expectedAt: null },
        receive: { type: 'receive', quantity: Math.ceil(outstanding(restock) / 2) || 1 },
        cancel: { type: 'cancel' },
        fail: { type: 'fail', reason: 'no goods' },
      } as const;
      return message({ type: 'act_on_restock', id, sku: of, action: action[each.action] });
    }
    case 'wait':
    case 'reopen':
      return null;
  }
}

/** All that a shard remembers of its restocking, in the same order every time. */
function remembered({ on }: Buying): unknown {
  const book = on.shard.restocking.books.get(PLACE);
  const parts = book?.parts();
  const { restocks, lows } = on.shard.opened().restocking;
  const today = Math.floor(on.shard.journal.position.at / DAY_MS);
  return {
    policies: (parts?.policies ?? []).map(({ scope }) => scope).sort(),
    restraints: Object.fromEntries(parts?.restraints ?? []),
    lows: new Set(lows.map(([, sku]) => sku)),
    restocks: restocks.toSorted((one, other) => one.id.localeCompare(other.id)),
    demand: SKUS.map((each) => {
      const slot = on.shard.levels(PLACE).slot(each);
      return slot === -1 ? null : book?.demand.demand(slot, { today, windowDays: 5 });
    }),
    levels: SKUS.map((each) => on.level(each)),
  };
}

test('a warehouse that has nothing but a policy is among those that a shard knows', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only' }, 'sku:never');
  buying.policy(null, 'sku:never');
  buying.on.reopen();
  expect(buying.on.shard.opened().warehouses).toEqual([PLACE]);
});

test('a shard that is opened again remembers what it knew, and incoming is what is open', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const buying = new Buying();
      buying.products.set('b', 'toys', 4);
      let at = NOW;
      for (const each of steps) {
        if (each.type === 'wait') at += each.ms;
        if (each.type === 'reopen') {
          if (each.withSnapshot) buying.on.shard.snapshot();
          buying.on.reopen();
        }
        const asked = messageOf(buying, each);
        buying.on.do(at, ...(asked === null ? [] : [asked]));
        while (buying.on.do(at).outcome.nextRepeatAt === 0);
      }
      const open = buying.restocks().filter(isOpenRestock);
      for (const each of SKUS) {
        const units = open
          .filter((one) => one.sku === each)
          .reduce((n, one) => n + outstanding(one), 0);
        expect(buying.figures(each)[1]).toBe(units);
      }
      const before = remembered(buying);
      buying.on.reopen();
      expect(remembered(buying)).toEqual(before);
      buying.on.shard.snapshot();
      buying.on.reopen();
      expect(remembered(buying)).toEqual(before);
      expect(verifyJournal(buying.on.path, new Map(), NOW).drift).toEqual([]);
      buying.on.shard.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
