/** Transfers of a running system, from one warehouse to another. */
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../src/domain/transfer.ts';
import type { System } from '../../../src/system/system.ts';
import {
  caller,
  code,
  level,
  must,
  product,
  send,
  stock,
  stockroom,
  totals,
  transfer,
  warehouse,
} from '../../support/documents.ts';
import { ledger, newDirectory, openSystem } from '../../support/system.ts';

const receipt = (figures: Partial<Receipt>): Receipt => ({
  sku: 'MUG',
  received: 0,
  damaged: 0,
  lost: 0,
  ...figures,
});
const receive = (system: System, figures: Partial<Receipt>, key: string | null = null) =>
  system.documents.receiveTransfer('t', [receipt(figures)], caller(figures, key));
const cancel = (system: System) => system.documents.cancelTransfer('t', caller('t'));

/** Ten in berlin, of which six are on their way to paris if it is `shipped`. */
async function mugs(
  mode: 'shipped' | 'nothing' = 'nothing',
  settings: Parameters<typeof stockroom>[1] = {},
): Promise<System> {
  const system = await stockroom(['MUG', 'CUP'], settings);
  await stock(system, { berlin: { MUG: 10 } });
  if (mode === 'shipped') await must(send(system, transfer({ MUG: 6 }, { id: 't', mode })));
  return system;
}

describe('an immediate transfer', () => {
  test.each(['1', '2', '4'])('has arrived when it is answered, on %s shards', async (shards) => {
    const system = await mugs('nothing', { SHARDS: shards });
    const found = await must(send(system, transfer({ MUG: 6 })));
    expect(found).toMatchObject({ status: 'completed', lines: [{ quantity: 6, received: 6 }] });
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 4, reserved: 0, leaving: 0 });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 6, incoming: 0 });
    expect(await code(system.documents.cancelTransfer(found.id, caller(1)))).toBe('invalid_state');
    const types = (await ledger(system)).map((row) => row[5]);
    expect(types.toSorted()).toEqual(['receive', 'reserve', 'transfer_in', 'transfer_out']);
  });

  test('of more than there is, or of what never was there, moves nothing', async () => {
    const system = await mugs();
    expect(await send(system, transfer({ MUG: 11, CUP: 1 }))).toMatchObject({
      refusal: {
        code: 'insufficient_stock',
        shortages: [
          { sku: 'MUG', warehouse: 'berlin', requested: 11, available: 10 },
          { sku: 'CUP', warehouse: 'berlin', requested: 1, available: 0 },
        ],
      },
    });
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 10, reserved: 0 });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 0, version: 0 });
  });
});

describe('a destination that takes nothing in', () => {
  const refusals: Readonly<Record<string, readonly [string, (system: System) => void]>> = {
    'is inactive': ['invalid_state', (system) => warehouse(system, 'paris', false)],
    'has an inactive product': ['invalid_state', (system) => product(system, 'MUG', false)],
    'has a product that was deleted': [
      'not_found',
      (system) => system.catalogue.removeProduct('MUG'),
    ],
  };

  test.each(Object.entries(refusals))(
    'because it %s leaves the source all',
    async (_why, [why, do_]) => {
      const system = await mugs();
      do_(system);
      for (const mode of ['immediate', 'shipped'] as const) {
        expect(await code(send(system, transfer({ MUG: 6 }, { mode })))).toBe(why);
      }
      await expect
        .poll(async () => (await level(system, 'berlin')).reserved, { timeout: 10_000 })
        .toBe(0);
      expect(await level(system, 'berlin')).toMatchObject({ onHand: 10, leaving: 0 });
      expect(await totals(system, 'MUG')).toMatchObject({ onHand: 10, incoming: 0 });
    },
  );

  test('because it never was is not found, at either end', async () => {
    const system = await mugs();
    expect(await code(send(system, transfer({ MUG: 1 }, { to: 'nowhere' })))).toBe('not_found');
    expect(await code(send(system, transfer({ MUG: 1 }, { from: 'nowhere' })))).toBe('not_found');
  });

  test('does not keep an inactive source from giving', async () => {
    const system = await mugs();
    warehouse(system, 'berlin', false);
    await must(send(system, transfer({ MUG: 6 })));
    expect(await level(system, 'paris')).toMatchObject({ onHand: 6 });
  });
});

