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

export function useDocumentList<Row extends Listed>(
  { key, read }: ListQuestion<Row>,
  start: ListPlace<Row> = { cursors: [] },
): DocumentList<Row> {
  const client = useQueryClient();
  const [place, setPlace] = useState(start);
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  // A reading that is under way is to know where one is when it ends.
  const latest = useRef({ place, first: 0 });
  useEffect(() => {
    latest.current = { place, first: inSight.first };
  });

  const readPiece = async (
    pieceKey: QueryKey,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<Piece<Row>> => {
    const before = client.getQueryData<Piece<Row>>(pieceKey);
    // At the top, what is below the first page is not shown; elsewhere it may be out of sight.
    const { place: from, first } = latest.current;
    const isWhole = cursor !== undefined || (from.top !== undefined && first === 0);
    // What has come since the last time is to fit in, too.
    const whole = Math.max(PAGE, (before?.rows.length ?? 0) + (cursor === undefined ? PAGE : 0));
    const limit = isWhole ? Math.min(PAGE_MAX, whole) : PAGE;
    const asked = { limit, ...(cursor === undefined ? {} : { cursor }) };
    const { items, nextCursor } = await read(asked, signal);
    const fresh = { rows: items, next: nextCursor };
    const isAtTop = latest.current.place.top === undefined;
    return cursor === undefined && isAtTop ? fresh : mended(fresh, before);
  };

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
  const shown = shownRows(
    pieces.map(({ data }) => data),
    place.top,
  );
  const last = pieces.at(-1)?.data;
  const failed = pieces.find(({ data, error }) => data === undefined && error !== null);
  const held = (from: ListPlace<Row>): ListPlace<Row> => {
    const [top] = head.data?.rows ?? [];
    return from.top !== undefined || top === undefined ? from : { ...from, top };
  };

  return {
    ...shown,
    place,
    isLoading: head.data === undefined,
    hasMore: last === undefined || last.next !== null,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    see: (from, to) => {
      const first = pieceOf(shown.starts, from);
      const end = pieceOf(shown.starts, to);
      if (first !== inSight.first || end !== inSight.last) setInSight({ first, last: end });
      if (first === 0 && inSight.first !== 0) {
        latest.current = { place, first };
        void head.refetch();
      }
      const next = last?.next;
      if (typeof next !== 'string' || to < shown.rows.length - AHEAD) return;
      setPlace((now) =>
        now.cursors.includes(next) ? now : { ...held(now), cursors: [...now.cursors, next] },
      );
    },
    hold: () => setPlace(held),
    release: () => {
      latest.current = { place: { cursors: [] }, first: 0 };
      setPlace(latest.current.place);
      void head.refetch();
    },
  };
}

/** The piece that has the row at `index`. */
const pieceOf = (starts: readonly number[], index: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= index),
  );
