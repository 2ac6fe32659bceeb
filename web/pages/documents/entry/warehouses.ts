/** The warehouses that there are. */
import { useQuery } from '@tanstack/react-query';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';

/** They change rarely. */
const FRESH_MS = 60_000;
const MOST = 1_000;

/** All warehouses in the order in which they serve; none until they are read. */
export function useWarehouses(): readonly Shape<'Warehouse'>[] {
  const { data } = useQuery({
    queryKey: ['warehouses', 'all'],
    staleTime: FRESH_MS,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/warehouses', { params: { query: { limit: MOST } }, signal })),
  });
  return data?.items ?? [];
}
