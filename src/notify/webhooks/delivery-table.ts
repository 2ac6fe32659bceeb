/** What has become of the events that are for webhooks, in the file of the webhooks. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventType } from '../../journal/events/feed-event.ts';
import type { Delivery, DeliveryStatus } from './webhook.ts';

export const DELIVERY_TABLES = `
  CREATE TABLE delivery (
    number INTEGER PRIMARY KEY AUTOINCREMENT, webhook INTEGER NOT NULL,
    event TEXT NOT NULL, type TEXT NOT NULL, body TEXT, status TEXT NOT NULL,
    attempts INTEGER NOT NULL, response INTEGER, error TEXT, failed_at INTEGER,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX delivery_event ON delivery (webhook, event);
  CREATE INDEX delivery_listed ON delivery (webhook, number);
  CREATE INDEX delivery_pending ON delivery (webhook, number) WHERE status = 'pending';
`;

/** A delivery that has not ended: what is to be sent, and when it failed first. */
export interface PendingDelivery {
  readonly body: string;
  readonly attempts: number;
  readonly failedAt: number | null;
}

/** An event that is to be delivered. */
export interface NewDelivery {
  readonly eventId: string;
  readonly type: EventType;
  readonly body: string;
}

/** What is written of an attempt; `error` is null if it went well. */
export interface AttemptResult {
  readonly status: DeliveryStatus;
  readonly response: number | null;
  readonly error: string | null;
  readonly at: number;
}

/** Which deliveries to list: those with a number below `before`, newest first. */
export interface DeliveryFilter {
  readonly status?: DeliveryStatus | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

type DeliveryRow = readonly [
  number: number,
  eventId: string,
  type: EventType,
  status: DeliveryStatus,
  attempts: number,
  response: number | null,
  error: string | null,
  createdAt: number,
  updatedAt: number,
];

/** Again in vain, if a transaction failed of which it is not known whether it happened. */
const INSERT = `INSERT OR IGNORE INTO delivery (webhook, event, type, body, status, attempts,
  created_at, updated_at) VALUES (?, ?, ?, ?, 'pending', 0, ?, ?)`;

/** What has ended needs its body no more. */
const ATTEMPT = `UPDATE delivery SET attempts = attempts + 1, status = ?1, response = ?2,
  error = ?3, updated_at = ?4, body = CASE WHEN ?1 = 'pending' THEN body END,
  failed_at = CASE WHEN ?3 IS NULL THEN failed_at ELSE coalesce(failed_at, ?4) END
  WHERE webhook = ?5 AND event = ?6`;

const PENDING = `SELECT body, attempts, failed_at FROM delivery
  WHERE webhook = ? AND event = ? AND status = 'pending'`;

const OLDEST_PENDING = `SELECT event FROM delivery
  WHERE webhook = ? AND status = 'pending' ORDER BY number LIMIT ?`;

const COUNT = `SELECT count(*), coalesce(sum(status = 'pending'), 0) FROM delivery
  WHERE webhook = ?`;

const PRUNE = `DELETE FROM delivery WHERE webhook = ?1 AND status <> 'pending' AND number <=
  (SELECT number FROM delivery WHERE webhook = ?1 AND status <> 'pending'
    ORDER BY number DESC LIMIT 1 OFFSET ?2)`;

const PAGE = `SELECT number, event, type, status, attempts, response, error, created_at, updated_at
  FROM delivery INDEXED BY delivery_listed
  WHERE webhook = ?1 AND number < ?2 AND (?3 IS NULL OR status = ?3)
  ORDER BY number DESC LIMIT ?4`;

/** Writes are for whoever has a transaction open. `webhook` is the number of one. */
export class DeliveryTable {
  readonly #insert: StatementSync;
  readonly #attempt: StatementSync;
  readonly #pending: StatementSync;
  readonly #oldestPending: StatementSync;
  readonly #count: StatementSync;
  readonly #prune: StatementSync;
  readonly #page: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    const prepared = (sql: string): StatementSync => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.#insert = prepared(INSERT);
    this.#attempt = prepared(ATTEMPT);
    this.#pending = prepared(PENDING);
    this.#oldestPending = prepared(OLDEST_PENDING);
    this.#count = prepared(COUNT);
    this.#prune = prepared(PRUNE);
    this.#page = prepared(PAGE);
    this.#remove = prepared('DELETE FROM delivery WHERE webhook = ?');
  }

  add(webhook: number, { eventId, type, body }: NewDelivery, at: number): void {
    this.#insert.run(webhook, eventId, type, body, at, at);
  }

  attempted(webhook: number, eventId: string, result: AttemptResult): void {
    const { status, response, error, at } = result;
    this.#attempt.run(status, response, error, at, webhook, eventId);
  }

  /** Deletes all but the newest `kept` of those that have ended. */
  prune(webhook: number, kept: number): void {
    this.#prune.run(webhook, kept);
  }

  removeAll(webhook: number): void {
    this.#remove.run(webhook);
  }

  /** A delivery that has not ended; undefined if it has, or is not there. */
  pending(webhook: number, eventId: string): PendingDelivery | undefined {
    const row = this.#pending.get(webhook, eventId) as unknown;
    if (row === undefined) return undefined;
    const [body, attempts, failedAt] = row as readonly [string, number, number | null];
    return { body, attempts, failedAt };
  }

  /** The ids of the oldest events that are to be delivered. */
  oldestPending(webhook: number, limit: number): readonly string[] {
    const rows = this.#oldestPending.all(webhook, limit) as unknown;
    return (rows as readonly (readonly [string])[]).map(([eventId]) => eventId);
  }

  counts(webhook: number): { readonly pending: number; readonly ended: number } {
    const [all, pending] = this.#count.get(webhook) as unknown as readonly [number, number];
    return { pending, ended: all - pending };
  }

  page(webhook: number, { status, before, limit }: DeliveryFilter): readonly Delivery[] {
    const last = before ?? Number.MAX_SAFE_INTEGER;
    const rows = this.#page.all(webhook, last, status ?? null, limit) as unknown;
    return (rows as readonly DeliveryRow[]).map(toDelivery);
  }
}

function toDelivery(row: DeliveryRow): Delivery {
  const [number, eventId, type, status, attempts, responseStatus, error, ...times] = row;
  const [createdAt, updatedAt] = times;
  const about = { number, eventId, type, status, attempts, responseStatus, error };
  return { ...about, createdAt, updatedAt };
}
