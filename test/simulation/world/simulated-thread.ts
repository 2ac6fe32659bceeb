/** A shard on the simulator's own thread, that can be lost at any step. */
import type { LevelParts, Opened, Outcome } from '../../../src/actor/message.ts';
import { parseBatch } from '../../../src/actor/message.ts';
import type { ShardOptions } from '../../../src/actor/shard.ts';
import { Shard } from '../../../src/actor/shard.ts';
import { ProductReader } from '../../../src/journal/product-reader.ts';
import type { JournalOptions } from '../../../src/journal/sqlite.ts';
import { SqliteJournal } from '../../../src/journal/sqlite.ts';
import type { ShardThread } from '../../../src/system/shard/shard-thread.ts';
import { ThreadLost } from '../../../src/system/shard/shard-thread.ts';
import type { Chaos } from './chaos.ts';
import type { MemoryDisk } from './memory-database.ts';
import { counted } from './operations.ts';

export class SimulatedThread implements ShardThread {
  readonly #chaos: Chaos;
  readonly #disk: MemoryDisk | null;
  #shard: Shard | undefined;
  #products: ProductReader | undefined;
  /** Grows with every loss, so that what was on its way to a lost thread is lost too. */
  #lives = 0;
  #isGone = false;
  /** Whoever waits for an answer learns of a loss; if the whole process is gone, nobody does. */
  readonly #waiting = new Set<(lost: ThreadLost) => void>();

  /** `disk` is where its journal is; null for a file. */
  constructor(chaos: Chaos, disk: MemoryDisk | null) {
    this.#chaos = chaos;
    this.#disk = disk;
  }

  /** The shard as it is in memory, for those who look behind the scenes. */
  get shard(): Shard | undefined {
    return this.#shard;
  }

  open(options: ShardOptions): Promise<Opened> {
    return this.#perform(() => {
      this.#drop();
      const around: JournalOptions['around'] = (step, go) => this.#chaos.around(step, go);
      const open = this.#disk === null ? {} : { open: this.#disk.openJournal };
      const journal = new SqliteJournal(options.journalPath, { isSynced: false, around, ...open });
      try {
        const products = this.#openProducts(options);
        this.#shard = new Shard(options, { journal, products, snapshots: this.#disk?.snapshots });
      } catch (error) {
        journal.close();
        this.#chaos.complain(`a journal does not open: ${String(error)}`);
        throw error;
      }
      return this.#shard.opened();
    });
  }

  carryOut(batch: string): Promise<Outcome> {
    return this.#perform((shard) => {
      if (this.#chaos.isCrash()) return this.#die();
      try {
        const { operations, outcome } = counted(shard(), parseBatch(batch));
        this.#chaos.counts.operations += operations;
        if (this.#chaos.isCrash()) return this.#die();
        return outcome;
      } catch (error) {
        this.#chaos.complain(`a batch stops its thread: ${(error as Error).stack} in ${batch}`);
        return this.#die();
      }
    });
  }

  levels(warehouse: string): Promise<LevelParts> {
    return this.#perform((shard) => shard().levels(warehouse).copy());
  }

  collectGarbage(): Promise<void> {
    return this.#perform(() => undefined);
  }

  snapshot(): Promise<string | null> {
    return this.#perform((shard) => {
      if (this.#chaos.isCrash()) return this.#die();
      shard().snapshot();
      return null;
    });
  }

  close(): Promise<void> {
    return this.#perform(() => this.#drop());
  }

  kill(): Promise<void> {
    this.#die();
    return Promise.resolve();
  }

  /** The whole process is gone: nobody is told. */
  vanish(): void {
    this.#isGone = true;
    this.#waiting.clear();
    this.#lives += 1;
    this.#drop();
  }

  #die(): undefined {
    this.#lives += 1;
    this.#drop();
    const lost = [...this.#waiting];
    this.#waiting.clear();
    for (const tell of lost) tell(new ThreadLost('the thread died'));
  }

  #drop(): void {
    this.#shard?.close();
    this.#shard = undefined;
    // In memory it is the catalogue's own database.
    if (this.#disk === null) this.#products?.close();
    this.#products = undefined;
  }

  #openProducts({ cataloguePath = '' }: ShardOptions): ProductReader {
    const { readCatalogue } = this.#disk ?? {};
    this.#products = new ProductReader(cataloguePath, readCatalogue);
    return this.#products;
  }

  /** Reaches the thread after a while, and its answer comes back after a while. */
  #perform<Result>(run: (shard: () => Shard) => Result | undefined): Promise<Result> {
    const lives = this.#lives;
    const shard = (): Shard => {
      if (this.#shard === undefined) throw new ThreadLost('there is no thread');
      return this.#shard;
    };
    return new Promise((resolve, reject) => {
      if (this.#isGone) return;
      this.#waiting.add(reject);
      const isLost = (): boolean => !this.#waiting.has(reject) || lives !== this.#lives;
      const settle = (end: () => void): void => {
        this.#chaos.soon(() => {
          if (isLost()) return;
          this.#waiting.delete(reject);
          end();
        });
      };
      this.#chaos.soon(() => {
        if (isLost()) return;
        try {
          const result = run(shard);
          settle(() => resolve(result as Result));
        } catch (error) {
          settle(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      });
    });
  }
}
