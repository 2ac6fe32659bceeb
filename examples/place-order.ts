/**
 * First steps with the typed client: a product, goods that arrive in two warehouses, an order that
 * draws on both, and one that is refused because there is not enough.
 *
 *   node examples/place-order.ts [--url http://127.0.0.1:3000]
 *
 * In a project of your own the client is `stockroom/client`.
 */
import { ProblemError, createStockroom, dataOf } from '../src/client/api/stockroom.ts';
import { haveWarehouse, newProduct, withService } from './own-service.ts';

await withService(async (url) => {
  const api = createStockroom({ url });
  const sku = await newProduct(api, 'mug');

  for (const [id, quantity] of [
    ['berlin', 12],
    ['paris', 5],
  ] as const) {
    await haveWarehouse(api, id);
    const params = { path: { id } };
    const body = { type: 'receive', sku, quantity, reference: 'po-1042' } as const;
    const { level } = await dataOf(api.POST('/v1/warehouses/{id}/movements', { params, body }));
    console.log(`${level.onHand} mugs are in ${id}`);
  }

  // Sets aside every line or nothing. Shapes are those of the API: try another field.
  const body = { lines: [{ sku, quantity: 13 }], sourcing: { strategy: 'most-stock' } };
  const order = await dataOf(api.POST('/v1/orders', { body }));
  for (const { warehouse, quantity } of order.allocations) {
    console.log(`the order gets ${quantity} from ${warehouse}`);
  }

  const params = { path: { id: order.id } };
  const { status } = await dataOf(api.POST('/v1/orders/{id}/fulfill', { params }));
  console.log(`the order is ${status}`);

  try {
    await dataOf(api.POST('/v1/orders', { body: { lines: [{ sku, quantity: 5 }] } }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, shortages = [] } = error.problem;
    for (const { requested, available } of shortages) {
      console.log(`${code}: ${requested} asked, ${available} available`);
    }
  }
});
