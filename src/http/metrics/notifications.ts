/** Figures of streams and webhooks that are read only when somebody looks. */
import type { Registry } from 'prom-client';
import type { Notifications } from '../../notify/notifications.ts';
import { readingsOf } from './readings.ts';

/** At most once for a registry. */
export function watchNotifications(registry: Registry, notifications: Notifications): void {
  const { streams, webhooks, deliveries, feed } = notifications;
  const { gauge, counter } = readingsOf(registry);
  gauge({
    name: 'stockroom_event_clients',
    help: 'Clients that read events as a stream.',
    read: () => streams.clients,
  });
  counter({
    name: 'stockroom_event_clients_dropped_total',
    help: 'Clients that did not read their events, and were let go.',
    read: () => streams.totals.dropped,
  });
  counter({
    name: 'stockroom_events_streamed_total',
    help: 'Events that were sent to clients.',
    read: () => streams.totals.told,
  });
  gauge({
    name: 'stockroom_event_lag_seconds',
    help: 'Time from the last streamed event to its telling.',
    read: () => feed.lagMs / 1_000,
  });
  gauge({
    name: 'stockroom_webhooks',
    help: 'Webhooks, the disabled ones too.',
    read: () => webhooks.count,
  });
  gauge({
    name: 'stockroom_webhooks_disabled',
    help: 'Webhooks that failed too often.',
    read: () => webhooks.all.filter(({ status }) => status === 'disabled').length,
  });
  gauge({
    name: 'stockroom_webhook_deliveries_pending',
    help: 'Events that wait to be delivered to webhooks.',
    read: () => deliveries.pending,
  });
  counter({
    name: 'stockroom_webhook_attempts_total',
    help: 'Attempts to deliver an event to a webhook.',
    labelNames: ['outcome'],
    read: () =>
      Object.entries(deliveries.attempts).map(([outcome, count]) => [{ outcome }, count] as const),
  });
}
