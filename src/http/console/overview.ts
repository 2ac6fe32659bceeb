/** Puts together how the service stands, from what is known already: nothing is waited for. */
import packageJson from '../../../package.json' with { type: 'json' };
import type { EventStreams } from '../../notify/streams/event-streams.ts';
import type { Queues } from '../../queue/queues.ts';
import type { Carrier } from '../../restock/carrier.ts';
import type { ShardHost } from '../../system/shard/shard-host.ts';
import type { System } from '../../system/system.ts';
import { iso } from '../schemas/basics.ts';
import type { Overview, Point } from '../schemas/console/overview.ts';
import type { Attention } from './attention.ts';
import type { JobCounter } from './job-counts.ts';
import type { Meters } from './meters.ts';
import { TURNS_MAX } from './tallies.ts';

/** Where the figures come from. */
export interface Sources {
  readonly system: System;
  readonly meters: Meters;
  readonly attention: Attention;
  readonly jobs: JobCounter;
  readonly queues: Pick<Queues, 'kind'>;
  readonly carrier: Pick<Carrier, 'waiting'>;
  readonly notifications: { readonly streams: Pick<EventStreams, 'clients'> };
  /** Consoles that are connected. */
  readonly consoles: () => number;
  readonly startedAt: number;
}

/** Turns, which are seconds, that rates of operations are about. */
const RATE_TURNS = 10;
const PLACE_ORDER = 'place_order';
/** Rates are told to a thousandth. */
const PRECISION = 1_000;

/** How the service stands at `at`, in epoch milliseconds. */
export function overviewAt(at: number, sources: Sources): Overview {
  const { system, attention, carrier, notifications, consoles, startedAt } = sources;
  const counts = attention.latest;
  const { restocking } = system;
  return {
    at: iso(at),
    ready: system.isReady,
    diskFull: system.isDiskFull,
    operations: operations(sources),
    orders: { byAnswer: ordersOfLastMinute(sources) },
    attention: {
      out: counts?.out ?? 0,
      low: counts?.low ?? 0,
      oversold: counts?.oversold ?? 0,
      levels: counts?.levels ?? 0,
      at: counts === null ? null : iso(counts.at),
    },
    restocks: {
      requested: restocking.openIn('requested'),
      ordered: restocking.openIn('ordered'),
      partiallyReceived: restocking.openIn('partially_received'),
      waiting: carrier.waiting,
    },
    queues: queues(sources),
    shards: shards(sources),
    integrity: integrity(system),
    events: { clients: notifications.streams.clients },
    consoles: consoles(),
    startedAt: iso(startedAt),
    version: packageJson.version,
  };
}

/** A point of the history at `at`. */
export function pointAt(at: number, sources: Sources): Point {
  const { system, meters, attention, jobs } = sources;
  const { perSecond, p50Seconds, p99Seconds } = operations(sources);
  const orders = meters.answers.since(RATE_TURNS).filter(({ type }) => type === PLACE_ORDER);
  const isOk = ({ answer }: { readonly answer: string }): boolean => answer === 'ok';
  const rate = (counts: typeof orders): number =>
    rateOf(
      meters,
      sum(counts, ({ count }) => count),
    );
  const known = jobs.latest === null ? null : [...jobs.latest.values()];
  return {
    at: iso(at),
    operationsPerSecond: perSecond,
    p50Seconds,
    p99Seconds,
    ordersOkPerSecond: rate(orders.filter((each) => isOk(each))),
    ordersRefusedPerSecond: rate(orders.filter((each) => !isOk(each))),
    messages: sum(system.hosts, ({ waiting }) => waiting),
    oldestSeconds: Math.max(...system.hosts.map((host) => oldestSeconds(host))),
    queueWaiting: known === null ? null : sum(known, ({ waiting }) => waiting),
    queueFailed: known === null ? null : sum(known, ({ failed }) => failed),
    restocksOpen: system.restocking.open.size,
    low: attention.latest?.low ?? null,
    out: attention.latest?.out ?? null,
  };
}

function operations({ meters }: Sources): Overview['operations'] {
  const counts = meters.answers.since(RATE_TURNS);
  const [p50 = null, p99 = null] = meters.operations.quantiles(0.5, 0.99);
  return {
    perSecond: rateOf(
      meters,
      sum(counts, ({ count }) => count),
    ),
    p50Seconds: p50,
    p99Seconds: p99,
    byAnswer: counts.map(({ type, answer, count }) => {
      return { type, answer, perSecond: rateOf(meters, count) };
    }),
  };
}

/** A count since `RATE_TURNS` ago, per second. Before the first turn that is less than a second. */
function rateOf({ answers }: Meters, count: number): number {
  const ms = Math.max(1_000, answers.elapsedMs(RATE_TURNS, performance.now()));
  return Math.round((count / ms) * 1_000 * PRECISION) / PRECISION;
}

function ordersOfLastMinute({ meters }: Sources): Overview['orders']['byAnswer'] {
  const placed = meters.answers.since(TURNS_MAX).filter(({ type }) => type === PLACE_ORDER);
  return placed.map(({ answer, count }) => ({ answer, perMinute: count }));
}

function queues({ jobs, queues: { kind } }: Sources): Overview['queues'] {
  const known = jobs.isUp ? [...(jobs.latest ?? [])] : [];
  const items = known.map(([name, { waiting, active, delayed, failed }]) => {
    return { name, waiting, active, delayed, failed };
  });
  return { up: jobs.isUp, backend: kind, items };
}

function shards({ system, meters }: Sources): Overview['shards'] {
  const placed = Map.groupBy(system.catalogue.warehouses(), ({ shard }) => shard);
  return system.hosts.map((host) => {
    const { shard } = host;
    const [p99 = null] = meters.commits(shard).quantiles(0.99);
    return {
      shard,
      open: host.isOpen,
      warehouses: placed.get(shard)?.length ?? 0,
      messages: host.waiting,
      oldestSeconds: oldestSeconds(host),
      commitP99Seconds: p99,
      journalBytes: system.directory.journalBytes(shard),
    };
  });
}

function integrity({ prover }: System): Overview['integrity'] {
  const { last, isRunning } = prover;
  return {
    checkedAt: last === null ? null : iso(last.at),
    conserved: last?.integrity.conserved ?? null,
    levelsChecked: last?.integrity.levelsChecked ?? null,
    running: isRunning,
  };
}

function oldestSeconds(host: ShardHost): number {
  if (host.waiting === 0) return 0;
  const oldestMs = host.mailboxStates().map((state) => state.oldestMs);
  return Math.max(0, ...oldestMs) / 1_000;
}

const sum = <Item>(items: readonly Item[], figure: (item: Item) => number): number =>
  items.reduce((total, item) => total + figure(item), 0);
