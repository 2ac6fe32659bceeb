/**
 * A reservation: units of one warehouse set aside under a name, with or without an expiry.
 *
 * For each line `quantity = held + committed + released`, and only what is held counts as reserved
 * at its level. It ends when nothing is held any more.
 */
import type { Moved, MovementType } from './level.ts';
import type { Sku } from './product.ts';

export type ReservationId = string;

export type ReservationStatus = 'held' | 'committed' | 'released' | 'expired';

/** So many units of one SKU. */
export interface Line {
  readonly sku: Sku;
  readonly quantity: number;
}

export interface ReservationLine extends Line {
  readonly committed: number;
  readonly released: number;
}

/** Times are epoch milliseconds; `expiresAt` is null for a reservation that stays. */
export interface Reservation {
  readonly id: ReservationId;
  readonly status: ReservationStatus;
  readonly lines: readonly ReservationLine[];
  readonly reference: string | null;
  readonly expiresAt: number | null;
}

/** Units of `line` that are still set aside. */
export const held = (line: ReservationLine): number =>
  line.quantity - line.committed - line.released;

/** The same lines with each SKU once, in the order in which they first stand. */
export function summed(lines: readonly Line[]): readonly Line[] {
  const totals = new Map<Sku, number>();
  for (const { sku, quantity } of lines) totals.set(sku, (totals.get(sku) ?? 0) + quantity);
  return [...totals].map(([sku, quantity]) => ({ sku, quantity }));
}

/** Units of a SKU in `lines`. */
export function unitsOf(lines: readonly Line[], sku: Sku): number {
  let units = 0;
  for (const line of lines) if (line.sku === sku) units += line.quantity;
  return units;
}

/** The movement of `line` on behalf of `reservation`. */
export function movedFor(
  reservation: Reservation,
  movement: MovementType & ('reserve' | 'release' | 'ship'),
  line: Line,
): Moved {
  return {
    type: 'moved',
    movement,
    sku: line.sku,
    quantity: movement === 'ship' ? -line.quantity : 0,
    amount: line.quantity,
    from: null,
    to: null,
    reason: null,
    reference: reservation.reference,
    document: { type: 'reservation', id: reservation.id },
  };
}

/** The reservation after all that is still held was given back. */
export function ended(reservation: Reservation, status: 'released' | 'expired'): Reservation {
  const lines = reservation.lines.map((line) => ({
    ...line,
    released: line.released + held(line),
  }));
  return { ...reservation, status, lines };
}
