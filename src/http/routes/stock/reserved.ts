/** What the reserved units of a level are reserved for. */
import { z } from 'zod';
import type { Holder } from '../../../journal/level-history/holders.ts';
import { NOBODY } from '../../../system/router.ts';
import { requireProduct, requireWarehouse, sendJson } from '../../asking.ts';
import { fromCursor, nextCursor } from '../../cursor.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import { invalid, notFound } from '../../problem.ts';
import { iso } from '../../schemas/basics.ts';
import { LevelPath, documentOut } from '../../schemas/stock.ts';
import type { HolderOut } from '../../schemas/stock/reserved.ts';
import { RESERVED_EXAMPLE, ReservedPage, ReservedQuery } from '../../schemas/stock/reserved.ts';

/** Movements of a level that are looked at, newest first: about two seconds of a compute thread. */
const MOVEMENTS_MAX = 500_000;
/** Documents that a warehouse is asked about in one message, each a few reads of its journal. */
const EXPIRIES_MAX = 64;

/** The movement as of which the list is, and how many of its items were sent. */
const Place = z.tuple([z.int().min(1), z.int().min(0)]);

const read: Handler = async (request, response, context) => {
  const { id: warehouse, sku } = LevelPath.parse(request.params);
  const { cursor, limit } = ReservedQuery.parse(request.query);
  requireWarehouse(context, warehouse);
  requireProduct(context, sku);
  const { system } = context;
  const level = await system.level(warehouse, sku);
  if (level === undefined) throw notFound(`nothing was ever recorded of ${sku} at ${warehouse}`);
  const asked = { list: 'reserved', warehouse, sku };
  const [seq, offset] = fromCursor(cursor, asked, Place) ?? [level.seq, 0];
  if (seq === 0) {
    sendJson(response, 200, { reserved: 0, older: 0, items: [], nextCursor: null });
    return;
  }
  const head = { warehouse, sku, seq };
  const query = { head, offset, limit, movementsMax: MOVEMENTS_MAX };
  const page = await system.history.holders(query);
  if (page === null) throw invalid({ path: 'cursor', message: 'is not a cursor of this level' });
  const { reserved, older, holders, total } = page;
  const items = await itemsOf(context, warehouse, holders);
  const next = offset + items.length < total ? [seq, offset + items.length] : null;
  sendJson(response, 200, { reserved, older, items, nextCursor: nextCursor(asked, next) });
};

async function itemsOf(
  { system }: Context,
  warehouse: string,
  holders: readonly Holder[],
): Promise<readonly z.infer<typeof HolderOut>[]> {
  const documents = holders.map(([document]) => documentOut(document));
  const expiries: (number | null)[] = [];
  for (let from = 0; from < documents.length; from += EXPIRIES_MAX) {
    const some = documents.slice(from, from + EXPIRIES_MAX);
    const command = { type: 'read_expiries', documents: some } as const;
    const answer = await system.router.ask(warehouse, command, NOBODY);
    if (!answer.ok) throw new Error('a warehouse answered without the expiries');
    expiries.push(...answer.expiries);
  }
  return holders.map(([, quantity, since], index) => {
    const document = documents[index];
    const expiresAt = expiries[index] ?? null;
    if (document === undefined) throw new Error('a holder is without its document');
    const expiry = expiresAt === null ? null : iso(expiresAt);
    return { document, quantity, expiresAt: expiry, since: iso(since) };
  });
}

export const reservedEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/warehouses/:id/stock/:sku/reserved',
    tag: 'Stock',
    summary: 'What the reserved units of a level are reserved for, the oldest first',
    description:
      'Found in the ledger of the level: the quantities and `older` sum up to `reserved`, which ' +
      'is that of the level at the moment of the first page; the pages after it are of the same ' +
      'moment. `older` is 0 unless more than 500,000 movements have to be looked at to find who ' +
      'holds the rest. `expiresAt` is as of now.',
    params: LevelPath,
    query: ReservedQuery,
    successes: {
      200: {
        description: 'A page of those who hold units',
        schema: ReservedPage,
        example: RESERVED_EXAMPLE,
      },
    },
    problems: ['validation', 'not_found', 'overloaded', 'unavailable'],
    handle: read,
  },
];
