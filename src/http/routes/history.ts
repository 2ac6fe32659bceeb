/** The ledger: pages of movements, and all of them as a stream of CSV or NDJSON. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { MovementRow } from '../../journal/rows.ts';
import { toMovement } from '../../journal/rows.ts';
import type { PageQuery } from '../../system/history.ts';
import { sendJson } from '../asking.ts';
import { fromCursor, nextCursor } from '../cursor.ts';
import type { Context, Endpoint, Handler } from '../endpoint.ts';
import { LIMIT_MAX } from '../schemas/basics.ts';
import { MOVEMENT_EXAMPLE } from '../schemas/stock-examples.ts';
import { MovementPage, MovementQuery, movementOut } from '../schemas/stock.ts';
import { csvRow } from '../streaming/csv.ts';
import { drained } from '../streaming/drained.ts';

/** Where each shard's rows go on. */
const Place = z.array(z.int().min(0).nullable()).max(64);

const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';

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
const CSV_HEAD = csvRow(COLUMNS);
const CSV_EXAMPLE =
  CSV_HEAD +
  '1,berlin,MUG-BLUE,2026-11-24T08:00:00.000Z,receive,120,120,120,0,0,,PO-1042,anonymous,,,,\r\n';

const read: Handler = async (request, response, context) => {
  const { cursor, limit, ...filters } = MovementQuery.parse(request.query);
  const asked = { list: 'movements', ...filters };
  const position = fromCursor(cursor, asked, Place);
  const query: PageQuery = { ...filters, limit, position };
  const type = request.accepts(['application/json', CSV, NDJSON]);
  response.vary('Accept');
  if (type === CSV || type === NDJSON) {
    await stream(context, { request, response, type }, query);
    return;
  }
  const { rows, next } = await context.system.history.page(query);
  sendJson(response, 200, {
    items: rows.map((row) => movementOut(toMovement(row))),
    nextCursor: nextCursor(asked, next),
  });
};

/** Sends page after page, no faster than the client reads, until all is sent or it is gone. */
async function stream(
  { system }: Context,
  exchange: { readonly request: Request; readonly response: Response; readonly type: string },
  query: PageQuery,
): Promise<void> {
  const { request, response, type } = exchange;
  const lineOf = type === CSV ? csvLine : ndjsonLine;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.status(200).type(type);
  // Without a body there is nothing to read the ledger for.
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (type === CSV) response.write(CSV_HEAD);
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
  return csvRow(COLUMNS.map((column) => fields[column] ?? ''));
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
        description: 'A page of movements; as CSV or NDJSON all that are asked for',
        schema: MovementPage,
        example: { items: [MOVEMENT_EXAMPLE], nextCursor: null },
        streams: {
          [CSV]: {
            schema: z.string().describe('A row for each movement, after one with the names'),
            example: CSV_EXAMPLE,
          },
          [NDJSON]: {
            schema: z.string().describe('A movement on each line, as JSON'),
            example: `${JSON.stringify(MOVEMENT_EXAMPLE)}\n`,
          },
        },
      },
    },
    problems: ['validation'],
    handle: read,
  },
];
