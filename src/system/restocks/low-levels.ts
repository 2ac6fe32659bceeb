/** The levels at which stock is low, as warehouses told when a line was crossed. */
import type { Sku, WarehouseId } from '../../domain/product.ts';

const NONE: ReadonlySet<Sku> = new Set();

export class LowLevels {
  readonly #skus = new Map<WarehouseId, Set<Sku>>();
  #revision = 0;

  /** Another one whenever any of it may have changed. */
  get revision(): number {
    return this.#revision;
  }

  has(warehouse: WarehouseId, sku: Sku): boolean {
    return this.#skus.get(warehouse)?.has(sku) === true;
  }

  of(warehouse: WarehouseId): ReadonlySet<Sku> {
    return this.#skus.get(warehouse) ?? NONE;
  }

  set(warehouse: WarehouseId, sku: Sku, isLow: boolean): void {
    this.#revision += 1;
    const skus = this.#skus.get(warehouse) ?? new Set<Sku>();
    this.#skus.set(warehouse, skus);
    if (isLow) skus.add(sku);
    else skus.delete(sku);
  }

  clear(warehouse: WarehouseId): void {
    this.#revision += 1;
    this.#skus.delete(warehouse);
  }
}
