/** Reads the next page of a list when its end comes near. */
import { useCallback } from 'react';

/** What of a list that is read page after page. */
interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  /** Reading on has failed; it would fail again, and at once. */
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => unknown;
}

/** To be told which rows are in sight; the next page is read when `ahead` are left below those. */
export function useMore(
  { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage }: Pages,
  rows: number,
  ahead: number,
): (first: number, last: number) => void {
  const canRead = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  return useCallback(
    (_first, last) => {
      if (canRead && last + ahead >= rows) fetchNextPage();
    },
    [canRead, rows, ahead, fetchNextPage],
  );
}
