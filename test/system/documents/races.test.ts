/** Orders and transfers that fight over stock, with real threads and journals. */
import { randomInt } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test, vi } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import {
  PLACES,
  caller,
  code,
  inParallel,
  must,
  order,
  place,
  send,
  stock,
  stockroom,
  totals,
  transfer,
} from '../../support/documents.ts';

const RACES = 200;
const ORDERS = 1_000;
const CLIENTS = 64;
const TRANSFERS = 1_000;
const SKUS = Array.from({ length: 20 }, (_, index) => `SKU-${index}`);
const TIMEOUT_MS = 60_000;

/** An order that is refused is answered before all who had agreed to it have given back theirs. */
const settled = (assertion: () => Promise<void>): Promise<void> =>
  vi.waitFor(assertion, { timeout: 5_000, interval: 10 });

test.each(['2', '4'])(
  'of two orders that cross, one is placed and not both, on %s shards',
  async (shards) => {
    const system = await stockroom(['A', 'B'], { SHARDS: shards });
    const together = { berlin: { A: 1 }, paris: { B: 1 } };
    await stock(system, together);
    for (let race = 0; race < RACES; race++) {
      const inputs = [
        order({ A: 1, B: 1 }, { id: `${race}-ab` }),
        order({ B: 1, A: 1 }, { id: `${race}-ba` }),
      ];
      const codes = await Promise.all(inputs.map((input) => code(place(system, input))));
      expect(codes.toSorted(), `race ${race}`).toEqual(['insufficient_stock', 'ok']);
      const winner = inputs[codes.indexOf('ok')]?.id ?? '';
      await must(system.documents.cancelOrder(winner, caller(winner)));
    }
    for (const sku of ['A', 'B']) {
      await settled(async () => {
        expect(await totals(system, sku)).toMatchObject({ onHand: 1, reserved: 0 });
      });
    }
  },
  TIMEOUT_MS,
);

test.each(['2', '4'])(
  'a thousand orders from many clients that are then cancelled leave all stock free, on %s shards',
  async (shards) => {
    const seed = randomInt(2 ** 31);
    const about = `seed ${seed}`;
    const random = xoroshiro128plus(seed);
    const draw = (least: number, most: number): number => uniformInt(random, least, most);
    const system = await stockroom(SKUS, { SHARDS: shards });
    const opening = Object.fromEntries(SKUS.map((sku) => [sku, 30]));
    await stock(system, Object.fromEntries(PLACES.map((id) => [id, opening])));
    const placed = new Map<string, Order>();
    const refusals = new Set<string>();
    await inParallel(CLIENTS, ORDERS, async (number) => {
      const asked = Array.from({ length: draw(1, 5) }, () => ({
        sku: SKUS[draw(0, SKUS.length - 1)] ?? '',
        quantity: draw(1, 3),
      }));
      const answer = await place(system, order(asked, { id: `o${number}` }));
      if (answer.ok) placed.set(answer.document.id, answer.document);
      else refusals.add(answer.refusal.code);
    });
    expect(placed.size, about).toBeGreaterThan(CLIENTS);
    expect([...refusals], about).toEqual(['insufficient_stock']);
    const lines = [...placed.values()].flatMap((each) => each.lines);
    for (const sku of SKUS) {
      const mine = lines.filter((line) => line.sku === sku);
      const reserved = mine.reduce((sum, { quantity }) => sum + quantity, 0);
      await settled(async () => {
        expect(await totals(system, sku), about).toMatchObject({ onHand: 90, reserved });
      });
      expect(reserved, about).toBeLessThanOrEqual(90);
    }
    const ids = [...placed.keys()];
    await inParallel(CLIENTS, ids.length, async (number) => {
      const id = ids[number] ?? '';
      await must(system.documents.cancelOrder(id, caller(id)));
    });
    for (const sku of SKUS) {
      expect([about, sku, await totals(system, sku)]).toEqual([
        about,
        sku,
        { onHand: 90, reserved: 0, incoming: 0, available: 90 },
      ]);
    }
    expect(await system.history.verify(), about).toMatchObject({ conserved: true, drift: [] });
  },
  TIMEOUT_MS,
);

test.each(['2', '4'])(
  'a thousand transfers each way, and around a ring, end with as much as before, on %s shards',
  async (shards) => {
    const system = await stockroom(['MUG'], { SHARDS: shards });
    await stock(system, { berlin: { MUG: 50 }, paris: { MUG: 50 }, rome: { MUG: 50 } });
    const ways = [
      { from: 'berlin', to: 'paris' },
      { from: 'paris', to: 'berlin' },
      { from: 'berlin', to: 'paris' },
      { from: 'paris', to: 'rome' },
      { from: 'rome', to: 'berlin' },
    ];
    const codes = new Map<string, number>();
    await inParallel(CLIENTS, TRANSFERS * 2, async (number) => {
      const way = ways[number % ways.length] ?? {};
      const answer = await code(send(system, transfer({ MUG: 1 + (number % 3) }, way)));
      codes.set(answer, (codes.get(answer) ?? 0) + 1);
    });
    expect([...codes.keys()].every((each) => /^(ok|insufficient_stock)$/.test(each))).toBe(true);
    expect(codes.get('ok')).toBeGreaterThan(TRANSFERS);
    expect(await totals(system, 'MUG')).toEqual({
      onHand: 150,
      reserved: 0,
      incoming: 0,
      available: 150,
    });
    expect(await system.history.verify()).toMatchObject({ conserved: true, drift: [] });
  },
  TIMEOUT_MS,
);

test('of an order that is fulfilled twice at once everything ships once', async () => {
  const system = await stockroom(['MUG']);
  await stock(system, { berlin: { MUG: 1 }, paris: { MUG: 2 } });
  const { id } = await must(place(system, order({ MUG: 3 })));
  const fulfil = () => code(system.documents.fulfillOrder(id, null, caller(id)));
  const codes = await Promise.all([fulfil(), fulfil()]);
  expect(codes).toEqual(['ok', 'invalid_state']);
  expect(await totals(system, 'MUG')).toMatchObject({ onHand: 0, reserved: 0 });
});
