/** How much of simulating there may be: demand, simulations at once, and time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/restock/demand.ts';
import type { Recorded } from '../../support/recorded.ts';
import { record } from '../../support/recorded.ts';
import type { Answer, TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

const FROM = 20_000 * DAY_MS;
const SALES = 8;
const body = {
  warehouse: 'berlin',
  policies: [{ strategy: 'min-max', min: 1, max: 9 }],
  from: new Date(FROM).toISOString(),
  to: new Date(FROM + 1_000 * DAY_MS).toISOString(),
};
/** Finding out when these are due takes a while: it is some 24,000 times. */
const hourly = { strategy: 'periodic', every: '0 * * * *', orderUpTo: 9 };

let directory = '';
let service: TestService;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-limits-'));
  const sales = Array.from({ length: SALES }, (_, index): Recorded => ({
    at: FROM + index,
    commands: [['berlin', { type: 'remove', sku: 'MUG', quantity: 1 }]],
  }));
  const opening: Recorded = {
    at: FROM - 1,
    commands: [['berlin', { type: 'receive', sku: 'MUG', quantity: SALES }]],
  };
  record({
    path: directory,
    warehouses: ['berlin'],
    products: [{ sku: 'MUG', category: 'home' }],
    past: [opening, ...sales],
  });
});

afterEach(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});

const simulate = (others: object = {}): Promise<Answer> =>
  service.post('/v1/policies/simulate', { ...body, ...others });

const status = async (): Promise<number> => (await simulate()).status;
/** Threads end and begin meanwhile, which takes a while where others are at work. */
const WITHIN = { timeout: 10_000 };

/** Asks for one, and goes away when `gone` is aborted. */
const begin = (others: object, gone: AbortSignal): Promise<Response> =>
  fetch(`${service.url}/v1/policies/simulate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, ...others }),
    signal: gone,
  });

test('as much demand as allowed is replayed, and no more', async () => {
  service = await testService({ DATA_DIR: directory, SIMULATION_DEMANDS_MAX: String(SALES - 1) });
  const { status, body: answer } = await simulate();
  expect(status).toBe(400);
  expect(answer.errors.map(({ path }) => path)).toEqual(['from']);
  expect((await simulate({ from: new Date(FROM + 1).toISOString() })).status).toBe(200);
});

test('one more than may be under way is overloaded', async () => {
  service = await testService({ DATA_DIR: directory, SIMULATIONS_MAX: '2' });
  const answers = await Promise.all([simulate(), simulate(), simulate()]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(answers.filter(({ status }) => status === 503)).toHaveLength(1);
  expect((await simulate()).status).toBe(200);
});

test('history is read while simulations are under way and in line', async () => {
  const settings = { COMPUTE_THREADS: '2', SIMULATIONS_MAX: '3', RESTOCK_MODULES: stuck() };
  service = await testService({ DATA_DIR: directory, ...settings });
  const gone = new AbortController();
  const policies = [{ strategy: 'custom', name: 'stuck', options: {} }];
  const lost = [1, 2, 3].map(() => begin({ policies }, gone.signal).catch(() => null));
  await expect.poll(status, WITHIN).toBe(503);
  for (let read = 0; read < 3; read++) {
    expect((await service.get('/v1/movements')).body.items).toHaveLength(SALES + 1);
  }
  gone.abort();
  expect(await Promise.all(lost)).toEqual([null, null, null]);
  await expect.poll(status, WITHIN).toBe(200);
});

/** The path of a module with a strategy that never answers. */
function stuck(): string {
  const path = join(directory, 'stuck.mjs');
  writeFileSync(path, `export const name = 'stuck'; export const assess = () => { for (;;); };`);
  return path;
}

test('one that takes too long ends, and history goes on', async () => {
  service = await testService({
    DATA_DIR: directory,
    SIMULATION_TIMEOUT_MS: '100',
    COMPUTE_THREADS: '1',
  });
  const policies = Array.from({ length: 10 }, () => hourly);
  const answer = await simulate({ policies });
  expect(answer.status).toBe(503);
  expect(answer.body['code']).toBe('unavailable');
  expect((await service.get('/v1/movements')).body.items).toHaveLength(SALES + 1);
});

test('one whose client has gone away ends, and makes room', async () => {
  service = await testService({ DATA_DIR: directory, SIMULATIONS_MAX: '1' });
  const gone = new AbortController();
  const policies = Array.from({ length: 10 }, () => hourly);
  const answer = begin({ policies }, gone.signal);
  await expect.poll(status, WITHIN).toBe(503);
  gone.abort();
  await expect(answer).rejects.toThrow('abort');
  await expect.poll(status, WITHIN).toBe(200);
});
