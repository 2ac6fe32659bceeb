/**
 * Sums over days that are past, which stay as they are for as long as today is today: the demand of
 * a level is asked for at each of its movements, and then only today has changed.
 *
 * A level has one place, which it may share with others: who comes last is remembered.
 */

/** Of so many days before `today`: the units, and the squares of their distances from the mean. */
export interface PastDays {
  readonly today: number;
  readonly days: number;
  readonly sum: number;
  readonly squares: number;
}

const PLACES_MIN = 16;
const PLACES_MAX = 16_384;
/** The level + 1, and the four figures. */
const WIDTH = 5;

export class PastDemandCache {
  #places = new Float64Array(0);
  /** The latest day that was today. */
  #today = 0;

  /** Whatever is recorded for a day before that may be in what is remembered. */
  get today(): number {
    return this.#today;
  }

  /** What was kept of a level; undefined if it was not, or of other days. */
  read(level: number, today: number, days: number): PastDays | undefined {
    const places = this.#places;
    const at = this.#placeOf(level);
    if (places[at] !== level + 1 || places[at + 1] !== today || places[at + 2] !== days) {
      return undefined;
    }
    return { today, days, sum: places[at + 3]!, squares: places[at + 4]! };
  }

  /** Keeps the sums of one of `levels`, and returns them. */
  keep(level: number, past: PastDays, levels: number): PastDays {
    this.#widen(levels);
    const at = this.#placeOf(level);
    this.#places[at] = level + 1;
    this.#places[at + 1] = past.today;
    this.#places[at + 2] = past.days;
    this.#places[at + 3] = past.sum;
    this.#places[at + 4] = past.squares;
    this.#today = Math.max(this.#today, past.today);
    return past;
  }

  clear(): void {
    this.#places.fill(0);
    this.#today = 0;
  }

  /** Makes as many places as there are levels, within bounds; what was kept is then forgotten. */
  #widen(levels: number): void {
    const wanted = Math.min(Math.max(levels, PLACES_MIN), PLACES_MAX);
    if (this.#places.length >= wanted * WIDTH) return;
    this.#places = new Float64Array(2 ** Math.ceil(Math.log2(wanted)) * WIDTH);
  }

  #placeOf(level: number): number {
    return (level & (this.#places.length / WIDTH - 1)) * WIDTH;
  }
}
