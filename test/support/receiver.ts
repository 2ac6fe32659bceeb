/** A receiver of webhooks, which checks their signatures and answers as it is told. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';
import type { Streamed } from './event-stream.ts';

/** A delivery as it came. */
export interface Received {
  readonly id: string;
  readonly path: string;
  readonly at: number;
  readonly event: Streamed['data'];
  readonly isSigned: boolean;
}

/** Answers a delivery with a status; what it does else, it does itself. */
export type Answering = (received: Received, response: ServerResponse) => number;

export class Receiver {
  readonly received: Received[] = [];
  readonly #server = createServer((request, response) => void this.#take(request, response));
  /** Secrets by path. */
  readonly secrets = new Map<string, string>();
  answer: Answering = () => 204;

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** `<type> <document or SKU>` of each delivery, in the order in which they came. */
  get told(): readonly string[] {
    return this.received.map(
      ({ event }) => `${event.type} ${event.document?.id ?? String(event['sku'])}`,
    );
  }

  /** Waits until what is asserted is so. */
  async until(assertion: () => unknown): Promise<void> {
    await vi.waitFor(assertion, { timeout: 60_000, interval: 10 });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { url: path = '', headers } = request;
    const received: Received = {
      id: String(headers['webhook-id']),
      path,
      at: Date.now(),
      event: JSON.parse(body) as Streamed['data'],
      isSigned: this.#isSigned(path, body, headers as Record<string, string>),
    };
    this.received.push(received);
    const status = this.answer(received, response);
    if (!response.headersSent) response.writeHead(status).end();
  }

  #isSigned(path: string, body: string, headers: Record<string, string>): boolean {
    try {
      new Webhook(this.secrets.get(path) ?? '').verify(body, headers);
      return true;
    } catch {
      return false;
    }
  }
}
