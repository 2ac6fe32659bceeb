/** Takes traces by OTLP over HTTP, as a collector does, and keeps their spans. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fields } from './protobuf.ts';

export interface ReceivedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly id: string;
  /** Empty if it begins a trace. */
  readonly parentId: string;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer' | 'none';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** The spans that it links to, by their ids. */
  readonly links: readonly string[];
  readonly isError: boolean;
}

const KINDS = ['none', 'internal', 'server', 'client', 'producer', 'consumer'] as const;
const STATUS_ERROR = 2;

export class TraceReceiver {
  readonly spans: ReceivedSpan[] = [];
  readonly requests: IncomingMessage[] = [];
  /** How it answers. */
  status = 200;
  /** What it waits for before that. */
  answer: Promise<void> = Promise.resolve();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<TraceReceiver> {
    const server = createServer();
    const receiver = new TraceReceiver(server);
    server.on('request', (request, response) => {
      // As it was when the request came: by the answer a test may have changed it.
      const { status } = receiver;
      void receiver.#take(request).then(() => response.writeHead(status).end());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  named(name: string): readonly ReceivedSpan[] {
    return this.spans.filter((span) => span.name === name);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #take(request: IncomingMessage): Promise<void> {
    this.requests.push(request);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.spans.push(...spansIn(Buffer.concat(chunks)));
    await this.answer;
  }
}

/** Field numbers as opentelemetry-proto has them. */
function spansIn(body: Buffer): readonly ReceivedSpan[] {
  return new Fields(body).messages(1).flatMap((ofResource) => {
    const [resource] = ofResource.messages(1);
    const service = String(attributesIn(resource?.messages(1))['service.name']);
    const spans = ofResource.messages(2).flatMap((scope) => scope.messages(2));
    return spans.map((span) => ({
      service,
      traceId: span.hex(1),
      id: span.hex(2),
      parentId: span.hex(4),
      name: span.text(5),
      kind: KINDS[span.number(6)] ?? 'none',
      attributes: attributesIn(span.messages(9)),
      links: span.messages(13).map((link) => link.hex(2)),
      isError: span.messages(15)[0]?.number(3) === STATUS_ERROR,
    }));
  });
}

const attributesIn = (pairs: readonly Fields[] = []): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [value] = pair.messages(2);
      return [pair.text(1), value?.has(3) ? value.number(3) : (value?.text(1) ?? '')];
    }),
  );
