/**
 * The rows of a table that are in sight. Who scrolls fast passes many pages: only those at which
 * one stops are read. Until another view is read, the one before stays.
 */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Page, StockRow, View } from './view.ts';
import { PAGE_ROWS, pageKey, pageOptions } from './view.ts';

/** Who stays for so long wants to see what is there. */
const SETTLE_MS = 80;

interface Rows<Item> {
  /** Undefined until something is read. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => Item | undefined;
  readonly onSight: (first: number, last: number) => void;
  /** Whether what is shown is still that of the view before. */
  readonly isBehind: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

interface Sight {
  readonly view: View;
  readonly first: number;
  readonly last: number;
}

interface Shown {
  readonly view: View;
  readonly total: number;
}

export function useRows<Item extends StockRow>(
  view: View,
  isRow: (row: StockRow) => row is Item,
): Rows<Item> {
  const client = useQueryClient();
  const [sight, setSight] = useState<Sight>({ view, first: 0, last: 0 });
  const [shown, setShown] = useState<Shown>();
  const onSight = useSettled((first, last) => setSight({ view, first, last }));

  // Another view is looked at from its top.
  const offsets = sight.view === view ? offsetsOf(sight) : [0];
  const pages = useQueries({
    queries: offsets.map((offset) => pageOptions(client, { view, offset, isRow })),
  });
  const newest = pages
    .filter(({ data }) => data !== undefined)
    .toSorted((one, other) => other.dataUpdatedAt - one.dataUpdatedAt)[0]?.data;
  if (newest !== undefined && (shown?.view !== view || shown.total !== newest.total)) {
    setShown({ view, total: newest.total });
  }

  const shownView = shown?.view ?? view;
  const cached = new Map<number, Page<Item> | undefined>();
  const rowAt = (index: number): Item | undefined => {
    const offset = index - (index % PAGE_ROWS);
    // Pages that were read before are shown while one scrolls past them.
    if (!cached.has(offset)) cached.set(offset, client.getQueryData(pageKey(shownView, offset)));
    return cached.get(offset)?.items[index - offset];
  };
  return {
    total: shown?.total,
    rowAt,
    onSight,
    isBehind: shown !== undefined && shown.view !== view,
    error: pages.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(pages.map(({ refetch }) => refetch())),
  };
}

const offsetsOf = ({ first, last }: Sight): readonly number[] => {
  const start = first - (first % PAGE_ROWS);
  const pages = Math.floor((last - start) / PAGE_ROWS) + 1;
  return Array.from({ length: pages }, (_, page) => start + page * PAGE_ROWS);
};

/** Calls `settle` with what was said last, once nothing was said for a moment. */
function useSettled(settle: (first: number, last: number) => void) {
  const latest = useRef(settle);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useMemo(
    () => (first: number, last: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => latest.current(first, last), SETTLE_MS);
    },
    [],
  );
}
