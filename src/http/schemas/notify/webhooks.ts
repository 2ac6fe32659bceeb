/** Webhooks and their deliveries, as clients write and read them. */
import { z } from 'zod';
import { EVENT_TYPES } from '../../../journal/events/feed-event.ts';
import type { Delivery, Webhook } from '../../../notify/webhooks/webhook.ts';
import { DELIVERY_STATUSES, WEBHOOK_STATUSES } from '../../../notify/webhooks/webhook.ts';
import { Cursor, Id, Limit, TimeOut, iso, pageOf } from '../basics.ts';

const URL_LENGTH_MAX = 2_000;
const EVENTS_MAX = 100;
const WAREHOUSES_MAX = 1_000;
const Whole = z.int().min(0);

/** Where a webhook may be sent to: by HTTP, and without a password that would be shown. */
function isUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.username === '' && url.password === '';
}

const Url = z
  .string()
  .max(URL_LENGTH_MAX)
  .refine(isUrl, 'must be an http or https URL without a user and a password')
  .meta({ format: 'uri' });

export const WebhookBody = z.strictObject({
  url: Url,
  events: z.array(z.enum(EVENT_TYPES)).min(1).max(EVENTS_MAX),
  warehouses: z.array(Id).min(1).max(WAREHOUSES_MAX).optional(),
});
export const WebhookEnableBody = z.strictObject({});

export const WebhookPath = z.strictObject({ id: Id });
export const WebhookQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit });
export const DeliveryQuery = z.strictObject({
  status: z.enum(DELIVERY_STATUSES).optional(),
  cursor: Cursor.optional(),
  limit: Limit,
});

export const WebhookOut = z.strictObject({
  id: Id,
  url: z.string(),
  events: z.array(z.enum(EVENT_TYPES)),
  warehouses: z.array(Id).nullable().describe('null: of all warehouses'),
  status: z.enum(WEBHOOK_STATUSES),
  failures: Whole.describe('attempts that failed since the last that did not'),
  createdAt: TimeOut,
});
export const WebhookCreatedOut = WebhookOut.extend({
  secret: z.string().describe('what deliveries are signed with; shown this once'),
});
export const WebhookPage = pageOf(WebhookOut);

export const DeliveryOut = z.strictObject({
  eventId: z.string(),
  type: z.enum(EVENT_TYPES),
  status: z.enum(DELIVERY_STATUSES),
  attempts: Whole,
  responseStatus: z.int().nullable().describe('of the last answer; null if there was none'),
  error: z.string().nullable().describe('why the last attempt failed'),
  createdAt: TimeOut,
  updatedAt: TimeOut,
});
export const DeliveryPage = pageOf(DeliveryOut);

/** The webhook as it is sent, without its secret. */
export function webhookOut(webhook: Webhook): z.infer<typeof WebhookOut> {
  const { id, url, events, warehouses, status, failures, createdAt } = webhook;
  return {
    id,
    url,
    events: [...events],
    warehouses: warehouses === null ? null : [...warehouses],
    status,
    failures,
    createdAt: iso(createdAt),
  };
}

/** The delivery as it is sent. */
export function deliveryOut(delivery: Delivery): z.infer<typeof DeliveryOut> {
  const { number: _, createdAt, updatedAt, ...rest } = delivery;
  return { ...rest, createdAt: iso(createdAt), updatedAt: iso(updatedAt) };
}

export const WEBHOOK_IN_EXAMPLE = {
  url: 'https://shop.example/hooks/stock',
  events: ['order.fulfilled', 'stock.low'],
  warehouses: ['berlin'],
} as const;

export const WEBHOOK_EXAMPLE = {
  id: '0198c0de-7e11-7abc-8def-0123456789ab',
  url: 'https://shop.example/hooks/stock',
  events: ['order.fulfilled', 'stock.low'],
  warehouses: ['berlin'],
  status: 'enabled',
  failures: 0,
  createdAt: '2026-11-24T08:00:00.000Z',
} as const;

export const DELIVERY_EXAMPLE = {
  eventId: 'evt_2_1841',
  type: 'order.fulfilled',
  status: 'delivered',
  attempts: 1,
  responseStatus: 204,
  error: null,
  createdAt: '2026-11-24T08:00:00.120Z',
  updatedAt: '2026-11-24T08:00:00.170Z',
} as const;
