/**
 * The real process on a disk that fails under its catalogue. What clients are told, what they read
 * afterwards and what a restart finds must not contradict each other.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Failure } from '../support/failing-disk.ts';
import { isLeftOut } from '../support/failing-disk.ts';
import { FailingService, receipt } from '../support/failing-service.ts';

const LOG = 'catalogue.db-wal';
const UNAVAILABLE = { status: 503, code: 'unavailable' };
const UNKNOWN = { status: 504, code: 'outcome_unknown' };

const PRODUCT = { name: 'new', category: 'home' };
const KINDS = [
  ['product', '/v1/products/new', PRODUCT],
  ['warehouse', '/v1/warehouses/new', { name: 'new' }],
] as const;
const CASES: readonly (readonly [about: string, failing: Failure, comesBack: boolean])[] = [
  ['is not synced, but stays', { call: 'sync', mode: 'before', error: 'EIO' }, true],
  ['is synced, without room', { call: 'sync', mode: 'after', error: 'ENOSPC' }, true],
  ['is not synced and is lost', { call: 'sync', mode: 'lose', error: 'EIO' }, false],
  ['cannot be written', { call: 'write', mode: 'before', error: 'EIO' }, false],
];

interface Told {
  readonly status: number;
  readonly code: string | undefined;
}

async function tell(
  { url }: FailingService,
  method: string,
  path: string,
  body?: object,
): Promise<Told> {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, { method, ...sent });
  const text = await response.text();
  const { code } = (text === '' ? {} : JSON.parse(text)) as { readonly code?: string };
  return { status: response.status, code };
}

const ALL = KINDS.flatMap(([what, path, body]) =>
  CASES.map(([about, failing, comesBack]) => ({ what, path, body, about, failing, comesBack })),
).filter(({ what, failing }) => what === 'product' || failing.mode === 'before');

test.skipIf(isLeftOut).each(ALL)(
  'a $what of unknown outcome is the same before and after a kill, if the log $about',
  async ({ path, body, failing, comesBack }) => {
    const service = await FailingService.start();
    const { disk } = service;
    disk.fail(failing, LOG);
    expect(await tell(service, 'PUT', path, body)).toEqual(UNKNOWN);
    // A log that cannot be synced keeps the file from being opened, too.
    expect(await service.statusOf(path)).toBe(failing.call === 'sync' ? 503 : 404);
    disk.heal();
    await service.becomesReady();
    const there = comesBack ? 200 : 404;
    expect(await service.statusOf(path)).toBe(there);
    await service.kill();
    await service.startAgain();
    expect(await service.statusOf(path)).toBe(there);
    expect((await tell(service, 'PUT', path, body)).status).toBe(comesBack ? 200 : 201);
  },
);

test.skipIf(isLeftOut)('while the catalogue does not open, stock goes on moving', async () => {
  const service = await FailingService.start();
  const { disk } = service;
  await tell(service, 'PUT', '/v1/products/new', PRODUCT);
  disk.fail({ call: 'sync', mode: 'before', error: 'EIO' }, LOG);
  expect(await tell(service, 'DELETE', '/v1/products/new')).toEqual(UNKNOWN);
  expect(await service.statusOf('/readyz')).toBe(503);
  for (const path of ['/v1/products', '/v1/products/MUG']) {
    expect(await tell(service, 'GET', path)).toEqual(UNAVAILABLE);
  }
  for (const [, path, body] of KINDS) {
    expect(await tell(service, 'PUT', path, body)).toEqual(UNAVAILABLE);
  }
  for (const path of ['/healthz', '/metrics', '/v1/warehouses', '/v1/stock', '/v1/movements']) {
    expect([path, await service.statusOf(path)]).toEqual([path, 200]);
  }
  expect(await service.tell(receipt('meanwhile'))).toMatchObject({ status: 201 });
  // It may be gone, and then nothing of it may be left.
  const doubtful = receipt('doubtful');
  const ofNew = { ...doubtful, body: { type: 'receive', sku: 'new', quantity: 1 } };
  expect(await service.tell(ofNew)).toMatchObject(UNAVAILABLE);

  disk.heal();
  await service.becomesReady();
  expect(await service.statusOf('/v1/products/new')).toBe(404);
  expect(await service.tell(ofNew)).toMatchObject({ status: 404 });
  expect(await service.references()).toEqual(['meanwhile']);
});

test.skipIf(isLeftOut)('a catalogue that cannot be read is not written either', async () => {
  const service = await FailingService.start();
  const catalogue = new DatabaseSync(join(service.directory, 'catalogue.db'));
  // What is in memory is read anew after somebody else has written.
  catalogue.exec('CREATE TABLE other (n INTEGER); DROP TABLE other');
  catalogue.close();
  service.disk.fail({ call: 'read', mode: 'before', error: 'EIO' }, LOG);
  for (const path of ['/v1/products', '/v1/products/MUG']) {
    expect(await tell(service, 'GET', path)).toEqual(UNAVAILABLE);
  }
  for (const [, path, body] of KINDS) {
    expect(await tell(service, 'PUT', path, body)).toEqual(UNAVAILABLE);
  }
  expect(await tell(service, 'PUT', '/v1/products/MUG', PRODUCT)).toEqual(UNAVAILABLE);
  expect(service.disk.failures).toBeGreaterThan(0);
  service.disk.heal();
  for (const [, path] of KINDS) expect(await service.statusOf(path)).toBe(404);
  expect((await tell(service, 'PUT', '/v1/products/MUG', PRODUCT)).status).toBe(200);
});
