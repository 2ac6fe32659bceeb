/**
 * Strategies of our own: which warehouse serves an order (`strategies/empty-shelves.ts`), and when
 * to restock (`strategies/full-weeks.ts`). The service is told of the modules by its settings:
 *
 *   SOURCING_MODULES=examples/strategies/empty-shelves.ts \
 *   RESTOCK_MODULES=examples/strategies/full-weeks.ts npm start
 *   node examples/own-strategies.ts --url http://127.0.0.1:3000
 *
 * Without `--url`, the example does that itself.
 */
import { createStockroom, dataOf } from '../src/client/api/stockroom.ts';
import { haveWarehouse, newProduct, receive, withService } from './own-service.ts';

await withService(async (url) => {
  const api = createStockroom({ url });
  const sku = await newProduct(api, 'clock');
  for (const [id, quantity] of [
    ['berlin', 50],
    ['paris', 4],
  ] as const) {
    await haveWarehouse(api, id);
    await receive(api, id, { sku, quantity });
  }

  const body = { lines: [{ sku, quantity: 6 }], sourcing: { strategy: 'empty-shelves' } };
  const { allocations } = await dataOf(api.POST('/v1/orders', { body }));
  for (const { warehouse, quantity } of allocations) console.log(`${quantity} from ${warehouse}`);

  const params = { path: { id: 'paris', scope: `sku:${sku}` } };
  await dataOf(
    api.PUT('/v1/warehouses/{id}/policies/{scope}', {
      params,
      body: { strategy: 'custom', name: 'full-weeks', options: { weeks: 1, least: 30 } },
    }),
  );
  const path = { id: 'paris', sku };
  const { figures, formula } = await dataOf(
    api.GET('/v1/warehouses/{id}/policies/effective/{sku}', { params: { path } }),
  );
  console.log(`full-weeks: ${formula}; up to ${figures['orderUpTo']}`);
  const query = { warehouse: 'paris', sku };
  const { items } = await dataOf(api.GET('/v1/restocks', { params: { query } }));
  for (const { quantity, explanation } of items)
    console.log(`on order: ${quantity}, as ${explanation}`);
});
