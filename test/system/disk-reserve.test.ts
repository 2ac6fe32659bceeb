/** What is kept for a full disk, and what is refused while it is full. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../../src/domain/warehouse.ts';
import { DiskReserve } from '../../src/system/disk-reserve.ts';
import { Router } from '../../src/system/router.ts';
import { done, newDirectory, startSystem } from '../support/system.ts';

const BYTES = 4096;
const RETRY_MS = 1000;

afterEach(() => {
  vi.useRealTimers();
});

interface Reserved {
  readonly reserve: DiskReserve;
  readonly folder: string;
  readonly file: string;
}

/** A reserve in a folder of its own: without its folder it can be written as little as if full. */
function reserved(): Reserved {
  const folder = join(newDirectory(), 'disk');
  mkdirSync(folder);
  const file = join(folder, 'reserve');
  const reserve = new DiskReserve(file, BYTES);
  onTestFinished(() => reserve.close());
  return { reserve, folder, file };
}

test('the reserve takes its bytes from the beginning, and the disk is not full', () => {
  const { reserve, file } = reserved();
  expect(statSync(file).size).toBe(BYTES);
  expect(reserve.isFull).toBe(false);
});

test('a reserve of no bytes leaves none of an earlier time', () => {
  const { file } = reserved();
  const none = new DiskReserve(file, 0);
  onTestFinished(() => none.close());
  expect(existsSync(file)).toBe(false);
});

test('a reserve that cannot be written stops the start', () => {
  const path = join(newDirectory(), 'missing', 'reserve');
  expect(() => new DiskReserve(path, BYTES)).toThrow(/ENOENT/);
});

test('a reserve that is given up frees its bytes at once', () => {
  const { reserve, file } = reserved();
  reserve.giveUp();
  expect(reserve.isFull).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('the disk stays full until the reserve can be written again', () => {
  vi.useFakeTimers();
  const { reserve, folder, file } = reserved();
  reserve.giveUp();
  rmSync(folder, { recursive: true });
  vi.advanceTimersByTime(3 * RETRY_MS);
  expect(reserve.isFull).toBe(true);
  mkdirSync(folder);
  vi.advanceTimersByTime(RETRY_MS - 1);
  expect(reserve.isFull).toBe(true);
  vi.advanceTimersByTime(1);
  expect(reserve.isFull).toBe(false);
  expect(statSync(file).size).toBe(BYTES);
});

test('a disk that is full again is found so again', () => {
  vi.useFakeTimers();
  const { reserve, file } = reserved();
  for (const _time of [1, 2]) {
    reserve.giveUp();
    reserve.giveUp();
    expect(reserve.isFull).toBe(true);
    vi.advanceTimersByTime(RETRY_MS);
    expect(reserve.isFull).toBe(false);
    expect(existsSync(file)).toBe(true);
  }
  expect(vi.getTimerCount()).toBe(0);
});

test('a full disk refuses what takes stock, and lets pass what frees it and reads', async () => {
  const system = await startSystem();
  const { reserve } = reserved();
  const { hosts, catalogue } = system;
  const router = new Router({ hosts, catalogue, reserve });
  const caller = { by: 'tester', key: null, fingerprint: 0 };
  await done(system, { type: 'receive', sku: 'MUG', quantity: 10 });
  const lines = [{ sku: 'MUG', quantity: 1 }];
  for (const id of ['a', 'b']) {
    await done(system, { type: 'reserve', id, lines, ttlSeconds: null, reference: null });
  }
  reserve.giveUp();
  const takes: readonly Command[] = [
    { type: 'remove', sku: 'MUG', quantity: 1 },
    { type: 'reserve', id: 'c', lines, ttlSeconds: null, reference: null },
    { type: 'change', id: 'a', ttlSeconds: null },
    { type: 'operate_all', operations: [{ type: 'remove', sku: 'MUG', quantity: 1 }] },
  ];
  for (const command of takes) {
    const refused = router.ask('berlin', command, caller);
    await expect(refused).rejects.toMatchObject({ name: 'Fault', code: 'unavailable' });
  }
  const passes = [
    { type: 'release', id: 'a' },
    { type: 'commit', id: 'b' },
    { type: 'look_up', id: 'a' },
  ] as const;
  for (const command of passes) {
    expect(await router.ask('berlin', command, caller)).toMatchObject({ ok: true });
  }
  expect(await system.level('berlin', 'MUG')).toMatchObject({ onHand: 9, reserved: 0 });
});
