/** What is asked of a desk while the document is in the middle of a step. */
import { describe, expect, test } from 'vitest';
import { Actors, placeOrder } from '../../support/actors.ts';
import { fillDisk, makeRoom } from '../../support/full-disk.ts';
import { NOW } from '../../support/given.ts';
import { ShardOnFile } from '../../support/shards.ts';

const BOTH = { paris: { a: 3 }, berlin: { a: 2 } } as const;
const STOCK = { berlin: { a: 5 }, paris: { a: 5 } } as const;
const FULFILL = { type: 'fulfill_order', id: 'o', allocations: null } as const;
const CANCEL = { type: 'cancel_order', id: 'o' } as const;
const READ = { type: 'read_document', of: 'order', id: 'o' } as const;

const ordered = { ok: true, document: { type: 'order', value: { id: 'o', status: 'reserved' } } };

/** Two warehouses with stock, of which an order has some. */
function placed(): Actors {
  const actors = new Actors().stocked(STOCK);
  actors.ask(NOW, placeOrder(BOTH));
  return actors.settle(NOW);
}

describe('what is asked while a step is on its way', () => {
  test('waits, and is answered in the order in which it was asked', () => {
    const actors = placed();
    const part = [{ warehouse: 'paris', sku: 'a', quantity: 1 }];
    const asked = [{ ...FULFILL, allocations: part }, READ, FULFILL, CANCEL, READ] as const;
    const tickets = asked.map((command) => actors.ask(NOW, command));
    expect(tickets.map((ticket) => actors.answer(ticket))).toEqual(asked.map(() => undefined));
    actors.settle(NOW);
    const found = tickets.map((ticket) => {
      const reply = actors.answer(ticket);
      if (typeof reply !== 'object' || 'overloaded' in reply) return undefined;
      return reply.ok ? reply.document?.value.status : reply.refusal.code;
    });
    expect(found).toEqual([
      'partially_fulfilled',
      'partially_fulfilled',
      'fulfilled',
      'invalid_state',
      'fulfilled',
    ]);
  });

  test('under the same key has the same answer, and happens once', () => {
    const actors = placed();
    const tickets = [1, 2].map(() => actors.ask(NOW, FULFILL, { key: 'k' }));
    actors.settle(NOW);
    const [first, second] = tickets.map((ticket) => actors.answer(ticket));
    expect(first).toMatchObject({ document: { value: { status: 'fulfilled' } } });
    expect(second).toEqual({ ...(first as object), replayed: true, rows: [] });
    expect(actors.on.movements().filter((row) => row[5] === 'ship')).toHaveLength(2);
  });

  test('under the same key is one order, also where each was to have its own id', () => {
    const actors = new Actors().stocked(STOCK);
    const asked = ['o', 'p'].map((id) => actors.question(placeOrder(BOTH, { id })));
    const twins = asked.map((question) => ({ ...question, key: 'k', fingerprint: 7 }));
    actors.batch(NOW, ...twins);
    actors.settle(NOW);
    const replies = twins.map(({ ticket }) => actors.answer(ticket ?? 0));
    expect(replies).toMatchObject([ordered, { ...ordered, replayed: true }]);
    expect(actors.on.movements().filter((row) => row[5] === 'reserve')).toHaveLength(2);
  });

  test('of the same id is the first answer again for the same body, and else a duplicate', () => {
    const actors = new Actors().stocked(STOCK);
    const asked = [placeOrder(BOTH), placeOrder(BOTH), placeOrder({ berlin: { a: 1 } })];
    const tickets = asked.map((command) => actors.ask(NOW, command));
    actors.settle(NOW);
    const replies = tickets.map((ticket) => actors.answer(ticket));
    expect(replies).toMatchObject([
      ordered,
      { ...ordered, replayed: true },
      { ok: false, refusal: { code: 'duplicate' } },
    ]);
    actors.ask(NOW, CANCEL);
    actors.settle(NOW).crash();
    const again = actors.ask(NOW, placeOrder(BOTH));
    expect(actors.answer(again)).toMatchObject({ ...ordered, replayed: true });
  });
});

describe('as much as may wait', () => {
  const MAX = 2;
  const limited = (): Actors => new Actors(new ShardOnFile({ documentWaitingMax: MAX }));

  test('waits, and one more is overloaded at once, which is not remembered', () => {
    const actors = limited().stocked(STOCK);
    actors.ask(NOW, placeOrder(BOTH));
    const tickets = [1, 2].map(() => actors.ask(NOW, READ));
    const keyed = actors.ask(NOW, FULFILL, { key: 'k' });
    const read = actors.ask(NOW, READ);
    const overloaded = {
      ok: false,
      overloaded: 'not executed: 2 commands wait for order o already',
    };
    expect([keyed, read].map((ticket) => actors.answer(ticket))).toEqual([overloaded, overloaded]);
    expect(tickets.map((ticket) => actors.answer(ticket))).toEqual([undefined, undefined]);
    actors.settle(NOW);
    expect(tickets.map((ticket) => actors.answer(ticket))).toMatchObject([ordered, ordered]);
    const again = actors.ask(NOW, FULFILL, { key: 'k' });
    actors.settle(NOW);
    expect(actors.answer(again)).toMatchObject({ document: { value: { status: 'fulfilled' } } });
  });

  test('of repetitions of a key is as much too', () => {
    const actors = limited().stocked(STOCK);
    const tickets = [1, 2, 3, 4].map(() => actors.ask(NOW, placeOrder(BOTH), { key: 'k' }));
    expect(actors.answer(tickets[3] ?? 0)).toMatchObject({
      ok: false,
      overloaded: expect.any(String) as string,
    });
    actors.settle(NOW);
    const replies = tickets.slice(0, 3).map((ticket) => actors.answer(ticket));
    expect(replies).toMatchObject([ordered, ordered, ordered]);
  });

  test('is no limit to what the desk has to do itself, and none to what it is told', () => {
    const actors = limited().stocked(STOCK);
    actors.ask(NOW, placeOrder(BOTH, { holdSeconds: 1 }));
    actors.settle(NOW);
    const part = [{ warehouse: 'paris', sku: 'a', quantity: 1 }];
    const first = actors.ask(NOW, { ...FULFILL, allocations: part });
    actors.tell(NOW, ...actors.take());
    for (let count = 0; count < MAX; count++) actors.ask(NOW, FULFILL);
    actors.batch(NOW + 1_000);
    const late = actors.ask(NOW + 1_000, FULFILL);
    expect(actors.answer(late)).toMatchObject({ overloaded: expect.any(String) as string });
    actors.settle(NOW + 1_000);
    const shipped = { document: { value: { status: 'partially_fulfilled' } } };
    expect(actors.answer(first)).toMatchObject(shipped);
    expect(actors.order()?.status).toBe('expired');
    expect(actors.on.shard.rounds.waiting.size).toBe(0);
  });

  test('waits still when the batch that was to let it go is lost', () => {
    const actors = limited().stocked(STOCK);
    actors.ask(NOW, placeOrder({ berlin: { a: 2 } }));
    const read = actors.ask(NOW, READ);
    actors.tell(NOW, ...actors.take());
    const votes = actors.take();
    fillDisk(actors.on.path);
    expect(() => actors.tell(NOW, ...votes)).toThrow('full');
    makeRoom(actors.on.path);
    expect(actors.answer(read)).toBeUndefined();
    actors.tell(NOW, ...votes);
    actors.settle(NOW);
    expect(actors.answer(read)).toMatchObject(ordered);
  });
});
