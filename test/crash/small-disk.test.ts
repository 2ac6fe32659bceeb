/** A journal on a disk that is really full: a small file system, where this user may mount one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '../../src/actor/fault.ts';
import type { Answer } from '../../src/system/answer.ts';
import type { System } from '../../src/system/system.ts';
import { fillCatalogue } from '../support/catalogue.ts';
import { ask, done, ledger, openSystem } from '../support/system.ts';

const KIB = 1024;
const DISK = '16m';
const LEFT_BYTES = 96 * KIB;
const RESERVE_BYTES = 512 * KIB;
const PATIENCE_MS = 10_000;
const HOLDS = 50;
const TAKES_MAX = 10_000;
/** How often a full disk is looked at for room. */
const PROBE_MS = 1_000;

const disk = mkdtempSync(join(tmpdir(), 'stockroom-disk-'));
const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
const isMounted = mount.status === 0;

// The disk is looked at when the test says so, and not while it is still being full.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

afterEach(() => void vi.useRealTimers());

afterAll(() => {
  if (isMounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

const take = (reference: string) =>
  ({ type: 'remove', sku: 'MUG', quantity: 1, reference }) as const;

async function stockedSystem(): Promise<System> {
  const directory = join(disk, 'data');
  const system = await openSystem(directory, { RESERVE_BYTES: String(RESERVE_BYTES) });
  fillCatalogue(system.catalogue, ['MUG'], ['berlin']);
  await done(system, { type: 'receive', sku: 'MUG', quantity: TAKES_MAX + HOLDS });
  for (let hold = 0; hold < HOLDS; hold++) {
    const lines = [{ sku: 'MUG', quantity: 1 }];
    const about = { ttlSeconds: null, reference: null };
    await done(system, { type: 'reserve', id: `r${hold}`, lines, ...about });
  }
  return system;
}

/** Fills the disk but for a little. Returns how to make room again. */
function fill(): () => void {
  const { bavail, bsize } = statfsSync(disk);
  const file = join(disk, 'filler');
  writeFileSync(file, Buffer.alloc(bavail * bsize - LEFT_BYTES, 1));
  return () => rmSync(file);
}

/** Takes unit after unit until that fails. Returns the references that were acknowledged. */
async function takeUntilFull(system: System): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let count = 0; count < TAKES_MAX; count++) {
    const reference = `take-${count}`;
    try {
      await done(system, take(reference), { key: reference });
    } catch (error) {
      if (error instanceof Fault) return acknowledged;
      throw error;
    }
    acknowledged.push(reference);
  }
  throw new Error('the disk has room for everything');
}

test.skipIf(!isMounted)(
  'a disk that is really full takes no stock, gives back what is held, and recovers',
  async () => {
    const system = await stockedSystem();
    const makeRoom = fill();
    const acknowledged = await takeUntilFull(system);
    expect([system.isDiskFull, system.isReady]).toEqual([true, false]);
    const unavailable = { name: 'Fault', code: 'unavailable' };
    await expect(ask(system, take('late'))).rejects.toMatchObject(unavailable);

    await vi.waitUntil(() => system.hosts[0]?.isOpen === true, PATIENCE_MS);
    const holds = Array.from({ length: HOLDS }, (_, hold) => `r${hold}`);
    const released = await Promise.all(
      holds.map((id): Promise<Answer> => ask(system, { type: 'release', id })),
    );
    expect(released.every(({ ok }) => ok)).toBe(true);

    makeRoom();
    vi.advanceTimersByTime(PROBE_MS);
    expect([system.isDiskFull, system.isReady]).toEqual([false, true]);
    const unknown = `take-${acknowledged.length}`;
    await done(system, take(unknown), { key: unknown });
    const taken = (await ledger(system)).filter((row) => row[5] === 'remove');
    expect(taken.map((row) => row[14])).toEqual([...acknowledged, unknown]);
    expect(await system.history.verify()).toMatchObject({ conserved: true, drift: [] });
  },
);
