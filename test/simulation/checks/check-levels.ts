/** Whether levels are what the ledger makes of them, wherever they are kept. */
import type { Level } from '../../../src/domain/level.ts';
import { onTheWay } from './check-documents.ts';
import type { Ledger } from './ledger.ts';
import { incomingOf } from './restock-level.ts';
import type { World } from '../world/world.ts';

type Complain = (what: string) => void;

/** How what happens in the world outside changes the sum of what is on hand and on its way. */
const OUTSIDE: Readonly<Record<string, number>> = {
  receive: 1,
  remove: -1,
  ship: -1,
  return: 1,
  transit_loss: -1,
  write_off: -1,
};

export function checkLevels(world: World, ledger: Ledger, complain: Complain): void {
  for (const [key, { latest: _, ...figures }] of ledger.levels) {
    const [warehouse = '', sku = ''] = key.split(' ');
    const incoming = incomingAt(ledger, warehouse, sku);
    const wanted = { ...figures, incoming };
    const shard = world.shards[world.catalogue.shardOf(warehouse) ?? -1];
    compare(`${key} in its shard`, shard?.levels(warehouse).level(sku), { wanted, complain });
    compare(`${key} in the view`, world.view.level(warehouse, sku), { wanted, complain });
    if (shard?.levels(warehouse).level(sku)?.leaving !== 0) complain(`${key} is leaving still`);
  }
  for (const [key, { hasMoved }] of ledger.restocking.levels) {
    if (hasMoved) continue;
    const [warehouse = '', sku = ''] = key.split(' ');
    const wanted = { ...NO_STOCK, incoming: incomingAt(ledger, warehouse, sku) };
    compare(`${key} in the view`, world.view.level(warehouse, sku), { wanted, complain });
  }
  for (const sku of ledger.skus) checkConservation(ledger, sku, complain);
}

const NO_STOCK = { onHand: 0, reserved: 0 };

/** What transfers say to be on its way, and restocks to come. */
function incomingAt(ledger: Ledger, warehouse: string, sku: string): number {
  let units = onTheWay(ledger, sku, warehouse);
  const { restocks } = ledger.restocking.level(warehouse, sku);
  for (const restock of restocks.values()) units += incomingOf(restock);
  return units;
}

function compare(
  what: string,
  level: Level | undefined,
  about: { readonly wanted: Partial<Level>; readonly complain: Complain },
): void {
  const { wanted, complain } = about;
  for (const [name, figure] of Object.entries(wanted)) {
    const found = level?.[name as keyof Level] ?? 0;
    if (found !== figure) complain(`${name} of ${what} is ${found}, must be ${figure}`);
  }
}

function checkConservation(ledger: Ledger, sku: string, complain: Complain): void {
  let came = 0;
  let there = onTheWay(ledger, sku);
  for (const row of ledger.rows) {
    if (row[4] !== sku) continue;
    const [, , , , , type, quantity, amount] = row;
    came += type === 'adjust' || type === 'count' ? quantity : (OUTSIDE[type] ?? 0) * amount;
    there += quantity;
  }
  if (came !== there) complain(`${sku} is not conserved: ${came} came in, ${there} are there`);
}
