/** How whoever adds to a queue waits for one that does not answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueDown } from '../queue/job.ts';

const PAUSE_MS = 1_000;

export class Patience {
  readonly #stopping = new AbortController();
  #pausing = new AbortController();

  get isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Waits a while, or until `end` or `stop`. That a queue is down is nothing to warn of. */
  async pause(error: unknown, warn: (what: string) => void): Promise<void> {
    if (!(error instanceof QueueDown)) warn(`a queue takes no jobs: ${String(error)}`);
    this.#pausing = new AbortController();
    const signal = AbortSignal.any([this.#stopping.signal, this.#pausing.signal]);
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }

  /** Ends the pause: the queue may be up again. */
  end(): void {
    this.#pausing.abort();
  }

  /** Ends this pause and all to come. */
  stop(): void {
    this.#stopping.abort();
  }
}
