/** Lists of orders and transfers over all shards. */
import type { WarehouseId } from '../../domain/product.ts';

/** Which documents are listed, newest first. `position`: where the page before ended. */
export interface DocumentQuery<Status> {
  readonly status?: Status | undefined;
  readonly warehouse?: WarehouseId | undefined;
  readonly limit: number;
  readonly position?: readonly (number | null)[] | undefined;
}

export interface DocumentPage<Document> {
  readonly items: readonly Document[];
  /** Null if there are no more. A page may have less than its limit and still have a next. */
  readonly next: readonly (number | null)[] | null;
}
