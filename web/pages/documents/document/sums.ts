/** Sums over lines. */

/** The sum of what `of` says of each item. */
export const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** `1 unit`, `12 units`. */
export const units = (quantity: number): string =>
  `${quantity.toLocaleString('en')} ${quantity === 1 ? 'unit' : 'units'}`;
