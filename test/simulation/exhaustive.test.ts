/** Every point at which a shard can crash, with every message that can be lost or repeated. */
import { expect, test } from 'vitest';
import type { Asked } from './clients/asked.ts';
import type { Plan, Settings } from './settings.ts';
import { NO_FAULTS } from './settings.ts';
import { simulate } from './simulate.ts';

const TIMEOUT_MS = 120_000;
const SEED = 1;

const receive = (warehouse: string, reference: string): Asked => {
  const command = { type: 'receive', sku: 's1', quantity: 2, reference } as const;
  return { type: 'stock', warehouse, command };
};

const ORDER: Asked = {
  type: 'place_order',
  input: {
    id: 'order',
    lines: [{ sku: 's1', quantity: 3 }],
    shipTo: null,
    strategy: 'priority',
    warehouses: null,
    allowSplit: true,
    allowPartial: false,
    holdSeconds: null,
    reference: '3',
  },
};

const transfer = (mode: 'immediate' | 'shipped', { to = 'w2', reference = '3' } = {}): Asked => ({
  type: 'place_transfer',
  input: {
    id: 'transfer',
    from: 'w1',
    to,
    mode,
    lines: [{ sku: 's1', quantity: 1 }],
    reference,
  },
});

const SCRIPTS: Readonly<Record<string, readonly Asked[]>> = {
  'an order over two warehouses that is shipped': [
    ORDER,
    { type: 'fulfill_order', id: 'order', allocations: null },
  ],
  'an order over two warehouses that is cancelled': [ORDER, { type: 'cancel_order', id: 'order' }],
  'an immediate transfer': [transfer('immediate')],
  'a transfer to a warehouse that was deleted and made anew': [
    { type: 'delete_warehouse', id: 'w9' },
    { type: 'save_warehouse', id: 'w9', active: true },
    transfer('immediate', { to: 'w9', reference: '5' }),
  ],
  'a transfer that is sent and comes back': [
    transfer('shipped'),
    { type: 'cancel_transfer', id: 'transfer' },
  ],
};

test.for(Object.entries(SCRIPTS))(
  '%s survives a crash at each step and the loss or repetition of each message',
  { timeout: TIMEOUT_MS },
  async ([, steps]) => {
    const script = [receive('w1', '1'), receive('w2', '2'), ...steps];
    const { counts } = await run(script, { crash: null, message: null, isRepeated: false });
    expect(counts.crashes).toBeGreaterThan(10);
    expect(counts.messages).toBeGreaterThan(5);
    const points = [null, ...Array(counts.crashes).keys()];
    for (const crash of points) {
      for (const message of [null, ...Array(counts.messages).keys()]) {
        for (const isRepeated of message === null ? [false] : [false, true]) {
          const plan = { crash, message, isRepeated };
          const { complaints } = await run(script, plan);
          expect(complaints, JSON.stringify(plan)).toEqual([]);
        }
      }
    }
  },
);

const run = (script: readonly Asked[], plan: Plan): ReturnType<typeof simulate> => {
  const settings: Partial<Settings> = {
    shards: 2,
    // So that every message goes where it can be lost.
    isShortcutAllowed: false,
    warehouses: ['w1', 'w2'],
    skus: ['s1'],
    clients: 1,
    requests: script.length,
    mailboxMax: 1_000,
    batchMax: 64,
    snapshotEvery: 3,
    handoverMs: 2,
    pauseMs: 1,
    faults: { ...NO_FAULTS, plan },
    script,
  };
  return simulate(SEED, settings);
};
