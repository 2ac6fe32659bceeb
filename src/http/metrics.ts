/**
 * What `/metrics` shows. Made before the system is, so that its start is measured too. Nothing
 * depends on it: it only looks on.
 */
import { Registry, collectDefaultMetrics } from 'prom-client';
import type { Config } from '../config.ts';
import type { QueueObserver } from '../queue/backend.ts';
import type { Queues } from '../queue/queues.ts';
import type { Notifications } from '../notify/notifications.ts';
import type { Carrier } from '../restock/carrier.ts';
import type { Observer, System } from '../system/system.ts';
import type { LiveStreams } from './console/live-streams.ts';
import { watchConsoles, watchProofs } from './metrics/consoles.ts';
import { showLimits } from './metrics/limits.ts';
import { createQueueObserver, watchQueues } from './metrics/queues.ts';
import { watchNotifications } from './metrics/notifications.ts';
import { createRequestMetrics } from './metrics/requests.ts';
import { watchRestocks } from './metrics/restocks.ts';
import { createObserver } from './metrics/shards.ts';
import { watchSystem } from './metrics/system.ts';

export interface Metrics {
  readonly registry: Registry;
  /** Hears from the shards; to be given to the system at its start. */
  readonly observer: Observer;
  /** Lets the figures of `system` be read whenever somebody looks. At most once. */
  attach(system: System, config: Config): void;
  /** Hears from the queues; to be given to them when they are opened. */
  readonly queueObserver: QueueObserver;
  /** The same of the queues, and of what brings restocks to them. At most once. */
  attachQueues(queues: Queues, carrier: Carrier): void;
  /** The same of what tells others what has happened. At most once. */
  attachNotifications(notifications: Notifications): void;
  /** The same of consoles that are connected. At most once. */
  attachConsoles(streams: LiveStreams): void;
  /** An operation of a type was answered with `ok` or the code of a problem. */
  operation(type: string, answer: string, seconds: number): void;
  /** A request was answered; `route` is the path with the names of its parameters. */
  request(method: string, route: string, status: number, seconds: number): void;
}

/** Gauges of the library that are called as counters are; the same is there by type. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** Makes metrics with a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  return {
    registry,
    observer: createObserver(registry),
    attach: (system, config) => {
      watchSystem(registry, system);
      watchProofs(registry, system);
      showLimits(registry, config);
    },
    queueObserver: createQueueObserver(registry),
    attachQueues: (queues, carrier) => {
      watchQueues(registry, queues);
      watchRestocks(registry, carrier);
    },
    attachNotifications: (notifications) => watchNotifications(registry, notifications),
    attachConsoles: (streams) => watchConsoles(registry, streams),
    ...createRequestMetrics(registry),
  };
}
