/** The service without threads and without an edge, as one process after another runs it. */
import { join } from 'node:path';
import type { Shard } from '../../../src/actor/shard.ts';
import type { Dice } from '../../../src/client/demo/dice.ts';
import { parseConfig } from '../../../src/config.ts';
import { STRATEGIES_BUILT_IN } from '../../../src/domain/sourcing.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import type { MovementRow } from '../../../src/journal/rows.ts';
import { Carrier } from '../../../src/restock/carrier.ts';
import { SIMULATED } from '../../../src/restock/restock-job.ts';
import type { Suppliers } from '../../../src/restock/suppliers/suppliers.ts';
import { Catalogue } from '../../../src/system/catalogue.ts';
import { Doors } from '../../../src/system/catalogue/doors.ts';
import { DiskReserve } from '../../../src/system/disk-reserve.ts';
import { Documents } from '../../../src/system/documents/documents.ts';
import { Planner } from '../../../src/system/documents/planner.ts';
import type { Clock } from '../../../src/system/clock.ts';
import { Restocking } from '../../../src/system/restocks/restocking.ts';
import { Router } from '../../../src/system/router.ts';
import { ShardHost } from '../../../src/system/shard/shard-host.ts';
import { StockView } from '../../../src/system/stock-view.ts';
import type { Chaos } from './chaos.ts';
import type { Settings } from '../settings.ts';
import type { Connection, FaultyQueues } from './faulty-queues.ts';
import type { MemoryDisk } from './memory-database.ts';
import { SimulatedThread } from './simulated-thread.ts';
import { DAY_MS } from './supply.ts';
import { cataloguePath, optionsOf } from './shard-options.ts';
import type { Timeline } from './timeline.ts';

/** How restocks are carried: a job without effect is soon looked after. */
const CONFIG = parseConfig({
  RESTOCK_RELAY_SECONDS: '3',
  SUPPLIER_DAY_MS: String(DAY_MS),
  SUPPLIER_DEFAULT: SIMULATED,
});

export interface WorldAbout {
  readonly folder: string;
  /** Where journals are; null for files. */
  readonly disk: MemoryDisk | null;
  readonly settings: Settings;
  readonly timeline: Timeline;
  readonly chaos: Chaos;
  readonly dice: Dice;
  readonly queues: FaultyQueues;
  readonly suppliers: Suppliers;
  /** Sees every row as soon as its batch is known to be committed. */
  readonly watch: (rows: readonly MovementRow[]) => void;
}

/** One life of the process. */
export class World {
  readonly catalogue: Catalogue;
  readonly view = new StockView((sku) => sku);
  readonly router: Router;
  readonly doors: Doors;
  readonly documents: Documents;
  readonly restocking: Restocking;
  readonly hosts: readonly ShardHost[];
  readonly threads: readonly SimulatedThread[];
  readonly #about: WorldAbout;
  readonly #clock: Clock;
  readonly #reserve: DiskReserve;
  #connection: Connection | undefined;
  #carrier: Carrier | undefined;
  isAlive = true;
  /** Messages that are on their way. */
  conveyed = 0;

