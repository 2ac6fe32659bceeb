import { describe, expect, test } from 'vitest';
import { NOW, PLACE } from '../support/given.ts';
import { ShardOnFile, commit, lookUp, message, receive, reserve } from '../support/shards.ts';

const duplicate = { ok: false, refusal: { code: 'duplicate' } };

describe('the id of a reservation', () => {
  test('is a key: the same request is answered as it was first and holds nothing more', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5));
    const [first] = on.ask(NOW, reserve('r', 2));
    const [again] = on.ask(NOW + 1, reserve('r', 2));
    expect(first).toMatchObject({ ok: true, reservation: { id: 'r', status: 'held' } });
    expect(again).toEqual({ ...Object(first), replayed: true });
    expect(on.level('a')?.reserved).toBe(2);
  });

  test('is a key within one batch and over a restart', () => {
    const on = new ShardOnFile();
    const [, first, second] = on.ask(NOW, receive(5), reserve('r', 2), reserve('r', 2));
    const again = { ...Object(first), replayed: true };
    expect(second).toEqual(again);
    expect(on.reopen().ask(NOW, reserve('r', 2))).toEqual([again]);
    expect(on.level('a')?.reserved).toBe(2);
  });

  test('answers as at first though the reservation was changed and committed since', () => {
    const on = new ShardOnFile();
    const [, first] = on.ask(NOW, receive(5), reserve('r', 2));
    const lines = [{ sku: 'a', quantity: 3 }];
    on.do(NOW, message({ type: 'change', id: 'r', lines }), commit('r'));
    const again = { ...Object(first), replayed: true };
    expect(on.ask(NOW, reserve('r', 2))).toEqual([again]);
    expect(on.reopen().ask(NOW, reserve('r', 2))).toEqual([again]);
    expect(on.level('a')).toMatchObject({ onHand: 2, reserved: 0 });
    expect(on.reservation('r')).toMatchObject({ status: 'committed' });
  });

  test('is taken for every other request, for ever', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5), reserve('r', 2));
    expect(on.ask(NOW, reserve('r', 1))).toMatchObject([duplicate]);
    on.do(NOW, commit('r'));
    expect(on.ask(NOW, reserve('r', 1))).toMatchObject([duplicate]);
    expect(on.reopen().ask(NOW, reserve('r', 1))).toMatchObject([duplicate]);
    expect(on.level('a')).toMatchObject({ onHand: 3, reserved: 0 });
  });

  test('is taken for another request in the same batch', () => {
    const on = new ShardOnFile();
    const replies = on.ask(NOW, receive(5), reserve('r', 2), reserve('r', 1));
    expect(replies).toMatchObject([1, { ok: true }, duplicate]);
  });

  test('is not taken by a request that was refused', () => {
    const on = new ShardOnFile();
    const code = 'insufficient_stock';
    const replies = on.ask(NOW, receive(1), reserve('r', 2), reserve('r', 1));
    expect(replies).toMatchObject([1, { ok: false, refusal: { code } }, { ok: true }]);
    expect(on.reservation('r')?.lines).toMatchObject([{ quantity: 1 }]);
  });

  test('means another reservation at another warehouse of the same shard', () => {
    const on = new ShardOnFile();
    const to = 'hamburg';
    on.do(NOW, receive(5), receive(5, { to }));
    const replies = on.ask(NOW, reserve('r', 2), reserve('r', 3, { to }));
    expect(replies).toMatchObject([{ ok: true }, { ok: true }]);
    expect(on.reservation('r', PLACE)?.lines).toMatchObject([{ quantity: 2 }]);
    expect(on.reservation('r', to)?.lines).toMatchObject([{ quantity: 3 }]);
  });

  test('finds a reservation that has ended, over a restart too', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5), reserve('r', 2), commit('r'));
    const found = { ok: true, reservation: { id: 'r', status: 'committed' } };
    expect(on.ask(NOW, lookUp('r'))).toMatchObject([found]);
    expect(on.reopen().ask(NOW, lookUp('r'))).toMatchObject([found]);
    expect(on.ask(NOW, lookUp('s'))).toMatchObject([{ refusal: { code: 'not_found' } }]);
  });
});
