/** The service that serves this page, and what has been read from it. */
import { QueryClient } from '@tanstack/react-query';
import { createStockroom } from '../../src/client/api/stockroom.ts';

/** A page is not to wait for long; whoever looks at it can ask again. */
const ATTEMPTS_MAX = 4;

/**
 * Every call of the API, typed: `await dataOf(api.GET('/v1/stock', …))`. What can be sent again
 * is, by the client itself, so nobody else has to.
 */
export const api = createStockroom({ url: window.location.origin, attemptsMax: ATTEMPTS_MAX });

/**
 * What has been read. The first word of a key is the noun that it is about (`stock`, `orders`,
 * `transfers`, `restocks`, `policies`, `queues`, `overview`, …): by it, what the live stream says
 * has changed is read again.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: false },
  },
});
