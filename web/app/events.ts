/** The types of events that the service tells. */
import type { Shape } from '../../src/client/api/stockroom.ts';

export type EventType = Shape<'Event'>['type'];

/** Complete: the compiler says so when there is another one. */
const TYPES: Readonly<Record<EventType, true>> = {
  'stock.low': true,
  'stock.recovered': true,
  'stock.out': true,
  'stock.back': true,
  'stock.oversold': true,
  'order.reserved': true,
  'order.fulfilled': true,
  'order.cancelled': true,
  'order.expired': true,
  'transfer.in_transit': true,
  'transfer.completed': true,
  'transfer.cancelled': true,
  'restock.requested': true,
  'restock.received': true,
  'restock.failed': true,
};

export const EVENT_TYPES = Object.keys(TYPES) as readonly EventType[];
