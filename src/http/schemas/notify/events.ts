/** Events, as they are streamed and sent. */
import { z } from 'zod';
import { EVENT_TYPES } from '../../../journal/events/feed-event.ts';
import { Id, TimeOut } from '../basics.ts';
import { ORDER_EXAMPLE } from '../orders.ts';

/** Types in a query string, separated by commas; all of them if there are none. */
const Types = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(EVENT_TYPES)))
  .default([...EVENT_TYPES])
  .meta({ examples: ['order.reserved,stock.low'] });

export const EventStreamQuery = z.strictObject({ types: Types, warehouse: Id.optional() });

export const EventOut = z.strictObject({
  id: z.string().describe('stays the same however often the event is told'),
  type: z.enum(EVENT_TYPES),
  at: TimeOut,
  warehouse: Id.optional(),
  sku: Id.optional(),
  document: z.strictObject({ type: z.enum(['order', 'transfer', 'restock']), id: Id }).optional(),
  data: z.looseObject({}).describe('the document, or the figures of the level'),
});

export const EVENT_EXAMPLE = {
  id: 'evt_2_1841',
  type: 'order.reserved',
  at: '2026-11-24T08:00:00.000Z',
  document: { type: 'order', id: 'order-1001' },
  data: { ...ORDER_EXAMPLE },
} as const;

export const EVENT_STREAM_EXAMPLE =
  `id: ${EVENT_EXAMPLE.id}\nevent: ${EVENT_EXAMPLE.type}\n` +
  `data: ${JSON.stringify(EVENT_EXAMPLE)}\n\n`;
