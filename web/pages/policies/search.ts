/** What the addresses of the pages about policies say. */
import { textIn } from '../../app/search-params.ts';

export interface PolicySearch {
  readonly warehouse?: string;
  /** The policy that is open: `default`, `category:home` or `sku:MUG`. */
  readonly scope?: string;
  readonly sku?: string;
  readonly category?: string;
}

export const policySearch = (search: Record<string, unknown>): PolicySearch => ({
  ...textIn(search, 'warehouse'),
  ...textIn(search, 'scope'),
  ...textIn(search, 'sku'),
  ...textIn(search, 'category'),
});
