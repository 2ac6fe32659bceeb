/** Open restocks are counted by status, whatever states they come to. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import { RESTOCK_STATUSES, isOpenRestock } from '../../../src/domain/restock/restock.ts';
import { OpenRestocks, shardOfRestock } from '../../../src/system/restocks/open-restocks.ts';

const restockOf = (id: string, status: Restock['status']): Restock => ({
  id,
  warehouse: 'berlin',
  sku: 'MUG',
  quantity: 10,
  received: 0,
  status,
  strategy: 'min-max',
  explanation: '',
  supplier: null,
  expectedAt: null,
  createdAt: 1,
  updatedAt: 1,
  position: 0,
  terms: { leadTimeDays: 0, leadTimeStdDays: 0, packSize: 1, source: null },
  isCarried: false,
});

const steps = fc.array(
  fc.record({
    id: fc.constantFrom('restock-0-1', 'restock-0-2', 'restock-1-1'),
    status: fc.option(fc.constantFrom(...RESTOCK_STATUSES), { nil: null }),
  }),
);

test('the counts are those of the restocks that are open', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const open = new OpenRestocks();
      const known = new Map<string, Restock>();
      for (const { id, status } of all) {
        const restock = status === null ? null : restockOf(id, status);
        known.delete(id);
        if (restock === null) open.forget(id);
        else open.learn(restock);
        if (restock !== null && isOpenRestock(restock)) known.set(id, restock);
      }
      expect(open.all).toEqual(known);
      for (const status of RESTOCK_STATUSES) {
        const those = [...known.values()].filter((each) => each.status === status);
        expect(open.count(status)).toBe(those.length);
      }
    }),
  );
});

test('those of a shard are forgotten together, and no others', () => {
  const open = new OpenRestocks();
  const ids = ['restock-0-1', 'restock-1-1', 'restock-1-2', 'restock-11-1'];
  for (const id of ids) open.learn(restockOf(id, 'ordered'));
  open.forgetShard(1);
  expect([...open.all.keys()]).toEqual(['restock-0-1', 'restock-11-1']);
  expect(open.count('ordered')).toBe(2);
  expect(['restock-7-3', 'order-7'].map((id) => shardOfRestock(id))).toEqual([7, NaN]);
});
