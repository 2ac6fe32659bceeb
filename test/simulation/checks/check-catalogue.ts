/** Whether nothing is left of what was deleted, and what is closed is what was deleted. */
import type { World } from '../world/world.ts';
import type { Ledger } from './ledger.ts';

export function checkCatalogue(
  { catalogue, shards }: World,
  ledger: Ledger,
  complain: (what: string) => void,
): void {
  for (const [key, { latest, ...figures }] of ledger.levels) {
    const [warehouse = '', sku = ''] = key.split(' ');
    const isThere = catalogue.card(sku) !== undefined && catalogue.warehouse(warehouse);
    const isEmpty = Object.values(figures).every((figure) => figure === 0);
    if (isThere || isEmpty) continue;
    complain(`${key} was deleted and has ${JSON.stringify(figures)} by a ${latest}`);
  }
  const closed = new Set(shards.flatMap(({ documents }) => [...documents.closed]));
  for (const id of new Set([...ledger.warehouses, ...closed])) {
    const isThere = catalogue.warehouse(id) !== undefined;
    if (isThere !== closed.has(id)) continue;
    complain(`${id} was ${isThere ? 'saved and is closed' : 'deleted and is open'}`);
  }
}
