/** What carries out the batches of a shard: in the service, a thread of its own. */
import { Piscina } from 'piscina';
import type { LevelParts, Opened, Outcome } from '../../actor/message.ts';
import type { ShardOptions } from '../../actor/shard.ts';
import { threadEnvironment } from '../thread-environment.ts';

const ENTRY = new URL('../../../workers/shard.ts', import.meta.url).href;

/** The thread ended, or broke off with an error that nobody foresaw: it must be opened again. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

/** Where a shard lives. It may be lost at any time, and is there again when it is opened anew. */
export interface ShardThread {
  /** Opens the shard anew, on a new thread if the old one has died. Throws if it cannot be. */
  open(options: ShardOptions): Promise<Opened>;
  /** Carries out a batch that is given as JSON. Throws `ThreadLost`. */
  carryOut(batch: string): Promise<Outcome>;
  /** All levels of a warehouse. Throws `ThreadLost`. */
  levels(warehouse: string): Promise<LevelParts>;
  /** Gives back the memory that opening took. Throws `ThreadLost`. */
  collectGarbage(): Promise<void>;
  /** Returns why none could be taken; null if one was. Throws `ThreadLost`. */
  snapshot(): Promise<string | null>;
  /** Closes the journal and ends the thread. */
  close(): Promise<void>;
  /** Ends the thread as a crash would, in the middle of whatever it does. For tests. */
  kill(): Promise<void>;
}

/**
 * A Piscina pool of exactly one thread. When that has ended, the pool is of no more use: the thread
 * that it starts in its place would have its tasks wait for ever if it ended while it starts.
 */
export class PinnedThread implements ShardThread {
  #pool: Piscina;
  #isLost = false;

  constructor() {
    this.#pool = this.#start();
  }

  async open(options: ShardOptions): Promise<Opened> {
    if (this.#isLost) {
      await this.#pool.destroy();
      this.#pool = this.#start();
    }
    return (await this.#pool.run({ type: 'open', options })) as Opened;
  }

  async carryOut(batch: string): Promise<Outcome> {
    return (await this.#perform({ type: 'carry_out', batch })) as Outcome;
  }

  async levels(warehouse: string): Promise<LevelParts> {
    return (await this.#perform({ type: 'levels', warehouse })) as LevelParts;
  }

  async collectGarbage(): Promise<void> {
    await this.#perform({ type: 'collect_garbage' });
  }

  async snapshot(): Promise<string | null> {
    return (await this.#perform({ type: 'snapshot' })) as string | null;
  }

  async close(): Promise<void> {
    if (!this.#isLost) await this.#perform({ type: 'close' });
    await this.#pool.destroy();
  }

  async kill(): Promise<void> {
    await Promise.all(this.#pool.threads.map((thread) => thread.terminate()));
  }

  #start(): Piscina {
    const pool = new Piscina({
      filename: ENTRY,
      minThreads: 1,
      maxThreads: 1,
      idleTimeout: Infinity,
      concurrentTasksPerWorker: 1,
      // Without it one thread runs its tasks out of order: piscina#1031.
      stricterFIFO: true,
      env: threadEnvironment(),
    });
    // Piscina reports the death of a thread here as well as to the task; the task is enough.
    pool.on('error', () => undefined);
    pool.on('workerDestroy', () => {
      this.#isLost ||= pool === this.#pool;
    });
    this.#isLost = false;
    return pool;
  }

  async #perform(task: unknown): Promise<unknown> {
    if (this.#isLost) throw new ThreadLost('the thread has ended');
    try {
      return await this.#pool.run(task);
    } catch (error) {
      throw new ThreadLost(String(error), { cause: error });
    }
  }
}
