/**
 * The exact search for the fewest rows that cover what is missing: with one row, with two, and so
 * on, in rank order, so that the first cover found is the best of its size. It does not go on where
 * the rows to come cannot be enough, be it all of them or the largest figures of them.
 */
import type { CoverProblem } from './cover-problem.ts';

/**
 * The most figures that a search may look at, which takes about a millisecond.
 *
 * n rows have fewer than 2^(n + 1) steps in all, with those that prepare the search, and each looks
 * at every line twice. So 1 line over 16 warehouses, 8 over 13 and 2,000 over 5 are always exact,
 * and because most steps are ruled out, so are most questions that are far larger.
 */
export const SEARCH_FIGURES_MAX = 2 ** 18;

/** The rows of the smallest cover, ascending; null if that would take too many steps to know. */
export function smallestCover(problem: CoverProblem): readonly number[] | null {
  const preparation = 2 * problem.rows.length * problem.missing.length;
  if (preparation > SEARCH_FIGURES_MAX) return null;
  const search = new Search(problem, preparation);
  for (let size = 0; size <= problem.rows.length; size += 1) {
    if (search.isExhausted) return null;
    const found = search.coverOf(size);
    if (found !== null) return found;
  }
  return null;
}

class Search {
  readonly #rows: readonly Float64Array[];
  readonly #missing: Float64Array;
  /** For each row, of each line, the units and the largest figure in it and those after it. */
  readonly #totals: readonly Float64Array[];
  readonly #largest: readonly Float64Array[];
  #figures: number;

  constructor({ rows, missing }: CoverProblem, preparation: number) {
    this.#rows = rows;
    this.#missing = missing;
    this.#totals = suffixes(rows, (units, total) => units + total);
    this.#largest = suffixes(rows, Math.max);
    this.#figures = preparation;
  }

  get isExhausted(): boolean {
    return this.#figures > SEARCH_FIGURES_MAX;
  }

  /** The first cover of `size` rows. Null if there is none, or if the search is exhausted. */
  coverOf(size: number): readonly number[] | null {
    const picked: number[] = [];
    const { length } = this.#missing;
    const left: Float64Array[] = Array.from({ length: size }, () => new Float64Array(length));
    left.push(this.#missing);
    if (size === 0) return this.#missing.some((units) => units > 0) ? null : picked;
    return this.#pick(size, { start: 0, picked, left }) ? picked : null;
  }

  /**
   * Picks `count` rows from `start` on that cover `left[count]`; `left[count - 1]` is then what
   * the others of them have to cover.
   */
  #pick(
    count: number,
    state: { readonly start: number; readonly picked: number[]; readonly left: Float64Array[] },
  ): boolean {
    const { start, picked, left } = state;
    const missing = left[count]!;
    for (let index = start; index <= this.#rows.length - count; index += 1) {
      this.#figures += 2 * missing.length;
      if (this.isExhausted || !this.#isPossible(index, count, missing)) return false;
      if (count === 1 && !covers(this.#rows[index]!, missing)) continue;
      picked.push(index);
      if (count === 1) return true;
      subtract(missing, this.#rows[index]!, left[count - 1]!);
      if (this.#pick(count - 1, { start: index + 1, picked, left })) return true;
      picked.pop();
    }
    return false;
  }

  /** Whether `count` of the rows from `start` on might cover `missing`; a bound, not a promise. */
  #isPossible(start: number, count: number, missing: Float64Array): boolean {
    const totals = this.#totals[start]!;
    const largest = this.#largest[start]!;
    for (let line = 0; line < missing.length; line += 1) {
      const units = missing[line]!;
      if (units > totals[line]! || units > count * largest[line]!) return false;
    }
    return true;
  }
}

/** Folds for each row the figures in it and in all rows after it. */
function suffixes(
  rows: readonly Float64Array[],
  fold: (units: number, rest: number) => number,
): readonly Float64Array[] {
  const folded = [...rows];
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const rest = folded[index + 1]!;
    folded[index] = rows[index]!.map((units, line) => fold(units, rest[line]!));
  }
  return folded;
}

function covers(row: Float64Array, missing: Float64Array): boolean {
  for (let line = 0; line < missing.length; line += 1) {
    if (row[line]! < missing[line]!) return false;
  }
  return true;
}

function subtract(missing: Float64Array, row: Float64Array, left: Float64Array): void {
  for (let line = 0; line < missing.length; line += 1) {
    left[line] = Math.max(0, missing[line]! - row[line]!);
  }
}
