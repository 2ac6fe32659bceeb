/**
 * Figures of a level that are 0 at nearly all of them. Only a level at which one of them is not has
 * a row of them; the others cost a number that says so.
 */
import type { Level } from '../../domain/level.ts';

/** What is 0 at nearly every level. */
export type Rare = Pick<Level, 'damaged' | 'quarantined' | 'expired' | 'incoming' | 'leaving'>;

/** The figures of nearly all levels. */
export const NONE: Rare = Object.freeze({
  damaged: 0,
  quarantined: 0,
  expired: 0,
  incoming: 0,
  leaving: 0,
});

/** Whether the figures are those of nearly all levels. */
export const isNone = ({ damaged, quarantined, expired, incoming, leaving }: Rare): boolean =>
  damaged === 0 && quarantined === 0 && expired === 0 && incoming === 0 && leaving === 0;

/** The columns, to be sent or kept. */
export interface RareParts {
  /** Rows + 1 by the slots of their levels, 0 where a level has none. */
  readonly places: Uint32Array<ArrayBuffer>;
  readonly rows: Float64Array<ArrayBuffer>;
}

const WIDTH = 5;
const ROWS_MIN = 16;
const GROWTH = 1.5;

export class RareFigures {
  #places: Uint32Array<ArrayBuffer>;
  #rows: Float64Array<ArrayBuffer>;
  /** Rows that were ever given out; those that are free again are among them. */
  #size: number;
  readonly #free: number[] = [];

  /** `parts` belong to this from now on. */
  constructor(parts?: RareParts) {
    this.#places = parts?.places ?? new Uint32Array(0);
    this.#rows = parts?.rows ?? new Float64Array(0);
    this.#size = this.#rows.length / WIDTH;
    const used = new Uint8Array(this.#size + 1);
    for (const place of this.#places) used[place] = 1;
    for (let row = 0; row < this.#size; row++) if (used[row + 1] === 0) this.#free.push(row);
  }

  read(slot: number): Rare {
    const row = (this.#places[slot] ?? 0) - 1;
    if (row === -1) return NONE;
    const rows = this.#rows;
    const at = row * WIDTH;
    return {
      damaged: rows[at] ?? 0,
      quarantined: rows[at + 1] ?? 0,
      expired: rows[at + 2] ?? 0,
      incoming: rows[at + 3] ?? 0,
      leaving: rows[at + 4] ?? 0,
    };
  }

  set(slot: number, figures: Rare): void {
    const known = (this.#places[slot] ?? 0) - 1;
    if (isNone(figures)) {
      if (known === -1) return;
      this.#places[slot] = 0;
      this.#free.push(known);
      return;
    }
    const row = known === -1 ? this.#give(slot) : known;
    const at = row * WIDTH;
    this.#rows[at] = figures.damaged;
    this.#rows[at + 1] = figures.quarantined;
    this.#rows[at + 2] = figures.expired;
    this.#rows[at + 3] = figures.incoming;
    this.#rows[at + 4] = figures.leaving;
  }

  /** The columns as they are, for `slots` levels; they go on to change with this. */
  parts(slots: number): RareParts {
    if (this.#places.length < slots) this.#places = widened(this.#places, slots);
    const rows = this.#rows.subarray(0, this.#size * WIDTH);
    return { places: this.#places.subarray(0, slots), rows };
  }

  #give(slot: number): number {
    if (slot >= this.#places.length) {
      const slots = Math.max(slot + 1, Math.ceil(this.#places.length * GROWTH));
      this.#places = widened(this.#places, slots);
    }
    const row = this.#free.pop() ?? this.#size++;
    if ((row + 1) * WIDTH > this.#rows.length) {
      const rows = Math.max(ROWS_MIN, Math.ceil(row * GROWTH));
      const wide = new Float64Array(rows * WIDTH);
      wide.set(this.#rows);
      this.#rows = wide;
    }
    this.#places[slot] = row + 1;
    return row;
  }
}

function widened(column: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(size);
  wide.set(column);
  return wide;
}
