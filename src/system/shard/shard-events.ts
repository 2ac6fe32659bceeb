/** What a shard's host is told to do and what it tells of its life. */
import type { LevelParts, Opened, Outcome } from '../../actor/message.ts';
import type { Sku } from '../../domain/product.ts';
import type { ShardOptions } from '../../actor/shard.ts';
import type { MovementRow } from '../../journal/rows.ts';
import type { Clock } from '../clock.ts';
import type { Letter, MailboxLimits } from '../mailbox.ts';
import type { ShardThread } from './shard-thread.ts';

/** A batch that was carried out. */
export type Done = Extract<Outcome, { readonly ok: true }>;

/** A batch that was committed: its ledger rows, how many messages, and how long all of it took. */
export interface CarriedOut {
  readonly rows: readonly MovementRow[];
  readonly messages: number;
  readonly ms: number;
}

/** What a host tells of its life. */
export interface ShardEvents {
  /**
   * The levels of a warehouse as they are in the journal, and the SKUs by the numbers in them.
   * Before its shard is open.
   */
  loaded(warehouse: string, skus: readonly Sku[], levels: LevelParts): void;
  /** The shard was opened. Before anything is answered. */
  opened(shard: number, opened: Opened, ms: number): void;
  /** A batch is on its way. What it writes has this time or a later one. */
  began(shard: number, at: number, letters: readonly Letter[]): void;
  /** What became of the oldest batch on its way is known: `committed` or `opened` came before. */
  ended(shard: number): void;
  /** A batch was committed. Before anything in it is answered. */
  committed(shard: number, outcome: Done, batch: CarriedOut): void;
  /**
   * Actors of the shard have told others something, which is given as text for a batch. Before
   * the batch in which they did is committed or ended.
   */
  sent(shard: number, messages: readonly (readonly [to: string, text: string])[]): void;
  /** Something went wrong that operators should know of. */
  trouble(
    shard: number,
    what: 'thread_lost' | 'poison' | 'disk_full' | 'journal',
    why: string,
  ): void;
}

/** With what a host is made. */
export interface ShardHostOptions {
  readonly clock: Clock;
  readonly thread: ShardThread;
  readonly shard: ShardOptions;
  readonly mailbox: MailboxLimits;
  readonly batch: { readonly messages: number; readonly bytes: number };
}
