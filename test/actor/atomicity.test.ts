import { describe, expect, test } from 'vitest';
import { verifyJournal } from '../../src/journal/proof/verify.ts';
import { NOW } from '../support/given.ts';
import {
  ShardOnFile,
  lookUp,
  meddle,
  message,
  receive,
  remove,
  reserve,
} from '../support/shards.ts';

const operateAll = (...removals: readonly number[]) =>
  message({
    type: 'operate_all',
    operations: removals.map((quantity) => ({ type: 'remove', sku: 'a', quantity })),
  });

describe('operate_all', () => {
  test('carries out every operation, each on what the one before it left', () => {
    const on = new ShardOnFile();
    expect(on.ask(NOW, receive(5), operateAll(2, 3))).toEqual([1, { ok: true, steps: [2, 3] }]);
    expect(on.level('a')).toMatchObject({ onHand: 0, version: 3 });
  });

  test('carries out none if one is refused, and says what each was refused for', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5));
    const { replies, movements } = on.do(NOW, operateAll(2, 4, 1));
    const refusals = [null, { code: 'insufficient_stock', shortages: [{ available: 3 }] }, null];
    expect(replies).toMatchObject([{ ok: false, refusal: { code: 'rejected_all', refusals } }]);
    expect(movements).toEqual([]);
    expect(on.level('a')).toMatchObject({ onHand: 5, version: 1 });
    expect(on.reopen().level('a')).toMatchObject({ onHand: 5, version: 1 });
  });

  test('that was refused does not disturb its neighbours in the batch', () => {
    const on = new ShardOnFile();
    const replies = on.ask(NOW, receive(5), operateAll(5, 1), remove(5));
    expect(replies).toMatchObject([1, { ok: false }, 2]);
    expect(on.level('a')).toMatchObject({ onHand: 0, version: 2 });
  });
});

describe('an append that fails', () => {
  const plant = (on: ShardOnFile, seq: number): void =>
    meddle(
      on.path,
      `INSERT INTO movement SELECT ?, prev, at, warehouse, sku, type, quantity, amount, on_hand,
        reserved, unavailable, incoming, version, reason, reference, actor, document, from_state,
        to_state FROM movement WHERE seq = 1`,
      seq,
    );
  const pull = (on: ShardOnFile, seq: number): void =>
    meddle(on.path, 'DELETE FROM movement WHERE seq = ?', seq);
  const refused = { ok: false, committed: 'no', diskFull: false };

  function disturbed(): ShardOnFile {
    const on = new ShardOnFile();
    on.do(NOW, receive(5), reserve('r', 2, { ttlSeconds: 1 }), receive(1, { key: 'known' }));
    plant(on, 5);
    return on;
  }

  test('leaves memory as it was and says that nothing was committed', () => {
    const on = disturbed();
    const before = [on.shard.opened(), on.level('a')];
    const messages = [receive(7), receive(8, { key: 'k' }), reserve('s', 1)];
    expect(on.shard.carryOut({ at: NOW, messages })).toMatchObject(refused);
    expect([on.shard.opened(), on.level('a')]).toEqual(before);
    expect(on.ask(NOW, lookUp('s'))).toMatchObject([{ refusal: { code: 'not_found' } }]);
  });

  test('still lets the shard answer what needs no commit', () => {
    const on = disturbed();
    on.shard.carryOut({ at: NOW, messages: [receive(1), receive(1)] });
    const replies = on.ask(NOW, receive(1, { key: 'known' }), lookUp('r'));
    expect(replies).toMatchObject([{ replayed: true }, { reservation: { status: 'held' } }]);
  });

  test('can be done again once the cause is gone: nothing was taken, nothing was lost', () => {
    const on = disturbed();
    const messages = [receive(7), receive(8, { key: 'k' }), reserve('s', 1)];
    on.shard.carryOut({ at: NOW, messages });
    pull(on, 5);
    expect(on.ask(NOW, ...messages)).toMatchObject([4, 5, { ok: true, reservation: { id: 's' } }]);
    expect(on.level('a')).toMatchObject({ onHand: 21, reserved: 3 });
    expect(on.reopen().level('a')).toMatchObject({ onHand: 21, reserved: 3 });
    expect(verifyJournal(on.path, new Map(), Date.now()).drift).toEqual([]);
  });

  test('forgets no expiry that was due in it', () => {
    const on = disturbed();
    const at = NOW + 1_000;
    expect(on.shard.carryOut({ at, messages: [receive(1)] })).toMatchObject(refused);
    expect(on.shard.documents.nextExpiryAt).toBe(at);
    expect(on.reservation('r')).toMatchObject({ status: 'held' });
    pull(on, 5);
    on.do(at);
    expect(on.reservation('r')).toMatchObject({ status: 'expired' });
    expect(on.level('a')?.reserved).toBe(0);
  });
});
