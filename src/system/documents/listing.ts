/** Lists of orders and transfers over all shards. */
import type { WarehouseId } from '../../domain/product.ts';
import type { DeskDocument } from '../../domain/steps/document-step.ts';
import type { FiledPage } from '../../journal/filed.ts';

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

/**
 * The newest documents of a page of each shard. In a position, null is the beginning of a shard's
 * list and 0 its end.
 */
export function newestOf(
  pages: readonly FiledPage[],
  limit: number,
  position: readonly (number | null)[] | undefined,
): DocumentPage<DeskDocument> {
  const found = pages.flatMap(({ entries }, shard) =>
    entries.map(([first, document]) => ({ shard, first, document })),
  );
  const newest = found.toSorted((a, b) => createdAt(b.document) - createdAt(a.document));
  const taken = newest.slice(0, limit);
  const next = pages.map((page, shard) => {
    const isLeft = newest.slice(limit).some((each) => each.shard === shard);
    const last = taken.findLast((each) => each.shard === shard)?.first;
    return isLeft ? (last ?? position?.[shard] ?? null) : (page.next ?? 0);
  });
  const items = taken.map(({ document }) => document);
  return { items, next: next.every((place) => place === 0) ? null : next };
}

const createdAt = ({ value }: DeskDocument): number => value.createdAt;
