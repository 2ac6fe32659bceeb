/** Which rows are asked for, and how they are read: pages of a table that may be very long. */
import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import type { Category } from '../../../app/vocabulary.ts';
import type { LevelFilter } from '../../../app/live.ts';
import type { SORTS, STATES, StockSearch } from '../search.ts';

/** What is shown: filters and an order. */
export interface View {
  readonly by: 'level' | 'product';
  readonly q?: string;
  readonly warehouse?: string;
  readonly category?: Category;
  readonly state?: (typeof STATES)[number];
  readonly sort: (typeof SORTS)[number];
  readonly order: 'asc' | 'desc';
}

export type LevelRow = Shape<'LevelRow'>;
export type ProductRow = Shape<'ProductRow'>;
export type StockRow = LevelRow | ProductRow;

export const isLevelRow = (row: StockRow): row is LevelRow => 'warehouse' in row;
export const isProductRow = (row: StockRow): row is ProductRow => !isLevelRow(row);

export interface Page<Item> {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly Item[];
}

/** Rows that are read at once. */
export const PAGE_ROWS = 200;
/** Pages that are out of sight are kept for so long. */
const KEPT_MS = 60_000;

/** The view that an address asks for. */
export function viewOf({ sort, order = 'asc', by = 'level', ...filters }: StockSearch): View {
  // A product is at many warehouses, so it has no place in an order of them.
  const isSenseless = sort === undefined || (by === 'product' && sort === 'warehouse');
  return { ...filters, by, sort: isSenseless ? 'sku' : sort, order: isSenseless ? 'asc' : order };
}

export const pageKey = (view: View, offset: number) => ['stock', 'table', view, offset] as const;

/** Rows of `view`, and how many there are. */
export async function readRows(
  view: View,
  place: { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
): Promise<Page<StockRow>> {
  const query = { ...view, ...place };
  return dataOf(api.GET('/v1/stock/table', { params: { query }, signal }));
}

/** Where a page of rows is, and what they are. */
export interface PageOf<Item extends StockRow> {
  readonly view: View;
  readonly offset: number;
  readonly isRow: (row: StockRow) => row is Item;
}

/** Reads the page of a view that begins at row `offset`. */
export function pageOptions<Item extends StockRow>(
  client: QueryClient,
  { view, offset, isRow }: PageOf<Item>,
): UseQueryOptions<Page<Item>> {
  const queryKey = pageKey(view, offset);
  const levels: LevelFilter = (warehouse, sku) =>
    (client.getQueryData<Page<StockRow>>(queryKey)?.items ?? []).some(
      (row) => row.sku === sku && (!isLevelRow(row) || row.warehouse === warehouse),
    );
  return {
    queryKey,
    gcTime: KEPT_MS,
    queryFn: async ({ signal }) => {
      const page = await readRows(view, { offset, limit: PAGE_ROWS }, signal);
      return { ...page, items: page.items.filter(isRow) };
    },
    ...(isSettled(view) ? { meta: { levels } } : {}),
  };
}

/** Whether rows stay where they are when the figures of others change. */
const isSettled = ({ state, sort }: View): boolean =>
  state === undefined && ['sku', 'name', 'category', 'warehouse'].includes(sort);
