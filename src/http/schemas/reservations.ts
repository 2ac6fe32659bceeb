/** Reservations, as clients write and read them. */
import { z } from 'zod';
import type { WarehouseId } from '../../domain/product.ts';
import type { Reservation } from '../../domain/reservation.ts';
import { FreeText, Id, Lines, TimeOut, iso } from './basics.ts';

const TTL_SECONDS_MAX = 604_800;
const TtlSeconds = z.int().min(1).max(TTL_SECONDS_MAX);
const Whole = z.int().min(0);

export const ReserveBody = z.strictObject({
  id: Id.optional(),
  lines: Lines,
  ttlSeconds: TtlSeconds.optional(),
  reference: FreeText.optional(),
});

export const ChangeBody = z
  .strictObject({ lines: Lines.optional(), ttlSeconds: TtlSeconds.nullable().optional() })
  .refine(
    (body) => body.lines !== undefined || body.ttlSeconds !== undefined,
    'lines or ttlSeconds must be given',
  );

export const CommitBody = z.strictObject({ lines: Lines.optional() });
export const ReleaseBody = z.strictObject({});

export const ReservationPath = z.strictObject({ id: Id, reservation: Id });

export const ReservationOut = z.strictObject({
  id: Id,
  warehouse: Id,
  status: z.enum(['held', 'committed', 'released', 'expired']),
  lines: z.array(z.strictObject({ sku: Id, quantity: Whole, committed: Whole, released: Whole })),
  reference: z.string().nullable(),
  expiresAt: TimeOut.nullable(),
});

/** The reservation as it is sent. */
export function reservationOut(
  warehouse: WarehouseId,
  reservation: Reservation,
): z.infer<typeof ReservationOut> {
  const { id, status, lines, reference, expiresAt } = reservation;
  return {
    id,
    warehouse,
    status,
    lines: lines.map((line) => ({ ...line })),
    reference,
    expiresAt: expiresAt === null ? null : iso(expiresAt),
  };
}

export const RESERVE_EXAMPLE = {
  id: 'basket-77',
  lines: [{ sku: 'MUG-BLUE', quantity: 2 }],
  ttlSeconds: 900,
  reference: 'basket 77',
} as const;

export const RESERVATION_EXAMPLE = {
  id: 'basket-77',
  warehouse: 'berlin',
  status: 'held',
  lines: [{ sku: 'MUG-BLUE', quantity: 2, committed: 0, released: 0 }],
  reference: 'basket 77',
  expiresAt: '2026-11-24T08:15:00.000Z',
} as const;
