/** Desks and warehouses whose thread dies, or whose disk is full, in the middle of a step. */
import { describe, expect, test } from 'vitest';
import { Actors, inShort, placeOrder, placeTransfer } from '../../support/actors.ts';
import { fillDisk, makeRoom } from '../../support/full-disk.ts';
import { NOW } from '../../support/given.ts';
import { rmSync } from 'node:fs';

const BOTH = { paris: { a: 3 }, berlin: { a: 2 } } as const;
const STOCK = { berlin: { a: 5 }, paris: { a: 5 } } as const;
const CANCEL = { type: 'cancel_order', id: 'o' } as const;
const FULFILL = { type: 'fulfill_order', id: 'o', allocations: null } as const;
const READ = { type: 'read_document', of: 'order', id: 'o' } as const;
const LATER = NOW + 60_000;

const stocked = (): Actors => new Actors().stocked(STOCK);
const reserved = (actors: Actors): readonly (number | undefined)[] =>
  ['berlin', 'paris'].map((warehouse) => actors.on.level('a', warehouse)?.reserved);

/** Hands on what was told, `times` times. */
function pass(actors: Actors, times: number, at = NOW): readonly string[] {
  for (let time = 0; time < times; time++) actors.tell(at, ...actors.take());
  return inShort(actors.told);
}

/** An order of five units from two warehouses that has come to rest. */
function placed(about: Parameters<typeof placeOrder>[1] = {}): Actors {
  const actors = stocked();
  actors.ask(NOW, placeOrder(BOTH, about));
  return actors.settle(NOW);
}

describe('a crash', () => {
  test.each([1, 2, 3])('before the decision, after %s messages, undoes the step', (messages) => {
    const actors = stocked();
    actors.ask(NOW, placeOrder(BOTH));
    pass(actors, messages);
    actors.crash().batch(NOW);
    actors.settle(NOW);
    expect([reserved(actors), actors.order()]).toEqual([[0, 0], undefined]);
    expect(actors.on.shard.documents.openCount).toBe(0);
    const ticket = actors.ask(NOW, placeOrder({ berlin: { a: 5 } }));
    actors.settle(NOW);
    expect(actors.answer(ticket)).toMatchObject({ ok: true });
    expect(reserved(actors)).toEqual([5, 0]);
  });

  test.each([4, 5, 6])('after the decision, after %s messages, has it carried out', (messages) => {
    const actors = stocked();
    actors.ask(NOW, placeOrder(BOTH));
    pass(actors, messages);
    actors.crash().batch(NOW);
    actors.settle(NOW);
    expect([reserved(actors), actors.order()?.status]).toEqual([[2, 3], 'reserved']);
    expect(actors.on.shard.documents.openCount).toBe(0);
  });

  test.each([0, 1, 2, 3, 4])('of a transfer after %s messages moves all or nothing', (messages) => {
    const actors = stocked();
    actors.ask(NOW, placeTransfer({ a: 4 }, 'immediate'));
    pass(actors, messages);
    actors.crash().batch(NOW);
    actors.settle(NOW);
    const moved = messages < 2 ? 0 : 4;
    expect(actors.on.level('a', 'berlin')).toMatchObject({ onHand: 5 - moved, reserved: 0 });
    expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 5 + moved });
    expect(actors.on.shard.documents.openCount).toBe(0);
  });

  test('gives attempts new numbers, so that a late message of an old one is known', () => {
    const actors = stocked();
    actors.ask(NOW, placeOrder(BOTH));
    pass(actors, 1);
    const [old] = actors.take();
    actors.crash();
    actors.ask(NOW, placeOrder(BOTH));
    actors.take();
    if (old !== undefined) actors.tell(NOW, old);
    expect(inShort(actors.take())).toEqual(['finish berlin no']);
  });

  test('after a cancel that had waited for the order to be placed has it carried out', () => {
    const actors = stocked();
    actors.ask(NOW, placeOrder(BOTH));
    pass(actors, 4);
    actors.ask(NOW, CANCEL);
    expect(pass(actors, 2)).toEqual(['perform berlin', 'perform paris']);
    actors.crash().batch(NOW);
    actors.settle(NOW);
    expect([reserved(actors), actors.order()?.status]).toEqual([[0, 0], 'cancelled']);
    expect(actors.on.shard.documents.openCount).toBe(0);
  });

  test('after a cancel that had waited for the goods to be sent brings them back', () => {
    const actors = stocked();
    actors.ask(NOW, placeTransfer({ a: 4 }));
    pass(actors, 2);
    actors.ask(NOW, { type: 'cancel_transfer', id: 't' });
    pass(actors, 3);
    expect(pass(actors, 1)).toEqual(['finish berlin yes', 'perform paris']);
    actors.crash().batch(NOW);
    actors.settle(NOW);
    expect(actors.on.level('a', 'berlin')).toMatchObject({ onHand: 5 });
    expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 5, incoming: 0 });
  });
});

test('a key is answered again only when all that was decided is done', () => {
  const actors = placed();
  actors.ask(NOW, FULFILL, { key: 'k' });
  pass(actors, 2);
  actors.crash();
  const again = actors.ask(NOW, FULFILL, { key: 'k' });
  expect(actors.answer(again)).toBeUndefined();
  actors.settle(NOW);
  expect(actors.answer(again)).toMatchObject({
    replayed: true,
    document: { value: { status: 'fulfilled' } },
  });
  const last = actors.ask(NOW, FULFILL, { key: 'k' });
  expect(actors.answer(last)).toMatchObject({ ok: true, replayed: true });
  expect(actors.on.movements().filter((row) => row[5] === 'ship')).toHaveLength(2);
});

