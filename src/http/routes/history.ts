/** The ledger: pages of movements, and all of them as a stream of CSV or NDJSON. */
import { once } from 'node:events';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { hash64 } from '../../journal/hash-index.ts';
import type { MovementRow } from '../../journal/rows.ts';
import { toMovement } from '../../journal/rows.ts';
import type { PageQuery } from '../../system/history.ts';
import { sendJson } from '../asking.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Context, Endpoint, Handler } from '../endpoint.ts';
import { invalid } from '../problem.ts';
import { LIMIT_MAX } from '../schemas/basics.ts';
import { MOVEMENT_EXAMPLE } from '../schemas/stock-examples.ts';
import { MovementPage, MovementQuery, movementOut } from '../schemas/stock.ts';

/** Where each shard's rows go on, and a hash of what was asked for. */
const Place = z.strictObject({
  asked: z.int(),
  position: z.array(z.int().min(0).nullable()).max(64),
});

const COLUMNS = [
  'seq',
  'warehouse',
  'sku',
  'at',
  'type',
  'quantity',
  'amount',
  'onHand',
  'reserved',
  'unavailable',
  'reason',
  'reference',
  'actor',
  'documentType',
  'documentId',
  'from',
  'to',
] as const;

const read: Handler = async (request, response, context) => {
  const { cursor, ...asked } = MovementQuery.parse(request.query);
  const type = request.accepts(['application/json', 'text/csv', 'application/x-ndjson']);
  const { limit, ...filters } = asked;
  const [hash] = hash64(JSON.stringify(filters), 0);
  const place = fromCursor(cursor, Place);
  if (place !== undefined && place.asked !== hash) {
    throw invalid({ path: 'cursor', message: 'belongs to a list with other filters' });
  }
  const query: PageQuery = { ...filters, limit, position: place?.position };
  if (type === 'text/csv' || type === 'application/x-ndjson') {
    await stream(context, { request, response, type }, query);
    return;
  }
  const { rows, next } = await context.system.history.page(query);
  sendJson(response, 200, {
    items: rows.map((row) => movementOut(toMovement(row))),
    nextCursor: next === null ? null : toCursor({ asked: hash, position: next }),
  });
};

/** Sends page after page, no faster than the client reads, until all is sent or it is gone. */
async function stream(
  { system }: Context,
  exchange: { readonly request: Request; readonly response: Response; readonly type: string },
  query: PageQuery,
): Promise<void> {
  const { response, type } = exchange;
  const lineOf = type === 'text/csv' ? csvLine : ndjsonLine;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.status(200).type(type);
  if (type === 'text/csv') response.write(`${COLUMNS.join(',')}\r\n`);
  let { position } = query;
  for (;;) {
    const { rows, next } = await system.history.page({ ...query, limit: LIMIT_MAX, position });
    if (gone.signal.aborted) return;
    const isDrained = response.write(rows.map(lineOf).join(''));
    if (next === null) break;
    position = next;
    if (!isDrained && !(await drained(response, gone.signal))) return;
  }
  response.end();
}

/** Waits until the client has read; false if it went away instead. */
async function drained(response: Response, gone: AbortSignal): Promise<boolean> {
  try {
    await once(response, 'drain', { signal: gone });
    return true;
  } catch {
    return false;
  }
}

const ndjsonLine = (row: MovementRow): string =>
  `${JSON.stringify(movementOut(toMovement(row)))}\n`;

function csvLine(row: MovementRow): string {
  const { document, states, ...rest } = movementOut(toMovement(row));
  const fields: Readonly<Record<string, string | number | null>> = {
    ...rest,
    documentType: document?.type ?? null,
    documentId: document?.id ?? null,
    from: states?.from ?? null,
    to: states?.to ?? null,
  };
  return `${COLUMNS.map((column) => csvField(fields[column] ?? '')).join(',')}\r\n`;
}

/** RFC 4180: a field with a comma, a quote or a line break is quoted. */
function csvField(field: string | number): string {
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const historyEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/movements',
    tag: 'Stock',
    summary: 'The history, newest first by default; as CSV or NDJSON all of it',
    query: MovementQuery,
    successes: {
      200: {
        description: 'A page of movements; with Accept text/csv or application/x-ndjson, all',
        schema: MovementPage,
        example: { items: [MOVEMENT_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation'],
    handle: read,
  },
];
