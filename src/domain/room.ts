/** How much a level can take in: of a warehouse that is closed, nothing. */
import type { WarehouseState } from './decision.ts';
import { NO_LEVEL, ON_HAND_MAX } from './level.ts';
import type { Sku } from './product.ts';
import type { Refusal } from './refusal.ts';

/**
 * Promises are looked through only above this: that votes which are open at the same moment promise
 * the other half would take more than two thousand of the largest documents there are.
 */
const PLENTY = ON_HAND_MAX / 2;

/**
 * Refuses `quantity` more of a SKU if the warehouse is closed, or if what is there, what is on
 * its way and what votes have promised to take in would together pass the largest figure. So no
 * promise can ever break it.
 */
export function overfull(state: WarehouseState, sku: Sku, quantity: number): Refusal | null {
  if (state.isClosed()) {
    const detail = `the warehouse ${state.id} was deleted and takes in no more`;
    return { code: 'invalid_state', detail };
  }
  const { onHand, incoming } = state.level(sku) ?? NO_LEVEL;
  const expected = onHand + incoming + quantity;
  if (expected <= PLENTY || expected + state.arriving(sku) <= ON_HAND_MAX) return null;
  const detail = `on hand of ${sku} at ${state.id} would pass ${ON_HAND_MAX}`;
  return { code: 'invalid_state', detail };
}
