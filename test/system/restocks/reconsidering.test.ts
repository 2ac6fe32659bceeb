/** Warehouses that cannot be told at once of what has changed in the catalogue. */
import { expect, test, vi } from 'vitest';
import type { System } from '../../../src/system/system.ts';
import { productOf } from '../../support/catalogue.ts';
import { ask, startSystem } from '../../support/system.ts';

const PATIENCE_MS = 10_000;
const BY = { by: 'tester', key: null, fingerprint: 0 };

/** Berlin wants mugs, which become active while its mailbox is full. */
async function activeWhileFull(): Promise<System> {
  const system = await startSystem({ MAILBOX_MESSAGES_MAX: '16' });
  system.catalogue.saveProducts([{ ...productOf('MUG'), active: false }], Date.now());
  const policy = { strategy: 'min-max', min: 5, max: 10 } as const;
  await system.restocking.setPolicy('berlin', { scope: 'sku:MUG', policy }, BY);
  const receive = { type: 'receive', sku: 'CUP', quantity: 1 } as const;
  const asked = Array.from({ length: 40 }, () => ask(system, receive));
  system.catalogue.saveProducts([productOf('MUG')], Date.now());
  const settled = await Promise.allSettled(asked);
  expect(settled.at(-1)).toMatchObject({ reason: { code: 'overloaded' } });
  expect([system.restocking.isQuiet, system.restocking.open.size]).toEqual([false, 0]);
  return system;
}

test('a warehouse with a full mailbox hears of it later, and orders what it lacks', async () => {
  const { restocking } = await activeWhileFull();
  await vi.waitUntil(() => restocking.isQuiet, PATIENCE_MS);
  const restocks = [...restocking.open.values()];
  expect(restocks).toMatchObject([{ warehouse: 'berlin', sku: 'MUG', quantity: 10 }]);
});

test('a system that stops tells nobody any more', async () => {
  const system = await activeWhileFull();
  await system.stop();
  expect([system.restocking.isQuiet, system.restocking.open.size]).toEqual([true, 0]);
});
