/** What is read of one level. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import type { LevelFilter } from '../../../app/live.ts';

/** Where a level is. */
export interface Place {
  readonly warehouse: string;
  readonly sku: string;
}

/** What it makes of a query to be about one level. */
export const onlyOf = ({ warehouse, sku }: Place): { readonly levels: LevelFilter } => ({
  levels: (changed, changedSku) => changed === warehouse && changedSku === sku,
});

const PRODUCT_FRESH_MS = 60_000;

/** The product, which changes seldom. */
export const useProduct = (sku: string) =>
  useQuery({
    queryKey: ['products', sku],
    staleTime: PRODUCT_FRESH_MS,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/products/{sku}', { params: { path: { sku } }, signal })),
  });

function stockOf(sku: string) {
  const levels: LevelFilter = (_, changed) => changed === sku;
  return queryOptions({
    queryKey: ['stock', 'product', sku],
    meta: { levels },
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/products/{sku}/stock', { params: { path: { sku } }, signal })),
  });
}

/** The levels of a product at all warehouses. */
export const useProductStock = (sku: string) => useQuery(stockOf(sku));

/** The one of them at a place; null if nothing was ever recorded there, which is no mistake. */
export const useLevel = ({ warehouse, sku }: Place) =>
  useQuery({
    ...stockOf(sku),
    select: ({ warehouses }) => warehouses.find((level) => level.warehouse === warehouse) ?? null,
  });

/** A level at which nothing has happened yet. */
export const noLevel = (place: Place): Shape<'Level'> => ({
  ...place,
  onHand: 0,
  reserved: 0,
  unavailable: 0,
  available: 0,
  oversold: 0,
  incoming: 0,
  version: 0,
  updatedAt: null,
});

export type Assessment = NonNullable<Awaited<ReturnType<typeof readAssessment>>>;

/**
 * What the policy in force makes of the level; null if there is none, which only another policy
 * changes: then it is not read again for each movement.
 */
export function useAssessment({ warehouse, sku, version, incoming }: Shape<'Level'>) {
  const query = useQuery({
    queryKey: ['policies', 'effective', warehouse, sku],
    queryFn: ({ signal }) => readAssessment({ warehouse, sku }, signal),
  });
  const { data, refetch } = query;
  const inputs = `${version} ${incoming}`;
  const read = useRef(inputs);
  useEffect(() => {
    if (read.current === inputs) return;
    read.current = inputs;
    if (data !== null) void refetch();
  }, [inputs, data, refetch]);
  return query;
}

async function readAssessment({ warehouse: id, sku }: Place, signal: AbortSignal) {
  const params = { path: { id, sku } };
  const path = '/v1/warehouses/{id}/stock/{sku}/policy';
  return (await dataOf(api.GET(path, { params, signal }))).assessment;
}

/** What the level's reserved units are reserved for. */
export const useReserved = (place: Place) =>
  useQuery({
    queryKey: ['stock', 'reserved', place.warehouse, place.sku],
    meta: onlyOf(place),
    queryFn: async ({ signal }) => {
      const params = { path: { id: place.warehouse, sku: place.sku } };
      const path = '/v1/warehouses/{id}/stock/{sku}/reserved';
      return (await dataOf(api.GET(path, { params, signal }))).items;
    },
  });
