/** What there is to choose from: warehouses, categories, products. It changes seldom. */
import { useQuery } from '@tanstack/react-query';
import type { Shape } from '../../src/client/api/stockroom.ts';
import { dataOf } from '../../src/client/api/stockroom.ts';
import { api } from './api.ts';

const FRESH_MS = 60_000;
const PAGE = 1_000;

/** All warehouses, in the order in which they serve orders. */
export const useWarehouses = () =>
  useQuery({ queryKey: ['warehouses'], staleTime: FRESH_MS, queryFn: readWarehouses });

/** All categories, as the API names them. */
export const useCategories = () =>
  useQuery({
    queryKey: ['categories'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await dataOf(api.GET('/v1/categories'))).items,
  });

/** One product of the catalogue. */
export const useProduct = (sku: string) =>
  useQuery({
    queryKey: ['products', sku],
    staleTime: FRESH_MS,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/products/{sku}', { params: { path: { sku } }, signal })),
  });

async function readWarehouses(): Promise<readonly Shape<'Warehouse'>[]> {
  const found: Shape<'Warehouse'>[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } =
      cursor === null ? { limit: PAGE } : { limit: PAGE, cursor };
    const page: WarehousePage = await dataOf(api.GET('/v1/warehouses', { params: { query } }));
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found.toSorted((one, other) => one.priority - other.priority);
}

interface WarehousePage {
  readonly items: readonly Shape<'Warehouse'>[];
  readonly nextCursor: string | null;
}
