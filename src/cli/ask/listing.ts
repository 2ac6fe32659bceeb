/** Lists, as tables or as one JSON a line. */
import { InvalidArgumentError } from 'commander';
import type { Column } from '../print/table.ts';
import { tableOf } from '../print/table.ts';

/** So many rows of a table, unless it is said otherwise. As JSON, all. */
const ROWS_MAX = 100;

export interface ListFlags {
  readonly json?: boolean;
  readonly limit?: number;
}

/** The option that says how many. */
export const LIMIT = [
  '--limit <number>',
  `how many at most; else ${ROWS_MAX}, or all with --json`,
  atLeastOne,
] as const;

/** Prints items as they come, or a table of them when all have come. */
export async function printList<Item>(
  items: AsyncIterable<Item>,
  columns: readonly Column<Item>[],
  { json = false, limit = json ? Infinity : ROWS_MAX }: ListFlags,
): Promise<void> {
  const rows: Item[] = [];
  let isMore = false;
  let printed = 0;
  for await (const item of items) {
    isMore = printed === limit;
    if (isMore) break;
    printed += 1;
    if (json) console.log(JSON.stringify(item));
    else rows.push(item);
  }
  if (json) return;
  if (rows.length > 0) console.log(tableOf(columns, rows));
  if (rows.length === 0) console.error('There are none.');
  if (isMore) console.error(`There are more; --limit says how many to show.`);
}

/** A number of at least 1. */
export function atLeastOne(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('need 1, 2, 3, …');
  return value;
}

/** How many items a page should have, so that no more are read than are shown. */
export const pageLimit = ({ json = false, limit }: ListFlags): { readonly limit: number } => ({
  limit: Math.min(PAGE_MAX, limit === undefined ? (json ? PAGE_MAX : ROWS_MAX + 1) : limit + 1),
});

const PAGE_MAX = 1_000;
