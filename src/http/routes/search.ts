/** Finds whatever a word may mean: products, warehouses, documents, reservations, references. */
import type { z } from 'zod';
import { Fault } from '../../actor/fault.ts';
import { ID_PATTERN } from '../../domain/product.ts';
import { searchProducts } from '../../system/search/product-search.ts';
import { NOBODY } from '../../system/router.ts';
import type { System } from '../../system/system.ts';
import { sendJson } from '../asking.ts';
import type { Endpoint, Handler } from '../endpoint.ts';
import { iso } from '../schemas/basics.ts';
import { SEARCH_EXAMPLE, SearchOut, SearchQuery } from '../schemas/search.ts';

type Found = z.infer<typeof SearchOut>['items'][number];

const FOUND_MAX = 20;
/** Movements of each shard that are looked at for a reference: some 50 ms of a compute thread. */
const MOVEMENTS_MAX = 250_000;
/** Tasks that wait for a compute thread; with more of them references are not looked for. */
const WAITING_MAX = 8;
/** Movements of a reference that are counted. */
const COUNTED_MAX = 100;
/** Warehouses that are asked for a reservation at once. */
const ASKED_MAX = 64;

const search: Handler = async (request, response, { system, config }) => {
  const { q } = SearchQuery.parse(request.query);
  const timeMaxMs = config.SEARCH_TIME_MAX_MS;
  const endAt = performance.now() + timeMaxMs;
  const isId = ID_PATTERN.test(q);
  const groups = await Promise.all(
    [
      ...(isId ? [order, transfer, restock] : []).map((find) => find(system, q)),
      isId ? reservations(system, q, endAt) : [],
      reference(system, q),
      warehouses(system, q),
      products(system, q, timeMaxMs),
    ].map((finding) => inTime(finding, endAt)),
  );
  sendJson(response, 200, { items: groups.flat().slice(0, FOUND_MAX) });
};

/** What is found by `endAt`, and could be looked for at all. */
async function inTime(
  finding: Promise<readonly Found[]> | readonly Found[],
  endAt: number,
): Promise<readonly Found[]> {
  const late = Promise.withResolvers<readonly Found[]>();
  const timer = setTimeout(() => late.resolve([]), Math.max(0, endAt - performance.now()));
  try {
    return await Promise.race([finding, late.promise]);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [];
  } finally {
    clearTimeout(timer);
  }
}

async function order({ documents }: System, id: string): Promise<readonly Found[]> {
  const found = await documents.order(id);
  if (found === undefined) return [];
  const { status, lines, createdAt } = found;
  const detail = `${status}, ${counted(lines.length, 'line')}, ${iso(createdAt)}`;
  return [{ type: 'order', id, title: `Order ${id}`, detail }];
}

async function transfer({ documents }: System, id: string): Promise<readonly Found[]> {
  const found = await documents.transfer(id);
  if (found === undefined) return [];
  const { status, from, to } = found;
  return [{ type: 'transfer', id, title: `Transfer ${id}`, detail: `${status}, ${from} to ${to}` }];
}

async function restock({ restocking }: System, id: string): Promise<readonly Found[]> {
  const found = await restocking.restock(id);
  if (found === undefined) return [];
  const { status, quantity, sku, warehouse } = found;
  const detail = `${status}, ${quantity} of ${sku} at ${warehouse}`;
  return [{ type: 'restock', id, title: `Restock ${id}`, detail }];
}

/** Each warehouse has reservations of its own; they are asked, so many at a time, until the end. */
async function reservations(system: System, id: string, endAt: number): Promise<readonly Found[]> {
  const ids = system.catalogue.warehouses().map(({ warehouse }) => warehouse.id);
  const found: Found[] = [];
  for (let from = 0; from < ids.length && performance.now() < endAt; from += ASKED_MAX) {
    const asked = ids.slice(from, from + ASKED_MAX).map(async (warehouse) => {
      const answer = await system.router.ask(warehouse, { type: 'look_up', id }, NOBODY);
      const reservation = answer.ok ? answer.reservation : undefined;
      if (reservation === undefined) return;
      const { status, lines } = reservation;
      const detail = `${status}, ${counted(lines.length, 'line')}, at ${warehouse}`;
      found.push({ type: 'reservation', id, title: `Reservation ${id}`, detail, warehouse });
    });
    const failed = (await Promise.allSettled(asked)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected' && !(failed.reason instanceof Fault)) throw failed.reason;
  }
  return found;
}

async function reference({ history }: System, text: string): Promise<readonly Found[]> {
  if (history.waiting > WAITING_MAX) return [];
  const about = { reference: text, newestMax: MOVEMENTS_MAX, limit: COUNTED_MAX } as const;
  const { rows, next } = await history.page({ ...about, order: 'desc' });
  const [latest] = rows;
  if (latest === undefined) return [];
  const many =
    next === null ? counted(rows.length, 'movement') : `${COUNTED_MAX} movements or more`;
  const detail = `${many}, the latest ${iso(latest[2])}`;
  return [{ type: 'reference', id: text, title: text, detail }];
}

function warehouses({ catalogue }: System, text: string): readonly Found[] {
  const part = text.toLowerCase();
  return catalogue.warehouses().flatMap(({ warehouse: { id, name } }): readonly Found[] => {
    const isFound = [id, name].some((each) => each.toLowerCase().includes(part));
    return isFound ? [{ type: 'warehouse', id, title: name, detail: id }] : [];
  });
}

async function products(
  { catalogue }: System,
  text: string,
  timeMaxMs: number,
): Promise<readonly Found[]> {
  const cards = await searchProducts(catalogue, text, { limit: FOUND_MAX, timeMaxMs });
  return cards.map(({ sku, name, category, active }) => {
    const detail = `${sku}, ${category}${active ? '' : ', inactive'}`;
    return { type: 'product', id: sku, title: name, detail };
  });
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

export const searchEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/search',
    tag: 'Catalogue',
    summary: 'Find whatever a word may mean, in a moment',
    description:
      'Looks for orders, transfers, restocks and reservations by their exact id, for an exact ' +
      'reference in the newest 250,000 movements of each shard (`GET /v1/movements?reference=` ' +
      'looks at all), for warehouses by a part of their id or name, and for products by a part ' +
      'of their SKU or name, best matches first. At most 20 are found, in this order. What ' +
      'takes longer to find than `SEARCH_TIME_MAX_MS`, or cannot be looked for now, is left out.',
    query: SearchQuery,
    successes: {
      200: { description: 'What was found', schema: SearchOut, example: SEARCH_EXAMPLE },
    },
    problems: ['validation'],
    handle: search,
  },
];
