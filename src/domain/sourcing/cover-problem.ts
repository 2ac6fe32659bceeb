/**
 * Which warehouses together have an order: a set multi-cover, which is NP-hard. Most of it can be
 * settled before any search, because most warehouses either do not help or are the only ones to
 * have something.
 */
import type { Source, SourcingQuestion } from './question.ts';

/**
 * `rows` has for each warehouse, by rank, the units that it has of each line, cut at what is
 * missing. `missing` has for each line the units to be found: all rows together have them.
 */
export interface CoverProblem {
  readonly rows: readonly Float64Array[];
  readonly missing: Float64Array;
}

/** To cover each line in full, or as far as `ranked` have it. */
export function problemOf(
  { lines, available }: SourcingQuestion,
  ranked: readonly Source[],
): CoverProblem {
  const rows = ranked.map(({ id }) => {
    const row = new Float64Array(lines.length);
    for (let line = 0; line < lines.length; line += 1) {
      const { sku, quantity } = lines[line]!;
      row[line] = Math.min(quantity, available(id, sku));
    }
    return row;
  });
  const totals = totalsOf(rows, lines.length);
  return { rows, missing: totals.map((units, line) => Math.min(units, lines[line]!.quantity)) };
}

/** The units of each of `width` lines in all `rows`. */
export function totalsOf(rows: readonly Float64Array[], width: number): Float64Array {
  const totals = new Float64Array(width);
  for (const row of rows) {
    for (let line = 0; line < width; line += 1) totals[line]! += row[line]!;
  }
  return totals;
}

/** The rows without which some line could not be covered. */
export function indispensable({ rows, missing }: CoverProblem): readonly number[] {
  const totals = totalsOf(rows, missing.length);
  return [...rows.keys()].filter((index) => !isSpare(rows[index]!, totals, missing));
}

/** Whether rows that have `totals` together would cover all without `row`. */
export function isSpare(row: Float64Array, totals: Float64Array, missing: Float64Array): boolean {
  for (let line = 0; line < missing.length; line += 1) {
    if (totals[line]! - row[line]! < missing[line]!) return false;
  }
  return true;
}

/**
 * What is left once `chosen` are taken: the lines that they do not cover, and the rows that have
 * any of these. `indexes` says which row of `whole` each row was.
 */
export function remainderOf(
  { rows, missing }: CoverProblem,
  chosen: ReadonlySet<number>,
): { readonly problem: CoverProblem; readonly indexes: readonly number[] } {
  const taken = totalsOf(
    [...chosen].map((index) => rows[index]!),
    missing.length,
  );
  const open = [...missing.keys()].filter((line) => taken[line]! < missing[line]!);
  const left = new Float64Array(open.length);
  for (let at = 0; at < open.length; at += 1) left[at] = missing[open[at]!]! - taken[open[at]!]!;
  const kept: Float64Array[] = [];
  const indexes: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (chosen.has(index)) continue;
    const cut = new Float64Array(open.length);
    let units = 0;
    for (let at = 0; at < open.length; at += 1) {
      cut[at] = Math.min(row[open[at]!]!, left[at]!);
      units += cut[at]!;
    }
    if (units === 0) continue;
    kept.push(cut);
    indexes.push(index);
  }
  return { problem: { rows: kept, missing: left }, indexes };
}
