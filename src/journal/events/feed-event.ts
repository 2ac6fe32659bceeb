/**
 * What subscribers are told. An event is not sent along with what happened: it is read out of a
 * row of the journal, so it is there if and only if that is, and it is always the same.
 */
import { STOCK_ALERT_TYPES } from '../../domain/restock/alerts.ts';

export const EVENT_TYPES = [
  ...STOCK_ALERT_TYPES,
  'order.reserved',
  'order.fulfilled',
  'order.cancelled',
  'order.expired',
  'transfer.in_transit',
  'transfer.completed',
  'transfer.cancelled',
  'restock.requested',
  'restock.received',
  'restock.failed',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** An event as it is told, over a stream and to a webhook alike. */
export interface FeedEvent {
  readonly id: string;
  readonly type: EventType;
  /** ISO 8601. */
  readonly at: string;
  /** Only of what happens at one warehouse: alerts and restocks. */
  readonly warehouse?: string;
  readonly sku?: string;
  readonly document?: { readonly type: 'order' | 'transfer' | 'restock'; readonly id: string };
  readonly data: object;
}

/** An event as it was found in a journal: where, about which warehouses, and as JSON. */
export interface FoundEvent {
  /** The number of its row in its shard. */
  readonly n: number;
  readonly at: number;
  readonly type: EventType;
  readonly warehouses: readonly string[];
  /** '' if nobody wants its type. */
  readonly text: string;
}

/** Where an event is for ever. */
export interface EventPlace {
  readonly shard: number;
  readonly n: number;
}

const ID_PATTERN = /^evt_(\d{1,4})_([1-9]\d{0,15})$/;

/** The id of the event in a row; made of nothing else, so that it is stable. */
export const eventId = ({ shard, n }: EventPlace): string => `evt_${shard}_${n}`;

/** The opposite of `eventId`; null if it is no id of an event. */
export function eventPlace(id: string): EventPlace | null {
  const [, shard, n] = ID_PATTERN.exec(id) ?? [];
  if (shard === undefined || n === undefined) return null;
  const place = { shard: Number(shard), n: Number(n) };
  return eventId(place) === id && Number.isSafeInteger(place.n) ? place : null;
}
