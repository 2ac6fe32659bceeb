/**
 * The ledger of one level, newest first, as far back as somebody wanted to see it. Its rows never
 * change, so when something happens only the new ones are read, and the rest is kept.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { join } from './ledger.ts';
import type { Ledger, Movement } from './ledger.ts';
import { onlyOf } from './read-level.ts';
import type { Place } from './read-level.ts';

/** Rows that are read at first, and when something happens. */
const NEW_ROWS = 100;
/** Rows that are read when one goes back. */
const OLD_ROWS = 500;
/** After so many new ones at once it begins afresh. */
const CATCH_UP_MAX = 1_000;

const keyOf = ({ warehouse, sku }: Place) => ['stock', 'ledger', warehouse, sku] as const;

export function useLedger(place: Place) {
  const client = useQueryClient();
  const ledger = useQuery({
    queryKey: keyOf(place),
    meta: onlyOf(place),
    queryFn: ({ signal }) => readNew(client, place, signal),
  });
  const older = useMutation({ mutationFn: () => readOlder(client, place) });
  return { ledger, older };
}

async function readNew(client: QueryClient, place: Place, signal: AbortSignal): Promise<Ledger> {
  const fresh: Movement[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = await readPage(place, { cursor, limit: NEW_ROWS, signal });
    fresh.push(...page.items);
    const joined = join(fresh, client.getQueryData<Ledger>(keyOf(place)));
    if (joined !== undefined) return joined;
    const { nextCursor } = page;
    const isKnown = client.getQueryData(keyOf(place)) !== undefined;
    if (!isKnown || nextCursor === null || fresh.length >= CATCH_UP_MAX) {
      return { rows: fresh, older: nextCursor };
    }
    cursor = nextCursor;
  }
}

async function readOlder(client: QueryClient, place: Place): Promise<void> {
  const cursor = client.getQueryData<Ledger>(keyOf(place))?.older ?? null;
  if (cursor === null) return;
  const { items, nextCursor } = await readPage(place, { cursor, limit: OLD_ROWS });
  client.setQueryData<Ledger>(keyOf(place), (now) =>
    // Somebody else may have read them meanwhile.
    now?.older === cursor ? { rows: [...now.rows, ...items], older: nextCursor } : now,
  );
}

interface Page {
  readonly items: readonly Movement[];
  readonly nextCursor: string | null;
}

async function readPage(
  { warehouse, sku }: Place,
  asked: { readonly cursor: string | null; readonly limit: number; readonly signal?: AbortSignal },
): Promise<Page> {
  const { cursor, limit, ...rest } = asked;
  const query = { warehouse, sku, limit, ...(cursor === null ? {} : { cursor }) };
  return dataOf(api.GET('/v1/movements', { params: { query }, ...rest }));
}
