/**
 * A transfer: units that move from one warehouse to another.
 *
 * For each line `received + damaged + lost + returned <= quantity`; what is missing is in transit,
 * and at the end nothing is missing.
 */
import type { Sku, WarehouseId } from './product.ts';
import type { Line } from './reservation.ts';

export type TransferId = string;

export const TRANSFER_STATUSES = [
  'in_transit',
  'partially_received',
  'completed',
  'cancelled',
] as const;

export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

export type TransferMode = 'immediate' | 'shipped';

/** Separate counts of the units of a line. */
export interface TransferLine extends Line {
  readonly received: number;
  readonly damaged: number;
  readonly lost: number;
  readonly returned: number;
}

/** Times are epoch milliseconds. */
export interface Transfer {
  readonly id: TransferId;
  readonly from: WarehouseId;
  readonly to: WarehouseId;
  readonly mode: TransferMode;
  readonly status: TransferStatus;
  readonly lines: readonly TransferLine[];
  readonly reference: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What of a SKU arrived well, arrived damaged, and will not arrive. */
export interface Receipt {
  readonly sku: Sku;
  readonly received: number;
  readonly damaged: number;
  readonly lost: number;
}

/** Units of `line` that have left and not arrived. */
export const inTransit = (line: TransferLine): number =>
  line.quantity - line.received - line.damaged - line.lost - line.returned;
