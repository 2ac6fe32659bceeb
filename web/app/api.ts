/** The service that serves this page, and what has been read from it. */
import { QueryClient } from '@tanstack/react-query';
import { ProblemError, createStockroom } from '../../src/client/api/stockroom.ts';

/** Every call of the API, typed: `await dataOf(api.GET('/v1/stock', …))`. */
export const api = createStockroom({ url: window.location.origin });

const RETRIES_MAX = 2;
/** Problems that go away by themselves. */
const PASSING = new Set(['overloaded', 'unavailable', 'outcome_unknown', 'rate_limited']);

/**
 * What has been read. The first word of a key is the noun that it is about (`stock`, `orders`,
 * `transfers`, `restocks`, `policies`, `queues`, `overview`, …): by it, what the live stream says
 * has changed is read again.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) =>
        count < RETRIES_MAX && (!(error instanceof ProblemError) || isPassing(error)),
    },
  },
});

const isPassing = ({ problem }: ProblemError): boolean => PASSING.has(problem.code ?? '');
