/** Figures of the relay, which brings restocks from the journals to the queues. */
import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { Carrier } from '../../restock/carrier.ts';

/** Lets the figures of `carrier` be read whenever somebody looks. At most once for a registry. */
export function watchRestocks(registry: Registry, carrier: Pick<Carrier, 'figures'>): void {
  const registers = [registry];
  const open: Gauge = new Gauge({
    name: 'stockroom_restocks_open',
    help: 'Restocks that have not come to their end.',
    registers,
    collect: () => open.set(carrier.figures().open),
  });
  const waiting: Gauge = new Gauge({
    name: 'stockroom_restocks_waiting',
    help: 'Open restocks whose next job no queue has been given.',
    registers,
    collect: () => waiting.set(carrier.figures().waiting),
  });
  const lag: Gauge = new Gauge({
    name: 'stockroom_restocks_lag_seconds',
    help: 'How long the oldest of those has been waiting.',
    registers,
    collect: () => lag.set(carrier.figures().lagMs / 1_000),
  });
  const again: Counter = new Counter({
    name: 'stockroom_restock_jobs_again_total',
    help: 'Jobs that were given to a queue again, because they had had no effect.',
    registers,
    collect: () => {
      again.reset();
      again.inc(carrier.figures().again);
    },
  });
}
