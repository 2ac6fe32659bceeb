/** A warehouse that is told things by a desk: in time, twice, late, and in another order. */
import { describe, expect, test } from 'vitest';
import type { DeskMessage } from '../../../src/actor/desk/protocol.ts';
import type { Attempt, PartAction } from '../../../src/domain/steps/part.ts';
import { Actors, DESK, inShort } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';
import type { Units } from '../../support/given.ts';
import { operate } from '../../support/shards.ts';
import { ORDER, TRANSFER, linesOf } from '../../support/steps.ts';

const ASK_MS = 5_000;
const FIRST: Attempt = [1, 1];
const SECOND: Attempt = [1, 2];

const stocked = (units: Units): Actors => new Actors().stocked({ berlin: units });

interface About {
  readonly attempt?: Attempt;
  readonly document?: typeof ORDER | typeof TRANSFER;
}

const told = (actors: Actors, at: number, message: object, about: About): readonly string[] => {
  const all = { document: ORDER, attempt: FIRST, desk: DESK, by: 'tester', ...about };
  actors.take();
  actors.tell(at, { to: 'berlin', message: { ...all, ...message } as DeskMessage });
  return inShort(actors.take());
};
const prepare = (actors: Actors, action: PartAction, about: About = {}): readonly string[] =>
  told(actors, NOW, { type: 'prepare', action, reference: null }, about);
const finish = (actors: Actors, commit: boolean, about: About = {}): readonly string[] =>
  told(actors, NOW, { type: 'finish', commit }, about);
const perform = (actors: Actors, action: PartAction, about: About = {}): readonly string[] =>
  told(actors, NOW, { type: 'perform', action, reference: null }, about);

const reserve = (units: Units, expiresAt: number | null = null): PartAction => {
  return { type: 'reserve', lines: linesOf(units), expiresAt };
};
const ship = (units: Units): PartAction => ({ type: 'ship', lines: linesOf(units) });
const types = (actors: Actors): readonly string[] => actors.on.movements().map((row) => row[5]);

/** Berlin with 5 units, of which an order has 2. */
function reserved(expiresAt: number | null = null): Actors {
  const actors = stocked({ a: 5 });
  prepare(actors, reserve({ a: 2 }, expiresAt));
  finish(actors, true);
  return actors;
}

describe('a vote', () => {
  test('that is asked for twice is given twice, and sets the units aside once', () => {
    const actors = stocked({ a: 5 });
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['vote desk/0 yes']);
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['vote desk/0 yes']);
    actors.crash();
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['ask desk/0', 'vote desk/0 yes']);
    expect(types(actors)).toEqual(['receive', 'reserve']);
    expect(actors.on.level('a')).toMatchObject({ onHand: 5, reserved: 2 });
  });

  test.each([true, false])('that is asked for late, after its end (%s), does nothing', (commit) => {
    const actors = stocked({ a: 5 });
    prepare(actors, reserve({ a: 2 }));
    finish(actors, commit);
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['vote desk/0 yes']);
    expect(actors.part('berlin')).toMatchObject({ vote: null, done: FIRST });
    expect(actors.on.level('a')).toMatchObject({ reserved: commit ? 2 : 0 });
    actors.crash();
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['vote desk/0 yes']);
    expect(actors.on.level('a')).toMatchObject({ reserved: commit ? 2 : 0 });
  });

  test('of a later attempt ends the one before, which was given up', () => {
    const actors = stocked({ a: 5 });
    prepare(actors, reserve({ a: 5 }));
    expect(prepare(actors, reserve({ a: 4 }), { attempt: SECOND })).toEqual(['vote desk/0 yes']);
    expect(actors.on.level('a')).toMatchObject({ reserved: 4 });
    // It promised that once, and its desk will say again that nobody wants it.
    expect(prepare(actors, reserve({ a: 5 }))).toEqual(['vote desk/0 yes']);
    expect(finish(actors, false)).toEqual([]);
    expect(actors.part('berlin')).toMatchObject({ vote: { attempt: SECOND } });
    expect(actors.on.level('a')).toMatchObject({ reserved: 4 });
  });

  test('that is no leaves no trace, and may be yes when it is asked for again', () => {
    const actors = stocked({ a: 1 });
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['vote desk/0 no']);
    expect(actors.part('berlin')).toBeUndefined();
    actors.stocked({ berlin: { a: 1 } });
    expect(prepare(actors, reserve({ a: 2 }))).toEqual(['vote desk/0 yes']);
  });

  test('that only units of other votes stand against says so', () => {
    const actors = stocked({ a: 3 });
    prepare(actors, { type: 'send', lines: linesOf({ a: 2 }) }, { document: TRANSFER });
    const ask = (attempt: Attempt, quantity: number) => {
      const action = reserve({ a: quantity });
      const all = { document: ORDER, attempt, desk: DESK, by: 'tester', reference: null };
      actors.tell(NOW, { to: 'berlin', message: { ...all, type: 'prepare', action } });
      return actors.take()[0]?.message;
    };
    expect(ask(FIRST, 2)).toMatchObject({ type: 'vote', contended: true });
    expect(ask(FIRST, 4)).toMatchObject({ type: 'vote', contended: false });
    finish(actors, true, { document: TRANSFER });
    expect(ask(FIRST, 2)).toMatchObject({ type: 'vote', contended: false });
  });
});

