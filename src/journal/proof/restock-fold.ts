/** Whether restocks have received what came in for them. */
import type { Restock } from '../../domain/restock/restock.ts';
import { isOpenRestock } from '../../domain/restock/restock.ts';
import type { MovementRow } from '../rows.ts';
import type { Mismatch } from './mismatch.ts';

/** What the document of a movement begins with that took in goods of a restock. */
const RESTOCK = 'restock:';

export class RestockFold {
  readonly mismatches: Mismatch[] = [];
  /** Units that came in for restocks which are open still. */
  readonly #receipts = new Map<string, number>();

  movement(row: MovementRow): void {
    const [, , , , , , , amount] = row;
    const document = row[16];
    if (document?.startsWith(RESTOCK) !== true) return;
    const id = document.slice(RESTOCK.length);
    this.#receipts.set(id, (this.#receipts.get(id) ?? 0) + amount);
  }

  /** What a restock says to have received must have come in, in the same commit at the latest. */
  document({ id, warehouse, sku, received, isCarried, status }: Restock): void {
    const units = this.#receipts.get(id) ?? 0;
    if (!isCarried && units !== received) {
      const problem = `the restock ${id} has received ${received}, but ${units} came in`;
      this.mismatches.push({ warehouse, sku, problem });
    }
    if (!isOpenRestock({ status })) this.#receipts.delete(id);
  }
}
