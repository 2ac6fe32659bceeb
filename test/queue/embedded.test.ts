/** Queues on the embedded PostgreSQL, and what only that one promises. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PgPool } from 'bullmq';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { QueueDown } from '../../src/queue/job.ts';
import type { QueueSettings, TestQueues } from '../support/queues.ts';
import { UP_MS, bullQueue, openTestQueues, startChild, until } from '../support/queues.ts';
import { backendContract } from './contract/backend.ts';

// A database takes seconds to be made, and many of them where there is much else to do.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const directory = mkdtempSync(join(tmpdir(), 'stockroom-queue-'));
const settings: QueueSettings = { DATA_DIR: directory, QUEUE_KEPT_MAX: '20' };
/** What is inside of BullMQ's back end. */
type Embedded = { readonly connection: { readonly pool: PgPool } };
const job = { id: 'a', name: 'work', data: null };

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Does something with the queues of the directory, and closes them. */
async function withQueues<T>(work: (opened: TestQueues) => Promise<T>): Promise<T> {
  const opened = await openTestQueues(settings);
  try {
    await opened.queues.whenUp(UP_MS);
    return await work(opened);
  } finally {
    await opened.queues.close();
  }
}

describe('as any back end', () => {
  const opened = backendContract(() => settings);

  test('a second process is refused, and told why', async () => {
    expect(await startChild(settings, 'none').taken).toContain('in use by another process');
  });

  test('when the thread of the database has died, all goes on with another', async () => {
    const { queues, states } = opened();
    const queue = queues.queue('thread');
    const seen: string[] = [];
    queues.consumer('thread', async ({ id }) => void seen.push(id));
    await queue.add(job);
    await until(() => expect(seen).toEqual(['a']));
    const { pool } = ((await bullQueue(queues, 'thread')).getBackend() as unknown as Embedded)
      .connection;
    // No such thing can be a parameter.
    await expect(pool.query('SELECT $1::jsonb', [{ a: 1n }])).rejects.toThrow('died');
    expect(queues.isUp).toBe(false);
    await expect(queue.add({ ...job, id: 'b' })).rejects.toThrow(QueueDown);
    await queues.whenUp(UP_MS);
    expect(states).toEqual([true, false, true]);
    await queue.addAll([
      { ...job, id: 'c' },
      { ...job, id: 'd', delayMs: 100 },
    ]);
    await until(() => expect(seen).toEqual(['a', 'c', 'd']));
  });
});

describe('before there is a database', () => {
  const empty = mkdtempSync(join(tmpdir(), 'stockroom-queue-'));
  const made = (): readonly string[] => readdirSync(join(empty, 'queue'));
  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  test('none is made as long as nobody adds a job', async () => {
    const { queues, states } = await openTestQueues({ DATA_DIR: empty });
    queues.consumer('none', async () => undefined);
    const counts = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };
    expect(await queues.counts()).toEqual(new Map([['none', counts]]));
    expect([queues.isUp, queues.isAsleep]).toEqual([false, true]);
    await queues.close();
    expect([made().filter((name) => name.startsWith('database')), states]).toEqual([[], []]);
  });

  test('a stop does not wait until it has been made', async () => {
    const { queues } = await openTestQueues({ DATA_DIR: empty });
    queues.consumer('none', async () => undefined);
    await expect(queues.queue('none').add(job)).rejects.toThrow(QueueDown);
    await until(() => expect(made().join()).toContain('database.new'));
    await queues.close();
    expect(made()).not.toContain('database');
  });
});

test('jobs are there after a restart', async () => {
  await withQueues(({ queues }) => queues.queue('kept').addAll([job, { ...job, id: 'b' }]));
  await withQueues(async ({ queues }) => {
    const seen: string[] = [];
    queues.consumer('kept', async ({ id }) => void seen.push(id), { concurrency: 1 });
    await until(() => expect(seen).toEqual(['a', 'b']));
    // For the next test, which opens what is left by a crash.
    await queues.queue('crash').add(job);
  });
});

test('a job that was active in several crashes has not failed, and does not wait', async () => {
  for (let crash = 0; crash < 2; crash++) {
    const child = startChild({ ...settings, QUEUE_LOCK_MS: '3600000' }, 'crash');
    expect(await child.taken).toBe('a');
    await child.kill();
  }
  await withQueues(async ({ queues }) => {
    queues.consumer('crash', async ({ attempt }) => expect(attempt).toBe(1));
    const ended = async (): Promise<void> =>
      expect(await queues.queue('crash').counts()).toMatchObject({ completed: 1, failed: 0 });
    await until(ended);
  });
});

test('a database that does not open is set aside, and there is a new one', async () => {
  writeFileSync(join(directory, 'queue', 'database', 'global', 'pg_control'), 'nothing');
  const { queues, warnings } = await openTestQueues(settings);
  try {
    await expect(queues.queue('after').add(job)).rejects.toThrow(QueueDown);
    await queues.whenUp(UP_MS);
    await queues.queue('after').add(job);
    expect(await queues.queue('after').counts()).toMatchObject({ waiting: 1 });
    expect(warnings.join()).toContain('database.damaged');
    expect(readdirSync(join(directory, 'queue'))).toContain('database.damaged');
  } finally {
    await queues.close();
  }
});
