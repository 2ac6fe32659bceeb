/** What a warehouse orders by its policies, when, and how often. */
import { describe, expect, test } from 'vitest';
import { ASK_AGAIN_AFTER_MS } from '../../../src/domain/restock/restraint.ts';
import { verifyJournal } from '../../../src/journal/proof/verify.ts';
import { Buying, MIN_MAX } from '../../support/buying.ts';
import { NOW } from '../../support/given.ts';
import { message, operate, receive, remove, reserve } from '../../support/shards.ts';

/** A warehouse with 10 units of `a`, that orders up to 20 at 5. */
function stocked(): Buying {
  const buying = new Buying();
  buying.ask(NOW, receive(10));
  buying.policy(MIN_MAX);
  return buying;
}

describe('a level under a policy', () => {
  test('orders when its position comes to the reorder point, and not before', () => {
    const buying = stocked();
    buying.ask(NOW, remove(4));
    expect(buying.orders()).toEqual([]);
    buying.ask(NOW, remove(1));
    expect(buying.orders()).toEqual(['a 15 requested']);
    expect(buying.figures()).toEqual([5, 15]);
    const [restock] = buying.restocks();
    expect(restock).toMatchObject({
      strategy: 'min-max',
      received: 0,
      supplier: null,
      expectedAt: null,
      position: 20,
      createdAt: NOW,
    });
    expect(restock?.explanation).toMatch(/5/);
  });

  test('counts what it has ordered, and orders no more until it has fallen again', () => {
    const buying = stocked();
    buying.ask(NOW, remove(5), remove(1), remove(1), reserve('r', 3));
    expect(buying.orders()).toEqual(['a 15 requested']);
    expect(buying.figures()).toEqual([0, 15]);
    buying.ask(NOW, operate('adjust', 20), reserve('s', 20), operate('count', 0));
    expect(buying.orders()).toEqual(['a 15 requested', 'a 28 requested']);
    expect(buying.figures()).toEqual([-23, 43]);
  });

  test('orders by what is promised, not by what is there', () => {
    const buying = stocked();
    buying.ask(NOW, reserve('r', 6));
    expect(buying.orders()).toEqual(['a 16 requested']);
    buying.ask(NOW, message({ type: 'commit', id: 'r' }));
    expect(buying.orders()).toEqual(['a 16 requested']);
  });

  test('orders nothing when what was asked of it is refused', () => {
    const buying = stocked();
    expect(buying.ask(NOW, remove(11))).toMatchObject({ ok: false });
    expect(buying.orders()).toEqual([]);
  });

  test('is looked at once the policy is there, without any movement', () => {
    const buying = new Buying();
    buying.ask(NOW, receive(3), receive(30, { sku: 'b' }));
    expect(buying.policy(MIN_MAX)).toEqual({ ok: true, isNew: true });
    expect(buying.orders()).toEqual(['a 17 requested']);
    expect(buying.policy({ ...MIN_MAX, min: 30, max: 40 })).toEqual({ ok: true, isNew: false });
    expect(buying.orders()).toEqual(['a 17 requested', 'b 10 requested', 'a 20 requested'].sort());
  });

  test('has what was never here ordered if a policy is about it', () => {
    const buying = new Buying();
    buying.policy({ strategy: 'min-max', min: 5, max: 20, packSize: 3 }, 'sku:a');
    expect(buying.orders()).toEqual(['a 21 requested']);
    expect(buying.figures()).toEqual([0, 21]);
  });

  test('orders in the packs of its product, of the most specific policy', () => {
    const buying = new Buying();
    buying.products.set('a', 'toys', 6);
    buying.policy({ strategy: 'alert-only' });
    buying.policy(MIN_MAX, 'category:toys');
    buying.ask(NOW, receive(1), receive(1, { sku: 'b' }));
    expect(buying.orders()).toEqual(['a 24 requested']);
    buying.policy({ strategy: 'alert-only' }, 'sku:a');
    buying.ask(NOW, remove(1));
    expect(buying.orders()).toEqual(['a 24 requested']);
  });

  test.each([
    ['multiple', 200],
    ['fixed', 100],
    ['deficiency', 120],
  ] as const)('orders at a reorder point in the mode %s: %i', (mode, quantity) => {
    const buying = new Buying();
    buying.policy({ strategy: 'reorder-point', reorderPoint: 120, quantity: 100, mode }, 'sku:a');
    expect(buying.orders()).toEqual([`a ${quantity} requested`]);
  });

  test('orders nothing that is inactive, until it is active again', () => {
    const buying = stocked();
    buying.products.inactive.add('a');
    buying.ask(NOW, remove(8));
    expect(buying.orders()).toEqual([]);
    buying.products.inactive.clear();
    buying.ask(NOW, message({ type: 'reconsider', skus: ['a'] }));
    expect(buying.orders()).toEqual(['a 18 requested']);
  });

  test('orders nothing while its policy is snoozed, and by itself when that is over', () => {
    const buying = new Buying();
    buying.ask(NOW, receive(1));
    buying.policy({ ...MIN_MAX, snoozedUntil: NOW + 5_000 });
    expect(buying.on.do(NOW + 4_999).outcome.nextRepeatAt).toBe(NOW + 5_000);
    expect(buying.orders()).toEqual([]);
    buying.wait(NOW + 5_000);
    buying.wait(NOW + 5_000);
    expect(buying.orders()).toEqual(['a 19 requested']);
  });

  test('orders days of cover by what left it today', () => {
    const buying = new Buying();
    const days = { leadTimeDays: 2, safetyDays: 1, targetDays: 14 };
    buying.policy({ strategy: 'days-of-cover', ...days });
    buying.ask(NOW, receive(25));
    buying.ask(NOW, remove(5));
    expect(buying.orders()).toEqual([]);
    buying.ask(NOW, remove(2));
    // 7 a day, 18 left: at 3 days of it or below, up to 14 days of it.
    expect(buying.orders()).toEqual(['a 80 requested']);
  });
});

