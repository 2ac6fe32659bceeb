/** What the address of the stock pages says. */
import type { Category } from '../../app/vocabulary.ts';
import { CATEGORIES } from '../../app/vocabulary.ts';
import { choiceIn, textIn } from '../../app/search-params.ts';

export const STATES = ['low', 'out', 'oversold', 'reserved'] as const;

/** What rows may be in the order of. */
export const SORTS = [
  'sku',
  'name',
  'category',
  'warehouse',
  'onHand',
  'reserved',
  'unavailable',
  'available',
  'incoming',
  'updatedAt',
] as const;

export interface StockSearch {
  readonly by?: 'level' | 'product';
  readonly q?: string;
  readonly warehouse?: string;
  readonly category?: Category;
  readonly state?: (typeof STATES)[number];
  readonly sort?: (typeof SORTS)[number];
  readonly order?: 'asc' | 'desc';
}

export const stockSearch = (search: Record<string, unknown>): StockSearch => ({
  ...choiceIn(search, 'by', ['level', 'product'] as const),
  ...textIn(search, 'q'),
  ...textIn(search, 'warehouse'),
  ...choiceIn(search, 'category', CATEGORIES),
  ...choiceIn(search, 'state', STATES),
  ...choiceIn(search, 'sort', SORTS),
  ...choiceIn(search, 'order', ['asc', 'desc'] as const),
});

/** How far back the history of a level is shown. */
export const RANGES = ['24h', '7d', '30d', 'all'] as const;

/** What can be done to a level. */
export const OPERATIONS = [
  'receive',
  'remove',
  'adjust',
  'count',
  'move',
  'write_off',
  'transfer',
] as const;

export interface LevelSearch {
  /** The form that is open. */
  readonly do?: (typeof OPERATIONS)[number];
  readonly range?: (typeof RANGES)[number];
}

export const levelSearch = (search: Record<string, unknown>): LevelSearch => ({
  ...choiceIn(search, 'do', OPERATIONS),
  ...choiceIn(search, 'range', RANGES),
});
