/** Whether restocks have received what came in for them. */
import type { Restock } from '../../domain/restock/restock.ts';
import { isOpenRestock } from '../../domain/restock/restock.ts';
import type { MovementRow } from '../rows.ts';
import type { Mismatch } from './mismatch.ts';

/** What the document of a movement begins with that took in goods of a restock. */
const RESTOCK = 'restock:';

export class RestockFold {
  /** Restocks whose latest state says something else than their receipts, by id. */
  readonly #wrong = new Map<string, Mismatch>();
  /** Units that came in for restocks which are open still. */
  readonly #receipts = new Map<string, number>();

  get mismatches(): Iterable<Mismatch> {
    return this.#wrong.values();
  }

  movement(row: MovementRow): void {
    const [, , , , , , , amount] = row;
    const document = row[16];
    if (document?.startsWith(RESTOCK) !== true) return;
    const id = document.slice(RESTOCK.length);
    this.#receipts.set(id, (this.#receipts.get(id) ?? 0) + amount);
  }

  /**
   * What a restock says to have received is what came in. Movements are looked at before the
   * documents of their commit, of which only the last one knows all of them: that one counts.
   */
  document({ id, warehouse, sku, received, isCarried, status }: Restock): void {
    const units = this.#receipts.get(id) ?? 0;
    if (isCarried || units === received) this.#wrong.delete(id);
    else {
      const problem = `the restock ${id} has received ${received}, but ${units} came in`;
      this.#wrong.set(id, { warehouse, sku, problem });
    }
    if (!isOpenRestock({ status })) this.#receipts.delete(id);
  }
}
