/** What the address of the stock pages says. */
import { choiceIn, textIn } from '../../app/search-params.ts';

export const STATES = ['low', 'out', 'oversold', 'reserved'] as const;

export interface StockSearch {
  readonly by?: 'level' | 'product';
  readonly q?: string;
  readonly warehouse?: string;
  readonly category?: string;
  readonly state?: (typeof STATES)[number];
  readonly sort?: string;
  readonly order?: 'asc' | 'desc';
}

export const stockSearch = (search: Record<string, unknown>): StockSearch => ({
  ...choiceIn(search, 'by', ['level', 'product'] as const),
  ...textIn(search, 'q'),
  ...textIn(search, 'warehouse'),
  ...textIn(search, 'category'),
  ...choiceIn(search, 'state', STATES),
  ...textIn(search, 'sort'),
  ...choiceIn(search, 'order', ['asc', 'desc'] as const),
});

export interface LevelSearch {
  /** The form that is open. */
  readonly do?: string;
}

export const levelSearch = (search: Record<string, unknown>): LevelSearch => textIn(search, 'do');
