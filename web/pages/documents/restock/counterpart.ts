/** A restock from another warehouse and the transfer that carries it have the same id. */
import { queryOptions } from '@tanstack/react-query';
import { ProblemError, dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';

/** Whether there is a transfer, or a restock, with the id of the other. */
export const counterpartOf = (noun: 'transfer' | 'restock', id: string) =>
  queryOptions({
    queryKey: [`${noun}s`, 'exists', id],
    queryFn: async ({ signal }) => {
      const options = { params: { path: { id } }, signal };
      try {
        await (noun === 'transfer'
          ? dataOf(api.GET('/v1/transfers/{id}', options))
          : dataOf(api.GET('/v1/restocks/{id}', options)));
        return true;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not_found') return false;
        throw error;
      }
    },
  });

/** Whether a transfer with this id may carry a restock: those have ids of their own kind. */
export const mayCarryRestock = (id: string): boolean => id.startsWith('restock-');
