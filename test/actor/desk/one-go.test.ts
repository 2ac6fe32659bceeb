/** An order that one warehouse of the desk's own shard serves: all of it is in one commit. */
import { describe, expect, test } from 'vitest';
import { Actors, placeOrder } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';
import { ShardOnFile } from '../../support/shards.ts';

const HOLD_MS = 60_000;
const HELD = { sku: 'a', quantity: 3 };

const here = (): Actors =>
  new Actors(new ShardOnFile({ isShortcutAllowed: true })).stocked({ paris: { a: 5 } });

function placed(holdSeconds: number | null = null): Actors {
  const actors = here();
  const ticket = actors.ask(NOW, placeOrder({ paris: { a: 3 } }, { holdSeconds }));
  const document = { type: 'order', value: { id: 'o', status: 'reserved' } };
  expect(actors.answer(ticket)).toMatchObject({ ok: true, document });
  return actors;
}

/** The ways in which a shard may have to remember what it knows. */
const MEMORIES = {
  'as it is': (actors: Actors) => actors,
  'after a crash': (actors: Actors) => actors.crash(),
  'from a snapshot': (actors: Actors) => {
    actors.on.shard.snapshot();
    return actors.crash();
  },
};

test('is answered in its batch, and is one row and one movement', () => {
  const actors = placed();
  expect(actors.told).toEqual([]);
  const { movement, document } = actors.on.shard.journal.position;
  expect([movement, document]).toEqual([2, 1]);
  expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 5, reserved: 3 });
  expect(actors.part('paris')).toMatchObject({ held: [HELD], vote: null });
  expect(actors.part('berlin')).toBeUndefined();
});

test('is answered as the first time when it is asked for again', () => {
  const actors = placed();
  const again = actors.ask(NOW + 1, placeOrder({ paris: { a: 3 } }, { holdSeconds: null }));
  expect(actors.answer(again)).toMatchObject({ ok: true, replayed: true });
  expect(actors.on.level('a', 'paris')).toMatchObject({ reserved: 3 });
});

test('is refused for its stock without a trace, so that another plan may do', () => {
  const actors = here();
  const ticket = actors.ask(NOW, placeOrder({ paris: { a: 6 } }), { key: 'k' });
  expect(actors.answer(ticket)).toMatchObject({ ok: false, isPlanStale: true });
  expect([actors.order(), actors.part('paris')]).toEqual([undefined, undefined]);
  const next = actors.ask(NOW, placeOrder({ paris: { a: 5 } }), { key: 'k' });
  expect(actors.answer(next)).toMatchObject({ ok: true });
});

describe.each(Object.entries(MEMORIES))('remembered %s', (_name, remembered) => {
  test('gives its units back when it expires', () => {
    const actors = remembered(placed(HOLD_MS / 1_000));
    actors.batch(NOW + HOLD_MS - 1);
    expect(actors.on.level('a', 'paris')).toMatchObject({ reserved: 3 });
    actors.batch(NOW + HOLD_MS);
    expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 5, reserved: 0 });
    expect(actors.settle(NOW + HOLD_MS).order()).toMatchObject({ status: 'expired' });
    expect(actors.part('paris')).toMatchObject({ held: [] });
  });

  test('ships what it holds, once', () => {
    const actors = remembered(placed());
    const fulfill = { type: 'fulfill_order', id: 'o', allocations: null } as const;
    const ticket = actors.ask(NOW, fulfill);
    expect(actors.answer(ticket)).toMatchObject({ ok: true });
    expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 2, reserved: 0 });
    const again = remembered(actors).ask(NOW, fulfill);
    expect(actors.answer(again)).toMatchObject({ ok: false, refusal: { code: 'invalid_state' } });
  });

  test('gives back what it holds when it is cancelled', () => {
    const actors = remembered(placed());
    actors.ask(NOW, { type: 'cancel_order', id: 'o' });
    expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 5, reserved: 0 });
    expect(remembered(actors).part('paris')).toMatchObject({ held: [] });
  });
});

test('is placed and shipped in one batch', () => {
  const actors = here();
  const place = actors.question(placeOrder({ paris: { a: 3 } }));
  const ship = actors.question({ type: 'fulfill_order', id: 'o', allocations: null });
  actors.batch(NOW, place, ship);
  expect(actors.answer(ship.ticket ?? 0)).toMatchObject({ ok: true });
  actors.crash();
  expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 2, reserved: 0 });
  expect(actors.part('paris')).toMatchObject({ held: [], vote: null });
});
