/**
 * What BullMQ takes for a pool of node-postgres: all of its clients speak to the one session of the
 * database thread. There may be no thread for a while; what is asked then is refused in the way
 * that BullMQ tries again, except for the question that it would never ask again.
 */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PgNotification, PgPool, PgPoolClient, PgQueryResult } from 'bullmq';
import { PoolClient } from './pool-client.ts';
import type { QueryResult, Reply, Request } from './thread-message.ts';

/** How statements get to the thread. */
export type Post = (request: Request) => void;

interface Pending {
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (error: Error) => void;
}

/** `waitForJob` asks again at once if jobs wait and none may start: at most so often. */
const SPIN_MS = 50;
const BRAKE_MS = 25;
const QUEUES_MAX = 1_000;

/** BullMQ tries again after a while if, and only if, an error has this code. */
const RETRIED_CODE = 'ECONNREFUSED';

export class EmbeddedPool extends EventEmitter {
  /** Without `keepAlive` BullMQ waits for at most 10 s, and so finds what no NOTIFY told it of. */
  readonly options = { max: Infinity };
  readonly #clients = new Set<PoolClient>();
  readonly #pending = new Map<number, Pending>();
  readonly #lastSpins = new Map<unknown, number>();
  #post: Post | undefined;
  #attached = Promise.withResolvers<void>();
  #isClosed = false;
  #count = 0;

  constructor() {
    super();
    this.setMaxListeners(0);
    // Closing an unused pool leaves nobody who waits for it.
    this.#attached.promise.catch(() => undefined);
  }

  /** A thread is there. */
  attach(post: Post): void {
    this.#post = post;
    this.#attached.resolve();
  }

  /** The thread is gone, and the outcome of what it was asked is unknown. */
  detach(why: string): void {
    if (this.#post === undefined) return;
    this.#post = undefined;
    if (!this.#isClosed) this.#attached = Promise.withResolvers();
    this.#attached.promise.catch(() => undefined);
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(unreachable(why));
    // What they listened to is forgotten.
    for (const client of this.#clients) client.lose(unreachable(why));
  }

  /** What the thread has said. */
  receive(reply: Reply): void {
    if (reply.type === 'notified') {
      const note: PgNotification = { channel: reply.channel, payload: reply.payload };
      for (const client of this.#clients) client.notify(note);
      return;
    }
    if (reply.type !== 'result' && reply.type !== 'refused') return;
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.type === 'result') pending?.resolve(reply);
    else pending?.reject(Object.assign(new Error(reply.error.message), reply.error));
  }

  async query<Row>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<Row>> {
    const result = isAboutSessions(text) ? this.#sessions() : await this.#ask(text, params);
    if (isSpin(text, result)) await this.#brake(params?.[0]);
    return { rows: result.rows as Row[], rowCount: result.rowCount };
  }

  async connect(): Promise<PgPoolClient> {
    await this.#attached.promise;
    const client = new PoolClient({
      query: (text, params) => this.#persist(text, params),
      released: () => void this.#clients.delete(client),
    });
    this.#clients.add(client);
    return client;
  }

  /** BullMQ ends no pool that it was given. */
  async end(): Promise<void> {}

  /** Nothing is asked from now on. */
  close(): void {
    this.#isClosed = true;
    this.#attached.reject(unreachable('the queue is closed'));
    this.detach('the queue is closed');
  }

  #ask(text: string, params?: readonly unknown[]): Promise<QueryResult> {
    const post = this.#post;
    if (post === undefined) return Promise.reject(unreachable('the database is not open'));
    const id = ++this.#count;
    const { promise, resolve, reject } = Promise.withResolvers<QueryResult>();
    this.#pending.set(id, { resolve, reject });
    post({ type: 'query', id, text, params });
    return promise;
  }

  /**
   * For clients. BullMQ asks once what version the tables have, keeps the answer for the life of a
   * queue, also if it is an error, and so has to get one.
   */
  async #persist(text: string, params?: readonly unknown[]): Promise<QueryResult> {
    for (;;) {
      try {
        return await this.#ask(text, params);
      } catch (error) {
        if (this.#isClosed || this.#post !== undefined || !isAboutVersion(text)) throw error;
        await this.#attached.promise;
      }
    }
  }

  /** There is one session, so what BullMQ looks for in the list of sessions is kept by clients. */
  #sessions(): QueryResult {
    const names = [...this.#clients].map(({ name }) => name).filter((name) => name !== '');
    const rows = names.map((name) => ({ application_name: name }));
    return { rows, rowCount: rows.length };
  }

  async #brake(queue: unknown): Promise<void> {
    const now = performance.now();
    const last = this.#lastSpins.get(queue) ?? -Infinity;
    if (this.#lastSpins.size > QUEUES_MAX) this.#lastSpins.clear();
    this.#lastSpins.set(queue, now);
    if (now - last < SPIN_MS) await sleep(BRAKE_MS);
  }
}

/** The pool as BullMQ sees it. */
export const asPgPool = (pool: EmbeddedPool): PgPool => pool;

const isAboutSessions = (text: string): boolean =>
  text.includes('FROM pg_stat_activity') && text.includes("application_name <> ''");

const isAboutVersion = (text: string): boolean => text.includes('min_client_version');

const isSpin = (text: string, { rows: [row] }: QueryResult): boolean =>
  text.includes('AS present') &&
  text.includes("state = 'waiting'") &&
  typeof row === 'object' &&
  row !== null &&
  'present' in row &&
  row.present === true;

const unreachable = (why: string): Error => Object.assign(new Error(why), { code: RETRIED_CODE });
