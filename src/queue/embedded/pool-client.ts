/** A client of the pool: the shared session, with a name and notifications of its own. */
import { EventEmitter } from 'node:events';
import type { PgNotification, PgPoolClient, PgQueryResult } from 'bullmq';
import type { QueryResult } from './thread-message.ts';

/** More that nobody listened to are not remembered; BullMQ looks by itself after a while. */
const MISSED_MAX = 1_000;

/** What a client needs of its pool. */
export interface ClientParts {
  query(text: string, params?: readonly unknown[]): Promise<QueryResult>;
  released(): void;
}

export class PoolClient extends EventEmitter implements PgPoolClient {
  /** As it would be in PostgreSQL's list of sessions. */
  name = '';
  readonly #parts: ClientParts;
  readonly #missed = new Map<string, PgNotification>();

  constructor(parts: ClientParts) {
    super();
    this.setMaxListeners(0);
    this.#parts = parts;
  }

  async query<Row>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<Row>> {
    if (text.includes("set_config('application_name'")) {
      const name = params?.[0];
      this.name = typeof name === 'string' ? name : '';
      return { rows: [], rowCount: 0 };
    }
    const { rows, rowCount } = await this.#parts.query(text, params);
    return { rows: rows as Row[], rowCount };
  }

  release(): void {
    this.#parts.released();
  }

  /** The session that this client spoke to is gone, and what it listened to with it. */
  lose(error: Error): void {
    if (this.listenerCount('error') > 0) this.emit('error', error);
    this.#parts.released();
  }

  /** Keeps what comes while nobody listens, see `on`. */
  notify(note: PgNotification): void {
    if (this.listenerCount('notification') > 0) this.emit('notification', note);
    else if (this.#missed.size < MISSED_MAX)
      this.#missed.set(`${note.channel} ${note.payload}`, note);
  }

  /** BullMQ 6.7 listens only after its last look; it would wait long for what came in between. */
  override on<Listener extends (...values: never[]) => void>(
    name: string,
    listener: Listener,
  ): this {
    super.on(name, listener as unknown as (...values: unknown[]) => void);
    if (name !== 'notification' || this.#missed.size === 0) return this;
    const notes = [...this.#missed.values()];
    this.#missed.clear();
    setImmediate(() => {
      for (const note of notes) this.emit('notification', note);
    });
    return this;
  }
}
