/** A supplier that takes orders over HTTP, as a company of its own would run one. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SECRET = `whsec_${Buffer.from('a secret of twenty-four bytes').toString('base64')}`;

export interface Received {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly isGenuine: boolean;
  /** The trace that it belongs to; empty if it says none. */
  readonly traceparent: string;
}

/** How it answers an order. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** It hangs up in place of an answer. */
  readonly isCut?: boolean;
}

export class HttpSupplier {
  /** Every order that came, in the order in which they came. */
  readonly received: Received[] = [];
  /** How it answers each order. */
  reply: (order: Received) => Reply | Promise<Reply> = () => ({ status: 202 });
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<HttpSupplier> {
    const server = createServer();
    const supplier = new HttpSupplier(server);
    server.on('request', (request, response) => {
      void supplier.#take(request).then(({ status, headers = {}, body, isCut = false }) => {
        if (isCut) return request.socket.destroy();
        const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
        return response.writeHead(status, headers).end(body === undefined ? '' : text);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return supplier;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/orders`;
  }

  /** Orders without those that it has had before. */
  get orders(): readonly string[] {
    return [...new Set(this.received.map(({ id }) => id))];
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #take(request: IncomingMessage): Promise<Reply> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    const header = (name: string): string => String(request.headers[name] ?? '');
    const id = header('webhook-id');
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const signed = `${id}.${header('webhook-timestamp')}.${text}`;
    const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    const given = header('webhook-signature');
    const isGenuine =
      given.length === expected.length &&
      timingSafeEqual(Buffer.from(given), Buffer.from(expected));
    const traceparent = header('traceparent');
    const order = { id, body: JSON.parse(text) as Received['body'], isGenuine, traceparent };
    this.received.push(order);
    return this.reply(order);
  }
}
