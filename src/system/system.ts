/**
 * The running service without its HTTP edge: catalogue, shards, stock view and history, opened in
 * this order and closed in the reverse.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { collectGarbage } from '../actor/garbage.ts';
import type { Config } from '../config.ts';
import type { Level } from '../domain/level.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import { loadCustomStrategies } from '../actor/restock/custom-strategies.ts';
import type { CustomStrategies } from '../domain/restock/strategies/custom.ts';
import type { Strategies } from '../domain/sourcing.ts';
import type { Directory } from '../journal/directory.ts';
import { openDirectory, syncDirectory } from '../journal/directory.ts';
import type { ShardTracer } from '../tracing/tracer.ts';
import { NO_TRACER } from '../tracing/tracer.ts';
import { Catalogue } from './catalogue.ts';
import { Doors } from './catalogue/doors.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import { Commits } from './shard/commits.ts';
import { DiskReserve } from './disk-reserve.ts';
import { Documents } from './documents/documents.ts';
import { History } from './history.ts';
import type { ProofEvents } from './proof/prover.ts';
import { Prover } from './proof/prover.ts';
import { Router } from './router.ts';
import type { ShardEvents } from './shard/shard-events.ts';
import { hostOptions, pathsIn } from './shard/host-options.ts';
import { ShardHost } from './shard/shard-host.ts';
import { PolicySimulator } from './policies/policy-simulator.ts';
import { Planner } from './documents/planner.ts';
import { Timelines } from './documents/timelines.ts';
import { loadStrategies } from './documents/strategies.ts';
import { Restocking } from './restocks/restocking.ts';
import { StockView } from './stock-view.ts';
import type { TableLimits } from './table/stock-table.ts';
import { StockTable } from './table/stock-table.ts';

/** How long callers are waited for at a stop, and how often it is looked whether any are left. */
const QUIET_TURNS = 1_000;
const QUIET_TURN_MS = 5;
const MINUTE_MS = 60_000;

/** Listens to what happens in the shards and the catalogue; every part may be left out. */
export type Observer = Partial<
  ShardEvents &
    ProofEvents & {
      /** The catalogue could not be read, written or opened. */
      catalogueTrouble(why: string): void;
    }
>;

export class System {
  readonly catalogue: Catalogue;
  readonly stock: StockView;
  readonly history: History;
  readonly commits: Commits;
  readonly router: Router;
  readonly doors: Doors;
  readonly hosts: readonly ShardHost[];
  readonly documents: Documents;
  readonly restocking: Restocking;
  readonly timelines: Timelines;
  readonly simulator: PolicySimulator;
  readonly table: StockTable;
  readonly prover: Prover;
  /** The ways to choose warehouses that an order may name. */
  readonly strategies: Strategies;
  /** The restock strategies that the operator brought. */
  readonly customStrategies: CustomStrategies;
  readonly directory: Directory;
  readonly #reserve: DiskReserve;

