/** Proofs of the ledger: one at a time, remembered, and shared where that is honest. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Integrity } from '../../../src/system/history.ts';
import { Prover } from '../../../src/system/proof/prover.ts';
import { SKUS, ask, done, startSystem } from '../../support/system.ts';

const MINUTE_MS = 60_000;

/** A prover whose proofs end when the test says so, with a clock that it moves. */
class Proving {
  readonly proved: Integrity[] = [];
  readonly failures: string[] = [];
  readonly begun: { readonly isQuiet: boolean; readonly end: (error?: Error) => void }[] = [];
  readonly timers: (() => void)[] = [];
  now = 1_000;
  readonly prover = new Prover({
    history: {
      verify: (how) =>
        new Promise((resolve, reject) => {
          const { length: levelsChecked } = this.begun;
          const found = { conserved: true, levelsChecked, drift: [], driftTotal: 0, ledger: [] };
          const end = (error?: Error): void =>
            error === undefined ? resolve(found) : reject(error);
          this.begun.push({ isQuiet: how?.isQuiet === true, end });
        }),
    },
    clock: {
      now: () => this.now,
      after: (_ms, ring) => {
        this.timers.push(ring);
        return () => void this.timers.splice(this.timers.indexOf(ring), 1);
      },
      soon: (run) => setImmediate(run),
    },
    observer: {
      proved: (integrity) => this.proved.push(integrity),
      unproved: (why) => this.failures.push(why),
    },
  });
}

test('a proof is remembered with the time at which it was begun', async () => {
  const { prover, begun, proved, ...on } = new Proving();
  expect([prover.last, prover.isRunning]).toEqual([null, false]);
  const asked = prover.prove();
  expect(prover.isRunning).toBe(true);
  begun[0]?.end();
  const integrity = await asked;
  expect(prover.last).toEqual({ at: on.now, integrity });
  expect([proved, prover.isRunning]).toEqual([[integrity], false]);
});

test('two who ask share a proof if nothing was committed since it was begun', async () => {
  const { prover, begun } = new Proving();
  const asked = [prover.prove(), prover.prove()];
  expect(begun).toHaveLength(1);
  begun[0]?.end();
  const [one, other] = await Promise.all(asked);
  expect(other).toBe(one);
});

test('who asks after a commit waits for the next proof, with all others who do', async () => {
  const { prover, begun } = new Proving();
  const first = prover.prove();
  prover.outdate();
  const later = [prover.prove(), prover.prove()];
  expect(begun).toHaveLength(1);
  begun[0]?.end();
  await first;
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  const joined = prover.prove();
  begun[1]?.end();
  const found = await Promise.all([...later, joined]);
  expect(found.map(({ levelsChecked }) => levelsChecked)).toEqual([1, 1, 1]);
  expect(begun).toHaveLength(2);
});

test('a proof that comes to nothing leaves the latest, and the next one is made', async () => {
  const { prover, begun, failures } = new Proving();
  const first = prover.prove();
  begun[0]?.end();
  await first;
  const second = prover.prove();
  prover.outdate();
  const third = prover.prove();
  begun[1]?.end(new Error('the file is gone'));
  await expect(second).rejects.toThrow('the file is gone');
  expect(prover.last?.integrity.levelsChecked).toBe(0);
  await vi.waitFor(() => expect(begun).toHaveLength(3));
  begun[2]?.end();
  expect((await third).levelsChecked).toBe(2);
  // Who asked was told.
  expect(failures).toEqual([]);
});

test('it proves by itself after each pause, quietly, until it is stopped', async () => {
  const { prover, begun, failures, timers } = new Proving();
  prover.begin(MINUTE_MS);
  for (const error of [undefined, new Error('no thread')]) {
    expect(timers).toHaveLength(1);
    timers.shift()?.();
    expect(begun.at(-1)?.isQuiet).toBe(true);
    begun.at(-1)?.end(error);
    await vi.waitFor(() => expect(timers).toHaveLength(1));
  }
  expect([prover.last?.integrity.levelsChecked, failures]).toEqual([0, ['Error: no thread']]);
  timers.shift()?.();
  prover.stop();
  begun[2]?.end(new Error('the threads are gone'));
  await vi.waitFor(() => expect(prover.isRunning).toBe(false));
  expect([failures.length, timers]).toEqual([1, []]);
});

test('a pause of nothing is never, and a stop calls off what is to come', () => {
  const { prover, timers } = new Proving();
  prover.begin(0);
  expect(timers).toEqual([]);
  prover.begin(MINUTE_MS);
  prover.stop();
  expect(timers).toEqual([]);
});

test('a proof of a running system tells of all that was answered before', async () => {
  const told: Integrity[] = [];
  const system = await startSystem({}, { proved: (integrity) => told.push(integrity) });
  const asked: Promise<Integrity>[] = [];
  for (const sku of SKUS) {
    await done(system, { type: 'receive', sku, quantity: 5 });
    asked.push(system.prover.prove());
  }
  const found = await Promise.all(asked);
  // What was written in between is not told of by a proof that was begun before.
  expect(found[1]).not.toBe(found[0]);
  for (const [index, { conserved, levelsChecked }] of found.entries()) {
    expect(conserved).toBe(true);
    expect(levelsChecked).toBeGreaterThan(index);
  }
  expect(told.at(-1)).toBe(system.prover.last?.integrity);
});

test('a proof shares its answer while nothing is written, and reads write nothing', async () => {
  const told: Integrity[] = [];
  const system = await startSystem({}, { proved: (integrity) => told.push(integrity) });
  await done(system, { type: 'receive', sku: 'MUG', quantity: 5 });
  const first = system.prover.prove();
  await ask(system, { type: 'is_empty', sku: 'MUG' });
  await Promise.all([first, system.prover.prove()]);
  expect(told).toHaveLength(1);
});

test('a system proves by itself as often as it is told to', async () => {
  const told: Integrity[] = [];
  const timers = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => timers.mockRestore());
  const observer = { proved: (integrity: Integrity) => told.push(integrity) };
  await startSystem({ INTEGRITY_EVERY_MINUTES: '7' }, observer);
  const ring = timers.mock.calls.find(([, ms]) => ms === 7 * MINUTE_MS)?.[0];
  ring?.();
  await vi.waitFor(() => expect(told).toMatchObject([{ conserved: true }]), { timeout: 15_000 });
});

test('a system can stop in the middle of a proof', async () => {
  const system = await startSystem({ SHARDS: '2' });
  await done(system, { type: 'receive', sku: 'MUG', quantity: 5 });
  const asked = system.prover.prove().catch((error: unknown) => error);
  await system.stop();
  expect(await asked).toBeInstanceOf(Error);
  expect(system.prover.last).toBeNull();
  // Nor does it start threads again.
  await expect(system.prover.prove()).rejects.toThrow('the service is stopping');
});
