/** How tests say what a policy is asked, and what a restock is. */
import fc from 'fast-check';
import type { Policy } from '../../src/domain/restock/policy.ts';
import type { RestockEvent, RestockRequest } from '../../src/domain/restock/restock-step.ts';
import { evolveRestock } from '../../src/domain/restock/restock-step.ts';
import type { Restock } from '../../src/domain/restock/restock.ts';
import type { Inputs } from '../../src/domain/restock/strategy.ts';
import { NO_DEMAND } from '../../src/domain/restock/strategy.ts';
import { NOW, PLACE } from './given.ts';

/** A level with `available` and nothing on its way, unless `others` say something else. */
export function inputs(available: number, others: Partial<Inputs> = {}): Inputs {
  const incoming = others.incoming ?? 0;
  return {
    at: NOW,
    available,
    incoming,
    position: available + incoming,
    demand: NO_DEMAND,
    packSize: 1,
    isReview: false,
    source: null,
    ...others,
  };
}

/** Demand per day over four weeks. */
export const daily = (mean: number, std = 0): Pick<Inputs, 'demand'> => ({
  demand: { mean, std, days: 28 },
});

export const REQUEST: RestockRequest = {
  id: 'r1',
  warehouse: PLACE,
  sku: 'mug',
  quantity: 10,
  strategy: 'min-max',
  explanation: 'few are left',
  supplier: null,
  position: 12,
  terms: { leadTimeDays: 0, leadTimeStdDays: 0, packSize: 1, source: null },
  isCarried: false,
};

/** A restock of ten mugs to which `events` happened, a millisecond each. */
export const restockAfter = (...events: readonly RestockEvent[]): Restock =>
  events.reduce<Restock>(
    (restock, event, index) => evolveRestock(restock, event, NOW + 1 + index),
    evolveRestock(undefined, { type: 'requested', request: REQUEST }, NOW),
  );

const units = fc.integer({ min: 0, max: 500 });
const days = fc.double({ min: 0, max: 60, noNaN: true });

/** Policies that decide by a reorder point, with figures that make sense. */
export const reorderPolicy: fc.Arbitrary<Policy> = fc.oneof(
  fc
    .tuple(units, units)
    .map(([min, more]): Policy => ({ strategy: 'min-max', min, max: min + more })),
  fc
    .record({
      reorderPoint: units,
      quantity: fc.integer({ min: 1, max: 500 }),
      mode: fc.constantFrom('multiple', 'fixed', 'deficiency'),
    })
    .map((terms): Policy => ({ strategy: 'reorder-point', ...terms })),
  fc
    .record({ leadTimeDays: days, safetyDays: days, more: days })
    .map(({ more, ...terms }): Policy => {
      const targetDays = terms.leadTimeDays + terms.safetyDays + more;
      return { strategy: 'days-of-cover', ...terms, targetDays };
    }),
  fc
    .record(
      {
        serviceLevel: fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        leadTimeDays: days,
        leadTimeStdDays: days,
        reviewDays: days,
        orderCost: fc.double({ min: 0.01, max: 100, noNaN: true }),
        holdingCost: fc.double({ min: 0.01, max: 100, noNaN: true }),
      },
      { requiredKeys: ['serviceLevel', 'leadTimeDays'] },
    )
    .map((terms): Policy => ({ strategy: 'service-level', ...terms })),
  fc.tuple(units, units).map(([min, more]): Policy => ({
    strategy: 'transfer-from',
    source: 'ulm',
    min,
    max: min + more,
  })),
);

/** Levels that a policy may be asked about, of sources too. */
export const anyInputs: fc.Arbitrary<Inputs> = fc
  .record({
    available: fc.integer({ min: -50, max: 700 }),
    incoming: units,
    packSize: fc.integer({ min: 1, max: 24 }),
    mean: fc.integer({ min: 0, max: 1_000 }).map((sum) => sum / 28),
    std: fc.double({ min: 0, max: 40, noNaN: true }),
    isReview: fc.boolean(),
    source: fc.option(fc.record({ available: units, minimum: units })),
  })
  .map(({ available, mean, std, ...rest }) => inputs(available, { ...rest, ...daily(mean, std) }));
