/**
 * Which policy would have been right, and what it orders once it is in force: recorded demand is
 * replayed under two policies, the better one is put in force, sells below its minimum, and what it
 * orders arrives.
 *
 *   node examples/restock.ts [--url http://127.0.0.1:3000]
 */
import { createStockroom, dataOf } from '../src/client/api/stockroom.ts';
import { haveWarehouse, newProduct, receive, withService } from './own-service.ts';

await withService(async (url) => {
  const api = createStockroom({ url });
  await haveWarehouse(api, 'berlin');
  const sku = await newProduct(api, 'lamp');
  const path = { id: 'berlin' };

  await receive(api, 'berlin', { sku, quantity: 40 });
  for (const quantity of [12, 9, 14]) {
    const body = { type: 'remove', sku, quantity } as const;
    await dataOf(api.POST('/v1/warehouses/{id}/movements', { params: { path }, body }));
  }

  const little = { strategy: 'min-max', min: 2, max: 10 } as const;
  const enough = { strategy: 'min-max', min: 20, max: 60 } as const;
  const policies = [little, enough];
  const about = { warehouse: 'berlin', sku, policies, leadTimeDays: 0 };
  const { results } = await dataOf(api.POST('/v1/policies/simulate', { body: about }));
  results.forEach(({ fillRate, ordersPlaced }, index) => {
    const { min, max } = policies[index] ?? {};
    const served = `${(fillRate * 100).toFixed(0)} % served`;
    console.log(`min ${min}, max ${max}: ${served}, orders: ${ordersPlaced}`);
  });

  // From now on it is part of each decision about the level. Five lamps are left, so it orders.
  const scoped = { id: 'berlin', scope: `sku:${sku}` };
  await dataOf(
    api.PUT('/v1/warehouses/{id}/policies/{scope}', {
      params: { path: scoped },
      body: { ...enough, supplier: 'manual' },
    }),
  );
  const query = { warehouse: 'berlin', sku };
  const { items } = await dataOf(api.GET('/v1/restocks', { params: { query } }));
  for (const { id, quantity } of items) {
    console.log(`on order: ${quantity}`);
    const params = { path: { id } };
    await dataOf(api.POST('/v1/restocks/{id}/receive', { params, body: { quantity } }));
  }
  const place = { path: { id: 'berlin', sku } };
  const level = await dataOf(api.GET('/v1/warehouses/{id}/stock/{sku}', { params: place }));
  console.log(`on hand: ${level.onHand}, incoming: ${level.incoming}`);
});
