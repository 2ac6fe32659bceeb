/** Orders and transfers whose desk or warehouses lose their thread in the middle of a step. */
import { randomInt } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test, vi } from 'vitest';
import { Fault } from '../../../src/actor/fault.ts';
import { inTransit } from '../../../src/domain/transfer.ts';
import type { DocumentAnswer } from '../../../src/system/documents/documents.ts';
import type { System } from '../../../src/system/system.ts';
import {
  PLACES,
  caller,
  inParallel,
  order,
  place,
  send,
  stock,
  stockroom,
  totals,
  transfer,
} from '../../support/documents.ts';

const CLIENTS = 16;
const DOCUMENTS = 400;
const KILL_EVERY = 40;
const OPENING = 500;
const PATIENCE_MS = 15_000;
const TIMEOUT_MS = 60_000;

/** Asks again with the same id or key until the answer is definite. */
async function definite<Answer extends DocumentAnswer<unknown>>(
  system: System,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      await vi.waitUntil(() => system.isReady, PATIENCE_MS);
    }
  }
}

test.each(['2', '4'])(
  'threads that die one by one lose no unit and no answer, on %s shards',
  async (shards) => {
    const seed = randomInt(2 ** 31);
    const about = `seed ${seed}`;
    const random = xoroshiro128plus(seed);
    const draw = (least: number, most: number): number => uniformInt(random, least, most);
    const system = await stockroom(['MUG'], { SHARDS: shards, SNAPSHOT_EVERY: '200' });
    await stock(system, Object.fromEntries(PLACES.map((id) => [id, { MUG: OPENING }])));
    const kills: (Promise<void> | undefined)[] = [];
    await inParallel(CLIENTS, DOCUMENTS, async (number) => {
      if (number % KILL_EVERY === KILL_EVERY - 1) {
        kills.push(system.hosts[draw(0, system.hosts.length - 1)]?.kill());
      }
      const id = `d${number}`;
      const mode = number % 4 === 0 ? 'shipped' : 'immediate';
      const [from, to] = number % 3 === 0 ? ['berlin', 'rome'] : ['rome', 'paris'];
      if (number % 2 === 0) {
        const input = transfer({ MUG: draw(1, 3) }, { id, mode, from, to });
        await definite(system, () => send(system, input));
        return;
      }
      const input = order({ MUG: draw(1, 3) }, { id, warehouses: draw(0, 1) ? null : ['rome'] });
      const { ok } = await definite(system, () => place(system, input));
      if (ok && number % 5 === 0) {
        const key = caller(id, `fulfil-${id}`);
        await definite(system, () => system.documents.fulfillOrder(id, null, key));
      }
    });
    for (const kill of kills) await kill;
    await vi.waitUntil(() => system.isReady, PATIENCE_MS);
    const orders = await system.documents.orders({ limit: DOCUMENTS });
    const transfers = await system.documents.transfers({ limit: DOCUMENTS });
    const ids = [...orders.items, ...transfers.items].map(({ id }) => id);
    expect([ids.length, new Set(ids).size], about).toEqual([DOCUMENTS, DOCUMENTS]);
    const lines = orders.items.flatMap((each) => each.lines);
    const moving = transfers.items.flatMap((each) => each.lines);
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    const incoming = sum(moving.map(inTransit));
    const reserved = sum(lines.map((line) => line.reserved));
    const onHand = OPENING * PLACES.length - incoming - sum(lines.map((line) => line.shipped));
    // Votes of steps that died with their desk are asked about and given back a moment later.
    await expect
      .poll(() => totals(system, 'MUG'), { timeout: PATIENCE_MS, message: about })
      .toEqual({ onHand, reserved, incoming, available: onHand - reserved });
    expect(await system.history.verify(), about).toMatchObject({ conserved: true, drift: [] });
  },
  TIMEOUT_MS,
);
