/** Stands between a worker and the service, and sees each answer before the worker does. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class ServiceProxy {
  /** Methods and paths of what was asked and answered. */
  readonly answered: string[] = [];
  /** Hears of an answer that is on its way; what it waits for, the worker waits for. */
  onAnswer: (asked: string) => Promise<void> | void = () => undefined;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(target: () => string): Promise<ServiceProxy> {
    const server = createServer();
    const proxy = new ServiceProxy(server);
    server.on('request', (request, response) => {
      proxy.#forward(request, target()).then(
        ({ status, headers, text }) => response.writeHead(status, headers).end(text),
        // A service that is gone hangs up, too.
        () => request.socket.destroy(),
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #forward(request: IncomingMessage, target: string) {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const { method = 'GET', url = '/' } = request;
    const key = request.headers['idempotency-key'];
    const headers = {
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
      ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
    };
    const about = body === '' ? { method, headers } : { method, headers, body };
    const response = await fetch(target + url, about);
    const text = await response.text();
    const asked = `${method} ${url}`;
    this.answered.push(asked);
    await this.onAnswer(asked);
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, headers: { 'content-type': type }, text };
  }
}
