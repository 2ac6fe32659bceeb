import { describe, expect, test } from 'vitest';
import { NOW } from '../support/given.ts';
import { ShardOnFile, message, receive, remove } from '../support/shards.ts';

const mismatch = { ok: false, refusal: { code: 'idempotency_mismatch' } };
const short = (available: number) => ({
  ok: false,
  refusal: { code: 'insufficient_stock', shortages: [{ available }] },
});

describe('a message that is sent twice with its key', () => {
  test('happens once and is answered twice, the second time with its ledger row', () => {
    const on = new ShardOnFile();
    const first = on.do(NOW, receive(5, { key: 'k' }));
    const second = on.do(NOW + 1, receive(5, { key: 'k' }));
    expect(first.replies).toEqual([1]);
    expect(second.replies).toEqual([
      { ok: true, steps: [1], replayed: true, rows: first.movements },
    ]);
    expect(second.movements).toEqual([]);
    expect(on.level('a')).toMatchObject({ onHand: 5, version: 1 });
  });

  test('happens once, even across a restart', () => {
    const on = new ShardOnFile();
    const { movements } = on.do(NOW, receive(5, { key: 'k' }));
    const [again] = on.reopen().ask(NOW + 1, receive(5, { key: 'k' }));
    expect(again).toEqual({ ok: true, steps: [1], replayed: true, rows: movements });
    expect(on.level('a')?.onHand).toBe(5);
  });

  test('happens once, even across a restart from a snapshot', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5, { key: 'k' }));
    on.shard.snapshot();
    on.do(NOW, receive(6, { key: 'later' }));
    const replies = on
      .reopen()
      .ask(NOW + 1, receive(5, { key: 'k' }), receive(6, { key: 'later' }));
    expect(on.shard.replayed).toBe(1);
    expect(replies).toMatchObject([{ replayed: true }, { replayed: true }]);
    expect(on.level('a')?.onHand).toBe(11);
  });

  test('happens once within one batch', () => {
    const on = new ShardOnFile();
    const twice = [receive(5, { key: 'k' }), receive(5, { key: 'k' })];
    const { replies, movements } = on.do(NOW, ...twice);
    expect(replies).toEqual([1, { ok: true, steps: [1], replayed: true, rows: movements }]);
    expect(movements).toHaveLength(1);
  });

  test('happens each time if it has no key', () => {
    const on = new ShardOnFile();
    expect(on.ask(NOW, receive(5), receive(5))).toEqual([1, 2]);
    expect(on.level('a')?.onHand).toBe(10);
  });

  test('replays all steps of operate_all, and those that moved nothing', () => {
    const on = new ShardOnFile();
    const operations = [
      { type: 'receive', sku: 'a', quantity: 3 },
      { type: 'remove', sku: 'a', quantity: 1 },
      { type: 'count', sku: 'a', quantity: 2 },
    ] as const;
    const all = message({ type: 'operate_all', operations }, { key: 'k' });
    const first = on.do(NOW, all);
    expect(first.replies).toMatchObject([{ ok: true, steps: [1, 2, { onHand: 2, version: 2 }] }]);
    const [again] = on.ask(NOW, all);
    expect(again).toEqual({ ...Object(first.replies[0]), replayed: true, rows: first.movements });
    expect(on.level('a')?.onHand).toBe(2);
  });
});

describe('a key that is used again with another body', () => {
  test('is refused and changes nothing', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5, { key: 'k' }));
    expect(on.ask(NOW, receive(6, { key: 'k' }))).toMatchObject([mismatch]);
    expect(on.reopen().ask(NOW, receive(6, { key: 'k' }))).toMatchObject([mismatch]);
    expect(on.level('a')?.onHand).toBe(5);
  });

  test('is refused within one batch', () => {
    const on = new ShardOnFile();
    const replies = on.ask(NOW, receive(5, { key: 'k' }), receive(6, { key: 'k' }));
    expect(replies).toMatchObject([1, mismatch]);
  });

  test('still stands for its first body afterwards', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(5, { key: 'k' }), receive(6, { key: 'k' }));
    expect(on.ask(NOW, receive(5, { key: 'k' }))).toMatchObject([{ replayed: true, steps: [1] }]);
  });
});

describe('a refusal', () => {
  test('is remembered when the stock would suffice by now, and over a restart', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(1));
    expect(on.ask(NOW, remove(2, { key: 'k' }))).toMatchObject([short(1)]);
    on.do(NOW, receive(9));
    const again = { ...short(1), replayed: true };
    expect(on.ask(NOW, remove(2, { key: 'k' }))).toMatchObject([again]);
    expect(on.reopen().ask(NOW, remove(2, { key: 'k' }))).toMatchObject([again]);
    expect(on.level('a')?.onHand).toBe(10);
  });

  test('is forgotten at once without a key', () => {
    const on = new ShardOnFile();
    on.do(NOW, receive(1));
    on.do(NOW, remove(2));
    on.do(NOW, receive(1));
    expect(on.ask(NOW, remove(2))).toEqual([3]);
  });
});

describe('a key is remembered', () => {
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => receive(1, { key: `k${from + index}` }));

  test('as long as it is among the newest that may be kept, and then no more', () => {
    const on = new ShardOnFile({ answers: { windowMs: 1e9, max: 10 } });
    on.do(NOW, ...many(0, 1_100));
    on.do(NOW, receive(1, { key: 'next' }));
    expect(on.shard.answers.count).toBe(11);
    const replies = on.ask(NOW, ...many(1_089, 1_091));
    expect(replies).toMatchObject([1_102, { replayed: true, steps: [1_091] }]);
    expect(on.reopen().ask(NOW, ...many(1_088, 1_090))).toMatchObject([1_103, { replayed: true }]);
  });

  test('at the end of the window', () => {
    const on = new ShardOnFile({ answers: { windowMs: 1_000, max: 1e6 } });
    on.do(NOW, ...many(0, 600));
    on.do(NOW + 1, ...many(600, 1_200));
    on.do(NOW + 1_000, receive(1, { key: 'next' }));
    expect(on.ask(NOW + 1_000, ...many(0, 1))).toMatchObject([{ replayed: true, steps: [1] }]);
  });

  test('no more a millisecond after the end of the window, while later ones are', () => {
    const on = new ShardOnFile({ answers: { windowMs: 1_000, max: 1e6 } });
    on.do(NOW, ...many(0, 600));
    on.do(NOW + 1, ...many(600, 1_200));
    on.do(NOW + 1_001, receive(1, { key: 'next' }));
    const replies = on.ask(NOW + 1_001, ...many(599, 601));
    expect(replies).toMatchObject([1_202, { replayed: true, steps: [601] }]);
  });
});
