/** Orders that want the same stock at the same time, without anything going wrong. */
import { expect, test } from 'vitest';
import type { Asked } from './clients/asked.ts';
import { NO_FAULTS } from './settings.ts';
import { simulate } from './simulate.ts';

const SEEDS = 60;

const receive = (warehouse: string, reference: string): Asked => {
  const command = { type: 'receive', sku: 's1', quantity: 2, reference } as const;
  return { type: 'stock', warehouse, command };
};

const order = (warehouses: readonly string[], reference: string): Asked => ({
  type: 'place_order',
  input: {
    id: `order-${reference}`,
    lines: [{ sku: 's1', quantity: 4 }],
    shipTo: null,
    strategy: 'priority',
    warehouses,
    allowSplit: true,
    allowPartial: false,
    holdSeconds: null,
    reference,
  },
});

test('of two orders that want the same stock of two warehouses, one gets it', async () => {
  const stock = [receive('w1', '1'), receive('w2', '2')];
  const script = [...stock, order(['w1', 'w2'], '3'), order(['w2', 'w1'], '4')];
  let collisions = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { complaints, requests, trace } = await simulate(seed, {
      shards: 1 + (seed % 3),
      warehouses: ['w1', 'w2'],
      skus: ['s1'],
      clients: 2,
      requests: script.length,
      mailboxMax: 1_000,
      handoverMs: 2,
      pauseMs: 0,
      isTraced: true,
      faults: { ...NO_FAULTS, delayMs: 20 },
      script,
    });
    const lineOf = (what: string): number => trace.findIndex((line) => line.includes(what));
    // The stock must be there when the first order is planned.
    if (
      Math.max(lineOf('told 1 {"type":"done"'), lineOf('told 2 {"type":"done"')) > lineOf('ask 3')
    )
      continue;
    const orders = requests.filter(({ asked }) => asked.type === 'place_order');
    const fates = orders.map(({ sendings }) => String(sendings.at(-1)?.outcome?.type)).toSorted();
    expect({ seed, complaints, fates }).toEqual({
      seed,
      complaints: [],
      fates: ['done', 'refused'],
    });
    if (trace.some((line) => line.includes('"contended":true'))) collisions += 1;
  }
  expect(collisions).toBeGreaterThan(0);
});
