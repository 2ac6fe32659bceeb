/**
 * Which event a row of the table `document` is, if any.
 *
 * A row tells of a decision, so it is the event, even if its warehouses have still to do their
 * part. An event tells that a status has changed: goods that come back to a fulfilled order leave
 * it fulfilled, and are none.
 */
import type { Order } from '../../domain/order.ts';
import type { StockAlert } from '../../domain/restock/alerts.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import type { DeskDocument } from '../../domain/steps/document-step.ts';
import type { Transfer } from '../../domain/transfer.ts';
import type { DocumentType } from '../rows.ts';
import type { EventType, FeedEvent } from './feed-event.ts';
import { eventId } from './feed-event.ts';
import { shownOrder, shownRestock, shownTransfer } from './shown.ts';

/** What an event is read from. `first` is the number of the first row of the same document. */
export interface EventRow {
  readonly n: number;
  readonly first: number;
  readonly at: number;
  readonly warehouse: string;
  readonly type: DocumentType;
  readonly id: string;
  readonly body: string;
}

/** A status and the event that coming to it is; no other status is one. */
type Told<Status extends string> = Readonly<Partial<Record<Status, EventType>>>;

const ORDER_EVENTS: Told<Order['status']> = {
  reserved: 'order.reserved',
  fulfilled: 'order.fulfilled',
  cancelled: 'order.cancelled',
  expired: 'order.expired',
};

const TRANSFER_EVENTS: Told<Transfer['status']> = {
  in_transit: 'transfer.in_transit',
  completed: 'transfer.completed',
  cancelled: 'transfer.cancelled',
};

const RESTOCK_EVENTS: Told<Restock['status']> = {
  requested: 'restock.requested',
  received: 'restock.received',
  failed: 'restock.failed',
};

/** The types of rows that can be events. */
export const EVENT_ROW_TYPES = ['order', 'transfer', 'restock', 'alert'] as const;

/** An event before it is told: what it is, which warehouses it concerns, and all of it. */
export interface RowEvent {
  readonly type: EventType;
  readonly warehouses: readonly string[];
  event(): FeedEvent;
}

/** The event that `row` of a shard is. `statusBefore` is asked where only that can tell. */
export function eventOf(row: EventRow, shard: number, statusBefore: () => string): RowEvent | null {
  switch (row.type) {
    case 'order':
    case 'transfer':
      return deskEvent(row, shard, statusBefore);
    case 'restock':
      return restockEvent(row, shard);
    case 'alert':
      return alertEvent(row, shard);
    case 'reservation':
    case 'order_part':
    case 'transfer_part':
    case 'policy':
    case 'warehouse':
    case 'settled':
      return null;
  }
}

/** The status that the row of an order or a transfer with this body says it came to. */
export const statusIn = (body: string): string =>
  (JSON.parse(body) as { readonly document: DeskDocument }).document.value.status;

function deskEvent(row: EventRow, shard: number, statusBefore: () => string): RowEvent | null {
  const { document } = JSON.parse(row.body) as { readonly document: DeskDocument };
  const { id, status } = document.value;
  const type =
    document.type === 'order' ? ORDER_EVENTS[document.value.status] : typeOfTransfer(document);
  if (type === undefined || isSame(row, status, statusBefore)) return null;
  return {
    type,
    warehouses: warehousesOf(document),
    event: () => ({
      ...headOf(row, shard, type),
      document: { type: document.type, id },
      data: document.type === 'order' ? shownOrder(document.value) : shownTransfer(document.value),
    }),
  };
}

const typeOfTransfer = ({ value }: DeskDocument & { type: 'transfer' }): EventType | undefined =>
  TRANSFER_EVENTS[value.status];

function warehousesOf({ type, value }: DeskDocument): readonly string[] {
  if (type === 'transfer') return [value.from, value.to];
  return [...new Set(value.allocations.map(({ warehouse }) => warehouse))];
}

/** Nothing is written of a restock after its end, and only its first row makes it requested. */
function restockEvent(row: EventRow, shard: number): RowEvent | null {
  const restock = JSON.parse(row.body) as Restock;
  const { warehouse, sku, status } = restock;
  const type = RESTOCK_EVENTS[status];
  const isNews = status !== 'requested' || row.n === row.first;
  if (type === undefined || !isNews) return null;
  return {
    type,
    warehouses: [warehouse],
    event: () => ({
      ...headOf(row, shard, type),
      warehouse,
      sku,
      document: { type: 'restock', id: restock.id },
      data: shownRestock(restock),
    }),
  };
}

function alertEvent(row: EventRow, shard: number): RowEvent {
  const { type, ...data } = JSON.parse(row.body) as StockAlert;
  const { warehouse, id: sku } = row;
  return {
    type,
    warehouses: [warehouse],
    event: () => ({ ...headOf(row, shard, type), warehouse, sku, data }),
  };
}

const isSame = ({ n, first }: EventRow, status: string, before: () => string): boolean =>
  n !== first && before() === status;

function headOf({ n, at }: EventRow, shard: number, type: EventType) {
  return { id: eventId({ shard, n }), type, at: new Date(at).toISOString() };
}
