/** The service without threads and without an edge, as one process after another runs it. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Shard } from '../../../src/actor/shard.ts';
import type { Dice } from '../../../src/client/demo/dice.ts';
import { STRATEGIES_BUILT_IN } from '../../../src/domain/sourcing.ts';
import type { MovementRow } from '../../../src/journal/rows.ts';
import { Catalogue } from '../../../src/system/catalogue.ts';
import { Doors } from '../../../src/system/catalogue/doors.ts';
import { DiskReserve } from '../../../src/system/disk-reserve.ts';
import { Documents } from '../../../src/system/documents/documents.ts';
import { Planner } from '../../../src/system/documents/planner.ts';
import { Router, deskOf } from '../../../src/system/router.ts';
import { ShardHost } from '../../../src/system/shard/shard-host.ts';
import { StockView } from '../../../src/system/stock-view.ts';
import type { Chaos } from './chaos.ts';
import type { Settings } from '../settings.ts';
import type { MemoryDisk } from './memory-database.ts';
import { SimulatedThread } from './simulated-thread.ts';
import type { Timeline } from './timeline.ts';

const WINDOW_MS = 86_400_000_000;

export interface WorldAbout {
  readonly folder: string;
  /** Where journals are; null for files. */
  readonly disk: MemoryDisk | null;
  readonly settings: Settings;
  readonly timeline: Timeline;
  readonly chaos: Chaos;
  readonly dice: Dice;
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
  readonly hosts: readonly ShardHost[];
  readonly threads: readonly SimulatedThread[];
  readonly #reserve: DiskReserve;
  isAlive = true;
  /** Messages that are on their way. */
  conveyed = 0;

  constructor(about: WorldAbout) {
    const { settings, timeline, folder, chaos, dice } = about;
    const open = about.disk === null ? {} : { open: about.disk.openCatalogue };
    this.catalogue = new Catalogue(join(folder, 'catalogue.db'), settings.shards, open);
    const clock = timeline.clock(() => this.isAlive);
    this.#reserve = new DiskReserve(join(folder, 'reserve'), 0, clock);
    const shards = Array.from({ length: settings.shards }, (_, shard) => shard);
    this.threads = shards.map(() => new SimulatedThread(chaos, about.disk));
    this.hosts = this.threads.map((thread, shard) => {
      const options = { clock, thread, ...optionsOf(folder, shard, settings) };
      return new ShardHost(shard, options, this.#events(about));
    });
    this.router = new Router(this.hosts, this.catalogue, this.#reserve);
    this.doors = new Doors({ catalogue: this.catalogue, router: this.router, clock });
    this.documents = new Documents({
      router: this.router,
      catalogue: this.catalogue,
      planner: new Planner(this.catalogue, this.view, STRATEGIES_BUILT_IN),
      history: { filed: () => Promise.reject(new Error('not in the simulation')) },
      shards: settings.shards,
      newId: () => `made-${dice.int(0, 2 ** 31 - 1)}`,
    });
  }

  async open(): Promise<void> {
    await Promise.all(this.hosts.map((host) => host.open()));
    this.doors.begin();
  }

  get isOpen(): boolean {
    return this.hosts.every(({ isOpen }) => isOpen);
  }

  /** Whether nothing goes on and nobody waits for anything. */
  get isQuiet(): boolean {
    if (!this.isAlive || this.conveyed > 0 || !this.doors.isQuiet) return false;
    return this.hosts.every(({ isOpen, isBusy, isExpiryDue }) => isOpen && !isBusy && !isExpiryDue);
  }

  /** The shards as they are in memory; those that are lost just now are left out. */
  get shards(): readonly Shard[] {
    return this.threads.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  }

  /** The warehouses that orders may be served from, by what the catalogue says now. */
  serving(): readonly string[] {
    const active = this.catalogue.warehouses().filter(({ warehouse }) => warehouse.active);
    return active.map(({ warehouse }) => warehouse.id);
  }

  /** All that is in memory is gone. */
  crash(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    for (const thread of this.threads) thread.vanish();
    this.catalogue.close();
  }

  #events({ chaos, watch }: WorldAbout): ConstructorParameters<typeof ShardHost>[2] {
    return {
      loaded: (warehouse, skus, levels) => this.view.load(warehouse, skus, levels),
      opened: (shard, { closed, position }) => {
        this.doors.learn(closed);
        chaos.log(() => `shard ${shard} opened at ${position.head}`);
      },
      began: () => undefined,
      ended: () => undefined,
      committed: (shard, outcome, batch) => {
        this.view.apply(batch.rows);
        this.view.shift(outcome.shifts);
        chaos.log(() => `shard ${shard} committed ${outcome.commit}: ${batch.rows.length} rows`);
        watch(batch.rows);
      },
      sent: (messages) => {
        for (const [to, text] of messages) this.#convey(chaos, to, text);
      },
      trouble: (shard, what, why) => {
        chaos.log(() => `shard ${shard} ${what}: ${why.slice(0, 80)}`);
        if (what === 'disk_full') this.#reserve.giveUp();
      },
    };
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

function optionsOf(
  folder: string,
  shard: number,
  settings: Settings,
): Omit<ConstructorParameters<typeof ShardHost>[1], 'clock' | 'thread'> {
  const { snapshotEvery, mailboxMax, batchMax, isShortcutAllowed } = settings;
  return {
    shard: {
      journalPath: join(folder, `shard-${shard}.db`),
      snapshotPath: join(folder, `shard-${shard}.snapshot`),
      address: deskOf(shard),
      isShortcutAllowed,
      documentWaitingMax: mailboxMax,
      answers: { windowMs: WINDOW_MS, max: 1_000_000 },
      snapshotEvery,
      seed: shard,
    },
    mailbox: { messagesMax: mailboxMax, bytesMax: 1e9, waitMaxMs: Infinity, batchMax },
    batch: { messages: batchMax, bytes: 1e6 },
  };
}

/** Snapshots are a cache: without them everything must be the same. */
export function removeSnapshots(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.snapshot')) rmSync(join(folder, name));
  }
}
