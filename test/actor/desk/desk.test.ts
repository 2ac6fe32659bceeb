/** A desk and what it tells the warehouses of an order or a transfer. */
import { describe, expect, test } from 'vitest';
import type { DeskMessage, PartMessage } from '../../../src/actor/desk/protocol.ts';
import { Actors, DESK, inShort, placeOrder, placeTransfer } from '../../support/actors.ts';
import type { Told } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';
import { ORDER } from '../../support/steps.ts';

const REPEAT_MS = 1_000;
const BOTH = { paris: { a: 3 }, berlin: { a: 2 } } as const;
const STOCK = { berlin: { a: 5 }, paris: { a: 5 } } as const;

const ordered = { ok: true, document: { type: 'order', value: { id: 'o', status: 'reserved' } } };

/** Hands on what was told, and returns in short what that leads to. */
function pass(actors: Actors, at = NOW): readonly string[] {
  actors.tell(at, ...actors.take());
  return inShort(actors.told);
}

/** Two warehouses with stock, of which an order has some. */
function placed(): Actors {
  const actors = new Actors().stocked(STOCK);
  actors.ask(NOW, placeOrder(BOTH));
  return actors.settle(NOW);
}

describe('an order', () => {
  test('asks one warehouse after the other, is decided, and comes to rest', () => {
    const actors = new Actors().stocked(STOCK);
    const ticket = actors.ask(NOW, placeOrder(BOTH));
    expect(inShort(actors.told)).toEqual(['prepare berlin']);
    expect(pass(actors)).toEqual(['vote desk/0 yes']);
    expect(pass(actors)).toEqual(['prepare paris']);
    expect(pass(actors)).toEqual(['vote desk/0 yes']);
    expect(actors.answer(ticket)).toBeUndefined();
    expect(pass(actors)).toEqual(['finish berlin yes', 'finish paris yes']);
    expect(actors.answer(ticket)).toMatchObject(ordered);
    expect(pass(actors)).toEqual(['done desk/0', 'done desk/0']);
    expect(pass(actors)).toEqual([]);
    actors.batch(NOW + REPEAT_MS * 10);
    expect([actors.told, actors.on.shard.documents.openCount]).toEqual([[], 0]);
    actors.crash().batch(NOW + REPEAT_MS * 20);
    expect([actors.told, actors.on.shard.documents.openCount]).toEqual([[], 0]);
  });

  test('whose last warehouse says no is given up, and the others are let go', () => {
    const actors = new Actors().stocked({ berlin: { a: 5 }, paris: { a: 2 } });
    const ticket = actors.ask(NOW, placeOrder(BOTH), { key: 'k' });
    for (let step = 0; step < 3; step++) pass(actors);
    expect(pass(actors)).toEqual(['finish berlin no']);
    expect(actors.answer(ticket)).toMatchObject({ ok: false, isPlanStale: true });
    actors.settle(NOW);
    expect(actors.on.level('a', 'berlin')).toMatchObject({ onHand: 5, reserved: 0 });
    expect([actors.order(), actors.on.shard.documents.openCount]).toEqual([undefined, 0]);
    const again = actors.ask(NOW, placeOrder({ berlin: { a: 5 } }), { key: 'k' });
    actors.settle(NOW);
    expect(actors.answer(again)).toMatchObject(ordered);
  });

  test('is refused for good where there is no plan, and its id is not taken', () => {
    const actors = new Actors().stocked(STOCK);
    const refusal = { code: 'not_found', detail: 'there is no product z' } as const;
    const none = { type: 'place_order', id: 'o', plan: null, refusal } as const;
    const asked = [1, 2].map(() => actors.question(none, { key: 'k' }));
    expect(actors.batch(NOW, ...asked)).toEqual([
      { ok: false, refusal },
      { ok: false, refusal, replayed: true },
    ]);
    const ticket = actors.ask(NOW, placeOrder(BOTH));
    actors.settle(NOW);
    expect(actors.answer(ticket)).toMatchObject(ordered);
  });
});

describe('a transfer', () => {
  test('asks both ends at once, and is answered when both have done their part', () => {
    const actors = new Actors().stocked(STOCK);
    const ticket = actors.ask(NOW, placeTransfer({ a: 5 }, 'immediate'));
    expect(inShort(actors.told)).toEqual(['prepare berlin', 'prepare paris']);
    expect(pass(actors)).toEqual(['vote desk/0 yes', 'vote desk/0 yes']);
    expect(pass(actors)).toEqual(['finish berlin yes', 'finish paris yes']);
    const [first, second] = actors.take();
    actors.tell(NOW, first as Told);
    actors.settle(NOW);
    expect(actors.answer(ticket)).toBeUndefined();
    actors.tell(NOW, second as Told);
    actors.settle(NOW);
    expect(actors.answer(ticket)).toMatchObject({ document: { value: { status: 'completed' } } });
    expect(actors.on.level('a', 'paris')).toMatchObject({ onHand: 10 });
  });

  test('that one end refuses is given up at once, whether or not the other has voted', () => {
    for (const isLate of [false, true]) {
      const actors = new Actors().stocked({ berlin: { a: 1 } });
      const ticket = actors.ask(NOW, placeTransfer({ a: 2 }));
      const [source, target] = actors.take();
      const both = [source as Told, target as Told];
      actors.tell(NOW, ...(isLate ? both.slice(0, 1) : both));
      actors.settle(NOW);
      expect(actors.answer(ticket)).toMatchObject({ refusal: { code: 'insufficient_stock' } });
      if (isLate) actors.tell(NOW, target as Told);
      actors.settle(NOW);
      expect(actors.on.shard.documents.openCount).toBe(0);
    }
  });
});

