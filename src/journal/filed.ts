/** Lists of orders, transfers and restocks, newest first, from a journal of somebody else's. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Restock } from '../domain/restock/restock.ts';
import type { DeskDocument } from '../domain/steps/document-step.ts';

/** What can be listed. */
export type FiledDocument = DeskDocument | { readonly type: 'restock'; readonly value: Restock };

/** Which documents are wanted. */
export interface FiledQuery {
  readonly type: FiledDocument['type'];
  readonly status?: string | undefined;
  /** Matches both ends of a transfer. */
  readonly warehouse?: string | undefined;
  /** Matches restocks of it. */
  readonly sku?: string | undefined;
  readonly limit: number;
  /** Only documents whose first row comes before this one; null for all. */
  readonly before: number | null;
}

/** A document and the number of its first row, by which it is listed. */
export type FiledEntry = readonly [first: number, document: FiledDocument];

/** Documents found, and where to go on; null if there are no more. */
export interface FiledPage {
  readonly entries: readonly FiledEntry[];
  readonly next: number | null;
}

/** More is not looked at for one page: it then has fewer documents than were asked for. */
const DOCUMENTS_MAX = 20_000;
const ROWS_MAX = 200_000;

/**
 * First rows of documents, newest first. Transfers have an index. Orders have none, because it
 * would cost each order a tenth of its time: they are found among the rows around them.
 */
const FIRST_ROWS = `SELECT n, body FROM document WHERE warehouse = '' AND n = first
  AND n < :before AND n >= :least AND type =`;

const FIRST_OF_RESTOCKS = `SELECT n, body FROM document INDEXED BY restock_first
  WHERE type = 'restock' AND n = first AND n < :before AND n >= :least ORDER BY n DESC`;

const LATEST = `SELECT body FROM document INDEXED BY document_changed
  WHERE warehouse = '' AND n <> first AND first = ? ORDER BY n DESC LIMIT 1`;

const LATEST_OF_RESTOCK = `SELECT body FROM document INDEXED BY restock_changed
  WHERE type = 'restock' AND n <> first AND first = ? ORDER BY n DESC LIMIT 1`;

export class FiledReader {
  readonly #first: Readonly<Record<FiledQuery['type'], StatementSync>>;
  readonly #latest: Readonly<Record<FiledQuery['type'], StatementSync>>;
  readonly #end: StatementSync;

  constructor(database: DatabaseSync) {
    const prepared = (sql: string): StatementSync => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.#first = {
      order: prepared(`${FIRST_ROWS} 'order' ORDER BY n DESC`),
      transfer: prepared(`${FIRST_ROWS} 'transfer' ORDER BY n DESC`),
      restock: prepared(FIRST_OF_RESTOCKS),
    };
    const latest = prepared(LATEST);
    this.#latest = { order: latest, transfer: latest, restock: prepared(LATEST_OF_RESTOCK) };
    this.#end = prepared('SELECT max(n) + 1 FROM document');
  }

  page(query: FiledQuery): FiledPage {
    const { type, limit, before } = query;
    const entries: FiledEntry[] = [];
    let lookedAt = 0;
    const end = (this.#end.get() as unknown as readonly [number | null])[0] ?? 1;
    const from = Math.min(before ?? end, end);
    const least = type === 'order' ? Math.max(1, from - ROWS_MAX) : 1;
    const rows = this.#first[type].iterate({ before: from, least });
    for (const [first, body] of rows as unknown as Iterable<readonly [number, string]>) {
      const changed = this.#latest[type].get(first) as unknown as readonly [string] | undefined;
      const document = documentIn(type, changed?.[0] ?? body);
      lookedAt += 1;
      if (matches(document, query)) entries.push([first, document]);
      if (entries.length === limit || lookedAt === DOCUMENTS_MAX) return { entries, next: first };
    }
    return { entries, next: least > 1 ? least : null };
  }
}

/** What the row of a document of this type says that it came to. */
export function documentIn(type: FiledQuery['type'], body: string): FiledDocument {
  const content: unknown = JSON.parse(body);
  if (type === 'restock') return { type, value: content as Restock };
  return (content as { readonly document: DeskDocument }).document;
}

function matches(
  { type, value }: FiledDocument,
  { status, warehouse, sku }: Pick<FiledQuery, 'status' | 'warehouse' | 'sku'>,
): boolean {
  if (status !== undefined && value.status !== status) return false;
  if (type === 'restock' && sku !== undefined && value.sku !== sku) return false;
  if (warehouse === undefined || type === 'order') return true;
  if (type === 'restock') return value.warehouse === warehouse;
  return value.from === warehouse || value.to === warehouse;
}
