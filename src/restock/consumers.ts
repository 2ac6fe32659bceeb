/** Consumers of restocks, in the service or in workers. All that they do is wait for others. */
import type { Config } from '../config.ts';
import type { ConsumerOptions } from '../queue/consumer.ts';
import type { Processor } from '../queue/job.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import { RESTOCK_QUEUE, supplierQueue } from './restock-job.ts';
import type { SupplyParts } from './steps/supply.ts';
import { supplyProcessor } from './steps/supply.ts';

const SECOND_MS = 1_000;

/** As much of the queues as restocks need. */
export interface RestockQueues {
  readonly isAsleep: boolean;
  queue(name: string): Pick<JobQueue, JobQueueMethod>;
  consumer(name: string, processor: Processor, options?: ConsumerOptions): unknown;
}

type JobQueueMethod = 'add' | 'addAll' | 'ensure' | 'schedule' | 'unschedule' | 'schedules';

/** Begins to order restocks and to receive them, until the queues are closed. */
export function consumeRestocks(
  queues: Pick<RestockQueues, 'consumer'>,
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
