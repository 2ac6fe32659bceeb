import { expect, test } from 'vitest';
import { Desks } from '../../../src/system/documents/desks.ts';

test('an id that is made for a shard is a UUIDv7 whose desk is there, and each is new', () => {
  const desks = new Desks(64);
  const ids = Array.from({ length: 1_000 }, (_, index) => [index % 64, desks.newId(index % 64)]);
  for (const [shard, id] of ids) {
    expect(desks.shardOf(String(id))).toBe(shard);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(ids.map(([, id]) => id)).size).toBe(1_000);
});