describe('a shipped transfer', () => {
  test('is in transit until it is received, in parts that add up', async () => {
    const system = await mugs('shipped');
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 4, reserved: 0 });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 0, incoming: 6 });
    expect(await must(receive(system, { received: 2, damaged: 1 }))).toMatchObject({
      status: 'partially_received',
      lines: [{ received: 2, damaged: 1, lost: 0 }],
    });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 3, damaged: 1, incoming: 3 });
    expect(await code(receive(system, { received: 3, lost: 1 }))).toBe('validation');
    expect(await must(receive(system, { received: 2, lost: 1 }))).toMatchObject({
      status: 'completed',
      lines: [{ received: 4, damaged: 1, lost: 1, returned: 0 }],
    });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 5, damaged: 1, incoming: 0 });
    expect(await code(receive(system, { received: 1 }))).toBe('invalid_state');
    const losses = (await ledger(system)).filter((row) => row[5] === 'transit_loss');
    expect(losses).toMatchObject([{ 3: 'paris', 6: 0, 7: 1, 16: 'transfer:t' }]);
  });

  test('that is cancelled comes back, as does what is left of one received in part', async () => {
    const system = await mugs('shipped');
    await must(send(system, transfer({ MUG: 4 }, { id: 'whole', mode: 'shipped' })));
    const whole = system.documents.cancelTransfer('whole', caller('whole'));
    expect(await must(whole)).toMatchObject({ status: 'cancelled', lines: [{ returned: 4 }] });
    await must(receive(system, { received: 2 }));
    expect(await must(cancel(system))).toMatchObject({
      status: 'completed',
      lines: [{ received: 2, returned: 4 }],
    });
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 8 });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 2, incoming: 0 });
    expect(await code(cancel(system))).toBe('invalid_state');
  });

  test('is received and cancelled over a restart as if there had been none', async () => {
    const directory = newDirectory();
    const before = await mugs('shipped', { directory });
    await must(receive(before, { received: 1 }, 'k'));
    await before.stop();
    const system = await openSystem(directory, { SHARDS: '2' });
    expect(await level(system, 'paris')).toMatchObject({ onHand: 1, incoming: 5 });
    expect(await receive(system, { received: 1 }, 'k')).toMatchObject({ replayed: true });
    const again = await send(system, transfer({ MUG: 6 }, { id: 't', mode: 'shipped' }));
    expect(again).toMatchObject({ replayed: true, document: { status: 'in_transit' } });
    await must(cancel(system));
    expect(await totals(system, 'MUG')).toMatchObject({ onHand: 10, incoming: 0 });
  });

  test('that is received and cancelled at once ends once, with every unit somewhere', async () => {
    const system = await mugs();
    for (let round = 0; round < 30; round++) {
      const id = `race-${round}`;
      await must(send(system, transfer({ MUG: 3 }, { id, mode: 'shipped' })));
      const receipts = [receipt({ received: 3 })];
      const codes = await Promise.all([
        code(system.documents.receiveTransfer(id, receipts, caller(id))),
        code(system.documents.cancelTransfer(id, caller(id))),
      ]);
      expect(codes.toSorted()).toEqual(['invalid_state', 'ok']);
      if (codes[0] === 'ok') await must(send(system, transfer({ MUG: 3 }, BACK)));
      expect(await totals(system, 'MUG')).toMatchObject({ onHand: 10, incoming: 0, reserved: 0 });
    }
  });

  test('is not taken in by a destination that became inactive, and may be cancelled', async () => {
    const system = await mugs('shipped');
    warehouse(system, 'paris', false);
    expect(await code(receive(system, { received: 1 }))).toBe('invalid_state');
    warehouse(system, 'berlin', false);
    await must(cancel(system));
    expect(await level(system, 'berlin')).toMatchObject({ onHand: 10 });
  });
});

const BACK = { from: 'paris', to: 'berlin' };
