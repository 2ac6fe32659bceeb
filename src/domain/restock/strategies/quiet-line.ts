/** Above which figures a policy need not be asked at all, which is nearly always. */
import type { Policy } from '../policy.ts';
import type { Demand } from '../strategy.ts';
import { coverPoint } from './days-of-cover.ts';
import { servicePoint } from './service-level.ts';

/**
 * The most units available at which `policy` can have anything to say, given the demand: above it
 * nothing is ordered, because the position is never less than what is available, and stock is not
 * low. Infinity if that cannot be known without asking. A review is another matter.
 */
export function quietLine(policy: Policy, demand: Demand): number {
  const point = pointOf(policy, demand);
  return Math.max(point, policy.alertAt ?? point);
}

function pointOf(policy: Policy, demand: Demand): number {
  switch (policy.strategy) {
    case 'min-max':
    case 'transfer-from':
      return policy.min;
    case 'reorder-point':
      return policy.reorderPoint;
    case 'days-of-cover':
      return coverPoint(policy, demand);
    case 'service-level':
      return servicePoint(policy, demand);
    case 'periodic':
    case 'alert-only':
      return 0;
    case 'custom':
      return Infinity;
  }
}
