/** One seed: a system, its clients, its faults, and whether all that it says is true. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice } from '../../src/client/demo/dice.ts';
import type { Dice } from '../../src/client/demo/dice.ts';
import type { Restock } from '../../src/domain/restock/restock.ts';
import { RESTOCK_QUEUE, WAREHOUSE_QUEUE } from '../../src/restock/restock-job.ts';
import type { Suppliers } from '../../src/restock/suppliers/suppliers.ts';
import { Chaos } from './world/chaos.ts';
import { checkCatalogue } from './checks/check-catalogue.ts';
import { checkDocuments } from './checks/check-documents.ts';
import { checkLevels } from './checks/check-levels.ts';
import { checkReservations, checkTotals } from './checks/check-reservations.ts';
import { checkRows } from './checks/check-rows.ts';
import { checkRestockRequests, checkRestocks } from './checks/check-restocks.ts';
import { checkRequests } from './checks/check-requests.ts';
import { saveProduct, saveWarehouse } from './clients/ask-catalogue.ts';
import { RARE_SKU, RARE_WAREHOUSE } from './clients/known.ts';
import type { Request } from './clients/request.ts';
import { Clients } from './clients/clients.ts';
import { Ledger } from './checks/ledger.ts';
import type { Settings } from './settings.ts';
import { NO_FAULTS, drawSettings } from './settings.ts';
import { MemoryDisk } from './world/memory-database.ts';
import type { Coverage } from './covered/coverage.ts';
import { Timeline } from './world/timeline.ts';
import { FaultyQueues } from './world/faulty-queues.ts';
import { makeSuppliers } from './world/supply.ts';
import { removeSnapshots } from './world/shard-options.ts';
import { World } from './world/world.ts';

/** What came of a seed. Without complaints it was as it should be. */
export interface Result {
  readonly seed: number;
  readonly settings: Settings;
  readonly complaints: readonly string[];
  readonly trace: readonly string[];
  readonly steps: number;
  readonly counts: Chaos['counts'];
  readonly coverage: Coverage;
  readonly requests: readonly Request[];
  readonly restocks: readonly Restock[];
}

const ROUNDS = 2;
/** Longest time that a round goes on, and that it takes to settle. */
const ROUND_MS = 600_000;
const SETTLE_MS = 300_000;
const START_MS = 1_000;
const RESTART_MAX_MS = 500;
const SHM = '/dev/shm';

