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
      soon: (run) => void SETTLED.then(run),
    };
  }

  /**
   * Lets things happen until `isDone`, or until `untilAt`, or until nothing is left to happen.
   *
   * Each happens in a tick of its own, because Node begins one when all that promises have set off
   * has run. Unlike immediates ticks need no turn of the event loop, of which there would be one
   * for each thing that happens; and there is no promise to wait for in each.
   */
  run(untilAt: number, isDone: () => boolean): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const goOn = (): void => {
        try {
          const isOver = this.#next(untilAt, isDone);
          if (isOver === null) inNextTick(goOn);
          else resolve(isOver);
        } catch (error) {
          reject(error);
        }
      };
      inNextTick(goOn);
    });
  }

  /** Lets the next thing happen and returns null; or returns how it ends. */
  #next(untilAt: number, isDone: () => boolean): boolean | null {
    if (isDone()) return true;
    const next = this.#line.peek();
    if (next === undefined || next.at > untilAt) return false;
    this.#line.pop();
    this.#now = next.at;
    this.steps += 1;
    next.run();
    return null;
  }
}

const SETTLED = Promise.resolve();

/** A tick that is asked for in a tick comes before what promises have set off in it. */
const inNextTick = (run: () => void): void => void SETTLED.then(() => process.nextTick(run));
