/** Everything that tells others what has happened: streams of events and webhooks. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Queues } from '../queue/queues.ts';
import type { System } from '../system/system.ts';
import { EventFeed } from './feed/event-feed.ts';
import { EventLog } from './feed/event-log.ts';
import { EventStreams } from './streams/event-streams.ts';
import type { AddressRules } from './webhooks/addresses.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { DeliveryRelay } from './webhooks/delivery-relay.ts';
import { NOTIFY_QUEUE, consumeDeliveries } from './webhooks/processor.ts';
import { WebhookSender } from './webhooks/sender.ts';
import { WebhookReader } from './webhooks/webhook-reader.ts';
import { WebhookStore } from './webhooks/webhook-store.ts';
import { Webhooks } from './webhooks/webhooks.ts';

export interface NotificationParts {
  readonly system: Pick<System, 'directory' | 'commits' | 'hosts'>;
  /** Nothing is put into them before there is something to send. */
  readonly queues: Queues;
  readonly config: Config;
  /** Whether only this machine can ask the service. */
  readonly isLoopbackOnly: boolean;
  /** Something went wrong that is tried again. */
  readonly trouble: (why: string) => void;
}

export interface Notifications {
  readonly streams: EventStreams;
  readonly feed: EventFeed;
  readonly webhooks: Webhooks;
  readonly deliveries: Deliveries;
  /** Where webhooks may be. */
  readonly rules: AddressRules;
  /** The last rows of which a new webhook is not told. */
  readonly positions: readonly number[];
  /** Ends the streams, which would otherwise keep the HTTP server from closing. */
  endStreams(): void;
  /** Ends the rest, after the queues were closed. What is not delivered is when it goes on. */
  close(): Promise<void>;
}

/** Starts to tell what happens, and goes on with what had not been delivered. */
export function startNotifications(parts: NotificationParts): Notifications {
  const { system, queues, config, trouble } = parts;
  const { directory, commits, hosts } = system;
  const paths = hosts.map(({ shard }) => directory.journalPath(shard));
  const now = (): number => Date.now();
  const log = new EventLog({ paths, commits, now });
  const feed = new EventFeed(log, trouble);
  const streams = new EventStreams({ log, feed, config });
  const path = join(directory.path, 'webhooks.db');
  const store = new WebhookStore(path, paths.length, now);
  const webhooks = new Webhooks(store, config);
  const deliveries = new Deliveries(store, config);
  const reader = new WebhookReader(log, deliveries, trouble);
  const relay = new DeliveryRelay({
    webhooks,
    deliveries,
    queue: queues.queue(NOTIFY_QUEUE),
    inFlightMax: config.WEBHOOK_IN_FLIGHT_MAX,
    trouble,
  });
  const rules = {
    isPrivateAllowed: config.WEBHOOK_ALLOW_PRIVATE,
    isLoopbackAllowed: parts.isLoopbackOnly,
  };
  const sender = new WebhookSender({ rules, timeoutMs: config.WEBHOOK_TIMEOUT_MS });
  // The embedded database is for this process alone, so nobody else could send.
  if (config.WEBHOOK_CONSUMERS || config.QUEUE_URL === '') {
    consumeDeliveries(queues, { desk: deliveries, send: sender.send }, config);
  }
  store.events = {
    changed: (id) => {
      relay.fill(id);
      reader.wake();
    },
    ended: (id) => relay.forget(id),
    settled: (key) => {
      relay.settled(key);
      reader.wake();
    },
  };
  relay.sweep();
  reader.wake();
  return {
    streams,
    feed,
    webhooks,
    deliveries,
    rules,
    get positions() {
      return commits.documents;
    },
    endStreams: () => {
      streams.close();
      feed.close();
    },
    close: async () => {
      await reader.close();
      await relay.close();
      await sender.close();
      await log.close();
      store.close();
    },
  };
}
