import { rmSync } from 'node:fs';
/** The stock view beside the ledger: it agrees, also after a restart, and tampering is seen. */
import { randomInt } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { STOCK_STATES } from '../../src/domain/level.ts';
import type { Level } from '../../src/domain/level.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { levelAfter } from '../../src/system/answer.ts';
import type { System } from '../../src/system/system.ts';
import { SKUS, WAREHOUSES, ask, done, ledger, openSystem, startSystem } from '../support/system.ts';

const COMMANDS = 1500;
const RESERVATIONS = 100;

/** A random command; many of them are refused. */
function commandOf(random: RandomGenerator): Command {
  const draw = (least: number, most: number): number => uniformInt(random, least, most);
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item =>
    items[draw(0, items.length - 1)] as Item;
  const sku = pick(SKUS);
  const quantity = draw(1, 9);
  const id = `r-${draw(1, RESERVATIONS)}`;
  const lines = [{ sku, quantity }];
  const state = () => pick(STOCK_STATES);
  return pick<() => Command>([
    () => ({ type: 'receive', sku, quantity }),
    () => ({ type: 'receive', sku, quantity: quantity * 3 }),
    () => ({ type: 'remove', sku, quantity }),
    () => ({ type: 'adjust', sku, quantity: draw(-3, 3) }),
    () => ({ type: 'count', sku, quantity: draw(0, 60) }),
    () => ({ type: 'move', sku, quantity, from: state(), to: state() }),
    () => ({ type: 'write_off', sku, quantity: 1, from: state() }),
    () => ({ type: 'reserve', id, lines, ttlSeconds: null, reference: null }),
    () => ({ type: 'change', id, lines }),
    () => ({ type: 'commit', id }),
    () => ({ type: 'release', id }),
    () => ({ type: 'operate_all', operations: [{ type: 'remove', sku, quantity: 1 }] }),
  ])();
}

/** Asks for random commands, all at the same time. Returns how many were obeyed. */
async function load(system: System, random: RandomGenerator): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: COMMANDS }, (_, number) =>
      ask(system, commandOf(random), { at: WAREHOUSES[number % WAREHOUSES.length] ?? '' }),
    ),
  );
  return answers.filter(({ ok }) => ok).length;
}

const levelsOf = ({ stock }: System): ReadonlyMap<string, Level | undefined> =>
  new Map(
    WAREHOUSES.flatMap((warehouse) =>
      SKUS.map((sku) => [`${warehouse} ${sku}`, stock.level(warehouse, sku)] as const),
    ),
  );

/** Runs SQL on the journal of a shard from outside, as somebody at the machine can. */
function tamper(system: System, sql: string, shard = 0): void {
  const journal = new DatabaseSync(system.directory.journalPath(shard));
  journal.exec(sql);
  journal.close();
}

test('the ledger adds up to the levels after a random load', async () => {
  const seed = randomInt(2 ** 31);
  const system = await startSystem({ SHARDS: '2' });
  expect(await load(system, xoroshiro128plus(seed)), `seed ${seed}`).toBeGreaterThan(COMMANDS / 4);
  const verified = await system.history.verify();
  expect(verified, `seed ${seed}`).toMatchObject({ conserved: true, drift: [] });
  expect(verified.levelsChecked).toBe(SKUS.length * WAREHOUSES.length);
});

test('the ledger adds up in the middle of a load', async () => {
  const seed = randomInt(2 ** 31);
  const system = await startSystem({ SHARDS: '2', BATCH_MESSAGES_MAX: '8' });
  const loading = load(system, xoroshiro128plus(seed));
  const verified = await Promise.all([system.history.verify(), system.history.verify()]);
  await loading;
  for (const { drift } of verified) expect(drift, `seed ${seed}`).toEqual([]);
});

test.each([
  ['from its snapshot', false],
  ['from the first row on, if the snapshot is gone', true],
])('the view is the same after a restart, %s', async (_how, isGone) => {
  const seed = randomInt(2 ** 31);
  const system = await startSystem({ SNAPSHOT_EVERY: '200' });
  await load(system, xoroshiro128plus(seed));
  const before = levelsOf(system);
  await system.stop();
  if (isGone) rmSync(system.directory.snapshotPath(0));
  const again = await openSystem(system.directory.path);
  expect(levelsOf(again), `seed ${seed}`).toEqual(before);
  expect(await again.history.verify(), `seed ${seed}`).toMatchObject({ conserved: true });
});

test.each([
  ['a changed quantity', 'UPDATE movement SET quantity = 7 WHERE seq = 2'],
  ['a changed balance', 'UPDATE movement SET on_hand = on_hand + 1 WHERE seq = 2'],
  ['a changed reference', "UPDATE movement SET reference = 'forged' WHERE seq = 2"],
  ['a row that is gone', 'DELETE FROM movement WHERE seq = 2'],
  ['a last row that is gone', 'DELETE FROM movement WHERE seq = 3'],
  ['a commit that is gone', 'DELETE FROM "commit" WHERE n = 3'],
  ['an answer that is another', `UPDATE answer SET reply = '9' WHERE n = 2`],
  [
    'a row too many',
    `INSERT INTO movement SELECT 4, 3, at, warehouse, sku, type, 1, 1, on_hand + 1, reserved,
       unavailable, incoming, version + 1, reason, reference, actor, document, from_state, to_state
       FROM movement WHERE seq = 3`,
  ],
])('verification reports %s', async (_what, sql) => {
  const system = await startSystem();
  for (const key of ['one', 'two', 'three']) {
    await done(system, { type: 'receive', sku: 'MUG', quantity: 5, reference: key }, { key });
  }
  expect(await system.history.verify()).toMatchObject({ conserved: true, drift: [] });
  tamper(system, sql);
  const { conserved, drift } = await system.history.verify();
  expect(conserved).toBe(false);
  expect(drift).not.toEqual([]);
});

test('the view knows a movement before its caller does', async () => {
  const system = await startSystem();
  for (let count = 1; count <= 50; count++) {
    const { results } = await done(system, { type: 'receive', sku: 'MUG', quantity: 1 });
    expect(system.stock.level('berlin', 'MUG')?.onHand).toBe(count);
    const levels = results.map((result) => levelAfter(result));
    expect(levels).toMatchObject([{ onHand: count, version: count }]);
  }
  expect((await ledger(system)).map((row) => row[8])).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 1),
  );
});
