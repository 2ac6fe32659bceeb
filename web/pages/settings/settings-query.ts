/** The settings in force, as the service says them. */
import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/settings', { signal })),
});
