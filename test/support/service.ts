/** A service that runs for a test, on a port and in a directory of its own, asked over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dispatcher, Headers } from 'undici';
import { Agent, fetch, getGlobalDispatcher } from 'undici';
import { parseConfig } from '../../src/config.ts';
import type { Service } from '../../src/main.ts';
import { startService } from '../../src/main.ts';

/** What answers are made of. What an answer does not have is undefined, whatever this says. */
export interface Body {
  readonly [field: string]: unknown;
  readonly items: readonly Body[];
  readonly nextCursor: string | null;
  readonly results: readonly Body[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly level: Body;
  readonly movement: Body | null;
  readonly error: Body;
}

/** An answer; `body` is its JSON, and empty if it is something else. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export type Headed = Readonly<Record<string, string>>;

export class TestService {
  readonly #directory = mkdtempSync(join(tmpdir(), 'stockroom-http-'));
  readonly #settings: Headed;
  #running: Service | undefined;
  #agent = new Agent();

  constructor(settings: Headed) {
    this.#settings = settings;
  }

  get url(): string {
    return this.#service.url;
  }

  /** The system that answers; another one after a restart. */
  get system(): Service['system'] {
    return this.#service.system;
  }

  get #service(): Service {
    if (this.#running === undefined) throw new Error('the service does not run');
    return this.#running;
  }

  async start(): Promise<void> {
    const config = parseConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: this.#directory,
      RESERVE_BYTES: '4096',
      SHARDS: '2',
      ...this.#settings,
    });
    this.#running = await startService(config);
  }

  /** Sends `body` as JSON, or as it is if it is text already. */
  call(method: string, path: string, body?: unknown, headers: Headed = {}): Promise<Answer> {
    return answerFrom(this.url + path, { method, body, headers, dispatcher: this.#agent });
  }

  get(path: string, headers: Headed = {}): Promise<Answer> {
    return this.call('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Headed = {}): Promise<Answer> {
    return this.call('POST', path, body, headers);
  }

  /** Has a warehouse with so many units of each SKU. */
  async stock(warehouse: string, units: Readonly<Record<string, number>> = {}): Promise<void> {
    await this.#done('PUT', `/v1/warehouses/${warehouse}`, { name: warehouse });
    for (const [sku, quantity] of Object.entries(units)) {
      await this.#done('PUT', `/v1/products/${sku}`, { name: sku, category: 'home' });
      if (quantity === 0) continue;
      const receive = { type: 'receive', sku, quantity };
      await this.#done('POST', `/v1/warehouses/${warehouse}/movements`, receive);
    }
  }

  /** Every item of a list, page after page; `between` happens after each page. */
  all(path: string, limit: number, between?: () => Promise<unknown>): Promise<Body[]> {
    return itemsOf((page) => this.get(`${path}${page}`), [path, limit], between);
  }

  /** Stops, and starts again on the same directory; `meanwhile` happens in between. */
  async restart(meanwhile?: () => Promise<void>): Promise<void> {
    await this.#end();
    await meanwhile?.();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#end();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  /** A service that stops waits a moment for what may come on the connections that are open. */
  async #end(): Promise<void> {
    const closed = this.#agent.close();
    this.#agent = new Agent();
    await this.#running?.stop();
    await closed;
  }

  async #done(method: string, path: string, body: unknown): Promise<void> {
    const { status, text } = await this.call(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  }
}

/** Starts a service; `settings` go before the usual ones of tests. */
export async function testService(settings: Headed = {}): Promise<TestService> {
  const service = new TestService(settings);
  await service.start();
  return service;
}

/** What tests ask a service that runs somewhere. */
export type Calls = Pick<TestService, 'call' | 'get' | 'all'>;

/** The same, of a service in a process of its own. */
export function callsAt(url: string): Calls {
  const call: Calls['call'] = (method, path, body, headers) =>
    answerFrom(url + path, {
      method,
      body,
      headers: headers ?? {},
      dispatcher: getGlobalDispatcher(),
    });
  const get: Calls['get'] = (path, headers) => call('GET', path, undefined, headers);
  const all: Calls['all'] = (path, limit, between) =>
    itemsOf((page) => get(`${path}${page}`), [path, limit], between);
  return { call, get, all };
}

interface Asked {
  readonly method: string;
  readonly body: unknown;
  readonly headers: Headed;
  readonly dispatcher: Dispatcher;
}

async function answerFrom(
  url: string,
  { method, body, headers, dispatcher }: Asked,
): Promise<Answer> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(url, {
    method,
    dispatcher,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, text, body: parsed as Body };
}

async function itemsOf(
  page: (query: string) => Promise<Answer>,
  [path, limit]: readonly [path: string, limit: number],
  between?: () => Promise<unknown>,
): Promise<Body[]> {
  const items: Body[] = [];
  let cursor = '';
  for (;;) {
    const query = `${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`;
    const { status, text, body } = await page(query);
    if (status !== 200 || body.items.length > limit) throw new Error(`${path}${query}: ${text}`);
    items.push(...body.items);
    if (body.nextCursor === null) return items;
    cursor = `&cursor=${body.nextCursor}`;
    await between?.();
  }
}
