/** How the service stands now, and how it stood in the last hour. */
import { z } from 'zod';
import { TimeOut } from '../basics.ts';

export const POINT_SECONDS = 10;
export const POINTS_MAX = 360;

const Count = z.int().min(0);
const Rate = z.number().min(0);
const Seconds = z.number().min(0);

const OperationsOut = z.strictObject({
  perSecond: Rate.describe('over the last 10 s, like all of this'),
  p50Seconds: Seconds.nullable().describe('null without operations'),
  p99Seconds: Seconds.nullable(),
  byAnswer: z
    .array(
      z.strictObject({
        type: z.string(),
        answer: z.string().describe('`ok`, or the code of a problem'),
        perSecond: Rate,
      }),
    )
    .describe('those that there were any of'),
});

const OrdersOut = z.strictObject({
  byAnswer: z
    .array(
      z.strictObject({
        answer: z.string().describe('`ok`, or the code of a problem'),
        perMinute: Count.describe('orders placed, or not, in the last minute'),
      }),
    )
    .describe('those that there were any of'),
});

const AttentionOut = z
  .strictObject({
    out: Count.describe(
      'levels with `available` of 0 or less that a movement was ever recorded of and whose ' +
        'product is active',
    ),
    low: Count.describe('levels with `available` at their alert point or below it'),
    oversold: Count.describe('levels with `available` below 0; they are among `out`, too'),
    levels: Count.describe('levels that there are'),
    at: TimeOut.nullable().describe('when they were counted; null if that is still to be done'),
  })
  .describe('levels of warehouses and products that are not deleted; counted every 5 s at most');

const RestocksOut = z
  .strictObject({
    requested: Count,
    ordered: Count,
    partiallyReceived: Count,
    waiting: Count.describe('those of all whose next job no queue has been given'),
  })
  .describe('restocks that have not come to their end');

const QueuesOut = z.strictObject({
  up: z.boolean().describe('whether the back end answers, or has not been needed yet'),
  backend: z.enum(['embedded', 'redis']),
  items: z
    .array(
      z.strictObject({
        name: z.string(),
        waiting: Count,
        active: Count,
        delayed: Count,
        failed: Count,
      }),
    )
    .describe('empty while the queues are down'),
});

const ShardOut = z.strictObject({
  shard: Count,
  open: z.boolean(),
  warehouses: Count,
  messages: Count.describe('messages that wait for its actors'),
  oldestSeconds: Seconds.describe('how long the oldest of them has been waiting'),
  commitP99Seconds: Seconds.nullable().describe('over the last 10 s; null without commits'),
  journalBytes: Count,
});

const IntegrityNowOut = z
  .strictObject({
    checkedAt: TimeOut.nullable().describe(
      'when the latest proof was begun; null before the first',
    ),
    conserved: z.boolean().nullable(),
    levelsChecked: Count.nullable(),
    running: z.boolean(),
  })
  .describe('the latest proof of the ledger, whoever asked for it');

export const OverviewOut = z.strictObject({
  at: TimeOut,
  ready: z.boolean(),
  diskFull: z.boolean(),
  operations: OperationsOut,
  orders: OrdersOut,
  attention: AttentionOut,
  restocks: RestocksOut,
  queues: QueuesOut,
  shards: z.array(ShardOut),
  integrity: IntegrityNowOut,
  events: z.strictObject({ clients: Count }),
  consoles: Count.describe('consoles that are told what happens'),
  startedAt: TimeOut,
  version: z.string(),
});

export type Overview = z.infer<typeof OverviewOut>;

export const PointOut = z.strictObject({
  at: TimeOut,
  operationsPerSecond: Rate.describe(
    `over the ${POINT_SECONDS} s before \`at\`, like all rates here`,
  ),
  p50Seconds: Seconds.nullable(),
  p99Seconds: Seconds.nullable(),
  ordersOkPerSecond: Rate,
  ordersRefusedPerSecond: Rate.describe('orders that were answered with a problem'),
  messages: Count,
  oldestSeconds: Seconds,
  queueWaiting: Count.nullable().describe(
    'null if nobody has looked; figures of queues and levels are those of the last look',
  ),
  queueFailed: Count.nullable(),
  restocksOpen: Count,
  low: Count.nullable(),
  out: Count.nullable(),
});

export type Point = z.infer<typeof PointOut>;

export const OverviewHistoryOut = z.strictObject({
  everySeconds: z.literal(POINT_SECONDS),
  points: z.array(PointOut).max(POINTS_MAX).describe('of the last hour, oldest first'),
});

const AT = '2026-11-24T08:00:00.000Z';

export const OVERVIEW_EXAMPLE: Overview = {
  at: AT,
  ready: true,
  diskFull: false,
  operations: {
    perSecond: 812.5,
    p50Seconds: 0.0031,
    p99Seconds: 0.0094,
    byAnswer: [{ type: 'receive', answer: 'ok', perSecond: 812.5 }],
  },
  orders: { byAnswer: [{ answer: 'insufficient_stock', perMinute: 3 }] },
  attention: { out: 12, low: 31, oversold: 1, levels: 4_800, at: AT },
  restocks: { requested: 2, ordered: 14, partiallyReceived: 1, waiting: 0 },
  queues: {
    up: true,
    backend: 'embedded',
    items: [{ name: 'restock', waiting: 0, active: 1, delayed: 14, failed: 0 }],
  },
  shards: [
    {
      shard: 0,
      open: true,
      warehouses: 3,
      messages: 0,
      oldestSeconds: 0,
      commitP99Seconds: 0.0042,
      journalBytes: 48_210_944,
    },
  ],
  integrity: { checkedAt: AT, conserved: true, levelsChecked: 4_800, running: false },
  events: { clients: 2 },
  consoles: 1,
  startedAt: AT,
  version: '0.3.0',
};

export const POINT_EXAMPLE: Point = {
  at: AT,
  operationsPerSecond: 812.5,
  p50Seconds: 0.0031,
  p99Seconds: 0.0094,
  ordersOkPerSecond: 20.1,
  ordersRefusedPerSecond: 0.1,
  messages: 0,
  oldestSeconds: 0,
  queueWaiting: 0,
  queueFailed: 0,
  restocksOpen: 17,
  low: 31,
  out: 12,
};
