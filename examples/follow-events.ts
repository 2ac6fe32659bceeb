/**
 * Follows what happens, goes away, and comes back to what it has missed: each event once, in order.
 *
 *   node examples/follow-events.ts [--url http://127.0.0.1:3000]
 *
 * In a project of your own the reader is `stockroom/client/events`. A connection that breaks it
 * takes up by itself; here it is closed on purpose.
 */
import { readEvents } from '../src/client/api/events.ts';
import { createStockroom, dataOf } from '../src/client/api/stockroom.ts';
import { haveWarehouse, newProduct, receive, withService } from './own-service.ts';

await withService(async (url) => {
  const api = createStockroom({ url });
  await haveWarehouse(api, 'berlin');
  const sku = await newProduct(api, 'chair');
  await receive(api, 'berlin', { sku, quantity: 10 });

  const order = async (id: string): Promise<void> => {
    await dataOf(api.POST('/v1/orders', { body: { id, lines: [{ sku, quantity: 1 }] } }));
  };
  /** Reads events of our orders until `isLast` says that it was the last. Resolves with its id. */
  const follow = async (isLast: (order: string) => boolean, lastId?: string): Promise<string> => {
    for await (const event of readEvents({ url, types: ['order.reserved'], lastId })) {
      if (event.type === 'reset') throw new Error('missed events: read everything afresh');
      const id = event.document?.id ?? '';
      if (!id.startsWith(sku)) continue;
      console.log(`${event.type} ${id.slice(sku.length + 1)}`);
      if (isLast(id)) return event.id;
    }
    throw new Error('the stream has ended');
  };

  // A stream begins with what happens next, so something happens until the first is heard.
  let isHeard = false;
  const first = follow(() => (isHeard = true));
  let placed = 0;
  while (!isHeard) await order(`${sku}-early-${(placed += 1)}`);
  const lastId = await first;

  console.log('away');
  await order(`${sku}-missed`);
  await order(`${sku}-missed-too`);
  await follow((id) => id.endsWith('-missed-too'), lastId);
});
