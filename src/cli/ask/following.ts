/**
 * Where a reader of the history is who comes back again and again.
 *
 * Movements of different shards are written side by side, so one may be seen later than another
 * that has the later time. So that none is missed, each reading begins some seconds before the
 * last movement; what was seen there already is known by its number.
 */
import type { Movement } from '../print/movement-text.ts';

/** Longer than any commit takes. */
const OVERLAP_MS = 10_000;

export class Following {
  /** The last movements, by warehouse and number, with their times. */
  readonly #seen = new Map<string, number>();
  readonly #startMs: number;
  #lastMs: number;

  /** Begins at a time, or where there was nothing yet. */
  constructor(start?: string) {
    this.#startMs = start === undefined ? 0 : Date.parse(start);
    if (Number.isNaN(this.#startMs)) throw new Error(`--from: ${start} is no time`);
    this.#lastMs = this.#startMs;
  }

  /** From when on to read. */
  get from(): string {
    return new Date(Math.max(this.#startMs, this.#lastMs - OVERLAP_MS)).toISOString();
  }

  /** Whether it has not been seen before. It has then. */
  isNew({ warehouse, seq, at }: Pick<Movement, 'warehouse' | 'seq' | 'at'>): boolean {
    const key = `${warehouse} ${seq}`;
    if (this.#seen.has(key)) return false;
    const atMs = Date.parse(at);
    this.#seen.set(key, atMs);
    this.#lastMs = Math.max(this.#lastMs, atMs);
    this.#forget();
    return true;
  }

  /** What is too old to be read again; in order of insertion, which is nearly that of time. */
  #forget(): void {
    for (const [key, atMs] of this.#seen) {
      if (atMs >= this.#lastMs - OVERLAP_MS) return;
      this.#seen.delete(key);
    }
  }
}
