/** Which rows are asked for, and how they are read: pages of a table that may be very long. */
import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import type { Category } from '../../../app/categories.ts';
import { soon } from '../../../app/soon.ts';
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

interface Figures {
  readonly onHand: number;
  readonly available: number;
  readonly incoming: number;
  readonly low: boolean;
}

interface Row extends Figures {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly reserved: number;
  readonly unavailable: number;
  readonly updatedAt: string | null;
}

export interface LevelRow extends Row {
  readonly warehouse: string;
}

export interface ProductRow extends Row {
  readonly warehouses: Readonly<Record<string, Figures>>;
}

export type StockRow = LevelRow | ProductRow;

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

/** Where the rows of `view` are. */
export const pathOf = (view: View, more: Readonly<Record<string, number>> = {}): string => {
  const entries = Object.entries({ ...view, ...more }).map(([name, value]) => [name, `${value}`]);
  return `/v1/stock/table?${new URLSearchParams(entries)}`;
};

export const pageKey = (view: View, offset: number) => ['stock', 'table', view, offset] as const;

/** Reads the page of `view` that begins at row `offset`. */
export function pageOptions<Item extends StockRow>(
  client: QueryClient,
  view: View,
  offset: number,
): UseQueryOptions<Page<Item>> {
  const queryKey = pageKey(view, offset);
  const levels: LevelFilter = (warehouse, sku) =>
    (client.getQueryData<Page<StockRow>>(queryKey)?.items ?? []).some(
      (row) => row.sku === sku && (!('warehouse' in row) || row.warehouse === warehouse),
    );
  return {
    queryKey,
    gcTime: KEPT_MS,
    queryFn: ({ signal }) =>
      soon<Page<Item>>(pathOf(view, { offset, limit: PAGE_ROWS }), { signal }),
    ...(isSettled(view) ? { meta: { levels } } : {}),
  };
}

/** Whether rows stay where they are when the figures of others change. */
const isSettled = ({ state, sort }: View): boolean =>
  state === undefined && ['sku', 'name', 'category', 'warehouse'].includes(sort);
