/** Metrics: their names and labels, and that they follow a running system. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { System } from '../../src/system/system.ts';
import { fillCatalogue } from '../support/catalogue.ts';
import { testService } from '../support/service.ts';

const ID = expect.stringMatching(/^\S+-\d+$/) as string;
/** Settings that are numbers and bound nothing. */
const NO_LIMITS = ['PORT', 'OTEL_TRACES_SAMPLER_ARG'];
const cleanups: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

test('operations are counted by type and answer, and timed by type', async () => {
  const metrics = createMetrics();
  metrics.operation('receive', 'ok', 0.002);
  metrics.operation('receive', 'ok', 0.004);
  metrics.operation('remove', 'insufficient_stock', 0.5);
  const lines = await linesOf(metrics);
  expect(lines).toContain('stockroom_operations_total{type="receive",answer="ok"} 2');
  expect(lines).toContain(
    'stockroom_operations_total{type="remove",answer="insufficient_stock"} 1',
  );
  expect(lines).toContain('stockroom_operation_duration_seconds_count{type="receive"} 2');
  expect(lines).toContain(
    'stockroom_operation_duration_seconds_bucket{le="0.0025",type="receive"} 1',
  );
});

test('requests are timed by method, route and status', async () => {
  const metrics = createMetrics();
  metrics.request('get', '/v1/products/:sku', 200, 0.001);
  metrics.request('get', '/v1/products/:sku', 404, 0.001);
  metrics.request('put', '/v1/products/:sku', 200, 0.001);
  metrics.request('get', '/v1/products/:sku', 200, 0.001);
  const lines = await linesOf(metrics);
  const count = (method: string, status: number): string =>
    'stockroom_http_request_duration_seconds_count' +
    `{method="${method}",route="/v1/products/:sku",status="${status}"}`;
  expect(lines).toContain(`${count('GET', 200)} 2`);
  expect(lines).toContain(`${count('GET', 404)} 1`);
  expect(lines).toContain(`${count('PUT', 200)} 1`);
});

test('every answer has a request id and is timed, whatever answers it', async () => {
  const service = await testService();
  cleanups.push(() => service.stop());
  const asked = [
    ['GET', '/v1/products/none', 404, '/v1/products/:sku'],
    ['HEAD', '/v1/products', 200, '/v1/products'],
    ['DELETE', '/v1/stock', 405, '/v1/stock'],
    ['PATCH', '/v1/products/batch', 405, '/v1/products/:sku'],
    ['GET', '/v1/products/%', 400, 'none'],
    ['GET', '/made/up', 404, 'none'],
    ['POST', '/made/up/too', 404, 'none'],
    ['PUT', '/docs/none', 404, 'none'],
    ['GET', '/docs', 200, '/docs/'],
    ['POST', '/docs', 405, '/docs'],
  ] as const;
  for (const [method, path, status] of asked) {
    const { headers, status: found } = await service.call(method, path);
    expect([method, path, found]).toEqual([method, path, status]);
    expect([method, path, headers.get('x-request-id')]).toEqual([method, path, ID]);
  }
  const lines = (await service.get('/metrics')).text.split('\n');
  for (const [method, , status, route] of asked) {
    const labels = `{method="${method}",route="${route}",status="${status}"}`;
    expect(lines).toContain(`stockroom_http_request_duration_seconds_count${labels} 1`);
  }
  expect(lines.filter((line) => line.includes('made'))).toEqual([]);
});

test('a request keeps the id that it came with, if that can be one', async () => {
  const service = await testService();
  cleanups.push(() => service.stop());
  const idOf = async (id: string): Promise<string | null> => {
    const { headers } = await service.get('/made/up', { 'X-Request-Id': id });
    return headers.get('x-request-id');
  };
  for (const id of ['a', 'x'.repeat(128)]) expect(await idOf(id)).toBe(id);
  for (const id of ['', 'a b', '\u00e9', 'x'.repeat(129)]) {
    expect(await idOf(id)).toEqual(ID);
    expect(await idOf(id)).not.toBe(id);
  }
});

test('trouble is counted by shard and kind, that of the catalogue without a shard', async () => {
  const metrics = createMetrics();
  metrics.observer.trouble?.(1, 'disk_full', 'no room');
  metrics.observer.trouble?.(1, 'disk_full', 'no room');
  metrics.observer.catalogueTrouble?.('it does not open');
  const lines = await linesOf(metrics);
  expect(lines).toContain('stockroom_trouble_total{shard="1",what="disk_full"} 2');
  expect(lines).toContain('stockroom_trouble_total{shard="",what="catalogue"} 1');
});

