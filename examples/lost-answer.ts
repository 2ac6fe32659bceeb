/**
 * An answer gets lost on its way, as it does when a connection breaks. The client asks again under
 * the same idempotency key, and what was asked has happened once.
 *
 *   node examples/lost-answer.ts [--url http://127.0.0.1:3000]
 */
import { createStockroom, dataOf } from '../src/client/api/stockroom.ts';
import { haveWarehouse, newProduct, withService } from './own-service.ts';

/** A network that loses the first answer to each request, after the service has given it. */
function lossyFetch(): (request: Request) => Promise<Response> {
  const keys = new Set<string>();
  return async (request) => {
    const response = await fetch(request);
    const key = request.headers.get('Idempotency-Key');
    if (key === null || keys.has(key)) return response;
    keys.add(key);
    console.log(`the service answered ${response.status}, but the answer is lost`);
    throw new TypeError('the connection broke');
  };
}

await withService(async (url) => {
  const sku = await newProduct(createStockroom({ url }), 'plate');
  const api = createStockroom({ url, fetch: lossyFetch() });
  await haveWarehouse(api, 'berlin');

  // The client makes a key for each call that can have one. Whoever wants to ask again after a
  // crash of their own makes it themselves, of something that they will still know then.
  const params = { path: { id: 'berlin' }, header: { 'Idempotency-Key': `arrival of ${sku}` } };
  const body = { type: 'receive', sku, quantity: 7 } as const;
  const { data, response } = await api.POST('/v1/warehouses/{id}/movements', { params, body });
  const replayed = response.headers.get('Idempotency-Replayed');
  console.log(`asked again: ${data?.movement?.quantity} received, replayed: ${replayed}`);

  const path = { id: 'berlin', sku };
  const level = await dataOf(api.GET('/v1/warehouses/{id}/stock/{sku}', { params: { path } }));
  console.log(`${level.onHand} plates are there`);
});
