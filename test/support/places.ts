/** Warehouses and a product of a test's own, and the short way to ask something of them. */
import type { Answer, Body, TestService } from './service.ts';

let count = 0;

/** Two warehouses, the first of which is served first, and a product with stock at both. */
export async function twoPlaces(
  service: TestService,
  units: { readonly first: number; readonly second: number } = { first: 10, second: 15 },
) {
  const n = count++;
  const [first, second, sku] = [`a${n}`, `b${n}`, `sku-${n}`];
  await service.stock(first, { [sku]: units.first });
  await service.stock(second, { [sku]: units.second });
  await service.call('PUT', `/v1/warehouses/${first}`, { name: first, priority: 1 });
  await service.call('PUT', `/v1/warehouses/${second}`, { name: second, priority: 2 });
  const sourcing = { warehouses: [first, second] };
  const lines = (quantity: number) => [{ sku, quantity }];
  const level = async (warehouse: string): Promise<Body> =>
    (await service.get(`/v1/warehouses/${warehouse}/stock/${sku}`)).body;
  const order = (quantity: number, more: object = {}): Promise<Answer> =>
    service.post('/v1/orders', { lines: lines(quantity), sourcing, ...more });
  /** An order that is reserved. */
  const placed = async (quantity: number, more: object = {}): Promise<string> => {
    const { status, text, body } = await order(quantity, more);
    if (status !== 201) throw new Error(text);
    return `/v1/orders/${String(body['id'])}`;
  };
  const transfer = (quantity: number, more: object = {}): Promise<Answer> =>
    service.post('/v1/transfers', { from: first, to: second, lines: lines(quantity), ...more });
  return { first, second, sku, sourcing, lines, level, order, placed, transfer };
}