test('two sets of metrics do not share a registry', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.operation('receive', 'ok', 0.001);
  expect(await other.registry.metrics()).not.toContain('type="receive"');
});

test('a running system is seen from its start to its first commit', async () => {
  const { metrics, system } = await running();
  fillCatalogue(system.catalogue, ['MUG'], ['berlin']);
  const answer = await system.router.ask(
    'berlin',
    { type: 'receive', sku: 'MUG', quantity: 5 },
    { by: 'test', key: 'k1', fingerprint: 1 },
  );
  expect(answer.ok).toBe(true);
  const lines = await linesOf(metrics);
  expect(lines).toContain('stockroom_products 1');
  expect(lines).toContain('stockroom_levels 1');
  expect(lines).toContain('stockroom_levels_low{warehouse="berlin"} 0');
  expect(lines).toContain('stockroom_catalogue_open 1');
  expect(lines).toContain('stockroom_disk_full 0');
  expect(lines).toContain('stockroom_batch_messages_count 1');
  expect(lines).toContain('stockroom_shard_open{shard="0"} 1');
  expect(lines).toContain('stockroom_unanswered_commands{shard="0"} 0');
  expect(lines).toContain('stockroom_recovered_movements{shard="0"} 0');
  expect(lines).toContain('stockroom_remembered_answers{shard="0"} 1');
  expect(lines).toContain('stockroom_commit_duration_seconds_count{shard="0"} 1');
  expect(lines).toContain('stockroom_mailbox_messages{actor="berlin"} 0');
  expect(lines).toContain('stockroom_mailbox_bytes{actor="berlin"} 0');
  expect(lines).toContain('stockroom_mailbox_oldest_seconds{actor="berlin"} 0');
  expect(valueOf(lines, 'stockroom_journal_bytes{shard="0"}')).toBeGreaterThan(0);
  expect(valueOf(lines, 'stockroom_recovery_duration_seconds{shard="0"}')).toBeGreaterThan(0);
});

test('every limit is shown in base units under the name of its setting', async () => {
  const { metrics, config } = await running();
  const lines = await linesOf(metrics);
  const shown = (unit: string, name: string): number =>
    valueOf(lines, `stockroom_limit${unit}{name="${name}"}`);
  expect(shown('', 'MAILBOX_MESSAGES_MAX')).toBe(config.MAILBOX_MESSAGES_MAX);
  expect(shown('_bytes', 'MAILBOX_BYTES_MAX')).toBe(config.MAILBOX_BYTES_MAX);
  expect(shown('_bytes', 'RESERVE_BYTES')).toBe(config.RESERVE_BYTES);
  expect(shown('_seconds', 'MAILBOX_WAIT_MAX_MS')).toBe(5);
  expect(shown('_seconds', 'RESTOCK_RELAY_SECONDS')).toBe(30);
  expect(shown('_seconds', 'INTEGRITY_EVERY_MINUTES')).toBe(3_600);
  expect(shown('_seconds', 'ANSWERS_WINDOW_HOURS')).toBe(86_400);
  const numbers = Object.entries(config).filter(([, value]) => typeof value === 'number');
  const names = numbers.map(([name]) => name).filter((name) => !NO_LIMITS.includes(name));
  const found = lines.flatMap((line) => /^stockroom_limit\w*\{name="(\w+)"/.exec(line)?.[1] ?? []);
  expect(found.toSorted()).toEqual(names.toSorted());
});

test('trouble that there has not been yet is shown as 0, so that the first is a rise', async () => {
  const { metrics } = await running();
  const lines = await linesOf(metrics);
  for (const what of ['thread_lost', 'poison', 'disk_full', 'journal']) {
    expect(valueOf(lines, `stockroom_trouble_total{shard="0",what="${what}"}`)).toBe(0);
  }
  expect(valueOf(lines, 'stockroom_trouble_total{shard="",what="catalogue"}')).toBe(0);
});

async function running() {
  const directory = mkdtempSync(join(tmpdir(), 'stockroom-metrics-'));
  cleanups.push(() => rmSync(directory, { recursive: true }));
  const config = parseConfig({ DATA_DIR: directory, SHARDS: '1', RESERVE_BYTES: '0' });
  const metrics = createMetrics();
  const system = await System.start(config, metrics.observer);
  cleanups.push(() => system.stop());
  metrics.attach(system, config);
  return { metrics, system, config };
}

async function linesOf({ registry }: ReturnType<typeof createMetrics>): Promise<string[]> {
  return (await registry.metrics()).split('\n');
}

function valueOf(lines: readonly string[], name: string): number {
  const line = lines.find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}
