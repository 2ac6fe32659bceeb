/** What could not be done yet and is tried again after a while, each thing once at a time. */
import type { Clock } from './clock.ts';

const DELAY_MS = 1_000;

export class Retries<Key> {
  readonly #clock: Clock;
  /** What waits for its next try, with what calls it off. */
  readonly #waiting = new Map<Key, () => void>();
  #isStopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many things wait for their next try. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Has `run` called later, unless something waits under `key` already. */
  later(key: Key, run: () => void): void {
    if (this.#isStopped || this.#waiting.has(key)) return;
    const callOff = this.#clock.after(DELAY_MS, () => {
      this.#waiting.delete(key);
      run();
    });
    this.#waiting.set(key, callOff);
  }

  /** Nothing is tried again from now on. */
  stop(): void {
    this.#isStopped = true;
    for (const callOff of this.#waiting.values()) callOff();
    this.#waiting.clear();
  }
}