test('an order that was to expire while it was being shipped does so after a crash', () => {
  const actors = placed({ holdSeconds: 1 });
  actors.ask(NOW + 999, FULFILL);
  actors.take();
  actors.batch(NOW + 1_000);
  actors.on.shard.snapshot();
  actors.crash().batch(NOW + 1_000);
  actors.settle(NOW + 1_000);
  const ticket = actors.ask(NOW + 1_000, READ);
  expect(actors.answer(ticket)).toMatchObject({ document: { value: { status: 'expired' } } });
  expect(reserved(actors)).toEqual([0, 0]);
});

describe('a snapshot', () => {
  /** Orders and transfers in all their states, some of them in the middle of a step. */
  function busy(): Actors {
    const actors = new Actors().stocked({ berlin: { a: 50, b: 5 }, paris: { a: 5 } });
    const ask = (id: string, quantity: number): void => {
      actors.ask(NOW, placeOrder({ berlin: { a: quantity } }, { id, holdSeconds: quantity }));
      actors.settle(NOW);
    };
    for (const quantity of [1, 2, 3]) ask(`o${quantity}`, quantity);
    actors.ask(NOW, placeTransfer({ a: 7, b: 1 }));
    actors.settle(NOW);
    const receipts = [{ sku: 'a', received: 2, damaged: 1, lost: 1 }];
    actors.ask(NOW, { type: 'receive_transfer', id: 't', receipts });
    actors.settle(NOW);
    return actors;
  }

  /** The same again, so that much comes after the snapshot; the last step is left unfinished. */
  function busier(actors: Actors): Actors {
    actors.ask(NOW + 1, placeOrder({ berlin: { a: 4, b: 1 }, paris: { a: 1 } }));
    pass(actors, 4);
    actors.settle(NOW + 1);
    actors.ask(NOW + 2, FULFILL);
    actors.ask(NOW + 2, { type: 'fulfill_order', id: 'o3', allocations: null });
    actors.tell(NOW + 2, ...actors.take().slice(0, 2));
    actors.batch(NOW + 1_500);
    return actors;
  }

  test('and what came after it lead to where a replay from the first row leads', () => {
    const actors = busy();
    actors.on.shard.snapshot();
    busier(actors);
    const picture = (): object => actors.picture(['berlin', 'paris'], ['a', 'b']);
    const live = picture();
    expect(actors.on.level('a', 'berlin')).toMatchObject({ leaving: 4, incoming: 0 });
    expect(actors.on.level('a', 'paris')).toMatchObject({ damaged: 1, incoming: 3 });
    actors.crash();
    expect(picture()).toEqual(live);
    rmSync(actors.on.snapshotPath);
    actors.crash();
    expect(picture()).toEqual(live);
    actors.on.shard.snapshot();
    actors.crash();
    expect(picture()).toEqual(live);
    expect(actors.on.shard.documents.nextExpiryAt).toBeLessThanOrEqual(NOW + 2_000);
  });

  test('of votes and of decisions that are not carried out yet is gone on from', () => {
    const actors = busier(busy());
    actors.on.shard.snapshot();
    actors.crash().batch(NOW + 1_600);
    actors.settle(NOW + 1_600);
    expect(actors.on.shard.documents.openCount).toBe(0);
    expect(actors.on.level('a', 'berlin')).toMatchObject({ leaving: 0, reserved: 9 });
    actors.batch(LATER);
    actors.settle(LATER);
    expect(actors.on.level('a', 'berlin')).toMatchObject({ reserved: 4 });
  });
});

describe('a disk that is full', () => {
  // The first vote of an order is not written down at its desk.
  test.each([0, 2, 3, 4, 5])('after %s messages changes nothing, and is waited out', (messages) => {
    const actors = stocked();
    const ticket = actors.ask(NOW, placeOrder(BOTH));
    pass(actors, messages);
    const picture = (): object => actors.picture(['berlin', 'paris'], ['a']);
    const before = picture();
    fillDisk(actors.on.path);
    expect(() => actors.tell(NOW, ...actors.told)).toThrow('full');
    expect(picture()).toEqual(before);
    makeRoom(actors.on.path);
    actors.take();
    for (let second = 1; second < 10; second++) {
      actors.batch(NOW + second * 1_000);
      actors.settle(NOW + second * 1_000);
    }
    expect(actors.answer(ticket)).toMatchObject({ ok: true });
    expect([reserved(actors), actors.on.shard.documents.openCount]).toEqual([[2, 3], 0]);
  });

  test('when an order expires has it expire later', () => {
    const actors = placed({ holdSeconds: 1 });
    fillDisk(actors.on.path);
    expect(() => actors.batch(NOW + 1_000)).toThrow('full');
    expect([reserved(actors), actors.order()?.status]).toEqual([[2, 3], 'reserved']);
    makeRoom(actors.on.path);
    actors.batch(NOW + 2_000);
    expect([reserved(actors), actors.order()?.status]).toEqual([[0, 0], 'expired']);
  });

  test('when a new order is asked for leaves its id free', () => {
    const actors = stocked();
    fillDisk(actors.on.path);
    expect(() => actors.ask(NOW, placeOrder(BOTH), { key: 'k' })).toThrow('full');
    makeRoom(actors.on.path);
    const ticket = actors.ask(NOW, placeOrder({ berlin: { a: 1 } }), { key: 'k' });
    actors.settle(NOW);
    expect(actors.answer(ticket)).toMatchObject({ ok: true });
    expect(reserved(actors)).toEqual([1, 0]);
  });
});
