/** What clients are told when the thread of a shard dies and its journal does not open again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test, vi } from 'vitest';
import { testService } from '../support/service.ts';

const PATIENCE_MS = 10_000;
const directory = mkdtempSync(join(tmpdir(), 'stockroom-lost-'));
const service = await testService({ DATA_DIR: directory, SHARDS: '1' });
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});
await service.stock('berlin', { mug: 5, bare: 0 });

const HOLDS = '/v1/warehouses/berlin/reservations';
const lines = [{ sku: 'mug', quantity: 1 }];
await service.post(HOLDS, { id: 'r', lines });

const QUESTION = [503, 'unavailable'] as const;
const WRITE = [504, 'outcome_unknown'] as const;

test.each([
  ['GET', `${HOLDS}/r`, undefined, QUESTION, 200],
  ['HEAD', `${HOLDS}/r`, undefined, [503, undefined], 200],
  // It has not come further than to ask whether anything is left.
  ['DELETE', '/v1/products/bare', undefined, QUESTION, 204],
  ['POST', HOLDS, { id: 's', lines }, WRITE, 201],
] as const)('%s %s is told what is true of it', async (method, path, body, told, later) => {
  const other = new DatabaseSync(join(directory, 'shard-0.db'));
  other.exec('BEGIN IMMEDIATE');
  await service.system.hosts[0]?.kill();
  const answer = await service.call(method, path, body);
  expect([answer.status, answer.body['code']]).toEqual(told);
  other.close();
  await vi.waitUntil(() => service.system.isReady, PATIENCE_MS);
  expect((await service.call(method, path, body)).status).toBe(later);
});
