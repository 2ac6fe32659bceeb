/** The fixed set of product categories. */
import type { Shape } from '../../src/client/api/stockroom.ts';

export type Category = Shape<'Product'>['category'];

/** Complete: the compiler says so when there is another one. */
const ALL: Readonly<Record<Category, true>> = {
  electronics: true,
  grocery: true,
  clothing: true,
  home: true,
  beauty: true,
  toys: true,
  books: true,
  sports: true,
  tools: true,
  other: true,
};

export const CATEGORIES = Object.keys(ALL) as readonly Category[];
