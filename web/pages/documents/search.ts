/** What the addresses of the lists of documents say. */
import { choiceIn, textIn } from '../../app/search-params.ts';
import { ORDER_STATUSES, RESTOCK_STATUSES, TRANSFER_STATUSES } from '../../app/vocabulary.ts';

export interface OrderSearch {
  readonly status?: (typeof ORDER_STATUSES)[number];
  /** The dialog that is open. */
  readonly do?: 'new';
}
export const orderSearch = (search: Record<string, unknown>): OrderSearch => ({
  ...choiceIn(search, 'status', ORDER_STATUSES),
  ...choiceIn(search, 'do', ['new'] as const),
});

export interface TransferSearch {
  readonly status?: (typeof TRANSFER_STATUSES)[number];
  readonly warehouse?: string;
  /** The dialog that is open. */
  readonly do?: 'new';
}
export const transferSearch = (search: Record<string, unknown>): TransferSearch => ({
  ...choiceIn(search, 'status', TRANSFER_STATUSES),
  ...textIn(search, 'warehouse'),
  ...choiceIn(search, 'do', ['new'] as const),
});

export interface RestockSearch {
  readonly status?: (typeof RESTOCK_STATUSES)[number];
  readonly warehouse?: string;
  readonly sku?: string;
}
export const restockSearch = (search: Record<string, unknown>): RestockSearch => ({
  ...choiceIn(search, 'status', RESTOCK_STATUSES),
  ...textIn(search, 'warehouse'),
  ...textIn(search, 'sku'),
});
