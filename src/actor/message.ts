/**
 * What actors are asked and what they answer. Everything here is plain data, because it crosses
 * threads as JSON and lies in journals.
 */
import type { Facts } from '../domain/decision.ts';
import type { DeskDocument } from '../domain/steps/document-step.ts';
import type { DocumentRef, Level } from '../domain/level.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Reservation, ReservationId } from '../domain/reservation.ts';
import type { Assessment } from '../domain/restock/assess.ts';
import type { PreviewPart } from './restock/preview.ts';
import type { Restock } from '../domain/restock/restock.ts';
import type { ScopedPolicy } from '../domain/restock/scope.ts';
import type { Command } from '../domain/warehouse.ts';
import { hash64 } from '../journal/hash-index.ts';
import type { DocumentType, MovementRow } from '../journal/rows.ts';
import type { Position } from '../journal/sqlite.ts';
import type { ClosingCommand } from './closing/closing-command.ts';
import type { DeskCommand } from './desk/desk-command.ts';
import type { ProtocolMessage } from './desk/protocol.ts';
import type { RestockingCommand, RestockingQuery } from './restock/restock-command.ts';
import type { PolicyChange } from './restock/restock-book.ts';
import type { RareParts } from './state/rare-figures.ts';

/** Asks of an actor what leaves its state as it is. */
export type Query =
  /** What desks and warehouses tell each other. */
  | { readonly type: 'protocol'; readonly messages: readonly ProtocolMessage[] }
  | { readonly type: 'look_up'; readonly id: ReservationId }
  /** When what the warehouse has of these documents expires. */
  | { readonly type: 'read_expiries'; readonly documents: readonly DocumentRef[] }
  /** Whether nothing of it is there; of a desk, whether no return of it is on its way. */
  | { readonly type: 'is_empty'; readonly sku: Sku }
  /**
   * Does nothing but to be remembered under its key, for requests that reach several actors; with
   * what was refused of them before any was asked.
   */
  | { readonly type: 'claim'; readonly refused?: readonly RefusedPart[] | undefined }
  | RestockingQuery;

/** A part of a request, by its place in it, and why it was refused. */
export type RefusedPart = readonly [index: number, refusal: Refusal];

/** A command on its way to the actor with the address `to`. */
export interface Message {
  readonly to: string;
  /** The idempotency key with its scope, if the caller gave one. */
  readonly key: string | null;
  /** Tells bodies apart; equal for the same body. */
  readonly fingerprint: number;
  /** Who asks, for the audit trail. */
  readonly by: string;
  readonly command: Command | Query | ClosingCommand | DeskCommand | RestockingCommand;
  readonly facts?: Facts | undefined;
  /** Under which its answer is given, if that comes later than its batch. */
  readonly ticket?: number | undefined;
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
      readonly document?: DeskDocument;
      readonly empty?: boolean;
      /** Null for what does not expire. */
      readonly expiries?: readonly (number | null)[];
      readonly refused?: readonly RefusedPart[];
      readonly restock?: Restock;
      readonly policies?: readonly ScopedPolicy[];
      /** Null if no policy is in force. */
      readonly assessment?: Assessment | null;
      readonly preview?: PreviewPart;
      /** Whether there was no policy before. */
      readonly isNew?: boolean;
      readonly replayed?: true;
      /** The ledger rows of `steps`, where they are not among those of the batch. */
      readonly rows?: readonly MovementRow[];
    }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly replayed?: true;
      /** The stock that an order was to take went meanwhile; another plan may do. */
      readonly isPlanStale?: true;
    }
  /** Why there is too much to do already. Nothing was done, and this is not remembered. */
  | { readonly ok: false; readonly overloaded: string };

/** A figure that no movement tells of, as it is after a batch. */
export type Shift = readonly [warehouse: WarehouseId, sku: Sku, incoming: number];

/** Whether stock of a SKU is low at a warehouse from now on. */
export type LowChange = readonly [warehouse: WarehouseId, sku: Sku, isLow: boolean];

