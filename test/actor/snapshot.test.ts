import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/actor/message.ts';
import { NOW } from '../support/given.ts';
import {
  ShardOnFile,
  commit,
  lookUp,
  meddle,
  message,
  receive,
  remove,
  reserve,
} from '../support/shards.ts';

const IDS = Array.from({ length: 60 }, (_, index) => `r${index}`);

/** What one round of a small trade asks; some of it is refused, some expires. */
const round = (index: number): readonly Message[] => [
  receive(3),
  receive(2, { sku: `s${index}`, to: 'hamburg', key: `k${index}` }),
  reserve(`r${index}`, 2, { ttlSeconds: index % 2 === 0 ? 2 : null }),
  ...(index % 3 === 0 ? [commit(`r${index - 1}`), remove(1)] : []),
];

function traded(): ShardOnFile {
  const on = new ShardOnFile({ snapshotEvery: 100 });
  for (let index = 0; index < 30; index += 1) on.do(NOW + index * 500, ...round(index));
  on.shard.snapshot();
  for (let index = 30; index < 60; index += 1) on.do(NOW + index * 500, ...round(index));
  return on;
}

/** All that can be seen of a shard. */
const seen = (on: ShardOnFile) => ({
  levels: on.shard.opened().warehouses.map((warehouse) => {
    const table = on.shard.levels(warehouse);
    return [warehouse, [...table.skus()].map((sku) => [sku, table.level(sku)])];
  }),
  reservations: on.ask(NOW, ...IDS.map((id) => lookUp(id))),
  replayed: on.ask(NOW, ...[4, 40].map((n) => round(n)[1] ?? receive(1))),
  answers: on.shard.answers.count,
  open: on.shard.documents.openCount,
});

describe('a shard that is opened again', () => {
  test('is the same from a snapshot and what came after as from all of its rows', () => {
    const on = traded();
    const { movement } = on.shard.opened().position;
    const before = seen(on);
    const fromSnapshot = seen(on.reopen());
    expect(on.shard.replayed).toBeGreaterThan(0);
    expect(on.shard.replayed).toBeLessThan(movement);
    rmSync(on.snapshotPath);
    const fromRows = seen(on.reopen());
    expect(on.shard.replayed).toBe(movement);
    expect(fromSnapshot).toEqual(before);
    expect(fromRows).toEqual(before);
  });

  test('lets the same holds expire at the same time, from a snapshot or not', () => {
    const [one, other] = [traded().reopen(), traded()];
    rmSync(other.snapshotPath);
    other.reopen();
    const later = NOW + 1e6;
    const due = one.do(later).movements;
    expect(due.length).toBeGreaterThan(0);
    expect(other.do(later).movements).toEqual(due);
  });

  test('replays nothing if the snapshot is of its last commit', () => {
    const on = traded();
    on.shard.snapshot();
    const before = seen(on);
    expect(seen(on.reopen())).toEqual(before);
    expect(on.shard.replayed).toBe(0);
  });

  test('ignores a snapshot in which any one bit is another', () => {
    const on = traded();
    const { movement } = on.shard.opened().position;
    const before = seen(on);
    const whole = readFileSync(on.snapshotPath);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const corrupt = Buffer.from(whole);
      corrupt[at] = (corrupt[at] ?? 0) ^ 1;
      writeFileSync(on.snapshotPath, corrupt);
      on.reopen();
      expect([at, on.shard.replayed]).toEqual([at, movement]);
    }
    expect(seen(on)).toEqual(before);
  });

  test('ignores a snapshot that is cut off, empty, or no snapshot at all', () => {
    const on = traded();
    const { movement } = on.shard.opened().position;
    const whole = readFileSync(on.snapshotPath);
    const cut = [0, 1, 63, 64, 100, whole.length - 33, whole.length - 1];
    for (const body of [...cut.map((length) => whole.subarray(0, length)), 'hello\n'.repeat(99)]) {
      writeFileSync(on.snapshotPath, body);
      expect(on.reopen().shard.replayed).toBe(movement);
    }
  });

  test('ignores a snapshot of another journal, or of commits that this one lost', () => {
    const [on, other] = [traded(), traded()];
    other.do(NOW + 1e5, receive(1));
    other.shard.snapshot();
    const { movement } = on.shard.opened().position;
    for (const about of [{ snapshotEvery: 100 }, { snapshotEvery: 1 }]) {
      const third = new ShardOnFile(about);
      third.do(NOW + 7, receive(1));
      third.shard.snapshot();
      copyFileSync(third.snapshotPath, on.snapshotPath);
      expect(on.reopen().shard.replayed).toBe(movement);
    }
    copyFileSync(other.snapshotPath, on.snapshotPath);
    expect(on.reopen().shard.replayed).toBe(movement);
  });

  test('is as it was if a snapshot cannot be written, and tries again only later', () => {
    const on = new ShardOnFile({ snapshotEvery: 2 });
    on.do(NOW, receive(1), receive(1));
    mkdirSync(`${on.snapshotPath}.new`);
    expect(() => on.shard.snapshot()).toThrow('EISDIR');
    expect(on.do(NOW, receive(1)).outcome.isSnapshotDue).toBe(false);
    expect(on.do(NOW, receive(1)).outcome.isSnapshotDue).toBe(true);
    expect(on.reopen().level('a')?.onHand).toBe(4);
  });

  test('is told to take a snapshot after so many movements, and not one before', () => {
    const on = new ShardOnFile({ snapshotEvery: 3 });
    expect(on.do(NOW, receive(1), receive(1)).outcome.isSnapshotDue).toBe(false);
    expect(on.do(NOW, receive(1)).outcome.isSnapshotDue).toBe(true);
    on.shard.snapshot();
    expect(on.do(NOW, receive(1)).outcome.isSnapshotDue).toBe(false);
    expect(on.reopen().do(NOW, receive(1)).outcome.isSnapshotDue).toBe(false);
    expect(on.do(NOW, receive(1)).outcome.isSnapshotDue).toBe(true);
  });

  test('is told so as well where only documents change, or only answers are remembered', () => {
    const documents = new ShardOnFile({ snapshotEvery: 3 });
    const answers = new ShardOnFile({ snapshotEvery: 3 });
    for (const n of [1, 2, 3]) {
      const policy = { strategy: 'min-max', min: n, max: n + 9 } as const;
      const change = message({ type: 'set_policy', scope: 'default', policy });
      expect(documents.do(NOW, change).outcome.isSnapshotDue).toBe(n === 3);
      const claim = message({ type: 'claim' }, { to: 'desk/0', key: `k${n}` });
      expect(answers.do(NOW, claim).outcome.isSnapshotDue).toBe(n === 3);
    }
    for (const on of [documents, answers]) {
      expect(on.shard.journal.position.movement).toBe(0);
      on.shard.snapshot();
      expect(on.do(NOW).outcome.isSnapshotDue).toBe(false);
      expect(on.reopen().do(NOW).outcome.isSnapshotDue).toBe(false);
    }
  });

  test('refuses rows that contradict each other', () => {
    const on = traded();
    rmSync(on.snapshotPath);
    meddle(on.path, 'UPDATE movement SET on_hand = on_hand + 1 WHERE seq = 7');
    expect(() => on.reopen()).toThrow('movement 7 contradicts those before it');
  });
});
