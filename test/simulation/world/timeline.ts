/**
 * Virtual time: what happens is put in line by when it happens, and time jumps to it. Between two
 * happenings everything that promises set off runs to its end, so that the same seed always leads
 * to the same history.
 */
import TinyQueue from 'tinyqueue';
import type { Clock } from '../../../src/system/clock.ts';

interface Happening {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Where virtual time begins, in epoch milliseconds. */
const START_AT = 1_000_000;

export class Timeline {
  readonly #line = new TinyQueue<Happening>([], (a, b) => a.at - b.at || a.order - b.order);
  #now = START_AT;
  #order = 0;
  steps = 0;

  get now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): void {
    this.#order += 1;
    this.#line.push({ at: this.#now + Math.ceil(ms), order: this.#order, run });
  }

  /** A clock whose timers ring only while `isAlive`. */
  clock(isAlive: () => boolean): Clock {
    return {
      now: () => this.#now,
      after: (ms, ring) => {
        let isOff = false;
        this.after(ms, () => {
          if (!isOff && isAlive()) ring();
        });
        return () => {
          isOff = true;
        };
      },
      soon: queueMicrotask,
    };
  }

  /** Lets things happen until `isDone`, or until `untilAt`, or until nothing is left to happen. */
  async run(untilAt: number, isDone: () => boolean): Promise<boolean> {
    await turn();
    for (;;) {
      if (isDone()) return true;
      const next = this.#line.peek();
      if (next === undefined || next.at > untilAt) return false;
      this.#line.pop();
      this.#now = next.at;
      this.steps += 1;
      next.run();
      await turn();
    }
  }
}

/**
 * Resolves when all that promises have set off has run: ticks wait for that, and unlike immediates
 * they need no turn of the event loop, of which there would be one for each thing that happens.
 */
const turn = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
