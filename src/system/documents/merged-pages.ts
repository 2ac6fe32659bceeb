/** One page of a list out of a page of each shard. */
import type { FiledDocument, FiledPage } from '../../journal/filed.ts';

/**
 * The newest documents of `pages`, at most `limit`, and for each shard where the next page begins;
 * `position` is where these began. A place of 0 is the end of a shard's list. Each shard keeps its
 * own order, because its list goes on by it, and it is not quite that of `createdAt`.
 */
export function mergedPages(
  pages: readonly FiledPage[],
  limit: number,
  position: readonly (number | null)[] | undefined,
): { readonly items: readonly FiledDocument[]; readonly next: readonly (number | null)[] | null } {
  const items: FiledDocument[] = [];
  const taken = pages.map(() => 0);
  while (items.length < limit) {
    const shard = newest(pages, taken);
    const entry = pages[shard]?.entries[taken[shard] ?? 0];
    if (entry === undefined) break;
    items.push(entry[1]);
    taken[shard] = (taken[shard] ?? 0) + 1;
  }
  const next = pages.map(({ entries, next: rest }, shard) => {
    const count = taken[shard] ?? 0;
    if (count === entries.length) return rest ?? 0;
    return entries[count - 1]?.[0] ?? position?.[shard] ?? null;
  });
  return { items, next: next.every((place) => place === 0) ? null : next };
}

/** The shard whose next document is the newest; -1 if no shard has one. */
function newest(pages: readonly FiledPage[], taken: readonly number[]): number {
  let best = -1;
  let bestAt = -Infinity;
  for (const [shard, { entries }] of pages.entries()) {
    const createdAt = entries[taken[shard] ?? 0]?.[1].value.createdAt ?? -Infinity;
    if (createdAt <= bestAt) continue;
    best = shard;
    bestAt = createdAt;
  }
  return best;
}
