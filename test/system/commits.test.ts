/** How far the journals have come, as the main thread knows it. */
import { expect, test, vi } from 'vitest';
import { Commits } from '../../src/system/shard/commits.ts';
import { openForReading } from '../../src/journal/schema.ts';
import type { System } from '../../src/system/system.ts';
import { order } from '../support/documents.ts';
import { done, startSystem } from '../support/system.ts';

const NEVER = 8e15;

function lastRow(system: System, shard: number): number {
  const database = openForReading(system.directory.journalPath(shard));
  const row = database.prepare('SELECT coalesce(max(n), 0) AS n FROM document').get();
  database.close();
  return Number(row?.['n']);
}

/** For each shard since when something may not be known, and up to which row all is. */
const known = ({ commits, hosts }: System) =>
  hosts.map(({ shard }) => [commits.earliestUnknown(shard, NEVER), commits.documents[shard]]);

test('what is not known of a shard began when its oldest batch did', () => {
  const commits = new Commits(2);
  commits.began(0, 10);
  commits.began(0, 20);
  expect([commits.earliestUnknown(0, 30), commits.earliestUnknown(1, 30)]).toEqual([10, 30]);
  commits.ended(0);
  expect(commits.earliestUnknown(0, 30)).toBe(20);
});

test('a listener hears of each batch until it wants no more', () => {
  const commits = new Commits(1);
  let heard = 0;
  const unwatch = commits.watch(() => (heard += 1));
  commits.began(0, 1);
  commits.ended(0);
  unwatch();
  commits.ended(0);
  expect(heard).toBe(1);
});

test('all is known in the end, also of threads that died in the middle of their work', async () => {
  const system = await startSystem({ SHARDS: '3' });
  for (const at of ['berlin', 'paris']) {
    await done(system, { type: 'receive', sku: 'MUG', quantity: 10_000 }, { at });
  }
  const caller = { by: 'tester', key: null, fingerprint: 0 };
  for (let round = 0; round < 6; round++) {
    const orders = Array.from({ length: 40 }, (_, i) => {
      const input = order([{ sku: 'MUG', quantity: 1 }], { id: `o-${round}-${i}` });
      return system.documents.placeOrder(input, caller);
    });
    if (round % 2 === 0) await system.hosts[(round / 2) % 3]?.kill();
    await Promise.allSettled(orders);
  }
  const isAllKnown = (): void => {
    const all = system.hosts.map(({ shard }) => [NEVER, lastRow(system, shard)]);
    expect(known(system)).toEqual(all);
  };
  await vi.waitFor(isAllKnown, { timeout: 20_000, interval: 50 });
  isAllKnown();
});
