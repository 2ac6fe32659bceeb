/** Reads the next page of a list when its end comes near. */
import { useCallback } from 'react';

/** What of a list that is read page after page. */
interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** To be told which rows are in sight; the next page is read when `ahead` are left below those. */
export function useMore(
  { hasNextPage, isFetchingNextPage, fetchNextPage }: Pages,
  rows: number,
  ahead: number,
): (first: number, last: number) => void {
  return useCallback(
    (_first, last) => {
      if (last + ahead >= rows && hasNextPage && !isFetchingNextPage) fetchNextPage();
    },
    [rows, ahead, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
}
