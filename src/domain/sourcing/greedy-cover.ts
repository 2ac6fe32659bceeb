/** A cover that is found quickly, for questions that are too large for an exact answer. */
import { isSpare, totalsOf } from './cover-problem.ts';
import type { CoverProblem } from './cover-problem.ts';

/** The most figures that are looked at to know gains anew, which takes a few milliseconds. */
export const GAIN_FIGURES_MAX = 2 ** 20;

/**
 * Picks again and again the row that covers most of what is still missing, the first of several
 * like that, and in the end drops each row that the others have made superfluous, from the last on.
 *
 * A gain never grows when other rows are picked, so only the largest known one has to be looked at
 * anew. Once `GAIN_FIGURES_MAX` is spent, gains are taken as they are known.
 *
 * Source: Dobson, "Worst-case analysis of greedy heuristics for integer programming with
 * nonnegative data", Mathematics of Operations Research 7(4), 1982; the lazy gains are Minoux's,
 * "Accelerated greedy algorithms for maximizing submodular set functions", 1978.
 */
export function greedyCover({ rows, missing }: CoverProblem): readonly number[] {
  const left = missing.slice();
  const gains = rows.map((row) => gainOf(row, left));
  const picked: number[] = [];
  const known = new Set(rows.keys());
  let figures = 0;
  while (left.some((units) => units > 0)) {
    const index = indexOfLargest(gains);
    if (known.has(index) || figures > GAIN_FIGURES_MAX) {
      picked.push(index);
      gains[index] = -1;
      known.clear();
      const row = rows[index]!;
      for (let line = 0; line < left.length; line += 1) {
        left[line] = Math.max(0, left[line]! - row[line]!);
      }
    } else {
      gains[index] = gainOf(rows[index]!, left);
      known.add(index);
      figures += left.length;
    }
  }
  return withoutSpare({ rows, missing }, picked);
}

function gainOf(row: Float64Array, left: Float64Array): number {
  let gain = 0;
  for (let line = 0; line < left.length; line += 1) gain += Math.min(row[line]!, left[line]!);
  return gain;
}

function indexOfLargest(gains: readonly number[]): number {
  let largest = 0;
  for (let index = 1; index < gains.length; index += 1) {
    if (gains[index]! > gains[largest]!) largest = index;
  }
  return largest;
}

function withoutSpare({ rows, missing }: CoverProblem, picked: readonly number[]): number[] {
  const kept = picked.toSorted((one, other) => one - other);
  const totals = totalsOf(
    kept.map((index) => rows[index]!),
    missing.length,
  );
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const row = rows[kept[at]!]!;
    if (!isSpare(row, totals, missing)) continue;
    for (let line = 0; line < missing.length; line += 1) totals[line]! -= row[line]!;
    kept.splice(at, 1);
  }
  return kept;
}
