/** Orders of a running system, one at a time. */
import { describe, expect, test } from 'vitest';
import { available } from '../../../src/domain/level.ts';
import type { System } from '../../../src/system/system.ts';
import {
  caller,
  code,
  level,
  must,
  order,
  place,
  product,
  stock,
  stockroom,
  totals,
  warehouse,
} from '../../support/documents.ts';
import { ask, done } from '../../support/system.ts';

const fulfil = (system: System, id: string, key: string | null = null) =>
  system.documents.fulfillOrder(id, null, caller(id, key));
const cancel = (system: System, id: string) => system.documents.cancelOrder(id, caller(id));
const back = (quantity: number, condition: 'sellable' | 'damaged', at = 'rome') =>
  ({ sku: 'MUG', quantity, warehouse: at, condition }) as const;

/** Ten in berlin, fifteen in paris. */
async function mugs(settings: Parameters<typeof stockroom>[1] = {}): Promise<System> {
  const system = await stockroom(['MUG', 'CUP'], settings);
  await stock(system, { berlin: { MUG: 10 }, paris: { MUG: 15 } });
  return system;
}

describe('an order', () => {
  test.each(['2', '4'])('of 13 from 10 and 15 takes 10 and 3 exactly, on %s shards', async (n) => {
    const system = await mugs({ SHARDS: n });
    const { allocations, lines } = await must(place(system, order({ MUG: 13 })));
    expect(allocations).toEqual([
      { warehouse: 'berlin', sku: 'MUG', quantity: 10, shipped: 0 },
      { warehouse: 'paris', sku: 'MUG', quantity: 3, shipped: 0 },
    ]);
    expect(lines).toEqual([{ sku: 'MUG', quantity: 13, reserved: 13, shipped: 0, returned: 0 }]);
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 10, reserved: 10 });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 15, reserved: 3 });
  });

  test('of more than there is names what is there, and reserves nothing', async () => {
    const system = await mugs();
    expect(await place(system, order({ MUG: 26, CUP: 1 }))).toMatchObject({
      refusal: {
        code: 'insufficient_stock',
        shortages: [
          { sku: 'MUG', requested: 26, available: 25 },
          { sku: 'CUP', requested: 1, available: 0 },
        ],
      },
    });
    expect(await totals(system, 'MUG')).toMatchObject({ reserved: 0 });
  });

  test('that takes a part takes what there is, and is refused where that is nothing', async () => {
    const system = await mugs();
    const part = { allowPartial: true };
    const found = await must(place(system, order({ MUG: 30, CUP: 1 }, part)));
    expect(found.lines).toMatchObject([
      { sku: 'MUG', quantity: 30, reserved: 25 },
      { sku: 'CUP', quantity: 1, reserved: 0 },
    ]);
    expect(await code(place(system, order({ MUG: 1, CUP: 1 }, part)))).toBe('insufficient_stock');
    const shipped = await must(fulfil(system, found.id));
    expect(shipped).toMatchObject({
      status: 'fulfilled',
      lines: [{ shipped: 25 }, { shipped: 0 }],
    });
  });

  test('that may not be split comes from one warehouse, or learns what one has', async () => {
    const system = await mugs();
    const whole = { allowSplit: false };
    expect(await place(system, order({ MUG: 16 }, whole))).toMatchObject({
      refusal: { shortages: [{ sku: 'MUG', requested: 16, available: 15 }] },
    });
    const { allocations } = await must(place(system, order({ MUG: 13 }, whole)));
    expect(allocations).toMatchObject([{ warehouse: 'paris', quantity: 13 }]);
  });

  test('that names a SKU twice has one line of the sum', async () => {
    const system = await mugs();
    const twice = [3, 4].map((quantity) => ({ sku: 'MUG', quantity }));
    const { lines } = await must(place(system, order(twice)));
    expect(lines).toMatchObject([{ quantity: 7, reserved: 7 }]);
  });

  test('of an unknown or inactive product is refused; what is reserved ships', async () => {
    const system = await mugs();
    const { id } = await must(place(system, order({ MUG: 2 })));
    product(system, 'MUG', false);
    expect(await code(place(system, order({ MUG: 1 })))).toBe('invalid_state');
    expect(await code(place(system, order({ POT: 1 })))).toBe('not_found');
    await must(fulfil(system, id));
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 8, reserved: 0 });
  });

  test('is not served by an inactive warehouse, nor by one that it does not name', async () => {
    const system = await mugs();
    warehouse(system, 'berlin', false);
    const { allocations } = await must(place(system, order({ MUG: 2 })));
    expect(allocations).toMatchObject([{ warehouse: 'paris' }]);
    const named = order({ MUG: 1 }, { warehouses: ['berlin', 'rome'] });
    expect(await code(place(system, named))).toBe('insufficient_stock');
  });

  test('that is not there is not found', async () => {
    const system = await mugs();
    expect(await system.documents.order('nobody')).toBeUndefined();
    expect(await code(fulfil(system, 'nobody'))).toBe('not_found');
    expect(await code(cancel(system, 'nobody'))).toBe('not_found');
  });
});

