/**
 * Has warehouses hear of what the catalogue says anew. A shard remembers what it has read there, so
 * one that did not hear of a change would go by what was, until it is opened again.
 */
import { Fault } from '../../actor/fault.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Clock } from '../clock.ts';
import { Retries } from '../retries.ts';
import type { Router } from '../router.ts';
import { NOBODY } from '../router.ts';

export class Reconsidering {
  readonly #router: Pick<Router, 'ask'>;
  readonly #retries: Retries<WarehouseId>;
  #asked = 0;

  constructor({ router, clock }: { readonly router: Pick<Router, 'ask'>; readonly clock: Clock }) {
    this.#router = router;
    this.#retries = new Retries(clock);
  }

  /** Whether all have heard of everything. */
  get isQuiet(): boolean {
    return this.#retries.waiting + this.#asked === 0;
  }

  /** Tries nothing again from now on. */
  stop(): void {
    this.#retries.stop();
  }

  /** Has a warehouse look again at what it has of these products, or of all if it is null. */
  async ask(warehouse: WarehouseId, skus: readonly Sku[] | null): Promise<void> {
    this.#asked += 1;
    try {
      await this.#router.ask(warehouse, { type: 'reconsider', skus }, NOBODY);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // What failed may have been many requests, each about a part: then about all that it has.
      this.#retries.later(warehouse, () => void this.ask(warehouse, null));
    } finally {
      this.#asked -= 1;
    }
  }
}
