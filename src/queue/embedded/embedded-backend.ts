/** Jobs in a PostgreSQL inside of this process: nothing to install, and nobody else can use it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker, createPostgresBackend } from 'bullmq';
import type { BackendFactory, ConnectionOptions } from 'bullmq';
import { lockDirectory } from '../../journal/directory.ts';
import { Availability } from '../availability.ts';
import type { Backend, QueueObserver } from '../backend.ts';
import { databaseFolder, hasDatabase, setAside } from './database-folder.ts';
import { DatabaseThread } from './database-thread.ts';
import { EmbeddedPool } from './pool.ts';

const REOPEN_MS = 1_000;
const REOPEN_MS_MAX = 30_000;
/** A database that fails to open so often in a row is not there to be waited for. */
const FAILURES_DAMAGED = 2;

/**
 * Opens the database below `dataDirectory`, in the background, and again whenever its thread has
 * died. One that has not been made is made when somebody needs it: it takes seconds, and memory.
 * Throws if another process has it open.
 */
export function openEmbedded(dataDirectory: string, observer: QueueObserver): Backend {
  const folder = join(dataDirectory, 'queue');
  mkdirSync(folder, { recursive: true });
  const release = lockDirectory(folder);
  const pool = new EmbeddedPool();
  const availability = new Availability(() => pool.query('SELECT 1'));
  const keeper = new ThreadKeeper(folder, { pool, availability, observer });
  let running: Promise<void> | undefined;
  const wake = (): void => {
    if (running !== undefined) return;
    running = keeper.run();
    availability.start();
  };
  if (hasDatabase(folder)) wake();

  // BullMQ's types let only Redis be the back end of its plain `Queue` and `Worker`.
  const factory = createPostgresBackend as unknown as BackendFactory<never, ConnectionOptions>;
  const connection = pool as unknown as ConnectionOptions;
  return {
    kind: 'embedded',
    availability,
    get isAsleep() {
      return running === undefined;
    },
    wake,
    makeQueue: (name, options) => new Queue(name, { ...options, connection }, factory),
    makeWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection }, factory),
    close: async () => {
      availability.stop();
      await keeper.stop();
      pool.close();
      await running;
      release();
    },
  };
}

interface KeeperParts {
  readonly pool: EmbeddedPool;
  readonly availability: Availability;
  readonly observer: QueueObserver;
}

/** Sees to it that there is a thread. */
class ThreadKeeper {
  readonly #folder: string;
  readonly #parts: KeeperParts;
  readonly #stopping = new AbortController();
  #thread: DatabaseThread | undefined;

  constructor(folder: string, parts: KeeperParts) {
    this.#folder = folder;
    this.#parts = parts;
  }

  /** Resolves after `stop`. */
  async run(): Promise<void> {
    const { signal } = this.#stopping;
    const { pool, availability, observer } = this.#parts;
    let isFirst = true;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const thread = await this.#open(isFirst);
        isFirst = false;
        failures = 0;
        availability.check();
        const why = await thread.ended;
        availability.lost(why);
        pool.detach(why);
      } catch (error) {
        if (signal.aborted) return;
        observer.warning?.(`the database of the queues does not open: ${String(error)}`);
        if (++failures === FAILURES_DAMAGED && (await this.#replaced())) continue;
      }
      const pauseMs = Math.min(REOPEN_MS * 2 ** failures, REOPEN_MS_MAX);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#thread?.close();
  }

  async #open(isFirst: boolean): Promise<DatabaseThread> {
    const { pool } = this.#parts;
    const folder = await databaseFolder(this.#folder, this.#stopping.signal);
    const thread = new DatabaseThread({ folder, isFirst }, (reply) => pool.receive(reply));
    this.#thread = thread;
    await thread.ready;
    if (this.#stopping.signal.aborted) await thread.close();
    else pool.attach((request) => thread.post(request));
    return thread;
  }

  /** Whether there is a new database now. */
  async #replaced(): Promise<boolean> {
    const { observer } = this.#parts;
    try {
      const aside = await setAside(this.#folder, this.#stopping.signal);
      observer.warning?.(`there is a new one in its place, and the old one is at ${aside}`);
      return true;
    } catch (error) {
      observer.warning?.(`no other could be made: ${String(error)}`);
      return false;
    }
  }
}
