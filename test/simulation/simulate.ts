/** One seed: a system, its clients, its faults, and whether all that it says is true. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice } from '../../src/client/demo/dice.ts';
import type { Dice } from '../../src/client/demo/dice.ts';
import type { MovementRow } from '../../src/journal/rows.ts';
import { Chaos } from './world/chaos.ts';
import { checkCatalogue } from './checks/check-catalogue.ts';
import { checkDocuments } from './checks/check-documents.ts';
import { checkLevels } from './checks/check-levels.ts';
import { checkReservations, checkTotals } from './checks/check-reservations.ts';
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
import { World, removeSnapshots } from './world/world.ts';

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
}

const ROUNDS = 2;
/** Longest time that a round goes on, and that it takes to settle. */
const ROUND_MS = 600_000;
const SETTLE_MS = 60_000;
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
    const about = { seed: this.#seed, settings: this.#settings, coverage, requests };
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
    const isOver = (): boolean => {
      const { processCrash } = this.#chaos.faults;
      if (processCrash > 0 && this.#dice.chance(processCrash)) this.#crash();
      return this.#clients.areDone;
    };
    await timeline.run(timeline.now + ROUND_MS, isOver);
    this.#chaos.log(() => 'faults end');
    this.#chaos.faults = NO_FAULTS;
    this.#clients.stop();
    await this.#settle();
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
    return shards
      .flatMap(({ documents, rounds }) => [
        ...rounds.turns.keys(),
        ...[...documents.open]
          .filter(([, { body }]) => body.type === 'part' || body.type === 'filed')
          .map(([key]) => key),
      ])
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
    checkRequests(ledger, this.#clients.requests, complain);
    const heads = this.#world.shards.map(({ journal }) => journal.position.head);
    this.#chaos.log(() => `checked ${ledger.rows.length} rows, heads ${heads.join()}`);
  }

  /** Journals alone must lead to the same. */
  async #startFromJournals(): Promise<void> {
    this.#world.crash();
    removeSnapshots(this.#folder);
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
      watch: (rows) => this.#watch(rows),
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

  /** Nothing is promised that is not there, and nothing leaves that is not there. */
  #watch(rows: readonly MovementRow[]): void {
    for (const row of rows) {
      const [, , , , , type, , , onHand, reserved, unavailable] = row;
      const isTaken = type === 'reserve' || type === 'remove';
      if (isTaken && onHand - reserved - unavailable < 0) {
        this.#chaos.complain(`oversold: ${JSON.stringify(row)}`);
      }
      if (onHand < 0 || reserved < 0) this.#chaos.complain(`below 0: ${JSON.stringify(row)}`);
    }
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
