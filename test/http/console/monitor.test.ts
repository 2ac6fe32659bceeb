/** The figures of consoles over time, by a clock that the test moves. */
import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import { Meters } from '../../../src/http/console/meters.ts';
import { Monitor } from '../../../src/http/console/monitor.ts';
import { OverviewHistoryOut, POINTS_MAX } from '../../../src/http/schemas/console/overview.ts';
import { openTestQueues } from '../../support/queues.ts';
import { done, newDirectory, startSystem } from '../../support/system.ts';

const TICKS_A_POINT = 20;

async function watching() {
  const meters = new Meters();
  const system = await startSystem({}, meters.beside({}));
  const { queues } = await openTestQueues({ DATA_DIR: newDirectory() });
  onTestFinished(() => queues.close());
  queues.queue('work');
  const monitor = new Monitor({
    system,
    meters,
    queues,
    carrier: { waiting: 3 },
    notifications: { streams: { clients: 2 } },
    config: parseConfig({}),
  });
  onTestFinished(() => monitor.stop());
  const tick = (count: number): void => {
    for (let i = 0; i < count; i++) monitor.tick();
  };
  return { monitor, meters, system, tick };
}

test('every ten seconds there is a point, of what is known without asking', async () => {
  const { monitor, meters, tick } = await watching();
  for (let i = 0; i < 6; i++) meters.operation('place_order', 'ok', 0.01);
  for (let i = 0; i < 3; i++) meters.operation('place_order', 'insufficient_stock', 0.01);
  meters.operation('receive', 'ok', 0.5);
  tick(TICKS_A_POINT - 1);
  expect(monitor.points).toEqual([]);
  tick(1);
  const [point] = monitor.points;
  expect(OverviewHistoryOut.safeParse({ everySeconds: 10, points: [point] }).error).toBeUndefined();
  const unknown = { low: null, out: null, queueWaiting: null, queueFailed: null };
  expect(point).toMatchObject({ ...unknown, messages: 0, oldestSeconds: 0, restocksOpen: 0 });
  expect(point?.ordersOkPerSecond).toBeGreaterThan(0);
  const perOrder = (point?.ordersOkPerSecond ?? 0) / 6;
  expect(point?.ordersRefusedPerSecond).toBeCloseTo(3 * perOrder, 2);
  expect(point?.operationsPerSecond).toBeCloseTo(10 * perOrder, 2);
  expect(point?.p50Seconds).toBeCloseTo(0.01, 3);
  expect(point?.p99Seconds).toBeCloseTo(0.5, 1);
});

test('what somebody has looked at is carried on', async () => {
  const { monitor, system, tick } = await watching();
  await done(system, { type: 'count', sku: 'MUG', quantity: 1 });
  await done(system, { type: 'remove', sku: 'MUG', quantity: 1 });
  const { attention, shards, events, consoles, restocks } = await monitor.overview();
  expect(attention).toMatchObject({ out: 1, low: 0, levels: 1 });
  expect([events.clients, consoles, restocks.waiting]).toEqual([2, 0, 3]);
  expect(shards[0]?.commitP99Seconds).toBeGreaterThan(0);
  expect(shards[0]?.journalBytes).toBeGreaterThan(0);
  tick(2 * TICKS_A_POINT);
  const known = { low: 0, out: 1, queueWaiting: 0, queueFailed: 0 };
  expect(monitor.points).toMatchObject([known, known]);
});

test('the oldest points make room after an hour', async () => {
  const { monitor, tick } = await watching();
  tick(TICKS_A_POINT * POINTS_MAX);
  const { length } = monitor.points;
  const [, second] = monitor.points;
  tick(TICKS_A_POINT);
  expect([length, monitor.points.length]).toEqual([POINTS_MAX, POINTS_MAX]);
  expect(monitor.points[0]).toBe(second);
});

test('rates forget what happened after ten seconds, and orders after a minute', async () => {
  const { monitor, meters, tick } = await watching();
  meters.operation('place_order', 'ok', 0.01);
  tick(2 * 10);
  expect((await monitor.overview()).operations.byAnswer).toHaveLength(1);
  tick(2 * 1);
  const { operations, orders } = await monitor.overview();
  expect(operations).toEqual({ perSecond: 0, p50Seconds: null, p99Seconds: null, byAnswer: [] });
  expect(orders.byAnswer).toEqual([{ answer: 'ok', perMinute: 1 }]);
  tick(2 * 50);
  expect((await monitor.overview()).orders.byAnswer).toEqual([]);
});
