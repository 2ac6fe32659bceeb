/** Figures of the relay, which brings restocks from the journals to the queues. */
import type { Registry } from 'prom-client';
import type { Carrier } from '../../restock/carrier.ts';
import { readingsOf } from './readings.ts';

/** Lets the figures of `carrier` be read whenever somebody looks. At most once for a registry. */
export function watchRestocks(registry: Registry, carrier: Pick<Carrier, 'figures'>): void {
  const { gauge, counter } = readingsOf(registry);
  gauge({
    name: 'stockroom_restocks_open',
    help: 'Restocks that have not come to their end.',
    read: () => carrier.figures().open,
  });
  gauge({
    name: 'stockroom_restocks_waiting',
    help: 'Open restocks whose next job no queue has been given.',
    read: () => carrier.figures().waiting,
  });
  gauge({
    name: 'stockroom_restocks_lag_seconds',
    help: 'How long the oldest of those has been waiting.',
    read: () => carrier.figures().lagMs / 1_000,
  });
  counter({
    name: 'stockroom_restock_jobs_repeated_total',
    help: 'Jobs that were given to a queue again, because they had had no effect.',
    read: () => carrier.figures().again,
  });
}