describe('an end', () => {
  test('that comes twice is answered twice and happens once', () => {
    const actors = reserved();
    prepare(actors, ship({ a: 2 }), { attempt: SECOND });
    expect(finish(actors, true, { attempt: SECOND })).toEqual(['done desk/0']);
    expect(finish(actors, true, { attempt: SECOND })).toEqual(['done desk/0']);
    expect(types(actors)).toEqual(['receive', 'reserve', 'ship']);
  });

  test('of an attempt that is unknown does nothing, and only a good one is answered', () => {
    const actors = stocked({ a: 5 });
    expect(finish(actors, false)).toEqual([]);
    expect(finish(actors, true)).toEqual(['done desk/0']);
    expect(actors.part('berlin')).toBeUndefined();
    expect(types(actors)).toEqual(['receive']);
  });

  test('of an older attempt leaves the newer one open', () => {
    const actors = reserved();
    prepare(actors, ship({ a: 2 }), { attempt: SECOND });
    finish(actors, true);
    finish(actors, false);
    expect(actors.part('berlin')).toMatchObject({ vote: { attempt: SECOND } });
    expect(actors.on.level('a')).toMatchObject({ onHand: 5, leaving: 2 });
  });
});

test('what is performed twice happens once, also after a crash', () => {
  const actors = reserved();
  const release = { type: 'release', reason: 'cancelled' } as const;
  expect(perform(actors, release, { attempt: SECOND })).toEqual(['done desk/0']);
  actors.crash();
  expect(perform(actors, release, { attempt: SECOND })).toEqual(['done desk/0']);
  const back = { type: 'take_back', lines: linesOf({ a: 4 }) } as const;
  expect(perform(actors, back, { document: TRANSFER })).toEqual(['done desk/0']);
  expect(perform(actors, back, { document: TRANSFER })).toEqual(['done desk/0']);
  expect(types(actors)).toEqual(['receive', 'reserve', 'release', 'transfer_in']);
  expect(actors.on.level('a')).toMatchObject({ onHand: 9, reserved: 0 });
});

describe('an open promise', () => {
  test('is asked about after its time, not before, and at once after a crash', () => {
    const actors = stocked({ a: 5 });
    prepare(actors, reserve({ a: 2 }));
    const later = (at: number): readonly string[] => {
      actors.batch(at);
      return inShort(actors.take());
    };
    expect(later(NOW + ASK_MS - 1)).toEqual([]);
    expect(later(NOW + ASK_MS)).toEqual(['ask desk/0']);
    expect(later(NOW + ASK_MS * 2 - 1)).toEqual([]);
    expect(later(NOW + ASK_MS * 2)).toEqual(['ask desk/0']);
    actors.crash();
    expect(later(NOW + ASK_MS * 2)).toEqual(['ask desk/0']);
    actors.tell(NOW + ASK_MS * 2, {
      to: 'berlin',
      message: { ...ABORT, type: 'finish', commit: false },
    });
    expect(later(NOW + ASK_MS * 9)).toEqual([]);
    expect(actors.on.level('a')).toMatchObject({ reserved: 0 });
  });

  test('to let units go keeps them from being counted or written away', () => {
    const actors = reserved();
    prepare(actors, ship({ a: 2 }), { attempt: SECOND });
    for (const reopened of [false, true]) {
      if (reopened) actors.crash();
      const replies = actors.batch(
        NOW,
        operate('count', 1),
        operate('adjust', -4),
        operate('write_off', 4),
      );
      expect(replies).toMatchObject([
        { ok: false, refusal: { code: 'invalid_state' } },
        { ok: false, refusal: { code: 'insufficient_stock', shortages: [{ available: 3 }] } },
        { ok: false, refusal: { code: 'insufficient_stock', shortages: [{ available: 3 }] } },
      ]);
    }
    expect(actors.batch(NOW, operate('count', 2))).toEqual([3]);
    expect(finish(actors, true, { attempt: SECOND })).toEqual(['done desk/0']);
    expect(actors.on.level('a')).toMatchObject({ onHand: 0, reserved: 0, leaving: 0 });
  });
});

const ABORT = { document: ORDER, attempt: FIRST, desk: DESK, by: 'tester' } as const;

describe('what is set aside until a time', () => {
  const EXPIRY = NOW + 1_000;
  const held = (actors: Actors): number | undefined => actors.on.level('a')?.reserved;

  test('is given back at that time, and a late end of the promise changes nothing', () => {
    const actors = stocked({ a: 5 });
    prepare(actors, reserve({ a: 2 }, EXPIRY));
    actors.batch(EXPIRY - 1);
    expect(held(actors)).toBe(2);
    actors.batch(EXPIRY);
    expect(held(actors)).toBe(0);
    told(actors, EXPIRY, { type: 'finish', commit: true }, {});
    actors.crash().batch(EXPIRY + 1);
    expect(held(actors)).toBe(0);
    expect(types(actors)).toEqual(['receive', 'reserve', 'release']);
  });

  test('is given back after a crash too', () => {
    const actors = reserved(EXPIRY);
    actors.crash();
    actors.batch(EXPIRY);
    expect(held(actors)).toBe(0);
    expect(actors.on.movements().at(-1)?.[13]).toBe('expired');
  });

  test.each([true, false])('waits for a shipment on its way to end (%s)', (commit) => {
    const actors = reserved(EXPIRY);
    prepare(actors, ship({ a: 1 }), { attempt: SECOND });
    actors.batch(EXPIRY);
    expect(held(actors)).toBe(2);
    actors.on.shard.snapshot();
    actors.crash().batch(EXPIRY + 1);
    expect(held(actors)).toBe(2);
    told(actors, EXPIRY + 2, { type: 'finish', commit }, { attempt: SECOND });
    expect(actors.on.level('a')).toMatchObject({ onHand: commit ? 4 : 5, reserved: 0 });
  });
});
