/** Shards on files of their own, and the short way to ask something of them. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQLInputValue } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { Message, Outcome, Reply } from '../../src/actor/message.ts';
import { fingerprintOf } from '../../src/actor/message.ts';
import type { ShardOptions, ShardSurroundings } from '../../src/actor/shard.ts';
import { Shard } from '../../src/actor/shard.ts';
import type { Level } from '../../src/domain/level.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Reservation } from '../../src/domain/reservation.ts';
import type { MovementRow } from '../../src/journal/rows.ts';
import { PLACE } from './given.ts';

/** A new folder, which is gone after the run. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stockroom-test-'));

/** Runs `sql` on the file at `path` as somebody else, on a connection of its own. */
export function meddle(path: string, sql: string, ...values: readonly SQLInputValue[]): void {
  const database = new DatabaseSync(path);
  database.prepare(sql).run(...values);
  database.close();
}

/** A shard and the file that it lies in. Without messages, a batch lets time pass. */
export class ShardOnFile {
  readonly #folder = newFolder();
  readonly path = join(this.#folder, 'shard-0.db');
  readonly snapshotPath = join(this.#folder, 'shard-0.snapshot');
  readonly #about: Partial<ShardOptions>;
  readonly #surroundings: ShardSurroundings;
  shard: Shard;

  constructor(about: Partial<ShardOptions> = {}, surroundings: ShardSurroundings = {}) {
    this.#about = about;
    this.#surroundings = surroundings;
    this.shard = this.#open();
  }

  /** The answers to `messages`, which are one batch at `at`. */
  ask(at: number, ...messages: readonly Message[]): readonly Reply[] {
    return this.do(at, ...messages).replies;
  }

  /** What a batch led to. Throws if it was not carried out. */
  do(at: number, ...messages: readonly Message[]): Done {
    const outcome = this.shard.carryOut({ at, messages });
    if (!outcome.ok) throw new Error(outcome.detail);
    const replies = JSON.parse(outcome.replies) as readonly Reply[];
    const movements = JSON.parse(outcome.movements) as readonly MovementRow[];
    return { outcome, replies, movements };
  }

  /** Closes the shard and opens it from its file. */
  reopen(): this {
    this.shard.close();
    this.shard = this.#open();
    return this;
  }

  level(sku: string, warehouse = PLACE): Level | undefined {
    return this.shard.levels(warehouse).level(sku);
  }

  reservation(id: string, warehouse = PLACE): Reservation | undefined {
    const body = this.shard.documents.find({ warehouse, type: 'reservation', id })?.body;
    return body?.type === 'reservation' ? body.value : undefined;
  }

  movements(): readonly MovementRow[] {
    return [...this.shard.journal.movementsAfter(0)];
  }

  #open(): Shard {
    const answers = { windowMs: 86_400_000, max: 100_000 };
    const paths = {
      journalPath: this.path,
      snapshotPath: this.snapshotPath,
      address: 'desk/0',
      isShortcutAllowed: false,
      documentWaitingMax: 64,
    };
    const options = { ...paths, answers, snapshotEvery: 1e6, seed: 7, ...this.#about };
    return new Shard(options, this.#surroundings);
  }
}

/** A batch that was carried out. */
export interface Done {
  readonly outcome: Outcome & { readonly ok: true };
  readonly replies: readonly Reply[];
  readonly movements: readonly MovementRow[];
}

/** `command` on its way, with the fingerprint of its own content unless `about` says otherwise. */
export const message = (
  command: Message['command'],
  about: Partial<Omit<Message, 'command'>> = {},
): Message => ({
  to: PLACE,
  key: null,
  fingerprint: fingerprintOf(command),
  by: 'tester',
  command,
  ...about,
});

type About = Parameters<typeof message>[1];

export const operate = (
  type: Operation['type'],
  quantity: number,
  { sku = 'a', ...about }: About & { readonly sku?: string } = {},
): Message => message({ type, sku, quantity }, about);

export const receive = (quantity: number, about?: Parameters<typeof operate>[2]): Message =>
  operate('receive', quantity, about);

export const remove = (quantity: number, about?: Parameters<typeof operate>[2]): Message =>
  operate('remove', quantity, about);

/** Reserves `quantity` of SKU `a`. */
export const reserve = (
  id: string,
  quantity: number,
  { ttlSeconds = null, ...about }: About & { readonly ttlSeconds?: number | null } = {},
): Message =>
  message(
    { type: 'reserve', id, lines: [{ sku: 'a', quantity }], ttlSeconds, reference: null },
    about,
  );

export const commit = (id: string, about?: About): Message =>
  message({ type: 'commit', id }, about);

export const lookUp = (id: string, about?: About): Message =>
  message({ type: 'look_up', id }, about);
