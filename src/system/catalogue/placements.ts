/** Which warehouses there are, and the shards in which they live. */
import type { Warehouse, WarehouseId } from '../../domain/product.ts';
import type { PlacedWarehouse } from '../../journal/catalogue-file.ts';

export class Placements {
  readonly #placed: Map<WarehouseId, PlacedWarehouse>;
  #active: readonly Warehouse[] | undefined;

  constructor(placed: readonly PlacedWarehouse[] = []) {
    this.#placed = new Map(placed.map((each) => [each.warehouse.id, each]));
  }

  /** Also one that is deleted: it has its shard for ever. */
  get(id: WarehouseId): PlacedWarehouse | undefined {
    return this.#placed.get(id);
  }

  set(placed: PlacedWarehouse): void {
    this.#placed.set(placed.warehouse.id, placed);
    this.#active = undefined;
  }

  /** Those that are not deleted, oldest first. */
  present(): readonly PlacedWarehouse[] {
    return [...this.#placed.values()].filter(({ deleted }) => !deleted);
  }

  /** Those of them that are active: the same list until one changes, as each order asks for it. */
  active(): readonly Warehouse[] {
    this.#active ??= this.present().flatMap(({ warehouse }) => {
      return warehouse.active ? [warehouse] : [];
    });
    return this.#active;
  }

  /** The one of so many shards that has the fewest, deleted ones among them. */
  emptiestOf(shards: number): number {
    const counts = Array.from({ length: shards }, () => 0);
    for (const { shard } of this.#placed.values()) counts[shard] = (counts[shard] ?? 0) + 1;
    return counts.indexOf(Math.min(...counts));
  }
}