  constructor(about: WorldAbout) {
    this.#about = about;
    const { settings, timeline, folder, chaos, dice } = about;
    this.catalogue = new Catalogue(cataloguePath(folder), settings.shards, {
      saved: (what) => this.restocking.reconsider(what),
      ...(about.disk === null ? {} : { open: about.disk.openCatalogue }),
    });
    const clock = timeline.clock(() => this.isAlive);
    this.#clock = clock;
    this.#reserve = new DiskReserve(join(folder, 'reserve'), 0, clock);
    const shards = Array.from({ length: settings.shards }, (_, shard) => shard);
    this.threads = shards.map(() => new SimulatedThread(chaos, about.disk));
    this.hosts = this.threads.map((thread, shard) => {
      const options = { clock, thread, ...optionsOf(folder, shard, settings) };
      return new ShardHost(shard, options, this.#events(about));
    });
    this.router = new Router({
      hosts: this.hosts,
      catalogue: this.catalogue,
      reserve: this.#reserve,
    });
    this.doors = new Doors({ catalogue: this.catalogue, router: this.router, clock });
    const { router, view: stock } = this;
    const known = { router, history: NO_HISTORY, shards: settings.shards, clock };
    this.documents = new Documents({
      ...known,
      catalogue: this.catalogue,
      planner: new Planner(this.catalogue, this.view, STRATEGIES_BUILT_IN),
      newId: () => `made-${dice.int(0, 2 ** 31 - 1)}`,
    });
    this.restocking = new Restocking({ ...known, stock });
  }

  get now(): number {
    return this.#clock.now();
  }

  async open(): Promise<void> {
    await Promise.all(this.hosts.map((host) => host.open()));
    this.doors.begin();
    this.#connection = this.#about.queues.connect(() => this.#carrier?.startOver());
    this.#carrier = this.#carry(this.#connection);
  }

  get isOpen(): boolean {
    return this.hosts.every(({ isOpen }) => isOpen);
  }

  /** Whether nothing goes on and nobody waits for anything. */
  get isQuiet(): boolean {
    if (!this.isAlive || this.conveyed > 0) return false;
    if (!this.doors.isQuiet || !this.restocking.isQuiet) return false;
    const isAtRest = this.hosts.every(({ isOpen, isBusy, isExpiryDue }) => {
      return isOpen && !isBusy && !isExpiryDue;
    });
    return isAtRest && this.#about.queues.isQuiet && this.#carrier?.figures().waiting === 0;
  }

  /** Restocks that others are to do something for, now or later. */
  get restless(): readonly Restock[] {
    return [...this.restocking.open.values()].filter((restock) => this.isRestless(restock));
  }

  /** Whether the service is to do something for an open restock, and can. */
  isRestless({ status, isCarried, terms, supplier, warehouse, sku }: Restock): boolean {
    const isSimulated = (supplier ?? SIMULATED) === SIMULATED;
    if (terms.source === null) return isSimulated || status === 'requested';
    // What has been sent arrives when it is taken in.
    const isTakenIn =
      this.catalogue.warehouse(warehouse)?.active && this.catalogue.card(sku)?.active;
    return !isCarried || (isSimulated && isTakenIn === true);
  }

  /** The shards as they are in memory; those that are lost just now are left out. */
  get shards(): readonly Shard[] {
    return this.threads.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  }

  /** The warehouses that orders may be served from, by what the catalogue says now. */
  serving(): readonly string[] {
    return this.catalogue.activeWarehouses().map(({ id }) => id);
  }

  /** All that is in memory is gone. */
  crash(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#connection?.sever();
    for (const thread of this.threads) thread.vanish();
    this.catalogue.close();
  }

  #events({ chaos, watch }: WorldAbout): ConstructorParameters<typeof ShardHost>[2] {
    return {
      loaded: (warehouse, skus, levels) => this.view.load(warehouse, skus, levels),
      opened: (shard, opened) => {
        const { closed, position } = opened;
        this.restocking.opened(shard, opened);
        this.doors.learn(closed);
        chaos.log(() => `shard ${shard} opened at ${position.head}`);
      },
      began: () => undefined,
      ended: () => undefined,
      committed: (shard, outcome, batch) => {
        this.view.apply(batch.rows);
        this.view.shift(outcome.shifts);
        if (outcome.restocking !== null) this.restocking.committed(outcome.restocking);
        chaos.log(() => `shard ${shard} committed ${outcome.commit}: ${batch.rows.length} rows`);
        watch(batch.rows);
      },
      sent: (_shard, messages) => {
        for (const [to, text] of messages) this.#convey(chaos, to, text);
      },
      trouble: (shard, what, why) => {
        chaos.log(() => `shard ${shard} ${what}: ${why.slice(0, 80)}`);
        if (what === 'disk_full') this.#reserve.giveUp();
      },
    };
  }

  #carry(queues: Connection): Carrier {
    const { restocking, documents, catalogue, view: stock } = this;
    const { suppliers, chaos } = this.#about;
    const warn = (what: string): void => chaos.log(() => what);
    const about = { restocking, documents, stock, catalogue, queues, suppliers, warn };
    return Carrier.begin({ ...about, config: CONFIG, clock: this.#clock });
  }

  #convey(chaos: Chaos, to: string, text: string): void {
    this.conveyed += chaos.convey(() => {
      if (!this.isAlive) return;
      this.conveyed -= 1;
      chaos.log(() => `-> ${text}`);
      this.router.deliver(to, text);
    });
  }
}

/** Nobody lists anything. */
const NO_HISTORY = { filed: () => Promise.reject(new Error('not in the simulation')) };
