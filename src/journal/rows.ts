/**
 * The rows of a journal, as tuples in the order of their columns: what is inserted, hashed and sent
 * between threads is the same array, so that no field has a second spelling to keep in step.
 */
import type { Level, MovementType, StockState } from '../domain/level.ts';
import { evolve, unavailable } from '../domain/level.ts';

/** One immutable row of the ledger: a change of one level, with the level's figures after it. */
export type MovementRow = readonly [
  seq: number,
  prev: number,
  at: number,
  warehouse: string,
  sku: string,
  type: MovementType,
  quantity: number,
  amount: number,
  onHand: number,
  reserved: number,
  unavailable: number,
  incoming: number,
  version: number,
  reason: string | null,
  reference: string | null,
  actor: string,
  document: string | null,
  from: StockState | null,
  to: StockState | null,
];

/** A ledger row with names. `prev` is the seq of the level's previous movement, 0 at the first. */
export interface Movement {
  readonly seq: number;
  readonly prev: number;
  readonly at: number;
  readonly warehouse: string;
  readonly sku: string;
  readonly type: MovementType;
  readonly quantity: number;
  readonly amount: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly unavailable: number;
  readonly incoming: number;
  readonly version: number;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly actor: string;
  /** `<type>:<id>` of the document on whose behalf it happened. */
  readonly document: string | null;
  readonly from: StockState | null;
  readonly to: StockState | null;
}

/**
 * What a row of documents is about: a reservation, the part of a warehouse in an order or a
 * transfer, these themselves at their desk, the policy of a warehouse for a scope (which is its
 * id), an alert about a SKU (its id) at a warehouse, a restock, whether a warehouse is closed (the
 * id is its own), or a list of parts and documents that are at rest.
 */
export type DocumentType =
  | 'reservation'
  | 'order_part'
  | 'transfer_part'
  | 'order'
  | 'transfer'
  | 'policy'
  | 'alert'
  | 'restock'
  | 'warehouse'
  | 'settled';

/** The state that a document came to; `first` is the `n` of its first row. */
export type DocumentRow = readonly [
  n: number,
  first: number,
  at: number,
  warehouse: string,
  type: DocumentType,
  id: string,
  actor: string,
  fingerprint: number | null,
  body: string,
];

/** What was answered to a command that carried an idempotency key. */
export type AnswerRow = readonly [
  n: number,
  at: number,
  key: string,
  fingerprint: number,
  reply: string,
];

/** Where a level stood after every so many of its movements: a way into its long history. */
export type MarkRow = readonly [
  warehouse: string,
  sku: string,
  version: number,
  seq: number,
  at: number,
];

/** A commit and the numbers of the last rows in it. `hash` covers all commits up to this one. */
export type CommitRow = readonly [
  n: number,
  at: number,
  movement: number,
  document: number,
  answer: number,
  answersHash: string,
  hash: string,
];

/** A level has a mark after every so many of its movements. */
export const MARK_EVERY = 256;

/** The level after the movement in `row`, given the one before it. */
export function replayRow(before: Level, row: MovementRow): Level {
  const [seq, , at, , sku, movement, quantity, amount] = row;
  const about = { reason: null, reference: null, document: null };
  const [from, to] = [row[17], row[18]];
  const event = { type: 'moved', movement, sku, quantity, amount, from, to, ...about } as const;
  return evolve(before, event, { seq, at });
}

/** Whether `row` follows on `before` and says what `after` says. */
export function agrees(row: MovementRow, before: Level, after: Level): boolean {
  return (
    before.seq === row[1] &&
    after.onHand === row[8] &&
    after.reserved === row[9] &&
    unavailable(after) === row[10] &&
    after.version === row[12]
  );
}

/** The row with names. */
export function toMovement(row: MovementRow): Movement {
  return {
    seq: row[0],
    prev: row[1],
    at: row[2],
    warehouse: row[3],
    sku: row[4],
    type: row[5],
    quantity: row[6],
    amount: row[7],
    onHand: row[8],
    reserved: row[9],
    unavailable: row[10],
    incoming: row[11],
    version: row[12],
    reason: row[13],
    reference: row[14],
    actor: row[15],
    document: row[16],
    from: row[17],
    to: row[18],
  };
}
