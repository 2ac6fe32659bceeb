/** A catalogue for the benchmarks of the console. */

export const WAREHOUSES = ['w1', 'w2', 'w3', 'w4'] as const;
const PRODUCTS = 1_000;
const STOCK = 1_000_000;

/** Products with plenty of stock at four warehouses. */
export async function stockUp(url: string): Promise<void> {
  const skus = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${index}`);
  const products = skus.map((sku) => ({ sku, name: `Product ${sku}`, category: 'home' }));
  await send(url, 'POST', ['/v1/products/batch', { products }]);
  for (const id of WAREHOUSES) await send(url, 'PUT', [`/v1/warehouses/${id}`, { name: id }]);
  for (const warehouse of WAREHOUSES) {
    const operations = skus.map((sku) => ({ warehouse, type: 'receive', sku, quantity: STOCK }));
    await send(url, 'POST', ['/v1/movements/batch', { operations }]);
  }
}

/** Asks for something, and throws unless it is done. */
export async function send(
  url: string,
  method: string,
  [path, body]: readonly [path: string, body: unknown],
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}
