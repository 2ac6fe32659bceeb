/** What is asked of a desk while the document is in the middle of a step. */
import { describe, expect, test } from 'vitest';
import { Actors, placeOrder } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';

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
      if (typeof reply !== 'object') return undefined;
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
