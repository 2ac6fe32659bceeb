/** What a warehouse tells of its stock: once for each line that is crossed. */
import { expect, test } from 'vitest';
import { Buying, MIN_MAX } from '../../support/buying.ts';
import { NOW } from '../../support/given.ts';
import { message, operate, receive, remove, reserve } from '../../support/shards.ts';

test('stock that runs low, out, comes back and recovers is told once each, with its level', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only', alertAt: 3 });
  buying.ask(NOW, receive(10));
  buying.ask(NOW, remove(7), remove(1), remove(1), remove(1), receive(2), receive(5));
  expect(buying.alerts()).toEqual([
    'stock.low a 3',
    'stock.out a 0',
    'stock.back a 2',
    'stock.recovered a 7',
  ]);
});

test('a reservation makes stock low, a refused one does not', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only', alertAt: 3 });
  buying.ask(NOW, receive(10), reserve('much', 11));
  expect(buying.alerts()).toEqual([]);
  buying.ask(NOW, reserve('some', 7));
  expect(buying.alerts()).toEqual(['stock.low a 3']);
});

test('out and oversold are told without any policy', () => {
  const buying = new Buying();
  buying.ask(NOW, receive(5), reserve('r', 4), operate('count', 2));
  expect(buying.alerts()).toEqual(['stock.out a -2', 'stock.oversold a -2']);
});

test('the first goods of a SKU are not back, but low if they are few', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only', alertAt: 3 });
  buying.ask(NOW, receive(2));
  expect(buying.alerts()).toEqual(['stock.low a 2']);
});

test('goods that are on their way and never were here are neither out nor back', () => {
  const buying = new Buying();
  buying.policy(MIN_MAX, 'sku:a');
  const { id = '' } = buying.restocks()[0] ?? {};
  buying.act(id, { type: 'order', expectedAt: null, quantity: 10 });
  buying.act(id, { type: 'receive' });
  expect(buying.alerts()).toEqual(['stock.low a 0', 'stock.recovered a 10']);
});

test('nothing is low in a warehouse that is closed', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only', alertAt: 3 }, 'sku:a');
  expect(buying.ask(NOW, message({ type: 'close' }))).toEqual({ ok: true });
  expect(buying.alerts()).toEqual(['stock.low a 0', 'stock.recovered a 0']);
});

test('a line that moves is crossed as well', () => {
  const buying = new Buying();
  buying.ask(NOW, receive(5));
  buying.policy({ strategy: 'alert-only', alertAt: 5 });
  buying.policy({ strategy: 'alert-only', alertAt: 4 });
  buying.policy({ strategy: 'alert-only', alertAt: 6, enabled: false });
  buying.policy(null);
  expect(buying.alerts()).toEqual([
    'stock.low a 5',
    'stock.recovered a 5',
    'stock.low a 5',
    'stock.recovered a 5',
  ]);
});

test('what was told is remembered over a restart', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only', alertAt: 3 });
  buying.ask(NOW, receive(10), remove(8));
  buying.on.reopen();
  expect(buying.on.shard.opened().restocking.lows).toEqual([['berlin', 'a', true]]);
  buying.ask(NOW, remove(1));
  expect(buying.alerts()).toEqual(['stock.low a 2']);
});

test('the main thread hears of lines that are crossed', () => {
  const buying = new Buying();
  buying.policy({ strategy: 'alert-only', alertAt: 3 });
  const { restocking } = buying.on.do(NOW, receive(10), remove(8)).outcome;
  expect(restocking).toEqual({ restocks: [], policies: [], lows: [['berlin', 'a', true]] });
  expect(buying.on.do(NOW, receive(1)).outcome.restocking).toBe(null);
});
