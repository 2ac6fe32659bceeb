/** Everything that may go wrong, by seed, and what came to light. */
import type { Dice } from '../../../src/client/demo/dice.ts';
import type { Faults, Settings } from '../settings.ts';
import { NO_FAULTS } from '../settings.ts';
import type { Timeline } from './timeline.ts';

const SQLITE_FULL = 13;
const SQLITE_IOERR = 10;
/** A message that is repeated by plan comes again when the next one has been asked for again. */
const LATE_MS = 1_500;

export class Chaos {
  faults: Faults = NO_FAULTS;
  readonly complaints: string[] = [];
  readonly trace: string[] = [];
  /**
   * Points at which a shard could have crashed so far, messages between actors so far, and
   * operations: commands of clients and messages of actors that an actor has carried out; and
   * moments at which the process could have crashed.
   */
  readonly counts = { crashes: 0, messages: 0, operations: 0, moments: 0 };
  readonly #timeline: Timeline;
  readonly #dice: Dice;

  readonly #isTraced: boolean;

  readonly #handoverMs: number;

  constructor(timeline: Timeline, dice: Dice, settings: Settings) {
    this.#isTraced = settings.isTraced;
    this.#handoverMs = settings.handoverMs;
    this.#timeline = timeline;
    this.#dice = dice;
  }

  complain(what: string): void {
    this.complaints.push(what);
    this.log(() => `COMPLAINT ${what}`);
  }

  /** Writes down what `line` says, if anybody wants to read it. */
  log(line: () => string): void {
    if (this.#isTraced) this.trace.push(`${this.#timeline.now} ${line()}`);
  }

  soon(run: () => void): void {
    this.#timeline.after(this.#dice.int(0, this.#handoverMs), run);
  }

  isCrash(): boolean {
    const point = this.counts.crashes++;
    if (this.faults.plan !== undefined) return this.faults.plan.crash === point;
    return this.faults.crash > 0 && this.#dice.chance(this.faults.crash / 2);
  }

  isProcessCrash(): boolean {
    const moment = this.counts.moments++;
    const { plan, processCrash } = this.faults;
    if (plan !== undefined) return plan.process === moment;
    return processCrash > 0 && this.#dice.chance(processCrash);
  }

  /** Stands in the way of a transaction: disk full at its begin; its COMMIT fails, done or not. */
  around(step: 'begin' | 'commit', go: () => void): void {
    const { diskFull, commitFails } = this.faults;
    if (step === 'begin' && diskFull > 0 && this.#dice.chance(diskFull)) {
      this.log(() => 'disk full');
      throw failure('database or disk is full', SQLITE_FULL);
    }
    if (step === 'begin' || commitFails === 0 || !this.#dice.chance(commitFails)) return go();
    const isDone = this.#dice.chance(0.5);
    this.log(() => `commit fails, ${isDone ? 'done' : 'not done'}`);
    if (isDone) go();
    throw failure('disk I/O error', SQLITE_IOERR);
  }

  /** Brings a message any number of times, each after a while. Returns how many times. */
  convey(deliver: () => void): number {
    const { lost, repeated, delayMs, plan } = this.faults;
    const message = this.counts.messages++;
    if (plan?.message === message) {
      if (!plan.isRepeated) return 0;
      this.#timeline.after(0, deliver);
      this.#timeline.after(LATE_MS, deliver);
      return 2;
    }
    if (lost > 0 && this.#dice.chance(lost)) return 0;
    const copies = repeated > 0 && this.#dice.chance(repeated) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      this.#timeline.after(this.#delay(delayMs), deliver);
    }
    return copies;
  }

  #delay(most: number): number {
    return this.#dice.chance(0.5) ? 0 : this.#dice.int(0, most);
  }
}

function failure(message: string, errcode: number): Error {
  return Object.assign(new Error(message), { errcode });
}
