/**
 * A list that is read on as its end comes into sight. At its top, new rows appear as they come.
 * Away from it they are held back and counted, so that nothing moves under whoever reads; what is
 * in sight is kept up to date everywhere.
 */
import type { QueryKey } from '@tanstack/react-query';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Listed, Piece, ShownRows } from './rows.ts';
import { mended, shownRows } from './rows.ts';

const PAGE = 100;
const PAGE_MAX = 1_000;
/** Rows before the end at which more is read. */
const AHEAD = 40;

export interface PageAsked {
  readonly cursor?: string;
  readonly limit: number;
}

export interface ListQuestion<Row> {
  /** `[noun, 'list', filters]`. */
  readonly key: QueryKey;
  readonly read: (
    page: PageAsked,
    signal: AbortSignal,
  ) => Promise<{ readonly items: readonly Row[]; readonly nextCursor: string | null }>;
}

/** Where in a list one is: undefined `top` at its top. */
export interface ListPlace<Row> {
  readonly top?: Row;
  /** Where the pieces after the first begin. */
  readonly cursors: readonly string[];
}

/** The top of a list. */
export const TOP = { cursors: [] } as const;

export interface DocumentList<Row> extends ShownRows<Row> {
  readonly place: ListPlace<Row>;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Which rows are in sight. */
  readonly see: (first: number, last: number) => void;
  /** Keeps the rows where they are, as long as one is away from the top. */
  readonly hold: () => void;
  /** Back to the top, with all that is new. */
  readonly release: () => void;
}

/** Where one is, for readings that are under way while one goes on. */
interface Latest<Row> {
  readonly place: ListPlace<Row>;
  /** The first piece that is in sight. */
  readonly first: number;
}

export function useDocumentList<Row extends Listed>(
  { key, read }: ListQuestion<Row>,
  start: ListPlace<Row>,
): DocumentList<Row> {
  const client = useQueryClient();
  // A place means nothing without the rows that it was in.
  const [place, setPlace] = useState<ListPlace<Row>>(() =>
    client.getQueryData(key) === undefined ? TOP : start,
  );
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  const latest = useRef<Latest<Row>>({ place, first: 0 });
  useEffect(() => {
    latest.current = { place, first: inSight.first };
  });
  const readPiece = usePieces(read, latest);
  const head = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readPiece(key, undefined, signal),
  });
  const deeper = useQueries({
    queries: place.cursors.map((cursor, index) => ({
      queryKey: [...key, cursor],
      // What is out of sight is read again when one comes back to it.
      enabled: ({ state }: { readonly state: { readonly data: unknown } }) =>
        state.data === undefined || (index + 1 >= inSight.first && index + 1 <= inSight.last),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        readPiece([...key, cursor], cursor, signal),
    })),
  });

  const pieces = [head, ...deeper];
  const data = pieces.map((piece) => piece.data);
  const shown = shownRows(data, place.top);
  const next = data.at(-1)?.next ?? null;
  const failed = pieces.find((piece) => piece.data === undefined && piece.error !== null);
  const held = (from: ListPlace<Row>): ListPlace<Row> => {
    const [top] = head.data?.rows ?? [];
    return from.top !== undefined || top === undefined ? from : { ...from, top };
  };
  const move = (to: Latest<Row>): void => {
    latest.current = to;
    void head.refetch();
  };

  return {
    ...shown,
    place,
    isLoading: head.data === undefined,
    hasMore: data.at(-1) === undefined || next !== null,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    see: (from, to) => {
      const first = pieceOf(shown.starts, from);
      const last = pieceOf(shown.starts, to);
      if (first !== inSight.first || last !== inSight.last) setInSight({ first, last });
      // While it was out of sight, only what is new was read of the first piece.
      if (first === 0 && inSight.first !== 0) move({ place, first });
      if (next === null || to < shown.rows.length - AHEAD) return;
      setPlace((now) =>
        now.cursors.includes(next) ? now : { ...held(now), cursors: [...now.cursors, next] },
      );
    },
    hold: () => setPlace(held),
    release: () => {
      setPlace(TOP);
      move({ place: TOP, first: 0 });
    },
  };
}

/** Reads pieces, the first from the top. */
function usePieces<Row extends Listed>(
  read: ListQuestion<Row>['read'],
  latest: { readonly current: Latest<Row> },
) {
  const client = useQueryClient();
  return async (
    key: QueryKey,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<Piece<Row>> => {
    const before = client.getQueryData<Piece<Row>>(key);
    const { place, first } = latest.current;
    const isHead = cursor === undefined;
    // At the top, nothing below the first page is shown; out of sight, only what is new counts.
    const isWhole = !isHead || (place.top !== undefined && first === 0);
    // What has come since the last time has to fit in, too.
    const whole = (before?.rows.length ?? 0) + (isHead ? PAGE : 0);
    const limit = isWhole ? Math.min(PAGE_MAX, Math.max(PAGE, whole)) : PAGE;
    const asked = { limit, ...(cursor === undefined ? {} : { cursor }) };
    const { items, nextCursor } = await read(asked, signal);
    const fresh = { rows: items, next: nextCursor };
    return isHead && latest.current.place.top === undefined ? fresh : mended(fresh, before);
  };
}

/** The piece that has the row at `index`. */
const pieceOf = (starts: readonly number[], index: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= index),
  );
