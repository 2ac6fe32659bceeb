/** What is ordered later than its policy asks for it, and what is not ordered again. */
import { expect, test } from 'vitest';
import { Buying, MIN_MAX } from '../../support/buying.ts';
import { NOW } from '../../support/given.ts';
import { message, receive, remove } from '../../support/shards.ts';

test('what was never here is ordered as soon as nothing keeps it from that', () => {
  const buying = new Buying();
  buying.products.inactive.add('a');
  buying.policy(MIN_MAX, 'sku:a');
  buying.policy({ ...MIN_MAX, snoozedUntil: NOW + 5_000 }, 'sku:b');
  expect(buying.orders()).toEqual([]);
  buying.products.inactive.clear();
  buying.ask(NOW, message({ type: 'reconsider', skus: ['a'] }));
  expect(buying.orders()).toEqual(['a 20 requested']);
  buying.wait(NOW + 5_000);
  buying.wait(NOW + 5_000);
  expect(buying.orders()).toEqual(['a 20 requested', 'b 20 requested']);
});

test('a restock that is postponed after another was asked for orders nothing more', () => {
  const buying = new Buying();
  buying.ask(NOW, receive(10));
  buying.policy({ strategy: 'reorder-point', reorderPoint: 20, quantity: 2, mode: 'fixed' });
  buying.ask(NOW, remove(5));
  const [first] = buying.restocks();
  buying.act(first?.id ?? '', { type: 'expect', expectedAt: NOW + 5 });
  for (const reopen of [false, true]) {
    if (reopen) buying.on.reopen();
    buying.ask(NOW, message({ type: 'reconsider', skus: ['a'] }));
    expect(buying.orders()).toEqual(['a 2 requested', 'a 2 requested']);
  }
});
