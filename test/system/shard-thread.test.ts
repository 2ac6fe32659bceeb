/** The thread of a shard, which may end at any moment, also while it starts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShardOptions } from '../../src/actor/shard.ts';
import { PinnedThread, ThreadLost } from '../../src/system/shard/shard-thread.ts';

let directory: string;
let thread: PinnedThread;
let options: ShardOptions;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-thread-'));
  thread = new PinnedThread();
  options = {
    journalPath: join(directory, 'shard-0.db'),
    snapshotPath: join(directory, 'shard-0.snapshot'),
    address: 'desk/0',
    isShortcutAllowed: true,
    answers: { windowMs: 86_400_000, max: 1_000 },
    documentWaitingMax: 64,
    snapshotEvery: 1_000,
    seed: 7,
  };
});

afterEach(async () => {
  await thread.close();
  rmSync(directory, { recursive: true, force: true });
});

test('what is asked of a thread that has ended is refused until it is opened again', async () => {
  await thread.open(options);
  await thread.kill();
  await expect(thread.levels('berlin')).rejects.toThrow(ThreadLost);
  await thread.open(options);
  await expect(thread.levels('berlin')).resolves.toMatchObject({ skus: new Uint32Array() });
});

test('an opening ends when its thread ends in the middle, and the next one opens', async () => {
  await thread.open(options);
  for (let kills = 0; kills < 5; kills++) {
    await thread.kill();
    const opening = thread.open(options).catch((error: unknown) => error);
    // The thread that takes the place of the one before may not even have begun.
    for (let turns = 0; turns < kills; turns++) await new Promise(setImmediate);
    await thread.kill();
    await opening;
  }
  await expect(thread.open(options)).resolves.toMatchObject({ replayed: 0 });
});
