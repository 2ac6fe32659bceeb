/**
 * Has warehouses hear of what the catalogue says anew. A shard remembers what it has read there, so
 * one that did not hear of a change would go by what was, until it is opened again.
 */
import { Fault } from '../../actor/fault.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Clock } from '../clock.ts';
import type { Router } from '../router.ts';
import { NOBODY } from '../router.ts';

/** Pause before a warehouse that could not be told is told again. */
const RETRY_DELAY_MS = 1_000;

export class Reconsidering {
  readonly #router: Pick<Router, 'ask'>;
  readonly #clock: Clock;
  /** Warehouses that are still to hear of something, with what calls off the next try. */
  readonly #late = new Map<WarehouseId, () => void>();
  #asked = 0;
  #isStopped = false;

  constructor({ router, clock }: { readonly router: Pick<Router, 'ask'>; readonly clock: Clock }) {
    this.#router = router;
    this.#clock = clock;
  }

  /** Whether all have heard of everything. */
  get isQuiet(): boolean {
    return this.#late.size + this.#asked === 0;
  }

  /** Tries nothing again from now on. */
  stop(): void {
    this.#isStopped = true;
    for (const callOff of this.#late.values()) callOff();
    this.#late.clear();
  }

  /** Has a warehouse look again at what it has of these products, or of all if it is null. */
  async ask(warehouse: WarehouseId, skus: readonly Sku[] | null): Promise<void> {
    this.#asked += 1;
    try {
      await this.#router.ask(warehouse, { type: 'reconsider', skus }, NOBODY);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#askLater(warehouse);
    } finally {
      this.#asked -= 1;
    }
  }

  /** Then about all that it has: what failed may have been many requests, each about a part. */
  #askLater(warehouse: WarehouseId): void {
    if (this.#isStopped || this.#late.has(warehouse)) return;
    const callOff = this.#clock.after(RETRY_DELAY_MS, () => {
      this.#late.delete(warehouse);
      void this.ask(warehouse, null);
    });
    this.#late.set(warehouse, callOff);
  }
}