export async function simulate(seed: number, about: Partial<Settings> = {}): Promise<Result> {
  const folder = mkdtempSync(join(existsSync(SHM) ? SHM : tmpdir(), 'stockroom-simulation-'));
  const simulation = new Simulation(seed, folder, about);
  const { stackTraceLimit } = Error;
  // Faults are made all the time, and nobody reads where.
  if (about.isTraced !== true) Error.stackTraceLimit = 0;
  try {
    return await simulation.run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    simulation.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Simulation {
  readonly #seed: number;
  readonly #folder: string;
  readonly #settings: Settings;
  readonly #timeline = new Timeline();
  readonly #dice: Dice;
  readonly #chaos: Chaos;
  readonly #clients: Clients;
  readonly #queues: FaultyQueues;
  readonly #suppliers: Suppliers;
  #ledger: Ledger;
  readonly #disk: MemoryDisk | null;
  #world: World;

  constructor(seed: number, folder: string, about: Partial<Settings>) {
    this.#seed = seed;
    this.#folder = folder;
    this.#dice = createDice(seed);
    this.#settings = { ...drawSettings(this.#dice), ...about };
    this.#disk = this.#settings.isOnFiles ? null : new MemoryDisk();
    this.#chaos = new Chaos(this.#timeline, this.#dice, this.#settings);
    const outside = [this.#timeline, this.#chaos, this.#dice] as const;
    this.#queues = new FaultyQueues(...outside);
    this.#suppliers = makeSuppliers(...outside);
    this.#world = this.#newWorld();
    this.#fillCatalogue();
    this.#ledger = new Ledger(this.#settings.isCanary);
    this.#clients = new Clients({
      settings: this.#settings,
      timeline: this.#timeline,
      chaos: this.#chaos,
      dice: this.#dice,
      ledger: this.#ledger,
      world: () => this.#world,
    });
  }

  async run(): Promise<Result> {
    this.#open();
    await this.#timeline.run(this.#timeline.now + START_MS, () => this.#world.isOpen);
    const rounds = this.#settings.script === null ? ROUNDS : 1;
    for (let round = 0; round < rounds && this.#chaos.complaints.length === 0; round++) {
      await this.#round();
    }
    if (this.#chaos.complaints.length === 0) await this.#startFromJournals();
    const { coverage, requests } = this.#clients;
    for (const triple of coverage.impossible()) this.#chaos.complain(`impossible: ${triple}`);
    const { complaints, trace, counts } = this.#chaos;
    const { steps } = this.#timeline;
    const restocks = [...this.#ledger.restocking.restocks.values()];
    const about = { seed: this.#seed, settings: this.#settings, coverage, requests, restocks };
    return { ...about, complaints, trace, steps, counts };
  }

  end(): void {
    this.#world.crash();
    this.#disk?.end();
  }

  async #round(): Promise<void> {
    const timeline = this.#timeline;
    this.#chaos.faults = this.#settings.faults;
    this.#clients.begin();
    if (this.#settings.faults.jobTwice > 0) this.#poison();
    const isOver = (): boolean => {
      if (this.#chaos.isProcessCrash()) this.#crash();
      // Where it is planned when the process crashes, that may be until nothing goes on any more.
      const isPlanned = this.#settings.faults.plan?.process !== undefined;
      return this.#clients.areDone && (!isPlanned || this.#isQuiet);
    };
    await timeline.run(timeline.now + ROUND_MS, isOver);
    this.#chaos.log(() => 'faults end');
    this.#chaos.faults = NO_FAULTS;
    this.#clients.stop();
    await this.#settle();
  }

  /** Jobs that nobody can carry out, which are to hold up nobody. */
  #poison(): void {
    for (const queue of [RESTOCK_QUEUE, WAREHOUSE_QUEUE]) this.#queues.poison(queue);
  }

  async #settle(): Promise<void> {
    const timeline = this.#timeline;
    const isQuiet = (): boolean => this.#clients.areDone && this.#isQuiet;
    const isSettled = await timeline.run(timeline.now + SETTLE_MS, isQuiet);
    if (!isSettled) this.#chaos.complain(`it does not settle: ${this.#unrest()}`);
    else this.#check();
  }

  get #isQuiet(): boolean {
    return this.#world.isQuiet && this.#unrest() === '';
  }

  /** What goes on in the shards still. */
  #unrest(): string {
    const { shards, hosts } = this.#world;
    if (shards.length < hosts.length) return 'a shard is not open';
    const restless = this.#world.restless.map(({ id }) => id);
    return shards
      .flatMap(({ documents, rounds, restocking }) => [
        ...((restocking.nextAt ?? Infinity) <= this.#timeline.now ? ['levels to look at'] : []),
        ...rounds.turns.keys(),
        ...[...documents.open]
          .filter(([, { body }]) => body.type === 'part' || body.type === 'filed')
          .map(([key]) => key),
      ])
      .concat(restless)
      .join(' | ');
  }

  #check(): void {
    const ledger = this.#ledger.read(this.#world);
    const complain = (what: string): void => this.#chaos.complain(what);
    checkLevels(this.#world, ledger, complain);
    checkDocuments(ledger, this.#timeline.now, complain);
    checkReservations(ledger, this.#timeline.now, complain);
    checkTotals(ledger, this.#clients.requests, complain);
    checkCatalogue(this.#world, ledger, complain);
    checkRestocks(this.#world, ledger, complain);
    checkRestockRequests(ledger, this.#clients.requests, complain);
    checkRequests(ledger, this.#clients.requests, complain);
    for (const key of this.#queues.stuck) complain(`the job ${key} has not failed`);
    const heads = this.#world.shards.map(({ journal }) => journal.position.head);
    this.#chaos.log(() => `checked ${ledger.rows.length} rows, heads ${heads.join()}`);
  }

  /** Journals alone must lead to the same. */
  async #startFromJournals(): Promise<void> {
    this.#world.crash();
    removeSnapshots(this.#folder, this.#disk);
    this.#ledger = new Ledger(this.#settings.isCanary);
    this.#world = this.#newWorld();
    this.#open();
    await this.#settle();
  }

  #newWorld(): World {
    return new World({
      folder: this.#folder,
      disk: this.#disk,
      settings: this.#settings,
      timeline: this.#timeline,
      chaos: this.#chaos,
      dice: this.#dice,
      queues: this.#queues,
      suppliers: this.#suppliers,
      watch: (rows) => checkRows(rows, (what) => this.#chaos.complain(what)),
    });
  }

  #open(): void {
    this.#world.open().catch((error: unknown) => {
      this.#chaos.complain(`the system does not start: ${String(error)}`);
    });
  }

  #crash(): void {
    this.#chaos.log(() => 'the process crashes');
    this.#world.crash();
    this.#world = this.#newWorld();
    const world = this.#world;
    this.#clients.lose();
    this.#timeline.after(this.#dice.int(1, RESTART_MAX_MS), () => {
      if (world === this.#world) this.#open();
    });
  }

  #fillCatalogue(): void {
    const { skus, warehouses } = this.#settings;
    const at = this.#timeline.now;
    for (const id of [...skus, RARE_SKU]) saveProduct(this.#world, { id, active: true }, at);
    for (const id of [...warehouses, RARE_WAREHOUSE]) {
      saveWarehouse(this.#world, { id, active: true }, at);
    }
  }
}
