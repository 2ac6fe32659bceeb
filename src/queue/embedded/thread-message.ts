/** What the main thread and the thread of the embedded database say to each other. */

/** What the thread is started with. */
export interface ThreadSettings {
  /** Where the database lies; it has been made. */
  readonly folder: string;
  /** Whether no consumer of this process can be working on a job yet. */
  readonly isFirst: boolean;
}

export type Request =
  | {
      readonly type: 'query';
      readonly id: number;
      readonly text: string;
      readonly params: readonly unknown[] | undefined;
    }
  | { readonly type: 'close' };

export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'closed' }
  | { readonly type: 'notified'; readonly channel: string; readonly payload: string }
  | ({ readonly type: 'result'; readonly id: number } & QueryResult)
  | { readonly type: 'refused'; readonly id: number; readonly error: SqlError };

/** As node-postgres has it. */
export interface QueryResult {
  readonly rows: readonly unknown[];
  readonly rowCount: number;
}

/** What BullMQ looks at in an error of PostgreSQL. */
export interface SqlError {
  readonly message: string;
  readonly code: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly where: string | undefined;
}
