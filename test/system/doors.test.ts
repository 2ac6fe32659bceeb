/** Warehouses that are deleted and made anew, and what interrupts that. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { Fault } from '../../src/actor/fault.ts';
import { Doors } from '../../src/system/catalogue/doors.ts';
import type { Router } from '../../src/system/router.ts';
import type { System } from '../../src/system/system.ts';
import { warehouseOf } from '../support/catalogue.ts';
import { ask, done, newDirectory, openSystem, startSystem } from '../support/system.ts';

const BY = 'tester';
/** How long a condition is waited for on a machine that has much else to do. */
const PATIENCE_MS = 10_000;
const RECEIVE = { type: 'receive', sku: 'MUG', quantity: 1 } as const;

const closedIn = (system: System, id = 'paris'): boolean => system.catalogue.closed.has(id);

/** Whether berlin and paris both take something in. */
const areOpen = async (system: System): Promise<boolean> => {
  const asked = ['berlin', 'paris'].map((at) => ask(system, RECEIVE, { at }));
  return (await Promise.all(asked)).every(({ ok }) => ok);
};

test('a warehouse that is deleted takes nothing in until it is made anew', async () => {
  const system = await startSystem();
  expect(await system.doors.remove('paris', BY)).toBeNull();
  // As if it came late: nobody looks at the catalogue any more.
  const late = await ask(system, RECEIVE, { at: 'paris' });
  expect(late).toMatchObject({ ok: false, refusal: { code: 'invalid_state' } });
  const { created } = await system.doors.save(warehouseOf('paris'), Date.now(), BY);
  expect([created, closedIn(system), await areOpen(system)]).toEqual([true, false, true]);
  expect(await system.doors.remove('paris', BY)).toMatchObject({ code: 'invalid_state' });
  expect(await areOpen(system)).toBe(true);
});

test('several who delete the same warehouse at once are told the same', async () => {
  const system = await startSystem();
  const told = await Promise.all([1, 2, 3].map(() => system.doors.remove('paris', BY)));
  expect(told).toEqual([null, null, null]);
  expect([system.catalogue.warehouse('paris'), closedIn(system)]).toEqual([undefined, true]);
});

test('what a start finds closed and not deleted is opened', async () => {
  const directory = newDirectory();
  const system = await openSystem(directory);
  for (const id of ['berlin', 'paris']) {
    system.catalogue.saveWarehouse(warehouseOf(id), Date.now());
    await system.router.ask(id, { type: 'close' }, { by: BY, key: null, fingerprint: 0 });
  }
  await system.doors.remove('berlin', BY);
  await system.stop();
  const again = await openSystem(directory);
  await vi.waitUntil(() => again.doors.isQuiet, PATIENCE_MS);
  expect(['berlin', 'paris'].map((id) => closedIn(again, id))).toEqual([true, false]);
});

test.each([
  ['is not written', `SELECT RAISE(ABORT, 'bad')`, 'unavailable'],
  ['may be written or not', 'INSERT INTO child VALUES (1)', 'outcome_unknown'],
])('a warehouse stays open if its deletion %s', async (_how, then, code) => {
  const system = await startSystem();
  const path = join(system.directory.path, 'catalogue.db');
  const inCatalogue = (sql: string): void => {
    const catalogue = new DatabaseSync(path);
    catalogue.exec(sql);
    catalogue.close();
  };
  inCatalogue(`
    CREATE TABLE parent (n INTEGER PRIMARY KEY);
    CREATE TABLE child (n INTEGER REFERENCES parent (n) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER bad BEFORE INSERT ON warehouse BEGIN ${then}; END`);
  await expect(system.doors.remove('paris', BY)).rejects.toMatchObject({ code });
  inCatalogue('DROP TRIGGER bad');
  expect([closedIn(system), await areOpen(system)]).toEqual([false, true]);
});

/** The doors of `system` on a clock that goes on by hand, where asking fails as `faults` say. */
function interrupted(
  { catalogue, router }: System,
  faults: (Fault | null)[],
): { readonly doors: Doors; readonly ring: () => void; readonly timers: () => number } {
  const rings: (() => void)[] = [];
  const clock = {
    now: () => 0,
    after: (_ms: number, ring: () => void) => {
      rings.push(ring);
      return () => undefined;
    },
    soon: queueMicrotask,
  };
  const asking: Pick<Router, 'ask'> = {
    ask: async (...asked) => {
      const fault = faults.shift() ?? null;
      if (fault !== null && fault.code !== 'outcome_unknown') throw fault;
      const answer = await router.ask(...asked);
      if (fault !== null) throw fault;
      return answer;
    },
  };
  const doors = new Doors({ catalogue, router: asking, clock });
  return { doors, ring: () => rings.shift()?.(), timers: () => rings.length };
}

const unknown = new Fault('outcome_unknown', 'the thread died');
const unavailable = new Fault('unavailable', 'the journal is not open');

test('if it is not known whether a warehouse was closed, it is opened again', async () => {
  const system = await startSystem();
  const { doors } = interrupted(system, [unknown]);
  await expect(doors.remove('paris', BY)).rejects.toMatchObject({ code: 'unavailable' });
  expect([closedIn(system), doors.isQuiet, await areOpen(system)]).toEqual([false, true, true]);
});

test('a warehouse that cannot be opened yet is unavailable, and is tried again', async () => {
  const system = await startSystem();
  const { doors, ring, timers } = interrupted(system, [null, unavailable, unknown]);
  expect(await doors.remove('paris', BY)).toBeNull();
  await doors.save(warehouseOf('paris'), Date.now(), BY);
  const received = () => ask(system, RECEIVE, { at: 'paris' });
  await expect(received()).rejects.toMatchObject({ code: 'unavailable' });
  await expect(doors.remove('paris', BY)).rejects.toMatchObject({ code: 'unavailable' });
  expect(() => system.catalogue.factsAbout('paris', ['MUG'])).toThrow('is not open yet');
  await done(system, RECEIVE);
  // The next try opens it, but its answer is lost.
  for (const isOpen of [false, true]) {
    expect([doors.isQuiet, closedIn(system), timers()]).toEqual([false, true, 1]);
    ring();
    const isSo = (): boolean => timers() === (isOpen ? 0 : 1) && doors.isQuiet === isOpen;
    await vi.waitUntil(isSo, PATIENCE_MS);
  }
  expect((await received()).ok).toBe(true);
});

test('a warehouse that could not be asked is as it was', async () => {
  const system = await startSystem();
  const { doors } = interrupted(system, [unavailable]);
  await expect(doors.remove('paris', BY)).rejects.toBe(unavailable);
  expect([closedIn(system), doors.isQuiet, await areOpen(system)]).toEqual([false, true, true]);
});
