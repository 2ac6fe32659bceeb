/** Wakes somebody at a time, however far away that is. */

/** Longest delay that a timer takes; a later time is set again when it rings. */
const TIMER_MAX_MS = 2 ** 31 - 1;

export class Alarm {
  readonly #now: () => number;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number, ring: () => void) {
    this.#now = now;
    this.#ring = ring;
  }

  /** Rings at `at` and not at the time that was set before; never if it is Infinity. */
  set(at: number): void {
    this.clear();
    if (at === Infinity) return;
    const delay = Math.min(Math.max(0, at - this.#now()), TIMER_MAX_MS);
    this.#timer = setTimeout(this.#ring, delay);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
