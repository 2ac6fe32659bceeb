/** A subscriber of the demo: takes in webhooks, and counts those whose signature is right. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Send } from '../http-client.ts';

/** By which a webhook is known for one of an earlier demo. */
const PATH = '/stockroom-demo';
const EVENTS = ['stock.out', 'restock.received', 'restock.failed', 'transfer.completed'];

const Made = z.looseObject({ id: z.string(), secret: z.string() });
const Page = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), url: z.string() })),
});

export class Subscriber {
  readonly #client: Send;
  readonly #server: Server;
  #webhook: { readonly id: string; readonly signature: Webhook } | undefined;
  #received = 0;

  private constructor(client: Send) {
    this.#client = client;
    this.#server = createServer((request, response) => {
      this.#takeIn(request).then(
        (isGenuine) => response.writeHead(isGenuine ? 204 : 400).end(),
        () => response.destroy(),
      );
    });
  }

  /** Listens on this machine and subscribes to events of `warehouse`. */
  static async begin(client: Send, warehouse: string): Promise<Subscriber> {
    const subscriber = new Subscriber(client);
    await subscriber.#forgetOld();
    subscriber.#server.listen(0, '127.0.0.1');
    await once(subscriber.#server, 'listening');
    const { port } = subscriber.#server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}${PATH}`;
    const body = { url, events: EVENTS, warehouses: [warehouse] };
    const request = { method: 'POST', path: '/v1/webhooks', body } as const;
    const { id, secret } = await client.read(request, Made);
    subscriber.#webhook = { id, signature: new Webhook(secret) };
    return subscriber;
  }

  /** Webhooks that came in. */
  get received(): number {
    return this.#received;
  }

  async end(): Promise<void> {
    if (this.#webhook !== undefined) await this.#remove(this.#webhook.id);
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #takeIn(request: IncomingMessage): Promise<boolean> {
    const body = await text(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    try {
      this.#webhook?.signature.verify(body, headers);
    } catch {
      return false;
    }
    this.#received += 1;
    return true;
  }

  /** A demo that was killed has left its webhook behind. */
  async #forgetOld(): Promise<void> {
    const { items } = await this.#client.read({ method: 'GET', path: '/v1/webhooks' }, Page);
    for (const { id, url } of items) {
      if (new URL(url).pathname === PATH) await this.#remove(id);
    }
  }

  async #remove(id: string): Promise<void> {
    await this.#client
      .send({ method: 'DELETE', path: `/v1/webhooks/${id}` })
      .catch(() => undefined);
  }
}
