/**
 * The words that the API has for something, to be chosen from. The compiler keeps lists complete:
 * it says so when there is another word.
 */
import type { Shape } from '../../src/client/api/stockroom.ts';

export type Category = Shape<'Product'>['category'];
export type EventType = Shape<'Event'>['type'];

const everyOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];

/** The fixed set of product categories. */
export const CATEGORIES = everyOf<Category>({
  electronics: true,
  grocery: true,
  clothing: true,
  home: true,
  beauty: true,
  toys: true,
  books: true,
  sports: true,
  tools: true,
  other: true,
});

export const EVENT_TYPES = everyOf<EventType>({
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
});

export const MOVEMENT_TYPES = everyOf<Shape<'Movement'>['type']>({
  receive: true,
  remove: true,
  adjust: true,
  count: true,
  reserve: true,
  release: true,
  ship: true,
  transfer_out: true,
  transfer_in: true,
  transit_loss: true,
  return: true,
  move: true,
  write_off: true,
});

export const ORDER_STATUSES = everyOf<Shape<'Order'>['status']>({
  reserved: true,
  partially_fulfilled: true,
  fulfilled: true,
  cancelled: true,
  expired: true,
});

export const TRANSFER_STATUSES = everyOf<Shape<'Transfer'>['status']>({
  in_transit: true,
  partially_received: true,
  completed: true,
  cancelled: true,
});

export const RESTOCK_STATUSES = everyOf<Shape<'Restock'>['status']>({
  requested: true,
  ordered: true,
  partially_received: true,
  received: true,
  failed: true,
  cancelled: true,
});
