/** Figures of streams and webhooks that are read only when somebody looks. */
import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { Notifications } from '../../notify/notifications.ts';

/** At most once for a registry. */
export function watchNotifications(registry: Registry, notifications: Notifications): void {
  const { streams, webhooks, deliveries, feed } = notifications;
  const number = (name: string, help: string, read: () => number): void => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => gauge.set(read()),
    });
  };
  const total = (name: string, help: string, read: () => number): void => {
    const counter: Counter = new Counter({
      name,
      help,
      registers: [registry],
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  };
  number('stockroom_event_clients', 'Clients that read events as a stream.', () => streams.clients);
  total(
    'stockroom_event_clients_dropped_total',
    'Clients that did not read their events, and were let go.',
    () => streams.totals.dropped,
  );
  total('stockroom_events_streamed_total', 'Events that were sent to clients.', () => {
    return streams.totals.told;
  });
  number(
    'stockroom_event_lag_seconds',
    'Time from the last streamed event to its telling.',
    () => feed.lagMs / 1000,
  );
  number('stockroom_webhooks', 'Webhooks, the disabled ones too.', () => webhooks.count);
  number(
    'stockroom_webhooks_disabled',
    'Webhooks that failed too often.',
    () => webhooks.all.filter(({ status }) => status === 'disabled').length,
  );
  number(
    'stockroom_webhook_deliveries_pending',
    'Events that wait to be delivered to webhooks.',
    () => deliveries.pending,
  );
  new Counter({
    name: 'stockroom_webhook_attempts_total',
    help: 'Attempts to deliver an event to a webhook.',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(deliveries.attempts))
        this.inc({ outcome }, count);
    },
  });
}
