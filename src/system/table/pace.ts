/** Long work on the main thread, done in slices between which others have their turn. */
import { setImmediate as turn } from 'node:timers/promises';

/** How long a slice lasts. */
const SLICE_MS = 4;
/** Small steps that are made before it is looked whether the slice is over. */
const BLOCK = 4_096;

export class Pace {
  #startedAt = performance.now();

  /** Has `work` done for the numbers below `count` in their order, block by block. */
  async through(count: number, work: (from: number, to: number) => void): Promise<void> {
    for (let from = 0; from < count; from += BLOCK) {
      work(from, Math.min(count, from + BLOCK));
      await this.step();
    }
  }

  /** Lets others have their turn if the slice is over. */
  async step(): Promise<void> {
    if (performance.now() - this.#startedAt < SLICE_MS) return;
    await turn();
    this.#startedAt = performance.now();
  }
}
