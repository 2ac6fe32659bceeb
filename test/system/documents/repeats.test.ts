/** Orders that are asked for again, and orders that are held for a time. */
import { describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../../src/actor/fault.ts';
import { available } from '../../../src/domain/level.ts';
import type { System } from '../../../src/system/system.ts';
import {
  caller,
  code,
  level,
  must,
  order,
  place,
  stock,
  stockroom,
  totals,
} from '../../support/documents.ts';
import { newDirectory, openSystem } from '../../support/system.ts';

const fulfil = (system: System, id: string, key: string | null = null) =>
  system.documents.fulfillOrder(id, null, caller(id, key));
const cancel = (system: System, id: string) => system.documents.cancelOrder(id, caller(id));
/** Ten in berlin, fifteen in paris. */
async function mugs(settings: Parameters<typeof stockroom>[1] = {}): Promise<System> {
  const system = await stockroom(['MUG', 'CUP'], settings);
  await stock(system, { berlin: { MUG: 10 }, paris: { MUG: 15 } });
  return system;
}

describe('an id', () => {
  test('that is posted again with the same body is answered as the first time', async () => {
    const system = await mugs();
    const input = order({ MUG: 13 }, { id: 'o' });
    const first = await must(place(system, input));
    await must(fulfil(system, 'o'));
    for (let shortage = 0; shortage < 2; shortage++) {
      expect(await place(system, input)).toEqual({ ok: true, replayed: true, document: first });
      await must(place(system, order({ MUG: 6 })));
    }
    expect(await code(place(system, order({ MUG: 12 }, { id: 'o' })))).toBe('duplicate');
  });

  test('of a refused order is free, and two at once with one id are one order', async () => {
    const system = await mugs();
    expect(await code(place(system, order({ MUG: 99 }, { id: 'o' })))).toBe('insufficient_stock');
    const input = order({ MUG: 3 }, { id: 'o' });
    const answers = await Promise.all([1, 2, 3].map(() => place(system, input)));
    expect(answers.filter(({ replayed }) => replayed)).toHaveLength(2);
    expect(await totals(system, 'MUG')).toMatchObject({ reserved: 3 });
  });
});

describe('a key', () => {
  test('has the same answer at once and after a restart, whoever chose the id', async () => {
    const directory = newDirectory();
    let system = await mugs({ directory });
    const chosen = order({ MUG: 2 }, { id: 'o' });
    const asked = [order({ MUG: 1 }), chosen, order({ MUG: 99 })];
    const all = () => Promise.all(asked.map((input, index) => place(system, input, `k${index}`)));
    const [first, twin] = await Promise.all([all(), all()]);
    const answers = first.map((answer, index) => (answer.replayed ? twin[index] : answer));
    await must(fulfil(system, 'o', 'k-fulfil'));
    await system.stop();
    system = await openSystem(directory, { SHARDS: '2' });
    expect(await all()).toEqual(answers.map((answer) => ({ ...answer, replayed: true })));
    expect(await fulfil(system, 'o', 'k-fulfil')).toMatchObject({ ok: true, replayed: true });
    expect(await totals(system, 'MUG')).toMatchObject({ onHand: 23, reserved: 1 });
  });

  test('with another body is a mismatch, also where the id is another', async () => {
    const system = await mugs();
    await must(place(system, order({ MUG: 2 }, { id: 'o' }), 'k'));
    await must(place(system, order({ MUG: 2 }), 'k2'));
    for (const id of ['o', 'p', 'q', 'r', 's']) {
      const other = order({ MUG: 3 }, { id });
      expect(await code(place(system, other, 'k'))).toBe('idempotency_mismatch');
    }
    expect(await code(place(system, order({ MUG: 3 }), 'k2'))).toBe('idempotency_mismatch');
  });
});

test('more commands at one order than may wait are overloaded, and safe to repeat', async () => {
  const system = await mugs({ DOCUMENT_WAITING_MAX: '3' });
  // Berlin and Paris lie on different shards, so that shipping takes several batches.
  await must(place(system, order({ MUG: 13 }, { id: 'o' })));
  await system.documents.order('o');
  const asked = Array.from({ length: 6 }, (_, index) => fulfil(system, 'o', `k${index}`));
  const settled = await Promise.allSettled(asked);
  const fates = settled.map((each) =>
    each.status === 'fulfilled' ? each.value.ok : (each.reason as Fault).code,
  );
  expect(fates).toEqual([true, false, false, false, 'overloaded', 'overloaded']);
  expect(await fulfil(system, 'o', 'k4')).toMatchObject({ ok: false, replayed: false });
});

describe('a hold', () => {
  test('lasts for its seconds to the millisecond, and then the stock is free', async () => {
    const system = await mugs();
    const held = await must(place(system, order({ MUG: 13 }, { holdSeconds: 1 })));
    const expiresAt = held.expiresAt ?? 0;
    expect(expiresAt - held.createdAt).toBe(1_000);
    const shipped = await must(
      system.documents.fulfillOrder(
        held.id,
        [{ warehouse: 'paris', sku: 'MUG', quantity: 1 }],
        caller(1),
      ),
    );
    expect(shipped).toMatchObject({ status: 'partially_fulfilled', expiresAt });
    // Holds up the event loop on purpose, so that no timer can come first.
    while (Date.now() < expiresAt);
    expect(available(await level(system, 'berlin'))).toBe(10);
    const { allocations } = await must(place(system, order({ MUG: 24 })));
    expect(allocations).toHaveLength(2);
    const after = await system.documents.order(held.id);
    expect(after).toMatchObject({ status: 'expired', lines: [{ reserved: 0, shipped: 1 }] });
    expect(await code(fulfil(system, held.id))).toBe('invalid_state');
    expect(await code(cancel(system, held.id))).toBe('invalid_state');
  });

  test('ends by itself, with its reason in the ledger, and also over a restart', async () => {
    const directory = newDirectory();
    const before = await mugs({ directory });
    await must(place(before, order({ MUG: 13 }, { id: 'o', holdSeconds: 1 })));
    await before.stop();
    const system = await openSystem(directory, { SHARDS: '2' });
    const isFree = (id: string) => system.stock.level(id, 'MUG')?.reserved === 0;
    await vi.waitUntil(() => isFree('berlin') && isFree('paris'), 10_000);
    const { rows } = await system.history.page({ order: 'desc', limit: 1 });
    expect(rows[0]).toEqual(expect.arrayContaining(['release', 'expired', 'order:o', 'clock']));
    expect(await system.documents.order('o')).toMatchObject({ status: 'expired' });
  });
});
