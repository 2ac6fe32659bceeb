/** Every code of the contract that can occur, brought about over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test, vi } from 'vitest';
import { PROBLEMS } from '../../src/http/problem.ts';
import type { ProblemCode } from '../../src/http/problem.ts';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const PATIENCE_MS = 10_000;
const directory = mkdtempSync(join(tmpdir(), 'stockroom-problems-'));
const service = await testService({
  DATA_DIR: directory,
  SHARDS: '1',
  // More than any request here but the one that is meant to be too much.
  MAILBOX_BYTES_MAX: '2048',
});
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});
await service.stock('berlin', { mug: 5 });

const MOVEMENTS = '/v1/warehouses/berlin/movements';
const HOLDS = '/v1/warehouses/berlin/reservations';
const operate = (more: object, key?: string): Promise<Answer> => {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  return service.post(MOVEMENTS, { type: 'receive', sku: 'mug', quantity: 1, ...more }, headers);
};
const hold = (lines: number, more: object = {}): Promise<Answer> =>
  service.post(HOLDS, {
    lines: Array.from({ length: lines }, () => ({ sku: 'mug', quantity: 1 })),
    ...more,
  });

function inJournal(sql: string): void {
  const journal = new DatabaseSync(join(directory, 'shard-0.db'), { timeout: PATIENCE_MS });
  journal.exec(sql);
  journal.close();
}

/** The COMMIT of such a movement fails, when nobody knows any more what became of it. */
const LOST = `
  CREATE TABLE parent (n INTEGER PRIMARY KEY);
  CREATE TABLE child (n INTEGER REFERENCES parent (n) DEFERRABLE INITIALLY DEFERRED);
  CREATE TRIGGER lost BEFORE INSERT ON movement WHEN NEW.reference = 'lost'
    BEGIN INSERT INTO child VALUES (1); END`;
const UNWRITABLE = `
  CREATE TRIGGER bad BEFORE INSERT ON movement WHEN NEW.reference = 'bad'
    BEGIN SELECT RAISE(ABORT, 'bad'); END`;

type Figures = Readonly<Record<string, unknown>>;

/** How to bring each about, and the figures that it tells. */
const WAYS: Partial<Record<ProblemCode, readonly [() => Promise<Answer>, Figures?]>> = {
  validation: [() => operate({ quantity: '5' }), { errors: [{ path: 'quantity' }] }],
  not_found: [() => service.get('/v1/products/none')],
  forbidden: [() => service.post(MOVEMENTS, {}, { 'Sec-Fetch-Site': 'cross-site' })],
  method_not_allowed: [() => service.call('PATCH', '/v1/stock')],
  duplicate: [() => hold(1, { id: 'r', reference: 'another' })],
  insufficient_stock: [
    () => operate({ type: 'remove', quantity: 9 }),
    { shortages: [{ sku: 'mug', warehouse: 'berlin', requested: 9, available: 4 }] },
  ],
  invalid_state: [() => service.call('DELETE', '/v1/products/mug')],
  stale: [
    () => operate({ expected: { version: 9 } }),
    { current: { onHand: expect.any(Number) as number, version: expect.any(Number) as number } },
  ],
  payload_too_large: [() => service.post(MOVEMENTS, ' '.repeat(2 ** 20 + 1))],
  unsupported_media_type: [() => service.post(MOVEMENTS, '{}', { 'Content-Type': 'text/plain' })],
  idempotency_mismatch: [() => operate({ quantity: 2 }, 'key')],
  overloaded: [() => hold(100)],
  unavailable: [() => operate({ reference: 'bad' }, 'bad')],
  outcome_unknown: [() => operate({ reference: 'lost' }, 'lost')],
};
/** There are no API keys and no rates yet, and the last is the status of a batch's entry only. */
const NEVER: readonly ProblemCode[] = ['unauthorized', 'rate_limited', 'not_applied'];

test('every code is brought about here, or cannot occur', () => {
  expect([...Object.keys(WAYS), ...NEVER].toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
});

test('before anything is refused, all is well', async () => {
  expect((await hold(1, { id: 'r' })).status).toBe(201);
  expect((await operate({ type: 'count', quantity: 5 }, 'key')).status).toBe(200);
  inJournal(LOST);
  inJournal(UNWRITABLE);
});

test.each(Object.entries(WAYS))('%s is told as the contract says', async (code, [ask, figures]) => {
  const [status, title] = PROBLEMS[code as ProblemCode];
  const answer = await ask();
  expect(answer.status).toBe(status);
  const type = `urn:stockroom:problem:${code}`;
  const detail = expect.stringMatching(/./) as string;
  expect(answer.body).toMatchObject({ type, title, status, detail, code, ...figures });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('idempotency-replayed')).toBeNull();
  expect(answer.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
});

test('a fault is not remembered under its key, and nothing of all this happened', async () => {
  inJournal('DROP TRIGGER bad; DROP TRIGGER lost');
  await vi.waitUntil(async () => (await service.get('/readyz')).status === 200, PATIENCE_MS);
  for (const key of ['bad', 'lost']) {
    const answer = await operate({ reference: key }, key);
    expect([key, answer.status]).toEqual([key, 201]);
    expect(answer.headers.get('idempotency-replayed')).toBeNull();
  }
  const { body } = await service.get('/v1/movements');
  expect(body.items.map(({ type }) => type)).toEqual(['receive', 'receive', 'reserve', 'receive']);
});
