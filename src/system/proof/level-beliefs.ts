/** What the stock view says of the levels of a shard, for a proof to compare the ledger with. */
import { setImmediate as turn } from 'node:timers/promises';
import { unavailable } from '../../domain/level.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Belief, BeliefPart } from '../../journal/proof/belief.ts';
import { packBeliefs } from '../../journal/proof/belief.ts';
import type { StockView } from '../stock-view.ts';

/** Levels that are looked at before others have their turn. */
const TURN_LEVELS = 1_000;

/**
 * What the view believes of all levels of `warehouses`. Others have their turns meanwhile, so it is
 * not of one moment; but each belief says after which movement it was held, so each holds alone.
 */
export async function levelBeliefs(
  view: StockView,
  warehouses: readonly WarehouseId[],
): Promise<readonly BeliefPart[]> {
  const parts: BeliefPart[] = [];
  for (const warehouse of warehouses) {
    for (let from = 0; from < view.table(warehouse).size; from += TURN_LEVELS) {
      if (parts.length > 0) await turn();
      const table = view.table(warehouse);
      const beliefs: (readonly [Sku, Belief])[] = [];
      for (const sku of table.skusFrom(from, TURN_LEVELS)) {
        const level = table.level(sku);
        if (level === undefined) continue;
        const { seq, onHand, reserved } = level;
        beliefs.push([sku, { seq, onHand, reserved, unavailable: unavailable(level) }]);
      }
      if (beliefs.length > 0) parts.push(packBeliefs(warehouse, beliefs));
    }
  }
  return parts;
}
