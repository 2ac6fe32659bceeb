/** A catalogue with plenty of stock for the benchmarks of the console. */
import { PRODUCTS, WAREHOUSES, fill, send } from '../http.ts';

const STOCK = 1_000_000;

/** Products with plenty of stock at each warehouse. */
export async function stockUp(url: string): Promise<void> {
  await fill(url);
  const skus = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${index}`);
  for (const warehouse of WAREHOUSES) {
    const operations = skus.map((sku) => ({ warehouse, type: 'receive', sku, quantity: STOCK }));
    await send(url, 'POST', ['/v1/movements/batch', { operations }]);
  }
}
