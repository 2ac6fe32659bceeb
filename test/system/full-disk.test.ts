/** Journals that cannot be written, with SQLite's own errors. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import type { System } from '../../src/system/system.ts';
import { ask, done, ledger, startSystem } from '../support/system.ts';

const PATIENCE_MS = 10_000;
const UNAVAILABLE = { name: 'Fault', code: 'unavailable' };

/** SQLite says SQLITE_FULL also where an AUTOINCREMENT has come to its end; that needs no disk. */
const FULL = `
  CREATE TABLE full (n INTEGER PRIMARY KEY AUTOINCREMENT);
  INSERT INTO full VALUES (9223372036854775807);
  CREATE TRIGGER disk BEFORE INSERT ON movement WHEN NEW.type IN ('receive', 'remove')
    BEGIN INSERT INTO full VALUES (NULL); END`;
const ROOM = 'DROP TRIGGER disk; DROP TABLE full';

function inJournal(system: System, sql: string): void {
  const journal = new DatabaseSync(system.directory.journalPath(0), { timeout: PATIENCE_MS });
  journal.exec(sql);
  journal.close();
}

const receive = (reference: string) =>
  ({ type: 'receive', sku: 'MUG', quantity: 1, reference }) as const;

test('a full disk takes no stock but gives it back, until there is room again', async () => {
  const troubles: string[] = [];
  const system = await startSystem({}, { trouble: (_shard, what) => troubles.push(what) });
  const lines = [{ sku: 'MUG', quantity: 1 }];
  await done(system, receive('before'));
  await done(system, { type: 'reserve', id: 'r', lines, ttlSeconds: null, reference: null });
  inJournal(system, FULL);
  await expect(ask(system, receive('full'))).rejects.toMatchObject(UNAVAILABLE);
  expect(troubles).toEqual(['disk_full']);
  expect([system.isDiskFull, system.isReady]).toEqual([true, false]);

  const take = { type: 'remove', sku: 'MUG', quantity: 1 } as const;
  await expect(ask(system, take)).rejects.toThrow('the disk is full');
  await done(system, { type: 'release', id: 'r' });
  expect(await system.level('berlin', 'MUG')).toMatchObject({ onHand: 1, reserved: 0 });

  inJournal(system, ROOM);
  await vi.waitUntil(() => system.isReady, PATIENCE_MS);
  await done(system, take);
  expect((await ledger(system)).map((row) => row[5])).toEqual([
    'receive',
    'reserve',
    'release',
    'remove',
  ]);
});

test('a batch that cannot be written leaves no trace, and its keys are still new', async () => {
  const system = await startSystem();
  inJournal(
    system,
    `CREATE TRIGGER bad BEFORE INSERT ON movement WHEN NEW.reference = 'bad'
       BEGIN SELECT RAISE(ABORT, 'bad'); END`,
  );
  const references = ['one', 'bad', 'two'];
  const asks = references.map((key) => ask(system, receive(key), { key }));
  for (const asked of await Promise.allSettled(asks)) {
    expect(asked).toMatchObject({ status: 'rejected', reason: UNAVAILABLE });
  }
  expect(await system.level('berlin', 'MUG')).toBeUndefined();
  inJournal(system, 'DROP TRIGGER bad');
  for (const key of references) {
    expect(await done(system, receive(key), { key })).toMatchObject({ replayed: false });
  }
  expect((await ledger(system)).map((row) => row[14])).toEqual(references);
  expect(await system.history.verify()).toMatchObject({ conserved: true });
});

test('what fails is tried again when it is an expiry, and nothing is lost meanwhile', async () => {
  const troubles: string[] = [];
  const system = await startSystem({}, { trouble: (_shard, what) => troubles.push(what) });
  const lines = [{ sku: 'MUG', quantity: 1 }];
  await done(system, receive('stock'));
  await done(system, { type: 'reserve', id: 'r', lines, ttlSeconds: 1, reference: null });
  inJournal(
    system,
    `CREATE TRIGGER bad BEFORE INSERT ON movement WHEN NEW.type = 'release'
       BEGIN SELECT RAISE(ABORT, 'bad'); END`,
  );
  await vi.waitUntil(() => troubles.length > 0, PATIENCE_MS);
  expect(system.stock.level('berlin', 'MUG')).toMatchObject({ reserved: 1 });
  inJournal(system, 'DROP TRIGGER bad');
  await vi.waitUntil(() => system.stock.level('berlin', 'MUG')?.reserved === 0, PATIENCE_MS);
  const rows = await ledger(system);
  expect(rows.map((row) => row[5])).toEqual(['receive', 'reserve', 'release']);
});
