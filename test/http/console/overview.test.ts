/** How the service stands, asked over HTTP. */
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { OverviewHistoryOut, OverviewOut } from '../../../src/http/schemas/console/overview.ts';
import type { Overview } from '../../../src/http/schemas/console/overview.ts';
import { testService } from '../../support/service.ts';

const service = await testService();
afterAll(() => service.stop());
await service.stock('berlin', { MUG: 10, CUP: 0 });

async function overview(): Promise<Overview> {
  const { status, body } = await service.get('/v1/overview');
  expect(status).toBe(200);
  return OverviewOut.parse(body);
}

test('operations and orders are counted by their answers', async () => {
  const order = (id: string, quantity: number) =>
    service.post('/v1/orders', { id, lines: [{ sku: 'MUG', quantity }] });
  await order('good', 1);
  await order('bad', 1_000);
  const { operations, orders, ready, diskFull } = await overview();
  expect([ready, diskFull]).toEqual([true, false]);
  expect(orders.byAnswer).toEqual([
    { answer: 'ok', perMinute: 1 },
    { answer: 'insufficient_stock', perMinute: 1 },
  ]);
  const names = operations.byAnswer.map(({ type, answer }) => `${type} ${answer}`);
  expect(names).toContain('receive ok');
  expect(names).toContain('place_order insufficient_stock');
  expect(operations.perSecond).toBeGreaterThan(0);
  expect(operations.p50Seconds).toBeGreaterThan(0);
  expect(operations.p99Seconds).toBeGreaterThanOrEqual(operations.p50Seconds ?? Infinity);
});

test('shards, queues and open restocks are shown as they are', async () => {
  const policy = { strategy: 'min-max', min: 50, max: 80, supplier: 'manual' };
  await service.call('PUT', '/v1/warehouses/berlin/policies/sku:MUG', policy);
  const { shards, queues, restocks, consoles } = await overview();
  expect(shards.map(({ shard, open }) => [shard, open])).toEqual([
    [0, true],
    [1, true],
  ]);
  expect(shards.map(({ warehouses }) => warehouses)).toEqual([1, 0]);
  expect(queues.backend).toBe('embedded');
  const { requested, ordered, partiallyReceived } = restocks;
  expect([requested + ordered, partiallyReceived, consoles]).toEqual([1, 0, 0]);
});

test('the history is there from the start, and empty', async () => {
  const { status, body } = await service.get('/v1/overview/history');
  expect(status).toBe(200);
  expect(OverviewHistoryOut.parse(body).points.length).toBeLessThan(10);
});

test('neither takes a query', async () => {
  for (const path of ['/v1/overview?a=1', '/v1/overview/history?a=1']) {
    expect((await service.get(path)).status).toBe(400);
  }
});

test('the latest proof is shown, and on the metrics, whoever asked for it', async () => {
  const unknown = { checkedAt: null, conserved: null, levelsChecked: null, running: false };
  expect((await overview()).integrity).toEqual(unknown);
  expect((await service.get('/metrics')).text).not.toMatch(/^stockroom_integrity_\w+ /m);
  const { body } = await service.get('/v1/integrity');
  expect(body).toMatchObject({ conserved: true });
  const { integrity } = await overview();
  expect(integrity).toMatchObject({ conserved: true, levelsChecked: 1, running: false });
  const { text } = await service.get('/metrics');
  expect(text).toContain('stockroom_integrity_conserved 1\n');
  const checkedAt = Date.parse(integrity.checkedAt ?? '') / 1_000;
  expect(text).toContain(`stockroom_integrity_checked_timestamp_seconds ${checkedAt}\n`);
  for (const { shard } of service.system.hosts) {
    const journal = new DatabaseSync(service.system.directory.journalPath(shard));
    journal.exec('UPDATE movement SET quantity = 7');
    journal.close();
  }
  await service.get('/v1/integrity');
  expect((await overview()).integrity).toMatchObject({ conserved: false });
  expect((await service.get('/metrics')).text).toContain('stockroom_integrity_conserved 0\n');
});
