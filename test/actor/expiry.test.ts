import { describe, expect, test } from 'vitest';
import { NOW } from '../support/given.ts';
import {
  ShardOnFile,
  commit,
  lookUp,
  message,
  receive,
  remove,
  reserve,
} from '../support/shards.ts';

const TTL = { ttlSeconds: 1 };
const ENDS = NOW + 1_000;
const invalid = { ok: false, refusal: { code: 'invalid_state' } };

function holding(quantity = 5): ShardOnFile {
  const on = new ShardOnFile();
  on.do(NOW, receive(5), reserve('r', quantity, TTL));
  return on;
}

describe('a hold with an expiry', () => {
  test('can be committed a millisecond before it expires', () => {
    const on = holding();
    expect(on.ask(ENDS - 1, commit('r'))).toMatchObject([{ ok: true }]);
    expect(on.level('a')).toMatchObject({ onHand: 0, reserved: 0 });
  });

  test('cannot be committed at the moment at which it expires, and its stock is free', () => {
    const on = holding();
    expect(on.ask(ENDS, commit('r'), remove(5))).toMatchObject([invalid, 4]);
    expect(on.reservation('r')).toMatchObject({ status: 'expired' });
    expect(on.level('a')).toMatchObject({ onHand: 0, reserved: 0 });
  });

  test('keeps its stock until a millisecond before', () => {
    const on = holding();
    const code = 'insufficient_stock';
    expect(on.ask(ENDS - 1, remove(1))).toMatchObject([{ refusal: { code } }]);
    expect(on.shard.documents.nextExpiryAt).toBe(ENDS);
  });

  test('expires in a batch without messages, and the ledger says that the clock did it', () => {
    const on = holding();
    expect(on.do(ENDS - 1).outcome.commitMs).toBeNull();
    const { movements, outcome } = on.do(ENDS);
    expect(movements.map((row) => [row[5], row[7], row[13], row[15]])).toEqual([
      ['release', 5, 'expired', 'clock'],
    ]);
    expect(outcome.nextExpiryAt).toBeNull();
    expect(on.shard.documents.openCount).toBe(0);
  });

  test.each([false, true])('expires exactly after a restart (with a snapshot: %s)', (snapshot) => {
    const on = holding();
    if (snapshot) on.shard.snapshot();
    on.reopen();
    expect(on.shard.documents.nextExpiryAt).toBe(ENDS);
    on.do(ENDS - 1);
    expect(on.level('a')?.reserved).toBe(5);
    on.do(ENDS);
    expect(on.level('a')?.reserved).toBe(0);
  });

  test('expires at the new time once it was changed, and not at the old one', () => {
    const on = holding();
    on.do(NOW + 500, message({ type: 'change', id: 'r', ttlSeconds: 1 }));
    expect(on.ask(ENDS, lookUp('r'))).toMatchObject([{ reservation: { status: 'held' } }]);
    on.do(ENDS + 499);
    expect(on.level('a')?.reserved).toBe(5);
    on.do(ENDS + 500);
    expect(on.reservation('r')).toMatchObject({ status: 'expired' });
  });

  test('stays once its expiry was taken away', () => {
    const on = holding();
    on.do(NOW, message({ type: 'change', id: 'r', ttlSeconds: null }));
    on.do(ENDS + 1e9);
    expect(on.reservation('r')).toMatchObject({ status: 'held', expiresAt: null });
  });

  test.each([false, true])(
    'expires once, though it was changed without another expiry (restarted: %s)',
    (restarted) => {
      const on = holding();
      const lines = [{ sku: 'a', quantity: 1 }];
      on.do(NOW, message({ type: 'commit', id: 'r', lines }));
      on.do(NOW, message({ type: 'change', id: 'r', ttlSeconds: 1 }));
      if (restarted) on.reopen();
      expect(on.do(ENDS).movements.map((row) => [row[5], row[7]])).toEqual([['release', 4]]);
      expect(on.level('a')).toMatchObject({ onHand: 4, reserved: 0 });
    },
  );

  test('does not come back when the wall clock goes back', () => {
    const on = holding();
    on.do(ENDS);
    expect(on.ask(NOW, commit('r'))).toMatchObject([invalid]);
    expect(on.do(NOW, receive(1)).outcome.at).toBe(ENDS);
  });
});

test('of a hold that expires and a commit at the same moment exactly one wins, 200 times', () => {
  const on = new ShardOnFile();
  on.do(NOW, receive(200));
  let [shipped, at] = [0, NOW];
  for (let round = 0; round < 200; round += 1) {
    const id = `r${round}`;
    on.do(at, reserve(id, 1, TTL));
    const ends = at + 1_000;
    at = ends + (round % 3) - 1;
    const [reply] = on.ask(at, commit(id));
    on.do(ends);
    const won = Object(reply).ok === true;
    expect(won, `round ${round}`).toBe(at < ends);
    expect(on.reservation(id)?.status).toBe(won ? 'committed' : 'expired');
    if (won) shipped += 1;
    expect(on.level('a')).toMatchObject({ onHand: 200 - shipped, reserved: 0 });
  }
  const ended = on.movements().filter(([, , , , , type]) => type === 'ship' || type === 'release');
  expect(new Set(ended.map((row) => row[16])).size).toBe(200);
  expect(ended).toHaveLength(200);
  expect(on.reopen().level('a')).toMatchObject({ onHand: 200 - shipped, reserved: 0 });
});
