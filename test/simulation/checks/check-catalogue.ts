/**
 * Whether nothing is left of what was deleted.
 *
 * What the catalogue says of a step of a document was looked up when the step was asked for. So
 * goods of a step that was under way while its warehouse was deleted may still come in there; they
 * are let pass here, and can be moved out again once the warehouse is saved anew.
 */
import type { MovementRow } from '../../../src/journal/rows.ts';
import type { World } from '../world/world.ts';
import type { Ledger } from './ledger.ts';

const OF_DOCUMENTS: ReadonlySet<MovementRow[5]> = new Set(['return', 'transfer_in']);

export function checkCatalogue(
  { catalogue }: World,
  ledger: Ledger,
  complain: (what: string) => void,
): void {
  for (const [key, { latest, ...figures }] of ledger.levels) {
    const [warehouse = '', sku = ''] = key.split(' ');
    const isThere = catalogue.card(sku) !== undefined && catalogue.warehouse(warehouse);
    const isEmpty = Object.values(figures).every((figure) => figure === 0);
    if (isThere || isEmpty || OF_DOCUMENTS.has(latest)) continue;
    complain(`${key} was deleted and has ${JSON.stringify(figures)} by a ${latest}`);
  }
}
