/** The thread that the embedded database lives in, as it is seen from the main thread. */
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../../system/thread-environment.ts';
import { settles } from '../deadline.ts';
import type { Reply, Request, ThreadSettings } from './thread-message.ts';

const ENTRY = new URL('../../../workers/queue-database.ts', import.meta.url);
/** A database that is killed recovers at its next start. */
const CLOSE_MS = 5_000;

export class DatabaseThread {
  /** Rejects if the database does not open. */
  readonly ready: Promise<void>;
  /** Resolves with why the thread is gone. */
  readonly ended: Promise<string>;
  readonly #worker: Worker;

  constructor(settings: ThreadSettings, receive: (reply: Reply) => void) {
    const env = threadEnvironment();
    this.#worker = new Worker(ENTRY, { workerData: settings, name: 'queue-database', env });
    const ready = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<string>();
    this.ready = ready.promise;
    this.ended = ended.promise;
    let why = 'the thread of the database ended';
    this.#worker.on('message', (reply: Reply) => {
      if (reply.type === 'ready') ready.resolve();
      receive(reply);
    });
    this.#worker.on('error', (error) => {
      why = `the thread of the database died: ${String(error)}`;
    });
    this.#worker.on('exit', () => {
      ready.reject(new Error(why));
      ended.resolve(why);
    });
    this.ready.catch(() => undefined);
  }

  post(request: Request): void {
    this.#worker.postMessage(request);
  }

  /** Closes the database and ends the thread, whichever way it can. */
  async close(): Promise<void> {
    this.post({ type: 'close' });
    if (await settles(this.ended, CLOSE_MS)) return;
    await this.#worker.terminate();
    await this.ended;
  }
}
