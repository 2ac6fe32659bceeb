/** The demo's own catalogue: made by seed, so that two runs speak of the same goods. */
import type { Category } from '../domain/product.ts';
import { CATEGORIES } from '../domain/product.ts';
import type { Dice } from './demo/dice.ts';
import { createDice } from './demo/dice.ts';
import { WORDS } from './demo/words.ts';
import type { NewProduct, NewWarehouse, OpeningStock, Stocking } from './stocking.ts';

/** Products of each category; ten times as many in all. */
export const PRODUCTS_PER_CATEGORY = 240;

const WAREHOUSES: readonly NewWarehouse[] = [
  warehouse('berlin', 'Berlin', 1, { country: 'DE', latitude: 52.52, longitude: 13.41 }),
  warehouse('rotterdam', 'Rotterdam', 2, { country: 'NL', latitude: 51.92, longitude: 4.48 }),
  warehouse('lyon', 'Lyon', 3, { country: 'FR', latitude: 45.76, longitude: 4.84 }),
  warehouse('warsaw', 'Warsaw', 4, { country: 'PL', latitude: 52.23, longitude: 21.01 }),
];
const COUNTRIES = WAREHOUSES.flatMap(({ location }) => location?.country ?? []);
const PACK_SIZES = [1, 1, 1, 1, 2, 4, 6, 10, 12, 24];

/** A full shelf of everything, over all products of one warehouse. */
const UNITS_PER_WAREHOUSE = 150_000;
const UNITS_PER_LEVEL_MIN = 20;
/** How many levels start nearly empty, so that there is something to see soon. */
const LOW_SHARE = 0.1;

export interface DemoCatalogue extends Stocking {
  /** Running sums of how often each product is asked for, in the order of `products`. */
  readonly demand: readonly number[];
  /** What a full shelf of each product is, in the same order. */
  readonly shelf: readonly number[];
}

/** Makes the catalogue of `seed`. The same seed makes the same catalogue. */
export function demoCatalogue(seed: number): DemoCatalogue {
  const dice = createDice(seed);
  const products = CATEGORIES.flatMap((category) => productsOf(dice, category));
  const shares = popularity(dice, products.length);
  const shelf = shares.map((share) =>
    Math.max(UNITS_PER_LEVEL_MIN, Math.round(share * UNITS_PER_WAREHOUSE)),
  );
  return {
    warehouses: WAREHOUSES,
    products,
    opening: WAREHOUSES.flatMap(({ id }) => openingOf(dice, id, { products, shelf })),
    demand: runningSums(shares),
    shelf,
  };
}

function productsOf(dice: Dice, category: Category): NewProduct[] {
  const words = WORDS[category];
  const names = words.adjectives.flatMap((adjective) =>
    words.materials.flatMap((material) =>
      words.nouns.map((noun) => ({ name: `${adjective} ${material} ${noun}`, material })),
    ),
  );
  const chosen = dice.shuffled(names).slice(0, PRODUCTS_PER_CATEGORY);
  return chosen.map(({ name, material }, index) => ({
    sku: `${words.prefix}-${String(index + 1).padStart(4, '0')}`,
    name,
    category,
    packSize: dice.pick(PACK_SIZES),
    attributes: {
      material,
      weightGrams: dice.int(4, 400) * 10,
      origin: dice.pick(COUNTRIES),
    },
  }));
}

/**
 * The share of all demand that falls on each of `size` products: the k-th most popular is asked
 * for 1/k as often as the first (Zipf, "Human Behavior and the Principle of Least Effort", 1949).
 */
function popularity(dice: Dice, size: number): number[] {
  const ranks = dice.shuffled(Array.from({ length: size }, (_, index) => index + 1));
  const total = ranks.reduce((sum, rank) => sum + 1 / rank, 0);
  return ranks.map((rank) => 1 / rank / total);
}

function openingOf(
  dice: Dice,
  warehouseId: string,
  { products, shelf }: { products: readonly NewProduct[]; shelf: readonly number[] },
): OpeningStock[] {
  return products.map(({ sku }, index) => {
    const percent = dice.chance(LOW_SHARE) ? dice.int(5, 20) : dice.int(60, 120);
    const quantity = Math.ceil(((shelf[index] ?? 0) * percent) / 100);
    return { warehouse: warehouseId, sku, quantity };
  });
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

function warehouse(
  id: string,
  name: string,
  priority: number,
  location: NewWarehouse['location'],
): NewWarehouse {
  return { id, name, priority, location };
}