describe('a review', () => {
  test('orders up to the target, and a second one nothing more', () => {
    const buying = new Buying();
    const policy = { strategy: 'periodic', every: '0 6 * * *', orderUpTo: 12 } as const;
    buying.ask(NOW, receive(5), receive(12, { sku: 'b' }));
    buying.policy(policy);
    expect(buying.orders()).toEqual([]);
    const review = message({ type: 'review', scope: 'default' });
    buying.ask(NOW, review, review);
    buying.ask(NOW, review);
    expect(buying.orders()).toEqual(['a 7 requested']);
  });
});

describe('a restock', () => {
  test('is ordered and received in parts, each a movement that names it', () => {
    const buying = stocked();
    buying.ask(NOW, remove(6));
    const { id = '' } = buying.restocks()[0] ?? {};
    expect(buying.act(id, { type: 'order', expectedAt: NOW + 9 })).toMatchObject({
      ok: true,
      restock: { status: 'ordered', expectedAt: NOW + 9 },
    });
    expect(buying.act(id, { type: 'receive', quantity: 4 })).toMatchObject({
      ok: true,
      steps: [3],
      restock: { status: 'partially_received', received: 4 },
    });
    expect(buying.figures()).toEqual([8, 12]);
    expect(buying.act(id, { type: 'receive', quantity: 13 })).toMatchObject({
      ok: false,
      refusal: { code: 'validation' },
    });
    buying.act(id, { type: 'receive', quantity: 12 });
    expect(buying.figures()).toEqual([20, 0]);
    expect(buying.orders()).toEqual(['a 16 received']);
    const rows = buying.on.movements().filter((row) => row[16] === `restock:${id}`);
    expect(rows.map((row) => [row[5], row[6], row[11]])).toEqual([
      ['receive', 4, 12],
      ['receive', 12, 0],
    ]);
    expect(verifyJournal(buying.on.path, new Map(), NOW).drift).toEqual([]);
  });

  test('is received once however often it is said under one key', () => {
    const buying = stocked();
    buying.ask(NOW, remove(6));
    const { id = '' } = buying.restocks()[0] ?? {};
    const first = buying.act(id, { type: 'receive', quantity: 16 }, { key: 'k' });
    buying.on.reopen();
    expect(buying.act(id, { type: 'receive', quantity: 16 }, { key: 'k' })).toMatchObject({
      ...(first as object),
      replayed: true,
    });
    expect(buying.figures()).toEqual([20, 0]);
  });

  test('that is postponed orders nothing more', () => {
    const buying = stocked();
    buying.ask(NOW, remove(6));
    const { id = '' } = buying.restocks()[0] ?? {};
    for (const expectedAt of [NOW + 5, NOW + 50, null])
      buying.act(id, { type: 'expect', expectedAt });
    expect(buying.orders()).toEqual(['a 16 requested']);
  });

  test('that is cancelled may be asked for again a minute later, by itself', () => {
    const buying = stocked();
    buying.ask(NOW, remove(6));
    const { id = '' } = buying.restocks()[0] ?? {};
    buying.act(id, { type: 'cancel' });
    expect(buying.figures()).toEqual([4, 0]);
    buying.ask(NOW + 1, remove(1));
    const dueAt = NOW + ASK_AGAIN_AFTER_MS;
    expect(buying.on.do(dueAt - 1).outcome.nextRepeatAt).toBe(dueAt);
    expect(buying.orders()).toEqual(['a 16 cancelled']);
    buying.on.reopen();
    buying.wait(dueAt - 1);
    expect(buying.orders()).toEqual(['a 16 cancelled']);
    buying.wait(dueAt);
    expect(buying.orders()).toEqual(['a 16 cancelled', 'a 17 requested']);
  });

  test('has its supplier order less', () => {
    const buying = stocked();
    buying.ask(NOW, remove(6));
    const { id = '' } = buying.restocks()[0] ?? {};
    buying.act(id, { type: 'order', expectedAt: null, quantity: 10 });
    expect(buying.orders()).toEqual(['a 10 ordered']);
    expect(buying.figures()).toEqual([4, 10]);
  });

  test('is found by its id at the desk of its shard, for ever', () => {
    const buying = stocked();
    buying.ask(NOW, remove(6));
    const { id = '' } = buying.restocks()[0] ?? {};
    buying.act(id, { type: 'cancel' });
    const read = (asked: string) =>
      buying.ask(NOW, message({ type: 'read_restock', id: asked }, { to: 'desk/0' }));
    expect(read(id)).toMatchObject({ ok: true, restock: { id, status: 'cancelled' } });
    expect(read('restock-0-999')).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(read('restock-0-1')).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });
});

test('all levels are looked at when a policy covers more than one batch can', () => {
  const buying = new Buying();
  const skus = Array.from({ length: 1_300 }, (_, index) => `s${index}`);
  buying.ask(NOW, ...skus.map((sku) => receive(1, { sku })));
  buying.policy(MIN_MAX);
  expect(buying.orders()).toHaveLength(500);
  while (buying.on.do(NOW).outcome.nextRepeatAt === 0)
    expect(buying.orders().length > 500).toBe(true);
  expect(new Set(buying.orders()).size).toBe(1_300);
});
