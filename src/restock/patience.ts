/** How whoever adds to a queue waits for one that does not answer. */
import { QueueDown } from '../queue/job.ts';
import type { Clock } from '../system/clock.ts';

const PAUSE_MS = 1_000;

export class Patience {
  readonly #clock: Clock;
  #isStopped = false;
  #resume: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Waits a while, or until `end` or `stop`. That a queue is down is nothing to warn of. */
  async pause(error: unknown, warn: (what: string) => void): Promise<void> {
    if (!(error instanceof QueueDown)) warn(`a queue takes no jobs: ${String(error)}`);
    if (this.#isStopped) return;
    await new Promise<void>((resolve) => {
      const callOff = this.#clock.after(PAUSE_MS, resolve);
      this.#resume = () => {
        callOff();
        resolve();
      };
    });
  }

  /** Ends the pause: the queue may be up again. */
  end(): void {
    this.#resume();
  }

  /** Ends this pause and all to come. */
  stop(): void {
    this.#isStopped = true;
    this.#resume();
  }
}
