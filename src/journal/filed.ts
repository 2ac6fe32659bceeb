/** Lists of orders and transfers, newest first, from a journal that somebody else writes. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DeskDocument } from '../domain/steps/document-step.ts';

/** Which documents are wanted. */
export interface FiledQuery {
  readonly type: 'order' | 'transfer';
  readonly status?: string | undefined;
  /** Matches both ends of a transfer. */
  readonly warehouse?: string | undefined;
  readonly limit: number;
  /** Only documents whose first row comes before this one; null for all. */
  readonly before: number | null;
}

/** A document and the number of its first row, by which it is listed. */
export type FiledEntry = readonly [first: number, document: DeskDocument];

/** Documents found, and where to go on; null if there are no more. */
export interface FiledPage {
  readonly entries: readonly FiledEntry[];
  readonly next: number | null;
}

/** More documents are not looked at for one page: it then has fewer than were asked for. */
const LOOKED_AT_MAX = 20_000;

const LIST = `SELECT first, max(n) AS latest FROM document
  WHERE warehouse = '' AND type = ? AND first < ? GROUP BY first ORDER BY first DESC`;

export class FiledReader {
  readonly #list: StatementSync;
  readonly #body: StatementSync;

  constructor(database: DatabaseSync) {
    this.#list = database.prepare(LIST);
    this.#list.setReturnArrays(true);
    this.#body = database.prepare('SELECT body FROM document WHERE n = ?');
    this.#body.setReturnArrays(true);
  }

  page({ type, status, warehouse, limit, before }: FiledQuery): FiledPage {
    const entries: FiledEntry[] = [];
    let lookedAt = 0;
    const rows = this.#list.iterate(type, before ?? Number.MAX_SAFE_INTEGER);
    for (const [first, n] of rows as unknown as Iterable<readonly [number, number]>) {
      const [body] = this.#body.get(n) as unknown as readonly [string];
      const { document } = JSON.parse(body) as { readonly document: DeskDocument };
      lookedAt += 1;
      if (matches(document, status, warehouse)) entries.push([first, document]);
      if (entries.length === limit || lookedAt === LOOKED_AT_MAX) return { entries, next: first };
    }
    return { entries, next: null };
  }
}

function matches(
  { type, value }: DeskDocument,
  status: string | undefined,
  warehouse: string | undefined,
): boolean {
  if (status !== undefined && value.status !== status) return false;
  if (warehouse === undefined || type === 'order') return true;
  return value.from === warehouse || value.to === warehouse;
}
