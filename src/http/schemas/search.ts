/** What is found by a word, whatever it is. */
import { z } from 'zod';
import { Id } from './basics.ts';

const FOUND_TYPES = [
  'product',
  'warehouse',
  'order',
  'transfer',
  'restock',
  'reservation',
  'reference',
] as const;

export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).describe('A part of a SKU or name, an id, or a reference'),
});

export const FoundOut = z.strictObject({
  type: z.enum(FOUND_TYPES),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  warehouse: Id.optional().describe('of a reservation'),
});

export const SearchOut = z.strictObject({ items: z.array(FoundOut) });

export const SEARCH_EXAMPLE = {
  items: [{ type: 'product', id: 'MUG-BLUE', title: 'Blue mug', detail: 'MUG-BLUE, home' }],
} as const;
