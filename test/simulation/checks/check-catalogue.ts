/** Whether nothing is left of what was deleted. */
import type { World } from '../world/world.ts';
import { onTheWay } from './check-documents.ts';
import type { Ledger } from './ledger.ts';

export function checkCatalogue(
  { catalogue }: World,
  ledger: Ledger,
  complain: (what: string) => void,
): void {
  for (const [key, figures] of ledger.levels) {
    const [warehouse = '', sku = ''] = key.split(' ');
    const isThere = catalogue.card(sku) !== undefined && catalogue.warehouse(warehouse);
    if (isThere) continue;
    const incoming = onTheWay(ledger, sku, warehouse);
    const left = Object.values({ ...figures, incoming }).some((figure) => figure !== 0);
    if (left) complain(`${key} was deleted and has ${JSON.stringify({ ...figures, incoming })}`);
  }
}
