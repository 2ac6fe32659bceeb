/** The table of stock: any rows in any order, in pages; as CSV all of them. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { SortedRows, TableQuery as Query } from '../../../system/table/table-query.ts';
import { warehousesOf } from '../../../system/table/sort-rows.ts';
import { sendJsonText } from '../../asking.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import { invalid } from '../../problem.ts';
import { TABLE_EXAMPLE, TablePage, TableQuery, rowOut } from '../../schemas/stock/table.ts';
import { csvRow, harmless } from '../../streaming/csv.ts';
import { drained } from '../../streaming/drained.ts';

const CSV = 'text/csv';
/** Rows that are written at once. */
const CHUNK = 1_000;
/** A client that reads nothing for so long is let go: what it reads from takes memory. */
const READING_TIMEOUT_MS = 60_000;

const FIGURES = ['onHand', 'reserved', 'unavailable', 'available'] as const;
const PRODUCT = ['sku', 'name', 'category'] as const;
const COLUMNS = {
  level: [
    'warehouse',
    ...PRODUCT,
    ...FIGURES,
    'oversold',
    'incoming',
    'low',
    'version',
    'updatedAt',
  ],
  product: [...PRODUCT, ...FIGURES, 'incoming', 'low', 'updatedAt'],
} as const;
const CSV_EXAMPLE =
  csvRow(COLUMNS.level) +
  'berlin,MUG-BLUE,Blue mug,home,120,0,0,120,0,0,false,1,2026-11-24T08:00:00.000Z\r\n';

const read: Handler = async (request, response, context) => {
  const { offset, limit, ...query } = TableQuery.parse(request.query);
  response.vary('Accept');
  if (request.accepts(['application/json', CSV]) === CSV) {
    await context.system.table.whileExporting(() => stream(context, { request, response }, query));
    return;
  }
  const rows = await rowsOf(context, query);
  const items: string[] = [];
  for await (const row of context.system.table.page(rows, offset, offset + limit)) {
    items.push(JSON.stringify(rowOut(row)));
  }
  // Many warehouses make long rows; together they would be put into words for too long at once.
  const text = `{"total":${rows.skus.length},"offset":${offset},"items":[${items.join()}]}`;
  sendJsonText(response, 200, text);
};

/** The rows that are asked for, in order, as of now: what is due has expired. */
async function rowsOf({ system, config }: Context, query: Query): Promise<SortedRows> {
  for (const id of warehousesOf(system, query)) await system.router.settleExpiries(id);
  const rows = await system.table.rows(query);
  if (rows.ok) return rows;
  const message =
    `${rows.found} rows are more than can be sorted, at most ${config.STOCK_SORT_MAX}: ` +
    'filter by warehouse, category, q or state';
  throw invalid({ path: '', message });
}

/** Sends all rows, no faster than the client reads, until all are sent or it is gone. */
async function stream(
  context: Context,
  { request, response }: { readonly request: Request; readonly response: Response },
  query: Query,
): Promise<void> {
  const { table } = context.system;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const rows = await rowsOf(context, query);
  response.status(200).type(CSV);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.write(csvRow(COLUMNS[query.by]));
  for (let from = 0; from < rows.skus.length && !gone.signal.aborted; from += CHUNK) {
    const lines: string[] = [];
    for await (const row of table.page(rows, from, from + CHUNK)) {
      lines.push(csvLine(COLUMNS[query.by], rowOut(row)));
    }
    if (response.write(lines.join(''))) continue;
    const patience = AbortSignal.any([gone.signal, AbortSignal.timeout(READING_TIMEOUT_MS)]);
    if (!(await drained(response, patience))) {
      response.destroy();
      return;
    }
  }
  response.end();
}

function csvLine(columns: readonly string[], row: ReturnType<typeof rowOut>): string {
  const fields: Readonly<Record<string, unknown>> = row;
  return csvRow(columns.map((column) => cellOf(fields[column])));
}

/** A number below 0 is no formula, whatever it begins with. */
function cellOf(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? harmless(value) : '';
}

export const tableEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/stock/table',
    tag: 'Stock',
    summary: 'A table of levels or products, filtered, sorted and in pages; as CSV all of it',
    description:
      'Rows that are equal in what they are sorted by come in the order of SKU, then warehouse. ' +
      '`by=product` has a row for each product with a level: with `warehouse` its figures are ' +
      'those of this warehouse alone, else sums over all. `state` is `low` (at the alert point ' +
      'or below), `out` (nothing available), `oversold` (less than nothing) or `reserved`; a ' +
      'product is low or oversold if it is at any warehouse, and out if nothing is available in ' +
      'all. Deleted products and warehouses are left out, inactive ones are not. Figures are as ' +
      'of now; with more than 20,000 levels, which rows there are and their order may be up to ' +
      'a second old. As CSV the page is ignored, products come without what each warehouse has, ' +
      'and text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` ' +
      'or a tab) has an apostrophe before it.',
    query: TableQuery,
    successes: {
      200: {
        description: 'A page of the table, and how many rows there are; as CSV all rows',
        schema: TablePage,
        example: TABLE_EXAMPLE,
        streams: {
          [CSV]: {
            schema: z.string().describe('A line for each row, after one with the names'),
            example: CSV_EXAMPLE,
          },
        },
      },
    },
    problems: ['validation', 'overloaded', 'unavailable'],
    handle: read,
  },
];
