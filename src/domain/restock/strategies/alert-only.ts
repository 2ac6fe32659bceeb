import type { Plan } from '../strategy.ts';

/** Orders nothing: somebody is told that stock is low, and sees to it. */
export const alertOnly = (): Plan => PLAN;

const PLAN: Plan = Object.freeze({
  reorderPoint: null,
  quantity: 0,
  figures: Object.freeze({}),
  formula: 'orders nothing',
  explain: () => 'the policy reports low stock and orders nothing',
});
