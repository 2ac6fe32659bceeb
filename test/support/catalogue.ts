/** A small catalogue. */
import type { Catalogue, ProductInput, WarehouseInput } from '../../src/system/catalogue.ts';

export const productOf = (sku: string, about: Partial<ProductInput> = {}): ProductInput => ({
  sku,
  name: sku,
  category: 'home',
  packSize: 1,
  active: true,
  attributes: {},
  ...about,
});

export const warehouseOf = (id: string, about: Partial<WarehouseInput> = {}): WarehouseInput => ({
  id,
  name: id,
  priority: 0,
  location: null,
  active: true,
  ...about,
});

/** Creates these products and warehouses; orders are served from the first warehouse first. */
export function fillCatalogue(
  catalogue: Pick<Catalogue, 'saveProducts' | 'saveWarehouse'>,
  skus: readonly string[],
  warehouses: readonly string[],
): void {
  catalogue.saveProducts(
    skus.map((sku) => productOf(sku)),
    Date.now(),
  );
  for (const [priority, id] of warehouses.entries()) {
    catalogue.saveWarehouse(warehouseOf(id, { priority }), Date.now());
  }
}
