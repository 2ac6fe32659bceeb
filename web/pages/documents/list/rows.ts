/**
 * Rows of a list that grows at its top while one reads on at its end. It is read in pieces, each
 * from where the one before ended, and each is read again by itself when something changes. Rows
 * may come into a piece or leave it then, because a filter is about what changes.
 */

/** What every document has. Lists have the newest first. */
export interface Listed {
  readonly id: string;
  readonly createdAt: string;
}

export interface Piece<Row> {
  readonly rows: readonly Row[];
  /** Where the next piece begins; null if there is none. */
  readonly next: string | null;
}

/** What of the pieces is shown. */
export interface ShownRows<Row> {
  readonly rows: readonly Row[];
  /** For each piece, the first of its rows in `rows`. */
  readonly starts: readonly number[];
  /** How many are newer than `top`, and held back. */
  readonly newer: number;
}

/**
 * A piece that was read again, from its beginning to where it ended `before`: the next piece begins
 * there. If the reading came less far, because rows came in, the rest is as it was.
 */
export function mended<Row extends Listed>(
  fresh: Piece<Row>,
  before: Piece<Row> | undefined,
): Piece<Row> {
  const end = before?.rows.at(-1);
  const reached = fresh.rows.at(-1);
  if (before === undefined || end === undefined || reached === undefined) return fresh;
  const known = new Set(fresh.rows.map(({ id }) => id));
  if (known.has(end.id) || fresh.next === null || reached.createdAt < end.createdAt) {
    // At the end of the list there is nothing to keep apart.
    if (before.next === null) return fresh;
    const rows = fresh.rows.filter(({ createdAt }) => createdAt >= end.createdAt);
    return { rows, next: before.next };
  }
  const rest = before.rows.filter(
    ({ id, createdAt }) => createdAt <= reached.createdAt && !known.has(id),
  );
  return { rows: [...fresh.rows, ...rest], next: before.next };
}

/** The rows of `pieces`, each once; those newer than `top` are held back and only counted. */
export function shownRows<Row extends Listed>(
  pieces: readonly (Piece<Row> | undefined)[],
  top: Row | undefined,
): ShownRows<Row> {
  const known = new Set<string>();
  const rows: Row[] = [];
  const starts: number[] = [];
  let newer = 0;
  for (const [index, piece] of pieces.entries()) {
    starts.push(rows.length);
    const isAbove = aboveTop(piece, top);
    for (const [place, row] of (piece?.rows ?? []).entries()) {
      if (known.has(row.id)) continue;
      known.add(row.id);
      if (!isAbove(row, place)) rows.push(row);
      else if (index === 0) newer += 1;
    }
  }
  return { rows, starts, newer };
}

/** Tells what is above `top`: by its place where it is, else by time. */
function aboveTop<Row extends Listed>(
  piece: Piece<Row> | undefined,
  top: Row | undefined,
): (row: Row, place: number) => boolean {
  if (top === undefined) return () => false;
  const at = piece?.rows.findIndex(({ id }) => id === top.id) ?? -1;
  return at === -1 ? ({ createdAt }) => createdAt > top.createdAt : (_, place) => place < at;
}
