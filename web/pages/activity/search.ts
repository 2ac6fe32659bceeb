/** What the address of the page about what happens says. */
import { choiceIn, textIn } from '../../app/search-params.ts';

export interface ActivitySearch {
  /** Events as they happen, or the ledger. */
  readonly view?: 'events' | 'movements' | undefined;
  /** Types of events, separated by commas. */
  readonly types?: string | undefined;
  readonly warehouse?: string | undefined;
  readonly sku?: string | undefined;
  readonly type?: string | undefined;
  readonly reference?: string | undefined;
  readonly document?: string | undefined;
}

export const activitySearch = (search: Record<string, unknown>): ActivitySearch => ({
  ...choiceIn(search, 'view', ['events', 'movements'] as const),
  ...textIn(search, 'types'),
  ...textIn(search, 'warehouse'),
  ...textIn(search, 'sku'),
  ...textIn(search, 'type'),
  ...textIn(search, 'reference'),
  ...textIn(search, 'document'),
});
