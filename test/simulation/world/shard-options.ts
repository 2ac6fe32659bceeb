/** Where the files of a simulated process are, and how its shards are made. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deskOf } from '../../../src/system/router.ts';
import type { ShardHost } from '../../../src/system/shard/shard-host.ts';
import type { Settings } from '../settings.ts';
import type { MemoryDisk } from './memory-database.ts';

const WINDOW_MS = 86_400_000_000;

export const cataloguePath = (folder: string): string => join(folder, 'catalogue.db');

export function optionsOf(
  folder: string,
  shard: number,
  settings: Settings,
): Omit<ConstructorParameters<typeof ShardHost>[1], 'clock' | 'thread'> {
  const { snapshotEvery, mailboxMax, batchMax, isShortcutAllowed } = settings;
  return {
    shard: {
      journalPath: join(folder, `shard-${shard}.db`),
      snapshotPath: join(folder, `shard-${shard}.snapshot`),
      cataloguePath: cataloguePath(folder),
      address: deskOf(shard),
      isShortcutAllowed,
      documentWaitingMax: mailboxMax,
      answers: { windowMs: WINDOW_MS, max: 1_000_000 },
      snapshotEvery,
      seed: shard,
    },
    mailbox: { messagesMax: mailboxMax, bytesMax: 1e9, waitMaxMs: Infinity, batchMax },
    batch: { messages: batchMax, bytes: 1e6 },
  };
}

/** Snapshots are a cache: without them everything must be the same. */
export function removeSnapshots(folder: string, disk: MemoryDisk | null): void {
  disk?.snapshots.clear();
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.snapshot')) rmSync(join(folder, name));
  }
}
