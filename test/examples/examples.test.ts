/** The examples, each run twice against one service, and one of them with a service of its own. */
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MODULES } from '../../examples/own-service.ts';
import { runNode } from '../support/cli.ts';
import { testService } from '../support/service.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');

const service = await testService(MODULES);
afterAll(() => service.stop());

/** What an example prints. */
async function printed(name: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runNode([join(EXAMPLES, `${name}.ts`), ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split('\n');
}

const PLACE_ORDER = [
  '12 mugs are in berlin',
  '5 mugs are in paris',
  'the order gets 12 from berlin',
  'the order gets 1 from paris',
  'the order is fulfilled',
  'insufficient_stock: 5 asked, 4 available',
];

test.each([
  ['place-order', PLACE_ORDER],
  [
    'lost-answer',
    [
      'the service answered 201, but the answer is lost',
      'asked again: 7 received, replayed: true',
      '7 plates are there',
    ],
  ],
  ['receive-webhooks', ['refused: the signature is wrong', 'heard: order.reserved of the order']],
  [
    'restock',
    [
      'min 2, max 10: 83 % served, orders: 4',
      'min 20, max 60: 100 % served, orders: 1',
      'on order: 55',
      'on hand: 60, incoming: 0',
    ],
  ],
  [
    'own-strategies',
    [
      '4 from paris',
      '2 from berlin',
      'full-weeks: order up to max(least, mean per day * 7 * weeks); up to 30',
      'on order: 30, as the position is 0, and 30 are to be there',
    ],
  ],
])('%s', async (name, expected) => {
  const url = ['--url', service.url];
  expect(await printed(name, ...url)).toEqual(expected);
  expect(await printed(name, ...url)).toEqual(expected);
});

test('follow-events', async () => {
  const lines = await printed('follow-events', '--url', service.url);
  const away = lines.indexOf('away');
  expect(lines.slice(0, away)).toEqual([expect.stringMatching(/^order\.reserved early-\d+$/)]);
  const heard = lines.filter((line) => line !== 'away');
  expect(new Set(heard).size).toBe(heard.length);
  expect(heard.slice(-2)).toEqual(['order.reserved missed', 'order.reserved missed-too']);
});

test('an example without a service has one of its own', async () => {
  expect(await printed('place-order')).toEqual(PLACE_ORDER);
});
