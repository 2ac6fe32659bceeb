/** A small shop with something of everything, for whoever looks at the console. */
import type { TestService } from './service.ts';

/** Two warehouses, three products, orders in several states, a transfer, policies, a restock. */
export async function openShop(service: TestService): Promise<void> {
  await service.stock('berlin', { MUG: 40, TEA: 3, 'LAMP-1': 0 });
  await service.stock('paris', { MUG: 25, TEA: 60 });
  const done = async (path: string, body: unknown, method = 'POST'): Promise<void> => {
    const { status, text } = await service.call(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  };
  await done('/v1/orders', { id: 'order-1', lines: [{ sku: 'MUG', quantity: 2 }] });
  await done('/v1/orders', { id: 'order-2', lines: [{ sku: 'MUG', quantity: 45 }] });
  await done('/v1/orders/order-2/fulfill', {});
  await done('/v1/orders', { id: 'order-3', lines: [{ sku: 'TEA', quantity: 1 }] });
  await done('/v1/orders/order-3/cancel', {});
  const lines = [{ sku: 'TEA', quantity: 10 }];
  await done('/v1/transfers', { id: 'van-1', from: 'paris', to: 'berlin', mode: 'shipped', lines });
  const policy = { strategy: 'min-max', min: 10, max: 50, supplier: 'manual' };
  await done('/v1/warehouses/berlin/policies/default', policy, 'PUT');
}
