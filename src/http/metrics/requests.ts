/**
 * Counts and times what clients ask. To find a metric by its labels costs more than to count, so
 * each is looked up once.
 */
import type { Registry } from 'prom-client';
import { Counter, Histogram } from 'prom-client';

/** Bounds of the buckets that durations are sorted into. */
export const SECONDS_BUCKETS = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** A histogram and a counter with their labels filled in. */
type Timer = Pick<Histogram.Internal<string>, 'observe'>;
type Tally = Pick<Counter.Internal, 'inc'>;

interface RequestMetrics {
  operation(type: string, answer: string, seconds: number): void;
  request(method: string, route: string, status: number, seconds: number): void;
}

export function createRequestMetrics(registry: Registry): RequestMetrics {
  return { operation: operationMetrics(registry), request: httpMetrics(registry) };
}

function operationMetrics(registry: Registry): RequestMetrics['operation'] {
  const total = new Counter({
    name: 'stockroom_operations_total',
    help: 'Operations by type and by answer: ok, or the code of the problem.',
    labelNames: ['type', 'answer'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'stockroom_operation_duration_seconds',
    help: 'From asking a warehouse to its answer.',
    labelNames: ['type'],
    buckets: SECONDS_BUCKETS,
    registers: [registry],
  });
  const known = new Map<string, { timer: Timer; tallies: Map<string, Tally> }>();
  return (type, answer, seconds) => {
    let found = known.get(type);
    if (found === undefined) {
      found = { timer: duration.labels(type), tallies: new Map() };
      known.set(type, found);
    }
    let tally = found.tallies.get(answer);
    if (tally === undefined) {
      tally = total.labels(type, answer);
      found.tallies.set(answer, tally);
    }
    found.timer.observe(seconds);
    tally.inc();
  };
}

function httpMetrics(registry: Registry): RequestMetrics['request'] {
  const duration = new Histogram({
    name: 'stockroom_http_request_duration_seconds',
    help: 'From the arrival of an HTTP request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS_BUCKETS,
    registers: [registry],
  });
  const known = new Map<string, Map<string, Map<number, Timer>>>();
  return (method, route, status, seconds) => {
    let methods = known.get(route);
    if (methods === undefined) known.set(route, (methods = new Map()));
    let statuses = methods.get(method);
    if (statuses === undefined) methods.set(method, (statuses = new Map()));
    let timer = statuses.get(status);
    if (timer === undefined) {
      timer = duration.labels(method.toUpperCase(), route, String(status));
      statuses.set(status, timer);
    }
    timer.observe(seconds);
  };
}
