import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/domain/restock/assess.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import { quietLine } from '../../../src/domain/restock/strategies/quiet-line.ts';
import { NOW } from '../../support/given.ts';

const units = fc.nat(50);
const days = fc.integer({ min: 0, max: 90 }).map((tenths) => tenths / 10);
const alertAt = fc.option(units, { nil: undefined });

const policy: fc.Arbitrary<Policy> = fc.oneof(
  fc.record({ strategy: fc.constant('min-max'), min: units, max: units, alertAt }),
  fc.record({ strategy: fc.constant('alert-only'), alertAt }),
  fc.record({
    strategy: fc.constant('periodic'),
    every: fc.constant('0 6 * * *'),
    orderUpTo: units,
    alertAt,
  }),
  fc.record({
    strategy: fc.constant('transfer-from'),
    source: fc.constant('oslo'),
    min: units,
    max: units,
    alertAt,
  }),
  fc.record({
    strategy: fc.constant('reorder-point'),
    reorderPoint: units,
    quantity: fc.integer({ min: 1, max: 50 }),
    mode: fc.constantFrom('multiple', 'fixed', 'deficiency'),
    alertAt,
  }),
  fc.record({
    strategy: fc.constant('days-of-cover'),
    leadTimeDays: days,
    safetyDays: days,
    targetDays: days,
    alertAt,
  }),
  fc.record({
    strategy: fc.constant('service-level'),
    serviceLevel: fc.constantFrom(0.3, 0.5, 0.95, 0.999),
    leadTimeDays: days,
    leadTimeStdDays: fc.option(days, { nil: undefined }),
    reviewDays: fc.option(days, { nil: undefined }),
    alertAt,
  }),
);

test('above its quiet line a policy orders nothing, and stock is not low', () => {
  const demand = fc.record({ mean: days, std: days, days: fc.constant(28) });
  fc.assert(
    fc.property(policy, demand, fc.nat(20), fc.nat(20), (given, asked, above, incoming) => {
      const line = quietLine(given, asked);
      const available = Math.floor(line) + 1 + above;
      const evaluation = evaluate(given, {
        at: NOW,
        available,
        incoming,
        position: available + incoming,
        demand: asked,
        packSize: 1,
        isReview: false,
        source: null,
      });
      expect(evaluation.quantity).toBe(0);
      expect(available).toBeGreaterThan(evaluation.alertAt);
    }),
    { numRuns: 2_000 },
  );
});

test('the line is as low as it can be', () => {
  const demand = { mean: 3, std: 0, days: 28 };
  const lines = [
    quietLine({ strategy: 'min-max', min: 5, max: 9 }, demand),
    quietLine({ strategy: 'min-max', min: 5, max: 9, alertAt: 7 }, demand),
    quietLine({ strategy: 'alert-only' }, demand),
    quietLine({ strategy: 'days-of-cover', leadTimeDays: 2, safetyDays: 1, targetDays: 9 }, demand),
    quietLine({ strategy: 'service-level', serviceLevel: 0.5, leadTimeDays: 4 }, demand),
  ];
  expect(lines).toEqual([5, 7, 0, 9, 12]);
});