/** What has changed in the restocking of a shard. */
export interface RestockNews {
  /** The states that restocks have come to, in their order. */
  readonly restocks: readonly Restock[];
  readonly policies: readonly (PolicyChange & { readonly warehouse: WarehouseId })[];
  readonly lows: readonly LowChange[];
}

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
      /** The number of the last row of documents. */
      readonly document: number;
      /** The ledger rows that were written (`MovementRow[]`), as the JSON that was hashed. */
      readonly movements: string;
      /** A `Reply` for each message, or null if it is answered later, as JSON. */
      readonly replies: string;
      /** Pairs of a ticket and a `Reply`: answers to messages of earlier batches, as JSON. */
      readonly late: string;
      /** Messages to other actors: their addresses, and the text for a batch. */
      readonly outbox: readonly (readonly [to: string, text: string])[];
      /** Figures that have changed and that no movement tells of. */
      readonly shifts: readonly Shift[];
      /** Null if nothing has changed there. */
      readonly restocking: RestockNews | null;
      /** What rows of documents were written about; each once. */
      readonly documentTypes: readonly DocumentType[];
      /** When the next document expires; null if none does. May be early, never late. */
      readonly nextExpiryAt: number | null;
      /** When something must be said again; null if nothing must. */
      readonly nextRepeatAt: number | null;
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

/** All levels of a warehouse, column by column in the order of `skus`, which are numbers. */
export interface LevelParts {
  readonly skus: Uint32Array<ArrayBuffer>;
  readonly figures: Float64Array<ArrayBuffer>;
  /** Figures that are 0 nearly everywhere; null if they are everywhere. */
  readonly rare: RareParts | null;
}

/** What a shard knows when it has been opened. */
export interface Opened {
  readonly position: Position;
  readonly nextExpiryAt: number | null;
  readonly nextRepeatAt: number | null;
  /** The warehouses of which anything was ever recorded. */
  readonly warehouses: readonly string[];
  /** Those that are closed. */
  readonly closed: readonly WarehouseId[];
  /** The SKUs by the numbers that its levels have for them. */
  readonly skus: readonly Sku[];
  /** Open restocks, the policies in force, and the levels that are low. */
  readonly restocking: RestockNews;
  readonly replayed: number;
  readonly answers: number;
}

/** A message as it is sent between threads: JSON without names takes half the time of one with. */
type MessageTuple = readonly [
  to: string,
  key: string | null,
  fingerprint: number,
  by: string,
  command: Message['command'],
  facts?: Facts | null,
  ticket?: number,
];

/** `message` as text, for a batch. */
export function textOf({ to, key, fingerprint, by, command, facts, ticket }: Message): string {
  const tuple: MessageTuple = [to, key, fingerprint, by, command];
  if (ticket !== undefined) return JSON.stringify([...tuple, facts ?? null, ticket]);
  return JSON.stringify(facts === undefined ? tuple : [...tuple, facts]);
}

/** A batch of messages that are given as text. Joined at once, so that the text is in one piece. */
export function batchText(at: number, messages: readonly string[]): string {
  const parts = [`{"at":${at},"messages":[`];
  for (const message of messages) parts.push(message, ',');
  if (messages.length > 0) parts.pop();
  parts.push(']}');
  return parts.join('');
}

/** The batch that `batchText` gave. */
export function parseBatch(text: string): Batch {
  const { at, messages } = JSON.parse(text) as {
    readonly at: number;
    readonly messages: readonly MessageTuple[];
  };
  return { at, messages: messages.map(toMessage) };
}

const toMessage = ([to, key, fingerprint, by, command, facts, ticket]: MessageTuple): Message => ({
  to,
  key,
  fingerprint,
  by,
  command,
  facts: facts ?? undefined,
  ticket,
});

/** A number of 53 bits, equal for equal bodies. Not for secrets: two can be made to agree. */
export function fingerprintOf(body: unknown): number {
  const [low, high] = hash64(JSON.stringify(body), 0);
  return (high & 0x1f_ffff) * 2 ** 32 + low;
}
