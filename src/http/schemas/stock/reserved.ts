/** Who holds what is reserved of a level, as clients read it. */
import { z } from 'zod';
import { Cursor, Limit, TimeOut } from '../basics.ts';
import { DocumentOut } from '../stock.ts';

const Units = z.int().min(0);

export const ReservedQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit });

export const HolderOut = z.strictObject({
  document: DocumentOut,
  quantity: z.int().min(1),
  expiresAt: TimeOut.nullable(),
  since: TimeOut.nullable().describe('when the oldest of these units were set aside'),
});

export const ReservedPage = z.strictObject({
  reserved: Units.describe('of the level, at the moment that the list is of'),
  older: Units.describe('of it, what was set aside too long ago to be told apart'),
  items: z.array(HolderOut),
  nextCursor: z.string().nullable(),
});

export const RESERVED_EXAMPLE = {
  reserved: 2,
  older: 0,
  items: [
    {
      document: { type: 'reservation', id: 'basket-77' },
      quantity: 2,
      expiresAt: '2026-11-24T08:15:00.000Z',
      since: '2026-11-24T08:00:00.000Z',
    },
  ],
  nextCursor: null,
} as const;
