/** What the addresses of the pages about policies say. */
import type { Category } from '../../app/vocabulary.ts';
import { CATEGORIES } from '../../app/vocabulary.ts';
import { choiceIn, textIn } from '../../app/search-params.ts';

export interface PolicySearch {
  readonly warehouse?: string | undefined;
  /** The policy that is open: `default`, `category:home` or `sku:MUG`. */
  readonly scope?: string | undefined;
  readonly sku?: string | undefined;
  readonly category?: Category | undefined;
}

export const policySearch = (search: Record<string, unknown>): PolicySearch => ({
  ...textIn(search, 'warehouse'),
  ...textIn(search, 'scope'),
  ...textIn(search, 'sku'),
  ...choiceIn(search, 'category', CATEGORIES),
});