  private constructor(
    directory: Directory,
    about: {
      readonly config: Config;
      readonly strategies: Strategies;
      readonly customStrategies: CustomStrategies;
      readonly tracer: ShardTracer;
    },
    observer: Observer,
  ) {
    const { config, tracer } = about;
    this.strategies = about.strategies;
    this.customStrategies = about.customStrategies;
    this.directory = directory;
    this.catalogue = new Catalogue(directory.cataloguePath, directory.shards, {
      trouble: (why) => observer.catalogueTrouble?.(why),
      saved: (what) => this.restocking.reconsider(what),
    });
    this.stock = new StockView((sku) => this.catalogue.card(sku)?.sku ?? sku);
    this.#reserve = new DiskReserve(directory.reservePath, config.RESERVE_BYTES);
    const shards = Array.from({ length: directory.shards }, (_, shard) => shard);
    this.commits = new Commits(directory.shards);
    this.hosts = shards.map((shard) => {
      const options = hostOptions(directory, shard, config);
      return new ShardHost(shard, options, this.#events(observer, tracer));
    });
    const { hosts } = this;
    const paths = shards.map((shard) => directory.journalPath(shard));
    const { catalogue, stock: view } = this;
    this.history = new History(paths, { catalogue, view, threads: config.COMPUTE_THREADS });
    this.router = new Router({ hosts, catalogue, reserve: this.#reserve, tracer });
    const planner = new Planner(catalogue, view, this.strategies);
    const { router, history } = this;
    this.prover = new Prover({ history, clock: SYSTEM_CLOCK, observer });
    this.doors = new Doors({ catalogue, router, clock: SYSTEM_CLOCK });
    const modules = pathsIn(config.RESTOCK_MODULES);
    this.simulator = new PolicySimulator({ history, catalogue, directory, config, modules });
    const { length } = shards;
    this.documents = new Documents({ router, catalogue, planner, history, shards: length });
    this.restocking = new Restocking({
      router,
      history,
      stock: view,
      shards: length,
      clock: SYSTEM_CLOCK,
    });
    const { documents, restocking } = this;
    this.timelines = new Timelines({ documents, restocking, history, paths });
    this.table = new StockTable({ catalogue, stock: view, restocking }, tableLimits(config));
  }

  /** Opens the data directory and recovers every shard. Throws if it is in use or damaged. */
  static async start(
    config: Config,
    observer: Observer = {},
    tracer: ShardTracer = NO_TRACER.shards,
  ): Promise<System> {
    const directory = openDirectory(config.DATA_DIR, config.SHARDS);
    try {
      const strategies = await loadStrategies(pathsIn(config.SOURCING_MODULES));
      const customStrategies = await loadCustomStrategies(pathsIn(config.RESTOCK_MODULES));
      const about = { config, strategies, customStrategies, tracer };
      const system = new System(directory, about, observer);
      await Promise.all(system.hosts.map((host) => host.open()));
      system.doors.begin();
      syncDirectory(directory.path);
      collectGarbage();
      system.prover.begin(config.INTEGRITY_EVERY_MINUTES * MINUTE_MS);
      return system;
    } catch (error) {
      directory.release();
      throw error;
    }
  }

  /** Whether every shard is recovered and all can be written to. */
  get isReady(): boolean {
    const isOpen = this.hosts.every((host) => host.isOpen) && this.catalogue.isOpen;
    return isOpen && !this.#reserve.isFull;
  }

  /** Whether the disk is full, so that only what frees stock is taken. */
  get isDiskFull(): boolean {
    return this.#reserve.isFull;
  }

  /** The level as of now: what is due has expired, whether or not a sweeper ran. */
  async level(warehouse: WarehouseId, sku: Sku): Promise<Level | undefined> {
    await this.router.settleExpiries(warehouse);
    return this.stock.level(warehouse, sku);
  }

  /** Takes nothing more, finishes what was taken, and closes every file. */
  async stop(): Promise<void> {
    this.router.close();
    this.doors.stop();
    this.restocking.stop();
    this.prover.stop();
    await this.#quiet();
    await Promise.all(this.hosts.map((host) => host.close()));
    await this.history.close();
    this.#reserve.close();
    this.catalogue.close();
    this.directory.release();
  }

  /** Waits for what was taken to be answered, but not for ever: it goes on after the next start. */
  async #quiet(): Promise<void> {
    for (let turn = 0; turn < QUIET_TURNS && this.hosts.some(({ isBusy }) => isBusy); turn++) {
      await sleep(QUIET_TURN_MS);
    }
  }

  #events(observer: Observer, tracer: ShardTracer): ShardEvents {
    return {
      loaded: (warehouse, skus, levels) => {
        this.stock.load(warehouse, skus, levels);
        observer.loaded?.(warehouse, skus, levels);
      },
      opened: (shard, opened, ms) => {
        this.commits.reached(shard, opened.position.document);
        this.prover.outdate();
        this.restocking.opened(shard, opened);
        this.doors.learn(opened.closed);
        observer.opened?.(shard, opened, ms);
      },
      began: (shard, at, letters) => {
        this.commits.began(shard, at);
        tracer.began(shard, letters);
        observer.began?.(shard, at, letters);
      },
      ended: (shard) => {
        this.commits.ended(shard);
        tracer.ended(shard);
        observer.ended?.(shard);
      },
      committed: (shard, outcome, batch) => {
        this.stock.apply(batch.rows);
        this.stock.shift(outcome.shifts);
        this.commits.reached(shard, outcome.document);
        if (outcome.commitMs !== null) this.prover.outdate();
        // Before anybody hears of the restocks in it.
        tracer.committed(shard, outcome);
        if (outcome.restocking !== null) this.restocking.committed(outcome.restocking);
        observer.committed?.(shard, outcome, batch);
      },
      sent: (shard, messages) => {
        for (const [to, text] of messages) {
          this.router.deliver(to, text, tracer.told(shard, to, text));
        }
        observer.sent?.(shard, messages);
      },
      trouble: (shard, what, why) => {
        if (what === 'disk_full') this.#reserve.giveUp();
        observer.trouble?.(shard, what, why);
      },
    };
  }
}

const tableLimits = (config: Config): TableLimits => ({
  rowsMax: config.STOCK_SORT_MAX,
  bytesMax: config.STOCK_SORTED_BYTES,
  waitingMax: config.STOCK_SORTS_WAITING_MAX,
  exportsMax: config.STOCK_EXPORTS_MAX,
});