describe('of a step that nobody knows of', () => {
  const from = (message: object): Told => {
    const all: object = { document: ORDER, attempt: [9, 9], warehouse: 'berlin' };
    return { to: DESK, message: { ...all, ...message } as PartMessage };
  };
  const answerTo = (actors: Actors, message: object): readonly string[] => {
    actors.tell(NOW, from(message));
    return inShort(actors.take());
  };

  test('a promise is not wanted, whether the document is there or not', () => {
    for (const actors of [new Actors(), placed()]) {
      const vote = { type: 'vote', contended: false };
      expect(answerTo(actors, { ...vote, refusal: null })).toEqual(['finish berlin no']);
      expect(answerTo(actors, { type: 'ask' })).toEqual(['finish berlin no']);
      const refusal = { code: 'invalid_state', detail: 'no' };
      expect(answerTo(actors, { ...vote, refusal })).toEqual([]);
      expect(answerTo(actors, { type: 'done' })).toEqual([]);
    }
  });

  test('a question while votes are awaited counts as a vote, and later has the decision', () => {
    const actors = new Actors().stocked(STOCK);
    actors.ask(NOW, placeOrder({ berlin: { a: 1 } }));
    const [{ message: asked }] = actors.told as [Told];
    const { attempt } = asked;
    actors.tell(NOW, ...actors.take());
    actors.take();
    for (let time = 0; time < 2; time++) {
      expect(answerTo(actors, { type: 'ask', attempt })).toEqual(['finish berlin yes']);
    }
    expect(actors.order()).toMatchObject({ status: 'reserved' });
  });
});

describe('an answer that does not come', () => {
  test('is asked for again after a second, and not before', () => {
    const actors = new Actors().stocked(STOCK);
    const ticket = actors.ask(NOW, placeOrder(BOTH));
    actors.take();
    actors.batch(NOW + REPEAT_MS - 1);
    expect(actors.take()).toEqual([]);
    actors.batch(NOW + REPEAT_MS);
    expect(inShort(actors.told)).toEqual(['prepare berlin']);
    actors.settle(NOW + REPEAT_MS);
    expect(actors.answer(ticket)).toMatchObject(ordered);
  });

  test('to what was decided is asked for again and again, until all have done it', () => {
    const actors = new Actors().stocked(STOCK);
    actors.ask(NOW, placeOrder(BOTH));
    for (let step = 0; step < 4; step++) pass(actors);
    const [berlin] = actors.take();
    actors.tell(NOW, berlin as Told);
    actors.settle(NOW);
    for (let second = 1; second <= 3; second++) {
      actors.batch(NOW + REPEAT_MS * second);
      expect(inShort(actors.take())).toEqual(['finish paris yes']);
    }
    actors.crash().batch(NOW + REPEAT_MS * 3);
    expect(inShort(actors.told).filter((told) => told.startsWith('finish'))).toEqual([
      'finish berlin yes',
      'finish paris yes',
    ]);
    actors.settle(NOW + REPEAT_MS * 3);
    expect(actors.on.shard.documents.openCount).toBe(0);
  });

  test('for want of units that other votes hold is asked for ever later, for a second', () => {
    const actors = new Actors().stocked({ berlin: { a: 1 } });
    actors.ask(NOW, placeTransfer({ a: 1 }));
    actors.tell(NOW, actors.take()[0] as Told);
    actors.take();
    const ticket = actors.ask(NOW, placeOrder({ berlin: { a: 1 } }));
    let at = NOW;
    for (const pauseMs of [1, 2, 4, 8, 8]) {
      expect(pass(actors, at)).toEqual(['vote desk/0 no']);
      expect(pass(actors, at)).toEqual([]);
      expect(actors.on.shard.rounds.nextAt).toBe(at + pauseMs);
      actors.batch(at + pauseMs - 1);
      expect(actors.told).toEqual([]);
      actors.batch((at += pauseMs));
      expect(inShort(actors.told)).toEqual(['prepare berlin']);
    }
    expect(pass(actors, NOW + REPEAT_MS - 1)).toEqual(['vote desk/0 no']);
    const [vote] = actors.take();
    actors.tell(NOW + REPEAT_MS, vote as Told);
    expect(actors.answer(ticket)).toMatchObject({ ok: false, isPlanStale: true });
  });

  test('for want of such units is yes when it is asked for after these were given back', () => {
    const actors = new Actors().stocked({ berlin: { a: 1 } });
    actors.ask(NOW, placeTransfer({ a: 1 }));
    actors.tell(NOW, actors.take()[0] as Told);
    const [promise] = actors.take();
    const ticket = actors.ask(NOW, placeOrder({ berlin: { a: 1 } }));
    pass(actors);
    pass(actors);
    const { message } = promise as Told;
    const { document, attempt } = message;
    const abort = { type: 'finish', document, attempt, desk: DESK, by: 'tester', commit: false };
    actors.tell(NOW, { to: 'berlin', message: abort as DeskMessage });
    actors.batch(NOW + 1);
    actors.settle(NOW + 1);
    expect(actors.answer(ticket)).toMatchObject(ordered);
  });
});
