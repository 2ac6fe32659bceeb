import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/actor/message.ts';
import { NOW } from '../support/given.ts';
import {
  ShardOnFile,
  commit,
  lookUp,
  meddle,
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
    return [warehouse, table.skus.map((sku) => [sku, table.level(sku)])];
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
    meddle(on.path, 'DELETE FROM snapshot');
    const fromRows = seen(on.reopen());
    expect(on.shard.replayed).toBe(movement);
    expect(fromSnapshot).toEqual(before);
    expect(fromRows).toEqual(before);
  });

  test('lets the same holds expire at the same time, from a snapshot or not', () => {
    const [one, other] = [traded().reopen(), traded()];
    meddle(other.path, 'DELETE FROM snapshot');
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

  test.each(['digests', 'shard', 'levels hamburg'])(
    'ignores a snapshot whose part "%s" is corrupt or gone',
    (name) => {
      const on = traded();
      const { movement } = on.shard.opened().position;
      const before = seen(on);
      const corrupt = `UPDATE snapshot SET body = zeroblob(length(body)) WHERE name = ?`;
      for (const sql of [corrupt, 'DELETE FROM snapshot WHERE name = ?']) {
        meddle(on.path, sql, name);
        expect(seen(on.reopen())).toEqual(before);
        expect(on.shard.replayed).toBe(movement);
      }
    },
  );

  test('ignores a snapshot in which one figure is another', () => {
    const on = traded();
    const { movement } = on.shard.opened().position;
    const name = 'levels berlin';
    const body = Uint8Array.from(on.shard.journal.snapshotPart(name) ?? []);
    // Of the last figures, which are numbers of 8 bytes.
    body[body.length - 4] = (body[body.length - 4] ?? 0) ^ 1;
    meddle(on.path, 'UPDATE snapshot SET body = ? WHERE name = ?', body, name);
    expect(on.reopen().shard.replayed).toBe(movement);
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

  test('refuses rows that contradict each other', () => {
    const on = traded();
    meddle(on.path, 'DELETE FROM snapshot');
    meddle(on.path, 'UPDATE movement SET on_hand = on_hand + 1 WHERE seq = 7');
    expect(() => on.reopen()).toThrow('movement 7 contradicts those before it');
  });
});
