/**
 * A receiver of webhooks that takes only what the service has signed, and each event once: it may
 * come more often, with the same id.
 *
 *   node examples/receive-webhooks.ts [--url http://127.0.0.1:3000]
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import type { Shape } from '../src/client/api/stockroom.ts';
import { createStockroom, dataOf } from '../src/client/api/stockroom.ts';
import { haveWarehouse, newProduct, receive, withService } from './own-service.ts';

/** Takes in events until it is closed; `hear` is called once for each. */
class Receiver {
  readonly #seen = new Set<string>();
  readonly #hear: (event: Shape<'Event'>) => void;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });
  #signature: Webhook | undefined;

  constructor(hear: (event: Shape<'Event'>) => void) {
    this.#hear = hear;
  }

  /** Listens, and resolves with its address. */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  /** The secret is shown once, when the webhook is made. */
  trust(secret: string): void {
    this.#signature = new Webhook(secret);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Verified is the text as it came; JSON that is written anew may differ from it.
    const body = await text(request);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    try {
      this.#signature?.verify(body, Object.fromEntries(headers));
    } catch {
      console.log('refused: the signature is wrong');
      response.writeHead(400).end();
      return;
    }
    const id = String(request.headers['webhook-id']);
    const isNew = !this.#seen.has(id);
    this.#seen.add(id);
    // Quickly: work that takes long is done after the answer.
    response.writeHead(204).end();
    if (isNew) this.#hear(JSON.parse(body));
  }
}

await withService(async (url) => {
  const api = createStockroom({ url });
  const { promise: heard, resolve } = Promise.withResolvers<Shape<'Event'>>();
  await haveWarehouse(api, 'berlin');
  const sku = await newProduct(api, 'vase');
  await receive(api, 'berlin', { sku, quantity: 3 });
  const id = `order-of-${sku}`;

  const receiver = new Receiver((event) => {
    if (event.document?.id === id) resolve(event);
  });
  const body = { url: await receiver.listen(), events: ['order.reserved' as const] };
  const webhook = await dataOf(api.POST('/v1/webhooks', { body }));
  receiver.trust(webhook.secret);
  try {
    await fetch(body.url, { method: 'POST', body: '{"type":"order.reserved"}' });
    await dataOf(api.POST('/v1/orders', { body: { id, lines: [{ sku, quantity: 1 }] } }));
    const { type, document } = await heard;
    console.log(`heard: ${type} of the ${document?.type}`);
  } finally {
    await api.DELETE('/v1/webhooks/{id}', { params: { path: { id: webhook.id } } });
    receiver.close();
  }
});
