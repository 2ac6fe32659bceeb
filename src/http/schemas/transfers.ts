/** Transfers, as clients write and read them. */
import { z } from 'zod';
import type { Transfer } from '../../domain/transfer.ts';
import { TRANSFER_STATUSES } from '../../domain/transfer.ts';
import { shownTransfer } from '../../journal/events/shown.ts';
import {
  Cursor,
  FreeText,
  Id,
  LINES_MAX,
  Limit,
  Lines,
  QUANTITY_MAX,
  TimeOut,
  pageOf,
} from './basics.ts';

const Whole = z.int().min(0);
const Count = Whole.max(QUANTITY_MAX);

export const TransferBody = z
  .strictObject({
    id: Id.optional(),
    from: Id,
    to: Id,
    lines: Lines,
    mode: z.enum(['immediate', 'shipped']).default('immediate'),
    reference: FreeText.optional(),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must differ from `from`' });

const ReceiptLine = z
  .strictObject({
    sku: Id,
    received: Count.default(0),
    damaged: Count.default(0),
    lost: Count.default(0),
  })
  .refine(
    ({ received, damaged, lost }) => received + damaged + lost > 0,
    'one of received, damaged and lost must be at least 1',
  );
export const TransferReceiveBody = z.strictObject({
  lines: z.array(ReceiptLine).min(1).max(LINES_MAX),
});
export const TransferCancelBody = z.strictObject({});

export const TransferPath = z.strictObject({ id: Id });
export const TransferQuery = z.strictObject({
  status: z.enum(TRANSFER_STATUSES).optional(),
  warehouse: Id.optional(),
  cursor: Cursor.optional(),
  limit: Limit,
});

export const TransferOut = z.strictObject({
  id: Id,
  from: Id,
  to: Id,
  mode: z.enum(['immediate', 'shipped']),
  status: z.enum(TRANSFER_STATUSES),
  lines: z.array(
    z.strictObject({
      sku: Id,
      quantity: Whole,
      received: Whole,
      damaged: Whole,
      lost: Whole,
      returned: Whole,
    }),
  ),
  reference: z.string().nullable(),
  createdAt: TimeOut,
  updatedAt: TimeOut,
});
export const TransferPage = pageOf(TransferOut);

/** The transfer as it is sent. */
export const transferOut: (transfer: Transfer) => z.infer<typeof TransferOut> = shownTransfer;

export const TRANSFER_IN_EXAMPLE = {
  id: 'transfer-7',
  from: 'berlin',
  to: 'paris',
  mode: 'shipped',
  lines: [{ sku: 'MUG-BLUE', quantity: 5 }],
} as const;

export const TRANSFER_EXAMPLE = {
  id: 'transfer-7',
  from: 'berlin',
  to: 'paris',
  mode: 'shipped',
  status: 'in_transit',
  lines: [{ sku: 'MUG-BLUE', quantity: 5, received: 0, damaged: 0, lost: 0, returned: 0 }],
  reference: null,
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
} as const;