test('returned goods are for sale again, or damaged, at any warehouse', async () => {
  const system = await mugs();
  const { id } = await must(place(system, order({ MUG: 5 })));
  const give = (...lines: readonly ReturnType<typeof back>[]) =>
    system.documents.returnOrder(id, lines, caller(lines));
  expect(await code(give(back(1, 'sellable')))).toBe('validation');
  await must(fulfil(system, id));
  expect(await must(give(back(2, 'sellable'), back(1, 'damaged')))).toMatchObject({
    status: 'fulfilled',
    lines: [{ shipped: 5, returned: 3 }],
  });
  expect(await level(system, 'rome')).toMatchObject({ onHand: 3, damaged: 1, reserved: 0 });
  expect(await code(give(back(2, 'sellable'), back(1, 'damaged')))).toBe('validation');
  warehouse(system, 'rome', false);
  expect(await code(give(back(1, 'sellable')))).toBe('invalid_state');
  expect(await code(give(back(1, 'sellable', 'nowhere')))).toBe('validation');
  await must(give(back(2, 'sellable', 'berlin')));
  expect(await level(system, 'berlin')).toMatchObject({ onHand: 7 });
});

test('what is reserved ships from an oversold level while on hand lasts', async () => {
  const system = await mugs();
  const orders = await Promise.all([4, 5].map((MUG) => must(place(system, order({ MUG })))));
  await done(system, { type: 'count', sku: 'MUG', quantity: 6 });
  expect(available(await level(system, 'berlin'))).toBe(-3);
  const [first = '', second = ''] = orders.map(({ id }) => id);
  await must(fulfil(system, first));
  expect(await fulfil(system, second)).toMatchObject({
    refusal: {
      code: 'insufficient_stock',
      shortages: [{ sku: 'MUG', warehouse: 'berlin', requested: 5, available: 2 }],
    },
  });
  const two = [{ warehouse: 'berlin', sku: 'MUG', quantity: 2 }];
  await must(system.documents.fulfillOrder(second, two, caller(two)));
  expect(await level(system, 'berlin')).toMatchObject({ onHand: 0, reserved: 3 });
  await must(cancel(system, second));
  expect(available(await level(system, 'berlin'))).toBe(0);
});

test('a count below what is sent off is refused or comes first, not in between', async () => {
  const system = await mugs();
  for (let round = 0; round < 50; round++) {
    const { id } = await must(place(system, order({ MUG: 5 }, { warehouses: ['berlin'] })));
    const [shipped, counted] = await Promise.all([
      code(fulfil(system, id)),
      ask(system, { type: 'count', sku: 'MUG', quantity: 1 }),
    ]);
    const { onHand, reserved } = await level(system, 'berlin');
    expect(onHand).toBeGreaterThanOrEqual(0);
    expect([
      ['ok', false, 5],
      ['ok', true, 1],
      ['insufficient_stock', true, 1],
    ]).toContainEqual([shipped, counted.ok, onHand]);
    if (shipped !== 'ok') await must(cancel(system, id));
    expect(reserved).toBe(shipped === 'ok' ? 0 : 5);
    await done(system, { type: 'count', sku: 'MUG', quantity: 10 });
  }
});
