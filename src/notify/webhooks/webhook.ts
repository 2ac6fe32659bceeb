/** Webhooks: where events are sent to, and what becomes of each. */
import type { EventType } from '../../journal/events/feed-event.ts';

export const WEBHOOK_STATUSES = ['enabled', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** Times are epoch milliseconds. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventType[];
  /** Only events that concern one of these; null for all. */
  readonly warehouses: readonly string[] | null;
  /** `whsec_…`: what deliveries are signed with. */
  readonly secret: string;
  readonly status: WebhookStatus;
  /** Attempts that failed since the last that did not, at whatever event. */
  readonly failures: number;
  readonly createdAt: number;
}

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What has become of an event that is for a webhook. */
export interface Delivery {
  /** Grows with each delivery. */
  readonly number: number;
  readonly eventId: string;
  readonly type: EventType;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** The HTTP status of the last answer; null if there was none. */
  readonly responseStatus: number | null;
  /** Why the last attempt failed; null if none did. */
  readonly error: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Says which delivery is meant. */
export interface DeliveryKey {
  readonly webhook: string;
  readonly event: string;
}

/** What is to be sent, and where to. */
export interface Outbound {
  readonly url: string;
  readonly secret: string;
  readonly eventId: string;
  /** The event as JSON. */
  readonly text: string;
}

/** How an attempt ended; `status` is that of the answer, null if there was none. */
export type Outcome =
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly status: number | null; readonly error: string };

/** What follows from an outcome: nothing more to do, try again later, or given up. */
export const VERDICTS = ['done', 'again', 'failed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a sender needs to know, wherever it runs. */
export interface DeliveryDesk {
  /** What is to be sent; null if it was sent, or its webhook is gone or disabled. */
  take(key: DeliveryKey): Promise<Outbound | null>;
  /** Writes down how an attempt ended. May be told twice of the same one. */
  report(key: DeliveryKey, outcome: Outcome): Promise<Verdict>;
}
