/** A warehouse that is closed because it was deleted, and opened because it was made anew. */
import { expect, test } from 'vitest';
import type { Message } from '../../src/actor/message.ts';
import { NOW, PLACE } from '../support/given.ts';
import { Actors, DESK, placeOrder, placeTransfer } from '../support/actors.ts';
import { ShardOnFile, commit, message, receive, remove, reserve } from '../support/shards.ts';

const close = (to = PLACE): Message => message({ type: 'close' }, { to });
const open = (to = PLACE): Message => message({ type: 'open' }, { to });

const OK = { ok: true };
const leftAt = (id: string) => {
  const detail = `the warehouse ${id} is not empty: something is there, promised or on its way`;
  return { ok: false, refusal: { code: 'invalid_state', detail } };
};
const CLOSED = {
  ok: false,
  refusal: {
    code: 'invalid_state',
    detail: `the warehouse ${PLACE} was deleted and takes in no more`,
  },
};

/** The commits, and the closed warehouses, of a shard. */
const stateOf = ({ shard }: ShardOnFile) => {
  return [shard.journal.position.commit, shard.opened().closed];
};

test('a warehouse is closed when nothing is left in it, and then takes nothing in', () => {
  const on = new ShardOnFile();
  expect(on.ask(NOW, receive(2), close(), remove(2), close(), receive(1))).toEqual([
    1,
    leftAt(PLACE),
    2,
    OK,
    CLOSED,
  ]);
  expect(on.ask(NOW, receive(1))).toEqual([CLOSED]);
  expect(on.ask(NOW, receive(1, { to: 'paris' }), open(), receive(1))).toEqual([3, OK, 4]);
  expect(on.level('a')).toMatchObject({ onHand: 1 });
});

test('it is not closed while something is reserved, though nothing is on hand', () => {
  const on = new ShardOnFile();
  const count = message({ type: 'count', sku: 'a', quantity: 0 });
  on.do(NOW, receive(2), reserve('r', 2, { ttlSeconds: 1 }), count);
  expect(on.ask(NOW, close(), commit('r'))).toMatchObject([leftAt(PLACE), { ok: false }]);
  // The reservation expires first.
  expect(on.ask(NOW + 1_000, close())).toEqual([OK]);
});

test('to close what is closed, or to open what is open, leads to no commit', () => {
  const on = new ShardOnFile();
  const before = stateOf(on);
  expect(on.ask(NOW, open())).toEqual([OK]);
  expect(stateOf(on)).toEqual(before);
  on.do(NOW, close());
  const closed = stateOf(on);
  expect(closed).toEqual([1, [PLACE]]);
  expect(on.ask(NOW, close())).toEqual([OK]);
  expect(stateOf(on)).toEqual(closed);
});

test('whether it is closed is known from the rows and from a snapshot', () => {
  const on = new ShardOnFile();
  on.do(NOW, receive(1, { to: 'rome' }), close(), close('paris'));
  on.do(NOW, open('paris'));
  const before = stateOf(on);
  expect(before).toEqual([2, [PLACE]]);
  expect(stateOf(on.reopen())).toEqual(before);
  on.shard.snapshot();
  expect(stateOf(on.reopen())).toEqual(before);
  on.do(NOW, open(), close('paris'));
  expect(stateOf(on.reopen())).toEqual([3, ['paris']]);
  expect(on.ask(NOW, receive(1), receive(1, { to: 'paris' }))).toMatchObject([2, { ok: false }]);
});

test('a batch that is not written closes nothing', () => {
  const on = new ShardOnFile();
  const { journal } = on.shard;
  journal.append = () => {
    throw new Error('the disk is gone');
  };
  expect(() => on.shard.carryOut({ at: NOW, messages: [close()] })).toThrow('the disk is gone');
  expect(stateOf(on)).toEqual([0, []]);
});

const RETURN = {
  type: 'return_order',
  id: 'o',
  lines: [{ sku: 'a', quantity: 1, warehouse: 'paris', condition: 'sellable' }],
} as const;

/** An order that was shipped from berlin. */
function shipped(): Actors {
  const actors = new Actors().stocked({ berlin: { a: 1 } });
  actors.ask(NOW, placeOrder({ berlin: { a: 1 } }));
  actors.settle(NOW);
  actors.ask(NOW, { type: 'fulfill_order', id: 'o', allocations: null });
  return actors.settle(NOW);
}

test('a return that comes after the warehouse was closed is refused, and changes nothing', () => {
  const actors = shipped();
  const before = actors.order();
  const ticket = actors.ask(NOW, RETURN);
  expect(actors.batch(NOW, close('paris'))).toEqual([OK]);
  actors.settle(NOW);
  const detail = 'the warehouse paris was deleted and takes in no more';
  expect(actors.answer(ticket)).toEqual({ ok: false, refusal: { code: 'invalid_state', detail } });
  expect(actors.order()).toEqual(before);
  expect(actors.on.level('a', 'paris')).toBeUndefined();
});

test('a warehouse that has promised to take something in is not closed, even after a crash', () => {
  const actors = shipped();
  const ticket = actors.ask(NOW, RETURN);
  const [prepare] = actors.take();
  if (prepare !== undefined) actors.tell(NOW, prepare);
  expect(actors.batch(NOW, close('paris'))).toEqual([leftAt('paris')]);
  actors.settle(NOW);
  expect(actors.answer(ticket)).toMatchObject(OK);
  expect(actors.crash().batch(NOW, close('paris'))).toEqual([leftAt('paris')]);
});

test('a transfer does not go back to where it came from once that is closed', () => {
  const actors = new Actors().stocked({ berlin: { a: 1 } });
  actors.ask(NOW, placeTransfer({ a: 1 }));
  actors.settle(NOW);
  expect(actors.batch(NOW, close('paris'), close('berlin'))).toEqual([leftAt('paris'), OK]);
  const cancelled = actors.ask(NOW, { type: 'cancel_transfer', id: 't' });
  actors.settle(NOW);
  expect(actors.answer(cancelled)).toEqual(CLOSED);
  const receipts = [{ sku: 'a', received: 1, damaged: 0, lost: 0 }];
  const received = actors.ask(NOW, { type: 'receive_transfer', id: 't', receipts });
  actors.settle(NOW);
  expect(actors.answer(received)).toMatchObject(OK);
});

test('a desk knows what is coming back until it is there, and what waits to', () => {
  const actors = shipped();
  const isEmpty = (sku: string, to = DESK) =>
    actors.batch(NOW, message({ type: 'is_empty', sku }, { to }))[0];
  expect(isEmpty('a')).toEqual({ ok: true, empty: true });
  actors.ask(NOW, RETURN);
  // It waits for the first one to end.
  actors.ask(NOW, { ...RETURN, lines: [{ ...RETURN.lines[0], sku: 'b' }] });
  expect(isEmpty('a')).toEqual({ ok: true, empty: false });
  expect(isEmpty('b')).toEqual({ ok: true, empty: false });
  expect(isEmpty('c')).toEqual({ ok: true, empty: true });
  actors.settle(NOW);
  for (const sku of ['a', 'b']) expect(isEmpty(sku)).toEqual({ ok: true, empty: true });
  expect(isEmpty('a', 'paris')).toEqual({ ok: true, empty: false });
});
