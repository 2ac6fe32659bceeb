/**
 * Webhooks and deliveries on disk, in a SQLite file of their own.
 *
 * The journals say what happened, and a webhook's positions say up to which rows that has been
 * turned into deliveries: both are in one transaction, so each event becomes one delivery. What a
 * power cut takes back of it is made again from the journals, so only what clients are answered
 * (webhooks themselves) is synced at once; a kill of the process takes back nothing.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventType } from '../../journal/events/feed-event.ts';
import { openFile } from '../../journal/schema.ts';
import { DELIVERY_TABLES, DeliveryTable } from './delivery-table.ts';
import type { Webhook, WebhookStatus } from './webhook.ts';

const TABLES = `
  CREATE TABLE webhook (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL,
    events TEXT NOT NULL, warehouses TEXT, secret TEXT NOT NULL, status TEXT NOT NULL,
    failures INTEGER NOT NULL, delivered_at INTEGER NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE position (
    webhook INTEGER NOT NULL, shard INTEGER NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (webhook, shard)
  ) STRICT, WITHOUT ROWID;
  ${DELIVERY_TABLES}
`;

/** A webhook, the number that its rows have, and how far each shard has been read for it. */
export interface StoredWebhook {
  readonly number: number;
  readonly webhook: Webhook;
  /** When an event was delivered to it last; 0 if none ever was. */
  readonly deliveredAt: number;
  readonly positions: readonly number[];
}

/** What changes of a webhook as events are delivered. */
export interface WebhookHealth extends Pick<Webhook, 'status' | 'failures'> {
  readonly deliveredAt: number;
}

type WebhookRow = readonly [
  number: number,
  id: string,
  url: string,
  events: string,
  warehouses: string | null,
  secret: string,
  status: WebhookStatus,
  failures: number,
  deliveredAt: number,
  createdAt: number,
];

const INSERT = `INSERT INTO webhook (id, url, events, warehouses, secret, status, failures,
  delivered_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?) RETURNING number`;

const SET_HEALTH = 'UPDATE webhook SET status = ?, failures = ?, delivered_at = ? WHERE number = ?';

const MOVE = 'INSERT OR REPLACE INTO position (webhook, shard, n) VALUES (?, ?, ?)';

export class WebhookFile {
  readonly deliveries: DeliveryTable;
  readonly #database: DatabaseSync;
  readonly #move: StatementSync;
  readonly #setHealth: StatementSync;

  constructor(path: string) {
    this.#database = openFile(path, TABLES);
    this.#database.exec('PRAGMA synchronous = NORMAL');
    this.deliveries = new DeliveryTable(this.#database);
    this.#move = this.#database.prepare(MOVE);
    this.#setHealth = this.#database.prepare(SET_HEALTH);
  }

  /** All webhooks, oldest first. */
  webhooks(shards: number): readonly StoredWebhook[] {
    const rows = this.#query('SELECT * FROM webhook ORDER BY number').all() as unknown;
    return (rows as readonly WebhookRow[]).map((row) =>
      toStored(row, this.#positions(row, shards)),
    );
  }

  /** Durable when it returns. Returns the number of the webhook. */
  add(webhook: Webhook, positions: readonly number[]): number {
    const { id, url, events, warehouses, secret, status, failures, createdAt } = webhook;
    const places = warehouses === null ? null : JSON.stringify(warehouses);
    const values = [id, url, JSON.stringify(events), places, secret, status, failures, createdAt];
    return this.synced(() => {
      const [number] = this.#query(INSERT).get(...values) as unknown as readonly [number];
      for (const [shard, n] of positions.entries()) this.move(number, shard, n);
      return number;
    });
  }

  /** Durable when it returns. */
  remove(number: number): void {
    this.synced(() => {
      this.deliveries.removeAll(number);
      this.#query('DELETE FROM position WHERE webhook = ?').run(number);
      this.#query('DELETE FROM webhook WHERE number = ?').run(number);
    });
  }

  /** In a transaction: the rows of `shard` up to `n` have been turned into deliveries. */
  move(number: number, shard: number, n: number): void {
    this.#move.run(number, shard, n);
  }

  /** In a transaction. */
  setHealth(number: number, { status, failures, deliveredAt }: WebhookHealth): void {
    this.#setHealth.run(status, failures, deliveredAt, number);
  }

  /** Does all of `write` or nothing. */
  together<Result>(write: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite may have rolled back by itself; then a ROLLBACK would be an error of its own.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Does all of `write` or nothing, durable when it returns. */
  synced<Result>(write: () => Result): Result {
    this.#database.exec('PRAGMA synchronous = FULL');
    try {
      return this.together(write);
    } finally {
      this.#database.exec('PRAGMA synchronous = NORMAL');
    }
  }

  close(): void {
    this.#database.close();
  }

  #positions([number]: WebhookRow, shards: number): readonly number[] {
    const find = this.#query('SELECT n FROM position WHERE webhook = ? AND shard = ?');
    return Array.from({ length: shards }, (_, shard) => {
      const row = find.get(number, shard) as unknown as readonly [number] | undefined;
      return row?.[0] ?? 0;
    });
  }

  #query(sql: string): StatementSync {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

function toStored(row: WebhookRow, positions: readonly number[]): StoredWebhook {
  const [number, id, url, events, warehouses, secret, status, failures, ...times] = row;
  const [deliveredAt, createdAt] = times;
  const webhook: Webhook = {
    id,
    url,
    events: JSON.parse(events) as readonly EventType[],
    warehouses: warehouses === null ? null : (JSON.parse(warehouses) as readonly string[]),
    secret,
    status,
    failures,
    createdAt,
  };
  return { number, webhook, deliveredAt, positions };
}
