/** What clients change in the catalogue. */
import type { Asked } from './asked.ts';
import type { Known } from './known.ts';
import { RARE_SKU, RARE_WAREHOUSE } from './known.ts';

/** Products and warehouses become inactive and active again; rare ones come and go. */
export function changeCatalogue(known: Known): Asked {
  const { dice, settings } = known;
  const active = dice.chance(0.7);
  const roll = dice.int(1, 10);
  if (roll <= 3)
    return { type: 'save_product', id: dice.pick([...settings.skus, RARE_SKU]), active };
  if (roll <= 6)
    return {
      type: 'save_warehouse',
      id: dice.chance(0.4) ? RARE_WAREHOUSE : dice.pick(settings.warehouses),
      active,
    };
  const isRare = dice.chance(0.8);
  if (roll <= 8) {
    return { type: 'delete_product', id: isRare ? RARE_SKU : dice.pick(settings.skus) };
  }
  const id = isRare ? RARE_WAREHOUSE : dice.pick(settings.warehouses);
  return { type: 'delete_warehouse', id };
}

/** At times, what comes back is not to be there any more when it comes. Null: not this time. */
export function deleteMeanwhile(known: Known): Asked | null {
  const { comingBack, dice } = known;
  known.comingBack = null;
  if (comingBack === null || !dice.chance(0.3)) return null;
  const { warehouse, sku } = comingBack;
  if (dice.chance(0.8)) return { type: 'delete_warehouse', id: warehouse };
  return { type: 'delete_product', id: sku };
}
