/** Restocks that come from another warehouse, by a transfer of the same id. */
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/actor/message.ts';
import { parseBatch } from '../../../src/actor/message.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import { verifyJournal } from '../../../src/journal/proof/verify.ts';
import { Buying } from '../../support/buying.ts';
import { NOW } from '../../support/given.ts';
import { message, receive, remove } from '../../support/shards.ts';

const FROM_OSLO = { strategy: 'transfer-from', source: 'oslo', min: 5, max: 20 } as const;

/** Berlin has 4 of 20 and Oslo 30; Berlin has asked Oslo for 16. */
function asked(): { readonly buying: Buying; readonly restock: Restock } {
  const buying = new Buying();
  buying.ask(NOW, receive(10), receive(30, { to: 'oslo' }));
  buying.policy(FROM_OSLO);
  buying.ask(NOW, remove(6));
  const [restock] = buying.restocks();
  if (restock === undefined) throw new Error('nothing was asked for');
  return { buying, restock };
}

/** Has a desk carry out a command, with all that it leads to. */
function atDesk(buying: Buying, command: Message['command']): unknown {
  const line: Message[] = [message(command, { to: 'desk/0', ticket: 1 })];
  let answer: unknown;
  while (line.length > 0) {
    const { outcome, replies } = buying.on.do(NOW, ...line.splice(0));
    for (const [, reply] of JSON.parse(outcome.late) as readonly [number, unknown][])
      answer = reply;
    answer ??= replies.find((reply) => reply !== null);
    for (const [, text] of outcome.outbox) {
      line.push(...parseBatch(`{"at":0,"messages":[${text}]}`).messages);
    }
  }
  return answer;
}

function transfer(
  buying: Buying,
  {
    id,
    mode = 'shipped',
    quantity = 16,
    keep,
  }: {
    readonly id: string;
    readonly mode?: 'shipped' | 'immediate';
    readonly quantity?: number;
    readonly keep?: number;
  },
): unknown {
  const lines = [{ sku: 'a', quantity }];
  const ends = { from: 'oslo', to: 'berlin', mode, reference: null };
  const plan = { id, ...ends, lines, ...(keep === undefined ? {} : { keep }) };
  return atDesk(buying, { type: 'place_transfer', id, plan });
}

describe('a restock from another warehouse', () => {
  test('counts once as incoming, before it is sent and while it is on its way', () => {
    const { buying, restock } = asked();
    expect(restock).toMatchObject({ quantity: 16, terms: { source: 'oslo' } });
    expect(buying.figures()).toEqual([4, 16]);
    transfer(buying, restock);
    expect(buying.figures()).toEqual([4, 16]);
    expect(buying.orders()).toEqual(['a 16 ordered']);
    buying.on.reopen();
    expect(buying.figures()).toEqual([4, 16]);
  });

  test('is received as its transfer arrives, in parts and with what is damaged', () => {
    const { buying, restock } = asked();
    const { id } = restock;
    transfer(buying, restock);
    const receipt = { sku: 'a', received: 6, damaged: 0, lost: 0 };
    atDesk(buying, { type: 'receive_transfer', id, receipts: [receipt] });
    expect(buying.restocks()).toMatchObject([{ received: 6, status: 'partially_received' }]);
    const rest = { sku: 'a', received: 9, damaged: 1, lost: 0 };
    atDesk(buying, { type: 'receive_transfer', id, receipts: [rest] });
    expect(buying.restocks()).toMatchObject([{ received: 16, status: 'received' }]);
    expect(buying.figures()).toEqual([20, 0]);
    expect(verifyJournal(buying.on.path, new Map(), NOW).drift).toEqual([]);
  });

  test('fails if the last of it was lost on the way', () => {
    const { buying, restock } = asked();
    const { id } = restock;
    transfer(buying, restock);
    const receipt = { sku: 'a', received: 6, damaged: 0, lost: 10 };
    atDesk(buying, { type: 'receive_transfer', id, receipts: [receipt] });
    expect(buying.orders()).toEqual(['a 16 failed']);
    expect(buying.figures()).toEqual([10, 0]);
  });

  test('is there at once by an immediate transfer, perhaps of less', () => {
    const { buying, restock } = asked();
    transfer(buying, { ...restock, mode: 'immediate', quantity: 12 });
    expect(buying.restocks()[0]).toMatchObject({ quantity: 12, received: 12, status: 'received' });
    expect(buying.figures()).toEqual([16, 0]);
  });

  test('is cancelled with its transfer, and by nothing else', () => {
    const { buying, restock } = asked();
    const { id } = restock;
    transfer(buying, restock);
    for (const type of ['cancel', 'receive'] as const) {
      const action = type === 'cancel' ? { type } : { type, quantity: 1 };
      expect(buying.act(id, action)).toMatchObject({ refusal: { code: 'invalid_state' } });
    }
    atDesk(buying, { type: 'cancel_transfer', id });
    expect(buying.orders()).toEqual(['a 16 cancelled']);
    expect(buying.figures()).toEqual([4, 0]);
  });

  test('is not to be ordered or received before it is on its way', () => {
    const { buying, restock } = asked();
    for (const type of ['order', 'receive'] as const) {
      const action = type === 'order' ? { type, expectedAt: null, quantity: 3 } : { type };
      expect(buying.act(restock.id, action)).toMatchObject({ refusal: { code: 'invalid_state' } });
    }
    transfer(buying, restock);
    expect(buying.orders()).toEqual(['a 16 ordered']);
  });

  test('is not sent once it has come to its end', () => {
    const { buying, restock } = asked();
    buying.act(restock.id, { type: 'cancel' });
    expect(transfer(buying, restock)).toMatchObject({ refusal: { code: 'invalid_state' } });
    expect(buying.figures()).toEqual([4, 0]);
    expect(buying.on.level('a', 'oslo')).toMatchObject({ onHand: 30, reserved: 0 });
  });

  test('leaves its source what that is to keep', () => {
    const { buying, restock } = asked();
    expect(transfer(buying, { ...restock, keep: 15 })).toMatchObject({
      refusal: { shortages: [{ sku: 'a', warehouse: 'oslo', requested: 16, available: 15 }] },
    });
    expect(transfer(buying, { ...restock, keep: 14 })).toMatchObject({ ok: true });
  });
});
