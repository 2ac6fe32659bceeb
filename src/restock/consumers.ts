/** Consumers of restocks, in the service or in workers. All that they do is wait for others. */
import type { Config } from '../config.ts';
import type { Queues } from '../queue/queues.ts';
import { RESTOCK_QUEUE, supplierQueue } from './restock-job.ts';
import type { SupplyParts } from './steps/supply.ts';
import { supplyProcessor } from './steps/supply.ts';

const SECOND_MS = 1_000;

/** Begins to order restocks and to receive them, until the queues are closed. */
export function consumeRestocks(
  queues: Pick<Queues, 'consumer'>,
  parts: SupplyParts,
  config: Pick<Config, 'RESTOCK_CONCURRENCY' | 'SUPPLIER_RATE_PER_SECOND'>,
): void {
  const processor = supplyProcessor(parts);
  const concurrency = config.RESTOCK_CONCURRENCY;
  queues.consumer(RESTOCK_QUEUE, processor, { concurrency });
  const rate = { max: config.SUPPLIER_RATE_PER_SECOND, perMs: SECOND_MS };
  for (const name of parts.suppliers.named) {
    queues.consumer(supplierQueue(name), processor, { concurrency, rate });
  }
}
