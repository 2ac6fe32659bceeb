/**
 * A restock: units of one SKU that a warehouse has asked a supplier for, or another warehouse.
 *
 * `received <= quantity`, and the two are equal at the end unless it failed or was cancelled. What
 * is outstanding of an open one is incoming at its level, from the moment that it is requested.
 * What may be asked of it is said in `restock-step.ts`.
 */
import type { Shifted } from '../decision.ts';
import type { Sku, WarehouseId } from '../product.ts';
import type { Policy } from './policy.ts';

export type RestockId = string;

export const RESTOCK_STATUSES = [
  'requested',
  'ordered',
  'partially_received',
  'received',
  'failed',
  'cancelled',
] as const;

export type RestockStatus = (typeof RESTOCK_STATUSES)[number];

/** What the policy said that asked for a restock, as far as whoever orders it needs to know. */
export interface RestockTerms {
  readonly leadTimeDays: number;
  readonly leadTimeStdDays: number;
  readonly packSize: number;
  /** The warehouse that it is to come from; null if it is to be bought. */
  readonly source: WarehouseId | null;
}

/** Times are epoch milliseconds; `expectedAt` is null while nobody has said when it arrives. */
export interface Restock {
  readonly id: RestockId;
  readonly warehouse: WarehouseId;
  readonly sku: Sku;
  readonly quantity: number;
  readonly received: number;
  readonly status: RestockStatus;
  readonly strategy: Policy['strategy'];
  readonly explanation: string;
  readonly supplier: string | null;
  readonly expectedAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The level's inventory position with this one in it, as it was requested. Not for clients. */
  readonly position: number;
  /** Not for clients. */
  readonly terms: RestockTerms;
  /** Whether a transfer of the same id carries it, which then counts as incoming in its place. */
  readonly isCarried: boolean;
}

/** Whether more of it may arrive. */
export const isOpenRestock = ({ status }: Pick<Restock, 'status'>): boolean =>
  status === 'requested' || status === 'ordered' || status === 'partially_received';

/** Units that may still arrive: none of one that has come to its end. */
export const outstanding = (restock: Restock): number =>
  isOpenRestock(restock) ? restock.quantity - restock.received : 0;

/** Units that it adds to what is incoming at its level. */
const incomingBy = (restock: Restock | undefined): number =>
  restock === undefined || restock.isCarried ? 0 : outstanding(restock);

/** How the figures of a level change that no movement tells of, from one state to the next. */
export function restockShifts(before: Restock | undefined, after: Restock): readonly Shifted[] {
  const incoming = incomingBy(after) - incomingBy(before);
  return incoming === 0 ? [] : [{ type: 'shifted', sku: after.sku, incoming, leaving: 0 }];
}
