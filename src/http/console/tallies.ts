/**
 * Counts answers by type, and remembers how the counts stood at each of the last seconds, so that
 * rates are differences and counting is an addition.
 */

/** How often a type was answered in some way, in some time. */
export interface AnswerCount {
  readonly type: string;
  readonly answer: string;
  readonly count: number;
}

interface Tally {
  readonly type: string;
  readonly answer: string;
  count: number;
  /** The count at each turn, in a ring. */
  readonly past: Float64Array;
}

/** Turns that are remembered: those of a minute. */
export const TURNS_MAX = 60;
const SLOTS = TURNS_MAX + 1;

export class Tallies {
  /** Types and answers are closed sets, so this does not grow for ever. */
  readonly #known = new Map<string, Map<string, Tally>>();
  readonly #all: Tally[] = [];
  /** When each turn was, in a ring; the first is the beginning. */
  readonly #times = new Float64Array(SLOTS);
  #turn = 0;

  /** `now` is in milliseconds of any clock that does not go back. */
  constructor(now: number) {
    this.#times[0] = now;
  }

  /** Counts one. */
  record(type: string, answer: string): void {
    let answers = this.#known.get(type);
    if (answers === undefined) this.#known.set(type, (answers = new Map()));
    let tally = answers.get(answer);
    if (tally === undefined) {
      tally = { type, answer, count: 0, past: new Float64Array(SLOTS) };
      answers.set(answer, tally);
      this.#all.push(tally);
    }
    tally.count += 1;
  }

  /** A second is over, or a little more. */
  turn(now: number): void {
    this.#turn += 1;
    const slot = this.#turn % SLOTS;
    this.#times[slot] = now;
    for (const tally of this.#all) tally.past[slot] = tally.count;
  }

  /** Milliseconds from the turn that was so many turns ago, or from the beginning. */
  elapsedMs(turns: number, now: number): number {
    return now - (this.#times[this.#slotBefore(turns)] ?? now);
  }

  /** What was counted since then, without what there was none of. */
  since(turns: number): readonly AnswerCount[] {
    const slot = this.#slotBefore(turns);
    return this.#all
      .map(({ type, answer, count, past }) => ({ type, answer, count: count - (past[slot] ?? 0) }))
      .filter(({ count }) => count > 0);
  }

  #slotBefore(turns: number): number {
    return Math.max(0, this.#turn - Math.min(turns, TURNS_MAX)) % SLOTS;
  }
}
