/**
 * What actors are asked and what they answer. Everything here is plain data, because it crosses
 * threads as JSON and lies in journals.
 */
import type { Facts } from '../domain/decision.ts';
import type { Level } from '../domain/level.ts';
import type { Sku } from '../domain/product.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Reservation, ReservationId } from '../domain/reservation.ts';
import type { Command } from '../domain/warehouse.ts';
import { hash64 } from '../journal/hash-index.ts';
import type { MovementRow } from '../journal/rows.ts';
import type { Position } from '../journal/sqlite.ts';

/** Asks of an actor what leaves its state as it is. */
export type Query =
  | { readonly type: 'look_up'; readonly id: ReservationId }
  /** Whether all is zero: at one level, or at every level of the warehouse. */
  | { readonly type: 'is_empty'; readonly sku: Sku | null }
  /** Does nothing but to be remembered under its key; for requests that reach several actors. */
  | { readonly type: 'claim' };

/** A command on its way to the actor with the address `to`. */
export interface Message {
  readonly to: string;
  /** The idempotency key with its scope, if the caller gave one. */
  readonly key: string | null;
  /** Tells bodies apart; equal for the same body. */
  readonly fingerprint: number;
  /** Who asks, for the audit trail. */
  readonly by: string;
  readonly command: Command | Query;
  readonly facts?: Facts | undefined;
}

/** For each operation: the seq of its movement, or the level if there was nothing to move. */
export type Step = number | Level;

/**
 * An actor's answer. A number is the seq of the movement that a single operation led to, which is
 * nearly all there is to say, a hundred thousand times a second. `replayed`: it was given before,
 * and nothing happened now.
 */
export type Reply =
  | number
  | {
      readonly ok: true;
      readonly steps?: readonly Step[];
      readonly reservation?: Reservation;
      readonly empty?: boolean;
      readonly replayed?: true;
      /** The ledger rows of `steps`, where they are not among those of the batch. */
      readonly rows?: readonly MovementRow[];
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly replayed?: true };

/** What a shard is given to do at once. `at` is the wall clock, in epoch milliseconds. */
export interface Batch {
  readonly at: number;
  readonly messages: readonly Message[];
}

/** What became of a batch. Without `ok` nothing in it was answered. */
export type Outcome =
  | {
      readonly ok: true;
      readonly at: number;
      readonly commit: number;
      /** The ledger rows that were written (`MovementRow[]`), as the JSON that was hashed. */
      readonly movements: string;
      /** A `Reply` for each message, as JSON. */
      readonly replies: string;
      readonly nextExpiryAt: number | null;
      /** Milliseconds that the COMMIT of the batch took; null if there was nothing to write. */
      readonly commitMs: number | null;
      readonly answers: number;
      readonly isSnapshotDue: boolean;
    }
  | {
      readonly ok: false;
      readonly committed: 'no' | 'unknown';
      readonly diskFull: boolean;
      readonly detail: string;
    };

/** All levels of a warehouse, column by column in the order of `skus`. */
export interface LevelParts {
  readonly skus: readonly Sku[];
  readonly figures: Float64Array;
}

/** What a shard knows when it has been opened. */
export interface Opened {
  readonly position: Position;
  readonly nextExpiryAt: number | null;
  /** The warehouses of which anything was ever recorded. */
  readonly warehouses: readonly string[];
  readonly replayed: number;
  readonly answers: number;
}

/** A number of 53 bits, equal for equal bodies. Not for secrets: two can be made to agree. */
export function fingerprintOf(body: unknown): number {
  const [low, high] = hash64(JSON.stringify(body), 0);
  return (high & 0x1f_ffff) * 2 ** 32 + low;
}
