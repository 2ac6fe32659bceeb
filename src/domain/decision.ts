/** What a decision looks at, what it says, and what the catalogue has to say to it. */
import type { Level, Moved } from './level.ts';
import type { Sku, WarehouseId } from './product.ts';
import type { Refusal } from './refusal.ts';
import type { Reservation, ReservationId } from './reservation.ts';

/** The event of a reservation having come to a new state. */
export interface Documented {
  readonly type: 'documented';
  readonly reservation: Reservation;
}

/**
 * The event of figures changing at a level that no movement tells of: what is on its way to here,
 * and what has been promised to leave.
 */
export interface Shifted {
  readonly type: 'shifted';
  readonly sku: Sku;
  readonly incoming: number;
  readonly leaving: number;
}

/** The level after what no movement tells of. */
export const shifted = (level: Level, { incoming, leaving }: Shifted): Level => ({
  ...level,
  incoming: level.incoming + incoming,
  leaving: level.leaving + leaving,
});

export type StockEvent = Moved | Documented | Shifted;

/** What a decision looks at. */
export interface WarehouseState {
  readonly id: WarehouseId;
  level(sku: Sku): Level | undefined;
  reservation(id: ReservationId): Reservation | undefined;
  /** Whether the warehouse was deleted, so that nothing may come in. */
  isClosed(): boolean;
  /** Units that votes of orders and transfers hold which may yet be aborted. */
  contended(sku: Sku): number;
  /** Units that votes have promised to take in, beyond those that are on their way. */
  arriving(sku: Sku): number;
}

/**
 * `steps` has, for each operation that was asked, null if it led to an event, and if there was
 * nothing to do the level that it found.
 */
export type Decision =
  | {
      readonly ok: true;
      readonly events: readonly StockEvent[];
      readonly steps?: readonly (Level | null)[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * What the catalogue says of those whom a command is about, as far as it is out of the ordinary.
 * It is part of what a command is decided on, because the catalogue is not the warehouse's own.
 */
export interface Facts {
  readonly warehouseInactive?: true;
  readonly unknown?: readonly Sku[];
  readonly inactive?: readonly Sku[];
}

/** When a command is decided (epoch milliseconds), and what the catalogue says to it. */
export interface Circumstances {
  readonly at: number;
  readonly facts?: Facts | undefined;
}

/**
 * What the catalogue has against a command on `skus`. An unknown product is an objection to
 * anything; what is inactive objects only to what takes stock in or promises it.
 */
export function objection(
  skus: readonly Sku[],
  facts: Facts | undefined,
  activity: 'takes in' | 'promises' | 'neither',
): Refusal | null {
  if (facts === undefined || skus.length === 0) return null;
  const unknown = skus.find((sku) => facts.unknown?.includes(sku));
  if (unknown !== undefined) {
    return { code: 'not_found', detail: `there is no product ${unknown}` };
  }
  if (activity === 'neither') return null;
  if (facts.warehouseInactive) {
    return { code: 'invalid_state', detail: `the warehouse is inactive and ${activity} no more` };
  }
  const inactive = skus.find((sku) => facts.inactive?.includes(sku));
  if (inactive === undefined) return null;
  const detail = `the product ${inactive} is inactive: the warehouse ${activity} no more of it`;
  return { code: 'invalid_state', detail };
}
