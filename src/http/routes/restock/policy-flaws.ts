/** What is wrong with a policy that its shape does not say. */
import type { WarehouseId } from '../../../domain/product.ts';
import type { Flaw } from '../../../domain/refusal.ts';
import type { Policy } from '../../../domain/restock/policy.ts';
import { hasCustomStrategy } from '../../../domain/restock/strategies/custom.ts';
import type { Context } from '../../endpoint.ts';

/** What only the service knows to be wrong with a policy for `warehouse`, by paths inside of it. */
export function policyFlaws(
  { system }: Context,
  warehouse: WarehouseId,
  policy: Policy,
): readonly Flaw[] {
  if (policy.strategy === 'transfer-from') {
    const path = 'source';
    if (policy.source === warehouse) return [{ path, message: 'must be another warehouse' }];
    const isKnown = system.catalogue.warehouse(policy.source) !== undefined;
    return isKnown ? [] : [{ path, message: `there is no warehouse ${policy.source}` }];
  }
  if (policy.strategy !== 'custom') return [];
  if (hasCustomStrategy(system.customStrategies, policy.name)) return [];
  return [{ path: 'name', message: `there is no restock strategy ${policy.name}` }];
}
