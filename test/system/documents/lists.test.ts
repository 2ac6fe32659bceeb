/** Lists of orders and transfers, while more of them come. */
import { describe, expect, test } from 'vitest';
import type { Order, OrderStatus } from '../../../src/domain/order.ts';
import { removeProduct } from '../../../src/http/leaving.ts';
import { RequestError } from '../../../src/http/problem.ts';
import type { System } from '../../../src/system/system.ts';
import {
  caller,
  code,
  inParallel,
  level,
  must,
  order,
  place,
  send,
  stock,
  stockroom,
  transfer,
} from '../../support/documents.ts';

const CLIENTS = 32;

const place1 = (system: System, id: string) => must(place(system, order({ MUG: 1 }, { id })));
const cancel = (system: System, id: string) => must(system.documents.cancelOrder(id, caller(id)));

async function mugs(shards = '2'): Promise<System> {
  const system = await stockroom(['MUG'], { SHARDS: shards });
  await stock(system, { berlin: { MUG: 500 }, paris: { MUG: 500 } });
  return system;
}

/** All pages of the list, with `between` done after each. */
async function listed(
  system: System,
  {
    status,
    limit,
    between = () => Promise.resolve(),
  }: {
    readonly status?: OrderStatus;
    readonly limit: number;
    readonly between?: (page: number) => Promise<unknown>;
  },
): Promise<readonly Order[]> {
  const found: Order[] = [];
  let position: readonly (number | null)[] | undefined;
  for (let page = 0; ; page++) {
    const { items, next } = await system.documents.orders({ status, limit, position });
    expect(items.length).toBeLessThanOrEqual(limit);
    found.push(...items);
    if (next === null) return found;
    position = next;
    await between(page);
  }
}

const idsOf = (orders: readonly Order[]): readonly string[] => orders.map(({ id }) => id);

describe('a list of orders', () => {
  test.each(['1', '2', '4'])('has each once, page by page, on %s shards', async (shards) => {
    const system = await stockroom(['A', 'B', 'C'], { SHARDS: shards });
    await stock(system, { berlin: { A: 200 }, paris: { B: 200 }, rome: { C: 200 } });
    const ids = Array.from({ length: 200 }, (_, number) => `o${number}`);
    // Orders of several warehouses are decided after others that were begun later.
    await inParallel(CLIENTS, ids.length, (number) => {
      const units = number % 3 === 0 ? { A: 1, B: 1, C: 1 } : { A: 1 };
      return must(place(system, order(units, { id: ids[number] ?? '' })));
    });
    for (const limit of [1, 7, 100, 1_000]) {
      const found = await listed(system, { limit });
      expect(idsOf(found).toSorted(), `pages of ${limit}`).toEqual(ids.toSorted());
    }
  });

  test('begins with the newest, as they were placed', async () => {
    const system = await mugs();
    const ids = ['o1', 'o2', 'o3', 'o4', 'o5'];
    let last = 0;
    for (const id of ids) {
      const { createdAt } = await place1(system, id);
      last = createdAt;
      // Orders of the same millisecond are in no order among the shards.
      while (Date.now() === last);
    }
    expect(idsOf(await listed(system, { limit: 2 }))).toEqual(ids.toReversed());
  });

  test('misses none and repeats none while others are placed and changed', async () => {
    const system = await mugs();
    const ids = Array.from({ length: 60 }, (_, number) => `o${number}`);
    await inParallel(CLIENTS, ids.length, (number) => place1(system, ids[number] ?? ''));
    const found = await listed(system, {
      limit: 5,
      between: async (page) => {
        await Promise.all([place1(system, `new-${page}`), cancel(system, `o${page}`)]);
      },
    });
    const seen = idsOf(found).filter((id) => id.startsWith('o'));
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(new Set(idsOf(found)).size).toBe(found.length);
  });

  test('of one status has these only, as they are now', async () => {
    const system = await mugs();
    const ids = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'];
    for (const id of ids) await place1(system, id);
    for (const id of ['o1', 'o4']) await cancel(system, id);
    await must(system.documents.fulfillOrder('o5', null, caller(5)));
    const of = async (status: OrderStatus) =>
      idsOf(await listed(system, { status, limit: 1 })).toSorted();
    expect(await of('reserved')).toEqual(['o2', 'o3', 'o6']);
    expect(await of('cancelled')).toEqual(['o1', 'o4']);
    expect(await of('fulfilled')).toEqual(['o5']);
    expect(await of('expired')).toEqual([]);
  });
});

test('a list of transfers has those of one status, or with a warehouse at either end', async () => {
  const system = await mugs();
  const mode = 'shipped';
  const ways = [
    transfer({ MUG: 1 }, { id: 't1' }),
    transfer({ MUG: 1 }, { id: 't2', mode }),
    transfer({ MUG: 1 }, { id: 't3', from: 'paris', to: 'rome' }),
    transfer({ MUG: 1 }, { id: 't4', from: 'paris', to: 'berlin', mode }),
  ];
  for (const way of ways) await must(send(system, way));
  const of = async (query: { status?: 'in_transit' | 'completed'; warehouse?: string }) => {
    const { items } = await system.documents.transfers({ ...query, limit: 100 });
    return items.map(({ id }) => id).toSorted();
  };
  expect(await of({})).toEqual(['t1', 't2', 't3', 't4']);
  expect(await of({ status: 'in_transit' })).toEqual(['t2', 't4']);
  expect(await of({ warehouse: 'rome' })).toEqual(['t3']);
  expect(await of({ warehouse: 'berlin', status: 'completed' })).toEqual(['t1']);
});

describe('what is being deleted while an order is placed', () => {
  const isRemoved = async (system: System, sku: string): Promise<boolean> => {
    const removal = removeProduct({ system }, sku).then(() => true);
    return removal.catch((error: unknown) => {
      if (error instanceof RequestError && error.code === 'invalid_state') return false;
      throw error;
    });
  };
  const isClosed = async ({ doors }: System, id: string): Promise<boolean> =>
    (await doors.remove(id, 'tester')) === null;

  test('stays where the order has it, and is gone where nothing was left', async () => {
    const system = await stockroom(['MUG', 'CUP']);
    await stock(system, { berlin: { MUG: 1, CUP: 1 } });
    const [first, gone] = await Promise.all([
      code(place(system, order({ MUG: 1 }, { id: 'o' }))),
      isRemoved(system, 'MUG'),
    ]);
    expect([first, gone]).toEqual(['ok', false]);
    await must(system.documents.fulfillOrder('o', null, caller('o')));
    const [late, goneNow] = await Promise.all([
      code(place(system, order({ MUG: 1 }, { id: 'p' }))),
      isRemoved(system, 'MUG'),
    ]);
    expect(['insufficient_stock', 'not_found']).toContain(late);
    expect(goneNow).toBe(true);
    expect(await code(place(system, order({ MUG: 1 }, { id: 'q' })))).toBe('not_found');
    const [, left] = await Promise.all([
      must(place(system, order({ CUP: 1 }, { id: 'r' }))),
      isClosed(system, 'berlin'),
    ]);
    expect(left).toBe(false);
    await must(system.documents.fulfillOrder('r', null, caller('r')));
    expect(await isClosed(system, 'berlin')).toBe(true);
    expect(await level(system, 'berlin', 'CUP')).toMatchObject({ onHand: 0, reserved: 0 });
    expect(await code(place(system, order({ CUP: 1 })))).toBe('insufficient_stock');
  });
});
