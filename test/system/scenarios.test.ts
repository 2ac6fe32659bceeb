/** What clients do at the same time, with real threads and journals. */
import { expect, test, vi } from 'vitest';
import { available } from '../../src/domain/level.ts';
import type { Level } from '../../src/domain/level.ts';
import type { Answer } from '../../src/system/answer.ts';
import type { System } from '../../src/system/system.ts';
import { meddle } from '../support/shards.ts';
import { ask, done, startSystem } from '../support/system.ts';

const RACES = 100;
const RACERS = 50;
const TTL_MS = 1000;

const receive = (quantity: number) => ({ type: 'receive', sku: 'MUG', quantity }) as const;

const reserve = (id: string, quantities: readonly number[], ttlSeconds: number | null = null) =>
  ({
    type: 'reserve',
    id,
    lines: quantities.map((quantity) => ({ sku: 'MUG', quantity })),
    ttlSeconds,
    reference: null,
  }) as const;

const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.refusal.code);

async function mugs(system: System): Promise<Level> {
  const level = await system.level('berlin', 'MUG');
  if (level === undefined) throw new Error('nothing was ever recorded of MUG at berlin');
  return level;
}

test('a SKU on two lines of a reservation is held as their sum', async () => {
  const system = await startSystem();
  await done(system, receive(7));
  const { reservation } = await done(system, reserve('r', [3, 4]));
  expect(reservation?.lines).toEqual([{ sku: 'MUG', quantity: 7, committed: 0, released: 0 }]);
  expect(await mugs(system)).toMatchObject({ onHand: 7, reserved: 7 });
});

test('a SKU on two lines is refused with its sum if there is one unit less', async () => {
  const system = await startSystem();
  await done(system, receive(6));
  expect(await ask(system, reserve('r', [3, 4]))).toMatchObject({
    ok: false,
    refusal: {
      code: 'insufficient_stock',
      shortages: [{ sku: 'MUG', warehouse: 'berlin', requested: 7, available: 6 }],
    },
  });
  expect(await mugs(system)).toMatchObject({ onHand: 6, reserved: 0 });
});

test('of two reservations of the last unit at the same time exactly one gets it', async () => {
  const system = await startSystem();
  for (let race = 0; race < RACES; race++) {
    await done(system, receive(1));
    const ids = [`${race}-a`, `${race}-b`];
    const answers = await Promise.all(ids.map((id) => ask(system, reserve(id, [1]))));
    expect(answers.map(codeOf).toSorted()).toEqual(['insufficient_stock', 'ok']);
    const winner = ids[answers.findIndex(({ ok }) => ok)] ?? '';
    await done(system, { type: 'commit', id: winner });
  }
  expect(await mugs(system)).toMatchObject({ onHand: 0, reserved: 0, version: 3 * RACES });
});

test('100 receipts of one unit at the same time lead to the balances 1 to 100', async () => {
  const system = await startSystem();
  const answers = await Promise.all(Array.from({ length: 100 }, () => done(system, receive(1))));
  const balances = answers.map(({ results }) => results[0]?.row?.[8] ?? 0);
  const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(balances.toSorted((one, other) => one - other)).toEqual(oneToHundred);
});

test('of 50 who compare and set the same version exactly one wins', async () => {
  const system = await startSystem();
  await done(system, receive(1));
  for (let round = 1; round <= 20; round++) {
    const { version } = await mugs(system);
    const racers = Array.from({ length: RACERS }, () =>
      ask(system, { ...receive(1), expected: { version } }),
    );
    const codes = (await Promise.all(racers)).map(codeOf);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'stale')).toHaveLength(RACERS - 1);
    expect(await mugs(system)).toMatchObject({ onHand: round + 1, version: version + 1 });
  }
});

test('who is stale is told how the level is, and can go on from there', async () => {
  const system = await startSystem();
  await done(system, receive(5));
  const stale = await ask(system, { ...receive(1), expected: { onHand: 4 } });
  expect(stale).toMatchObject({
    ok: false,
    refusal: { code: 'stale', current: { onHand: 5, version: 1 } },
  });
  await done(system, { ...receive(1), expected: { onHand: 5 } });
  expect(await mugs(system)).toMatchObject({ onHand: 6 });
});

test('a reservation is changed to a total of which its own units are a part', async () => {
  const system = await startSystem();
  await done(system, receive(10));
  await done(system, reserve('r', [8]));
  const total = (quantity: number) =>
    ({ type: 'change', id: 'r', lines: [{ sku: 'MUG', quantity }] }) as const;
  expect(codeOf(await ask(system, total(11)))).toBe('insufficient_stock');
  expect(await mugs(system)).toMatchObject({ reserved: 8 });
  await done(system, total(10));
  expect(await mugs(system)).toMatchObject({ reserved: 10 });
  await done(system, total(1));
  expect(await mugs(system)).toMatchObject({ onHand: 10, reserved: 1 });
});

test('a reservation of one second expires by itself, and not before its time', async () => {
  const system = await startSystem();
  await done(system, receive(5));
  const { reservation } = await done(system, reserve('r', [5], 1));
  const expiresAt = reservation?.expiresAt ?? 0;
  expect(await mugs(system)).toMatchObject({ reserved: 5 });
  // Straight from the view: nothing asks the shard, so only its timer can have released them.
  await vi.waitUntil(() => system.stock.level('berlin', 'MUG')?.reserved === 0, TTL_MS * 10);
  const level = await mugs(system);
  expect(level).toMatchObject({ onHand: 5, reserved: 0 });
  expect(level.updatedAt).toBeGreaterThanOrEqual(expiresAt);
  const { reservation: after } = await done(system, { type: 'look_up', id: 'r' });
  expect(after).toMatchObject({ status: 'expired' });
});

test('a read at the moment of expiry sees the stock free, before any timer rang', async () => {
  const system = await startSystem();
  await done(system, receive(5));
  const { reservation } = await done(system, reserve('r', [5], 1));
  const expiresAt = reservation?.expiresAt ?? Infinity;
  // Holds up the event loop on purpose, so that no timer can come first.
  while (Date.now() < expiresAt);
  expect(system.stock.level('berlin', 'MUG')).toMatchObject({ reserved: 5 });
  expect(available(await mugs(system))).toBe(5);
});

test('what expires in a moment can be reserved again by who asks right then', async () => {
  const system = await startSystem();
  await done(system, receive(1));
  const { reservation } = await done(system, reserve('first', [1], 1));
  const expiresAt = reservation?.expiresAt ?? Infinity;
  while (Date.now() < expiresAt);
  await done(system, reserve('second', [1]));
  expect(codeOf(await ask(system, { type: 'commit', id: 'first' }))).toBe('invalid_state');
  await done(system, { type: 'commit', id: 'second' });
  expect(await mugs(system)).toMatchObject({ onHand: 0, reserved: 0 });
});

test('of what does not add up the first hundred places are told, and all are counted', async () => {
  const system = await startSystem({ SHARDS: '2' });
  const movements = Array.from({ length: 80 }, () => receive(1));
  for (const at of ['berlin', 'paris']) {
    await Promise.all(movements.map((command) => done(system, command, { at })));
  }
  expect(await system.history.verify()).toMatchObject({ conserved: true, driftTotal: 0 });
  for (const shard of [0, 1]) {
    meddle(system.directory.journalPath(shard), 'UPDATE movement SET on_hand = on_hand + 1');
  }
  const { conserved, drift, driftTotal } = await system.history.verify();
  expect([conserved, drift.length]).toEqual([false, 100]);
  expect(driftTotal).toBeGreaterThan(160);
});
