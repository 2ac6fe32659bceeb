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
      id: dice.pick([...settings.warehouses, RARE_WAREHOUSE]),
      active,
    };
  const isRare = dice.chance(0.8);
  if (roll <= 8) {
    return { type: 'delete_product', id: isRare ? RARE_SKU : dice.pick(settings.skus) };
  }
  const id = isRare ? RARE_WAREHOUSE : dice.pick(settings.warehouses);
  return { type: 'delete_warehouse', id };
}
