/**
 * What carries restocks from the journals to suppliers and back: the relay, the reviews and the
 * consumers, as one thing that is started after the system and stopped before it.
 *
 * Transfers and reviews are always carried out here: warehouses do them among themselves, and a
 * source that must keep its own minimum can promise that only inside of the service. Orders and
 * receipts may be left to workers.
 */
import type { Config } from '../config.ts';
import type { Catalogue } from '../system/catalogue.ts';
import type { Clock } from '../system/clock.ts';
import type { Documents } from '../system/documents/documents.ts';
import type { Restocking } from '../system/restocks/restocking.ts';
import type { StockView } from '../system/stock-view.ts';
import type { Tracer } from '../tracing/tracer.ts';
import { NO_TRACER } from '../tracing/tracer.ts';
import type { RestockQueues } from './consumers.ts';
import { consumeRestocks } from './consumers.ts';
import { LocalService } from './local-service.ts';
import type { RelayFigures } from './relay.ts';
import { Relay } from './relay.ts';
import { WAREHOUSE_QUEUE } from './restock-job.ts';
import { REVIEW, Reviews, reviewProcessor } from './reviews.ts';
import { transferProcessor } from './steps/transfer.ts';
import type { Suppliers } from './suppliers/suppliers.ts';
import { suppliersOf } from './suppliers/suppliers.ts';

const SECOND_MS = 1_000;

export interface CarrierParts {
  readonly restocking: Restocking;
  readonly documents: Documents;
  readonly stock: StockView;
  readonly catalogue: Catalogue;
  readonly queues: RestockQueues;
  readonly config: Config;
  readonly clock: Clock;
  /** Those of the settings unless given. */
  readonly suppliers?: Suppliers;
  readonly tracer?: Pick<Tracer, 'ask' | 'handOver'>;
  /** Something is wrong that is tried again, or that only an operator can mend. */
  readonly warn: (what: string) => void;
}

export class Carrier {
  readonly #relay: Relay;
  readonly #reviews: Reviews;

  private constructor(relay: Relay, reviews: Reviews) {
    this.#relay = relay;
    this.#reviews = reviews;
  }

  /** Begins. Throws `ConfigError` if the settings do not say who supplies. */
  static begin(parts: CarrierParts): Carrier {
    const { restocking, documents, stock, catalogue, queues, config, warn, clock } = parts;
    const now = (): number => clock.now();
    const { tracer = NO_TRACER } = parts;
    const { suppliers = suppliersOf(config, now, tracer) } = parts;
    const { SUPPLIER_DAY_MS: dayMs, SUPPLIER_DEFAULT: supplierDefault } = config;
    // Nobody else can take jobs out of a database of our own.
    const hasBuyers = config.RESTOCK_CONSUMERS || config.QUEUE_URL !== '';
    const circumstances = { supplierDefault, ownQueues: suppliers.named, hasBuyers, dayMs };
    const patienceMs = config.RESTOCK_RELAY_SECONDS * SECOND_MS;
    const queue = (name: string) => queues.queue(name);
    const outbox = { restocking, queue, circumstances, patienceMs };
    const relay = new Relay({ ...outbox, clock, warn, tracer });
    const reviews = new Reviews({
      restocking,
      warehouses: () => catalogue.warehouses().map(({ warehouse }) => warehouse.id),
      queue: queues.queue(WAREHOUSE_QUEUE),
      isAsleep: () => queues.isAsleep,
      clock,
      warn,
    });
    const service = new LocalService(restocking);
    const review = reviewProcessor(restocking);
    const about = { service, documents, restocking, stock, catalogue, dayMs, now };
    const transfer = transferProcessor(about);
    queues.consumer(WAREHOUSE_QUEUE, (job) => (job.name === REVIEW ? review(job) : transfer(job)));
    if (config.RESTOCK_CONSUMERS) consumeRestocks(queues, { service, suppliers, now }, config);
    relay.begin();
    reviews.begin();
    return new Carrier(relay, reviews);
  }

  /** The queues answer again, and may have forgotten what they were told. */
  startOver(): void {
    this.#relay.startOver();
    this.#reviews.retry();
  }

  /** Open restocks whose next job no queue has been given. */
  get waiting(): number {
    return this.#relay.waiting;
  }

  figures(): RelayFigures {
    return this.#relay.figures();
  }

  /** Hands over nothing more. Jobs that are being carried out are for the queues to wait for. */
  async stop(): Promise<void> {
    await Promise.all([this.#relay.stop(), this.#reviews.stop()]);
  }
}
