/**
 * PostgreSQL as WebAssembly, with BullMQ's tables in it. It lives in a thread of its own, because
 * it resolves in microtasks only: consumers beside it would starve timers and sockets.
 *
 * One session, so statements never wait for each other's locks. It never calls fsync: what it has
 * answered survives the end of the process in whatever way, and not always that of the machine.
 */
import { PGlite, parse, protocol } from '@electric-sql/pglite';
import { runMigrations } from 'bullmq';
import type { QueryResult, ThreadSettings } from './thread-message.ts';

const { serialize } = protocol;

/** Where BullMQ looks for its tables. */
const SCHEMA = 'bullmq';
const INT8 = 20;
/** BullMQ has about a hundred. */
const STATEMENTS_MAX = 500;
const MAINTENANCE_MS = 30_000;
/** Fewer statements than that are not worth a cleaning. */
const MAINTENANCE_QUERIES = 200;

/** Instead of 128 MB of buffers, and of a log that grows to 1 GB. */
const START = ['shared_buffers=16MB', 'min_wal_size=32MB', 'max_wal_size=64MB'];

/**
 * Jobs that a process before this one was working on: nobody else can have this directory open, so
 * they need not wait until their locks run out, and it does not count as having stalled.
 */
const FREE_JOBS = `
  UPDATE job
     SET state = 'waiting', lock_token = NULL, locked_until_ms = NULL, stalled_marked = false
   WHERE state = 'active'`;

export class QueueDatabase {
  readonly #db: PGlite;
  readonly #parsers: PGlite['parsers'];
  /** Names of prepared statements, by their text. */
  readonly #statements = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;
  #queries = 0;

  private constructor(db: PGlite) {
    this.#db = db;
    // As node-postgres does.
    this.#parsers = { ...db.parsers, [INT8]: (text: string) => text };
    this.#timer = setInterval(() => {
      this.#maintain().catch(() => undefined);
    }, MAINTENANCE_MS);
  }

  static async open({ folder, isFirst }: ThreadSettings): Promise<QueueDatabase> {
    const flags = START.flatMap((setting) => ['-c', setting]);
    const db = await PGlite.create({
      dataDir: folder,
      startParams: [...PGlite.defaultStartParams, ...flags],
    });
    const database = new QueueDatabase(db);
    await runMigrations({ query: (text, params) => database.#queryRows(text, params) }, SCHEMA);
    await db.exec(`SET search_path TO ${SCHEMA}, public`);
    if (isFirst) await db.exec(FREE_JOBS);
    await db.exec('CHECKPOINT');
    return database;
  }

  /** Hears of each NOTIFY on a channel that was listened to. */
  onNotification(listener: (channel: string, payload: string) => void): void {
    this.#db.onNotification(listener);
  }

  /** Scripts have no parameters; a statement with some is prepared once and then costs one trip. */
  async query(text: string, params: readonly unknown[] | undefined): Promise<QueryResult> {
    this.#queries++;
    if (params !== undefined && params.length > 0) return this.#queryPrepared(text, params);
    const last = (await this.#db.exec(text, { parsers: this.#parsers })).at(-1);
    return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? 0 };
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#db.close();
  }

  /** BullMQ may do with the rows what it likes. */
  async #queryRows<Row>(text: string, params?: readonly unknown[]): Promise<{ rows: Row[] }> {
    const { rows } = await this.query(text, params);
    return { rows: rows as Row[] };
  }

  #queryPrepared(text: string, params: readonly unknown[]): Promise<QueryResult> {
    const work = async (): Promise<QueryResult> => {
      const statement = await this.#prepared(text);
      const messages = await this.#send(
        serialize.bind({ statement, values: params.map(asText) }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
        serialize.sync(),
      );
      const [result] = parse.parseResults(messages, this.#parsers);
      return { rows: result?.rows ?? [], rowCount: result?.affectedRows ?? 0 };
    };
    return this.#db._runExclusiveTransaction(() => this.#db.runExclusive(work));
  }

  async #prepared(text: string): Promise<string> {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    if (this.#statements.size >= STATEMENTS_MAX) {
      await this.#send(serialize.query('DEALLOCATE ALL'));
      this.#statements.clear();
    }
    const name = `s${this.#statements.size}`;
    // Apart from its execution, so that the name is known exactly if it was prepared.
    await this.#send(serialize.parse({ name, text }), serialize.sync());
    this.#statements.set(text, name);
    return name;
  }

  #send(...parts: readonly Uint8Array[]): ReturnType<PGlite['execProtocolStream']> {
    return this.#db.execProtocolStream(Buffer.concat(parts), {
      syncToFs: false,
      throwOnError: true,
    });
  }

  /** PGlite has neither autovacuum nor a checkpointer: tables, log and recovery would only grow. */
  async #maintain(): Promise<void> {
    if (this.#queries < MAINTENANCE_QUERIES) return;
    this.#queries = 0;
    await this.#db.exec(`VACUUM ANALYZE ${SCHEMA}.job, ${SCHEMA}.event, ${SCHEMA}.meta`);
    await this.#db.exec('CHECKPOINT');
  }
}

/** A parameter in the text format, as node-postgres writes it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') {
    return String(value);
  }
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(asElement).join(',')}}`;
  return JSON.stringify(value);
}

function asElement(value: unknown): string {
  const text = asText(value);
  if (text === null) return 'NULL';
  return Array.isArray(value) ? text : `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}
