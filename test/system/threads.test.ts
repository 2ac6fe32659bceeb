/** Threads that die in the middle of their work, and messages that make them. */
import { randomInt } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test, vi } from 'vitest';
import { Fault } from '../../src/actor/fault.ts';
import type { Answer } from '../../src/system/answer.ts';
import type { ShardEvents } from '../../src/system/shard/shard-events.ts';
import type { System } from '../../src/system/system.ts';
import { SKUS, WAREHOUSES, ask, done, ledger, startSystem } from '../support/system.ts';

const KILLS = 8;
const ASKS = 400;
const PATIENCE_MS = 10_000;

type Result = Answer | Fault;
type Trouble = readonly [what: Parameters<ShardEvents['trouble']>[1], why: string];

/** The answer, or the fault that came instead. Any other error is one of the test. */
async function resultOf(asked: Promise<Answer>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

const codeOf = (result: Result): string =>
  result instanceof Fault ? result.code : result.ok ? 'ok' : result.refusal.code;

const ready = (system: System): Promise<boolean> => vi.waitUntil(() => system.isReady, PATIENCE_MS);

const receipt = (number: number, reference: string) =>
  ({ type: 'receive', sku: SKUS[number % SKUS.length] ?? 'MUG', quantity: 1, reference }) as const;

function receive(system: System, number: number, reference: string): Promise<Answer> {
  const at = WAREHOUSES[number % WAREHOUSES.length] ?? 'berlin';
  return ask(system, receipt(number, reference), { key: reference, at });
}

/** Asks again with the same key until the answer is definite. */
async function untilDefinite(system: System, asked: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const result = await resultOf(asked());
    if (!(result instanceof Fault)) return result;
    await ready(system);
  }
}

test('a thread killed under load loses nothing that was answered, nor doubles it', async () => {
  const seed = randomInt(2 ** 31);
  const about = `seed ${seed}`;
  const random = xoroshiro128plus(seed);
  const system = await startSystem({ BATCH_MESSAGES_MAX: '16', SNAPSHOT_EVERY: '300' });
  const references: string[] = [];
  for (let round = 0; round < KILLS; round++) {
    const killAfter = uniformInt(random, 1, ASKS - 1);
    let answered = 0;
    let killed: Promise<void> | undefined;
    const results = await Promise.all(
      Array.from({ length: ASKS }, async (_, number) => {
        const reference = `${round}-${number}`;
        references.push(reference);
        const result = await resultOf(receive(system, number, reference));
        answered += 1;
        if (answered === killAfter) killed = system.hosts[0]?.kill();
        return { number, reference, result };
      }),
    );
    await killed;
    await ready(system);
    const codes = new Set(results.map(({ result }) => codeOf(result)));
    expect(['ok', 'outcome_unknown', 'unavailable'], about).toEqual(
      expect.arrayContaining([...codes]),
    );
    const open = results.filter(({ result }) => result instanceof Fault);
    const settled = await Promise.all(
      open.map(({ number, reference }) =>
        untilDefinite(system, () => receive(system, number, reference)),
      ),
    );
    expect(
      settled.every(({ ok }) => ok),
      about,
    ).toBe(true);
  }
  const rows = await ledger(system);
  const written = rows.map((row) => row[14] ?? '');
  expect(written.toSorted(), about).toEqual(references.toSorted());
  expect(await system.history.verify(), about).toMatchObject({ conserved: true, drift: [] });
});

test('a thread that dies with nothing to do is replaced before the next ask', async () => {
  const system = await startSystem();
  await done(system, receipt(0, 'before'));
  await system.hosts[0]?.kill();
  await done(system, receipt(0, 'after'));
  expect((await ledger(system)).map((row) => row[14])).toEqual(['before', 'after']);
});

test('a thread killed in the middle of holds keeps them, and their expiry', async () => {
  const system = await startSystem();
  await done(system, { type: 'receive', sku: 'MUG', quantity: 5 });
  const lines = [{ sku: 'MUG', quantity: 5 }];
  const hold = { type: 'reserve', id: 'r', lines, ttlSeconds: 1, reference: null } as const;
  await done(system, hold);
  await system.hosts[0]?.kill();
  const { reservation } = await done(system, { type: 'look_up', id: 'r' });
  expect(reservation).toMatchObject({ status: 'held' });
  await vi.waitUntil(() => system.stock.level('berlin', 'MUG')?.reserved === 0, PATIENCE_MS);
  expect((await done(system, { type: 'look_up', id: 'r' })).reservation?.status).toBe('expired');
});

test('a message that stops its thread is refused, and its batch mates succeed', async () => {
  const troubles: Trouble[] = [];
  const trouble: ShardEvents['trouble'] = (_shard, what, why) => troubles.push([what, why]);
  const system = await startSystem({}, { trouble });
  await done(system, { type: 'receive', sku: 'MUG', quantity: 1 });
  const lines = [{ sku: 'MUG', quantity: 1 }];
  await done(system, { type: 'reserve', id: 'r', lines, ttlSeconds: null, reference: null });
  // The schemas of the edge let no such thing through; it makes `decide` throw.
  const poison = { type: 'commit', id: 'r', lines: null as never } as const;
  const mates = Array.from({ length: 41 }, (_, number) => number);
  const results = await Promise.all(
    mates.map((number) =>
      resultOf(number === 20 ? ask(system, poison) : receive(system, number, `mate-${number}`)),
    ),
  );
  expect(results.map((result) => codeOf(result))).toEqual(
    mates.map((number) => (number === 20 ? 'unavailable' : 'ok')),
  );
  expect(troubles.filter(([what]) => what === 'poison')).toHaveLength(1);
  const references = (await ledger(system)).map((row) => row[14]);
  for (const number of mates) {
    const times = references.filter((reference) => reference === `mate-${number}`);
    expect(times, `mate ${number}`).toHaveLength(number === 20 ? 0 : 1);
  }
  expect(await system.history.verify()).toMatchObject({ conserved: true });
});

test('a letter that is no JSON spoils neither its batch nor its shard', async () => {
  const system = await startSystem();
  const refused = new Promise<Error>((resolve, reject) => {
    system.hosts[0]?.post({
      to: 'berlin',
      lane: 'takes',
      text: '{"to":',
      postedAt: Date.now(),
      resolve: () => reject(new Error('it was answered')),
      reject: resolve,
    });
  });
  const mate = done(system, receipt(0, 'mate'));
  expect(await refused).toMatchObject({ name: 'Fault', code: 'unavailable' });
  expect((await mate).ok).toBe(true);
  await done(system, receipt(0, 'later'));
  expect((await ledger(system)).map((row) => row[14])).toEqual(['mate', 'later']);
});
