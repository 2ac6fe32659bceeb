/**
 * A level: one SKU at one warehouse.
 *
 * On hand is what is there. Of it, `reserved` is promised and `damaged`, `quarantined` and
 * `expired` cannot be sold. What is left is available. It is below 0 only when a count, an
 * adjustment or a write-off found less than had been promised.
 */
import type { Sku } from './product.ts';

/** The largest on-hand figure: the largest integer that a double holds exactly. */
export const ON_HAND_MAX = Number.MAX_SAFE_INTEGER;

/** The condition of units that cannot be sold. */
export type Condition = 'damaged' | 'quarantined' | 'expired';

/** Where units of a level can stand: what may be sold, or the reason why not. */
export type StockState = 'available' | Condition;

export const STOCK_STATES = ['available', 'damaged', 'quarantined', 'expired'] as const;

export const MOVEMENT_TYPES = [
  'receive',
  'remove',
  'adjust',
  'count',
  'reserve',
  'release',
  'ship',
  'transfer_out',
  'transfer_in',
  'transit_loss',
  'return',
  'move',
  'write_off',
] as const;

export type MovementType = (typeof MOVEMENT_TYPES)[number];

/** The document on whose behalf a movement happened. */
export interface DocumentRef {
  readonly type: 'reservation' | 'order' | 'transfer' | 'restock';
  readonly id: string;
}

/** Figures are whole units. `seq` is that of the latest movement, 0 when there is none. */
export interface Level {
  readonly onHand: number;
  readonly reserved: number;
  readonly damaged: number;
  readonly quarantined: number;
  readonly expired: number;
  readonly incoming: number;
  /** Units that were promised to leave, by votes that are not settled yet. */
  readonly leaving: number;
  readonly version: number;
  readonly updatedAt: number;
  readonly seq: number;
}

/** The event of stock changing at one level. */
export interface Moved {
  readonly type: 'moved';
  readonly movement: MovementType;
  readonly sku: Sku;
  /** Signed change of on hand. */
  readonly quantity: number;
  /** How much it was about; always positive. */
  readonly amount: number;
  readonly from: StockState | null;
  readonly to: StockState | null;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly document: DocumentRef | null;
}

/** When an event happened and its place in the ledger. */
export interface Stamp {
  readonly seq: number;
  readonly at: number;
}

/** A level at which nothing has happened yet. */
export const NO_LEVEL: Level = {
  onHand: 0,
  reserved: 0,
  damaged: 0,
  quarantined: 0,
  expired: 0,
  incoming: 0,
  leaving: 0,
  version: 0,
  updatedAt: 0,
  seq: 0,
};

/** Units on hand that may not be sold. */
export const unavailable = (level: Pick<Level, Condition>): number =>
  level.damaged + level.quarantined + level.expired;

/** Units that can still be promised; below 0 when more was promised than is there. */
export const available = (level: Level): number =>
  level.onHand - level.reserved - unavailable(level);

/** Units in `state`. For `available`: those that are fit for sale, promised or not. */
export const unitsIn = (level: Level, state: StockState): number =>
  state === 'available' ? level.onHand - unavailable(level) : level[state];

/** Whether nothing is there, promised, or on its way. */
export const isZero = (level: Level): boolean =>
  level.onHand === 0 && level.reserved === 0 && unavailable(level) === 0 && level.incoming === 0;

/** The level after `event`. Relative: it never looks at whether the event was wise. */
export function evolve(level: Level, event: Moved, stamp: Stamp): Level {
  return {
    onHand: level.onHand + event.quantity,
    reserved: level.reserved + reservedChange(event),
    damaged: level.damaged + stateChange(event, 'damaged'),
    quarantined: level.quarantined + stateChange(event, 'quarantined'),
    expired: level.expired + stateChange(event, 'expired'),
    incoming: level.incoming,
    leaving: level.leaving,
    version: level.version + 1,
    updatedAt: stamp.at,
    seq: stamp.seq,
  };
}

function reservedChange({ movement, amount }: Moved): number {
  switch (movement) {
    case 'reserve':
      return amount;
    case 'release':
    case 'ship':
    case 'transfer_out':
      return -amount;
    case 'receive':
    case 'remove':
    case 'adjust':
    case 'count':
    case 'transfer_in':
    case 'transit_loss':
    case 'return':
    case 'move':
    case 'write_off':
      return 0;
  }
}

function stateChange({ from, to, amount }: Moved, state: Condition): number {
  return (to === state ? amount : 0) - (from === state ? amount : 0);
}
