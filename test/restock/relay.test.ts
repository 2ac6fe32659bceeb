/** The relay: what it hands to which queue, and what it does when nothing comes of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Relay } from '../../src/restock/relay.ts';
import { jobCaller } from '../../src/restock/local-service.ts';
import { SYSTEM_CLOCK } from '../../src/system/clock.ts';
import { NO_TRACER } from '../../src/tracing/tracer.ts';
import { NOW } from '../support/given.ts';
import { MemoryQueue } from '../support/memory-queue.ts';
import { MemoryRestocking } from '../support/memory-restocking.ts';
import { until } from '../support/queues.ts';

const PATIENCE_MS = 30_000;

let now = NOW;
let restocking = new MemoryRestocking();
let queues = new Map<string, MemoryQueue>();
let warnings: string[] = [];
let relay: Relay | undefined;

const queue = (name = 'restock'): MemoryQueue => {
  const known = queues.get(name) ?? new MemoryQueue();
  queues.set(name, known);
  return known;
};

function begin(): Relay {
  const begun = new Relay({
    restocking,
    queue,
    circumstances: {
      supplierDefault: 'simulated',
      ownQueues: new Set(['acme']),
      hasBuyers: true,
      dayMs: 1_000,
    },
    patienceMs: PATIENCE_MS,
    clock: { ...SYSTEM_CLOCK, now: () => now },
    tracer: NO_TRACER,
    warn: (what) => warnings.push(what),
  });
  begun.begin();
  relay = begun;
  return begun;
}

beforeEach(() => {
  now = NOW;
  restocking = new MemoryRestocking(() => now);
  queues = new Map();
  warnings = [];
});

afterEach(async () => {
  await relay?.stop();
});

const settled = (): Promise<unknown> => until(() => expect(figures().waiting).toBe(0));

/** Lets time go by, and the relay look. */
async function pass(ms: number): Promise<void> {
  now += ms;
  await relay?.look();
}

const figures = () => {
  if (relay === undefined) throw new Error('it has not begun');
  return relay.figures();
};

test('restocks that were open before and those that are asked for become jobs', async () => {
  restocking.request();
  begin();
  restocking.request({ supplier: 'acme' });
  await settled();
  expect(queue().ids).toHaveLength(1);
  expect(queue('restock-acme').ids).toHaveLength(1);
  expect(figures()).toMatchObject({ open: 2, waiting: 0, lagMs: 0, again: 0 });
});

test('what one commit asks for goes together, in batches that are bounded', async () => {
  begin();
  for (let count = 0; count < 1_200; count++) restocking.request();
  await until(() => expect(queue().sizes).toEqual([500, 500, 200]));
});

test('the same state told three times is one job', async () => {
  begin();
  const id = restocking.request();
  await settled();
  for (let count = 0; count < 3; count++) restocking.carried('nobody');
  await restocking.act(id, { type: 'expect', expectedAt: null }, jobCaller('a'));
  await settled();
  expect(queue().ids).toHaveLength(1);
});

test('a receipt due later is a job that waits, one due now is left to who ordered', async () => {
  begin();
  const later = restocking.request();
  const soon = restocking.request();
  const expectedAt = now + 5_000;
  await restocking.act(later, { type: 'order', expectedAt }, jobCaller('a'));
  await restocking.act(soon, { type: 'order', expectedAt: now }, jobCaller('b'));
  await settled();
  const receipts = [...queue().jobs.values()].filter(({ name }) => name === 'receive');
  expect(receipts).toHaveLength(1);
  expect(receipts[0]).toMatchObject({ data: { restock: later }, delayMs: 5_000 });
  await pass(PATIENCE_MS);
  await until(() => expect(queue().ids.join()).toContain(`receive_${soon}`));
});

test('a job without effect is added again, and only when it was due for so long', async () => {
  begin();
  const id = restocking.request();
  const other = restocking.request();
  const expectedAt = now + 2 * PATIENCE_MS;
  await restocking.act(other, { type: 'order', expectedAt }, jobCaller('a'));
  await settled();
  queue().jobs.clear();
  await pass(PATIENCE_MS - 1);
  expect(queue().ensured).toEqual([]);
  await pass(1);
  await until(() => expect(queue().ensured).toHaveLength(1));
  expect(queue().ensured.join()).toContain(`order_${id}`);
  await pass(2 * PATIENCE_MS);
  await until(() => expect(queue().ensured.join()).toContain(`receive_${other}`));
});

test('a restock that has come to its end is not looked after', async () => {
  begin();
  const id = restocking.request();
  await settled();
  await restocking.act(id, { type: 'cancel' }, jobCaller('a'));
  await pass(5 * PATIENCE_MS);
  await settled();
  expect(queue().ensured).toEqual([]);
});

test('while a queue is down restocks wait, and all of them come to it afterwards', async () => {
  queue().isDown = true;
  begin();
  const ids = Array.from({ length: 1_500 }, () => restocking.request());
  await until(() => expect(figures().waiting).toBe(1_500));
  now += 7_000;
  expect(figures().lagMs).toBe(7_000);
  queue().isDown = false;
  relay?.startOver();
  await until(() => expect(queue().jobs.size).toBe(ids.length));
  expect(warnings).toEqual([]);
});

test('a queue that has forgotten everything is told everything when it is up again', async () => {
  begin();
  for (let count = 0; count < 20; count++) restocking.request();
  await settled();
  queue().jobs.clear();
  relay?.startOver();
  await until(() => expect(queue().jobs.size).toBe(20));
});

test('what ends while it waits for a queue is not handed over', async () => {
  queue().isDown = true;
  begin();
  const id = restocking.request();
  await until(() => expect(figures().waiting).toBe(1));
  await restocking.act(id, { type: 'cancel' }, jobCaller('a'));
  expect(figures()).toMatchObject({ open: 0, waiting: 0 });
  queue().isDown = false;
  relay?.startOver();
  expect(queue().ids).toEqual([]);
});
