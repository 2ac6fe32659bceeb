/** What the catalogue has. It changes seldom. */
import { useQuery } from '@tanstack/react-query';
import { dataOf } from '../../src/client/api/stockroom.ts';
import { api } from './api.ts';

const FRESH_MS = 60_000;

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
