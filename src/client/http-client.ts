/**
 * A client for a running Stockroom: connections are kept alive, at most `connections` requests
 * are on their way at a time, and what may be repeated is, with the same idempotency key.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';
import { reasonOf } from './api/persist.ts';
import { retryDelayMs } from './api/retry.ts';

const REQUEST_TIMEOUT_MS = 60_000;
const QUOTED_MAX = 200;

/** The body of a refusal (RFC 9457), as far as this client reads it. */
export const Problem = z.looseObject({
  code: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
  shortages: z
    .array(
      z.looseObject({
        sku: z.string(),
        warehouse: z.string().optional(),
        requested: z.number(),
        available: z.number(),
      }),
    )
    .optional(),
});

export type Problem = z.infer<typeof Problem>;

/** What to ask of the service. */
export interface ClientRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The Idempotency-Key. A POST without it is not sent again when its fate is open. */
  readonly key?: string;
  /** Says of a POST without a key that sending it twice is as good as once. */
  readonly repeatable?: true;
  readonly timeoutMs?: number;
}

/** The service's answer: yes with a body, or no with a problem. `elapsedMs` includes retries. */
export type Answer = { readonly replayed: boolean; readonly elapsedMs: number } & (
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem }
);

export interface ClientOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  readonly connections: number;
  /** Headers of each request, besides its own. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Once aborted, nothing is tried again; what is on its way is still waited for. */
  readonly signal?: AbortSignal;
}

/** The service gave no answer that its contract knows, or refused what it should not have. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

/** What asking a service takes; `StockroomClient` says what the two promise. */
export type Send = Pick<StockroomClient, 'send' | 'read'>;

export class StockroomClient {
  readonly #pool: Pool;
  readonly #apiKey: string | undefined;
  readonly #headers: () => Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;

  constructor({ url, apiKey, connections, headers, signal }: ClientOptions) {
    this.#pool = new Pool(new URL(url).origin, { connections });
    this.#apiKey = apiKey;
    this.#headers = headers ?? (() => ({}));
    this.#signal = signal ?? new AbortController().signal;
  }

  /** Resolves with the answer, be it a refusal. Rejects with `RequestFailed` if there is none. */
  async send(request: ClientRequest): Promise<Answer> {
    const startedMs = performance.now();
    const repeatable =
      request.method !== 'POST' || request.key !== undefined || request.repeatable === true;
    for (let sent = 1; ; sent += 1) {
      const reply = await this.#attempt(request);
      const delayMs = retryDelayMs({ ...reply, repeatable }, sent, Math);
      if (delayMs === null || !(await waited(delayMs, this.#signal))) {
        return understood(request, reply, { sent, elapsedMs: performance.now() - startedMs });
      }
    }
  }

  /** Resolves with the body of a positive answer. Rejects with `RequestFailed` otherwise. */
  async read<T>(request: ClientRequest, schema: z.ZodType<T>): Promise<T> {
    const answer = await this.send(request);
    if (!answer.ok) throw failed(request, `was refused: ${described(answer.problem)}`);
    const body = schema.safeParse(answer.body);
    if (body.success) return body.data;
    throw failed(request, `had an answer of another shape: ${z.prettifyError(body.error)}`);
  }

  /** Waits for what is on its way, then closes the connections. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  async #attempt({ method, path, body, key, timeoutMs }: ClientRequest): Promise<Reply> {
    const limitMs = timeoutMs ?? REQUEST_TIMEOUT_MS;
    const options = {
      method,
      path,
      headers: {
        ...this.#headers(),
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(this.#apiKey !== undefined && { authorization: `Bearer ${this.#apiKey}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      headersTimeout: limitMs,
      bodyTimeout: limitMs,
    };
    try {
      const response = await this.#pool.request(options);
      return {
        status: response.statusCode,
        retryAfter: header(response.headers['retry-after']),
        replayed: header(response.headers['idempotency-replayed']) === 'true',
        text: await response.body.text(),
      };
    } catch (error) {
      return { status: 'no_answer', error };
    }
  }
}

/** What one attempt brought. */
type Reply =
  | {
      readonly status: number;
      readonly retryAfter: string | undefined;
      readonly replayed: boolean;
      readonly text: string;
    }
  | { readonly status: 'no_answer'; readonly error: unknown };

function understood(
  request: ClientRequest,
  reply: Reply,
  { sent, elapsedMs }: { sent: number; elapsedMs: number },
): Answer {
  if (reply.status === 'no_answer') {
    const why = reasonOf(reply.error);
    throw failed(request, `had no answer in ${sent} attempts: ${why}`, reply.error);
  }
  const { status, text, replayed } = reply;
  const body = parsed(text);
  if (status >= 200 && status < 300) return { ok: true, body, replayed, elapsedMs };
  const problem = Problem.safeParse(body);
  if (status >= 400 && status < 500 && problem.success) {
    return { ok: false, problem: problem.data, replayed, elapsedMs };
  }
  const said = problem.success ? described(problem.data) : text.slice(0, QUOTED_MAX);
  throw failed(request, `was answered ${status} after ${sent} attempts: ${said}`);
}

/** A problem in one line. */
export function described({ code, title, detail }: Problem): string {
  return `${code} (${detail ?? title ?? 'no detail'})`;
}

function failed(request: ClientRequest, what: string, cause?: unknown): RequestFailed {
  return new RequestFailed(`${request.method} ${request.path} ${what}`, { cause });
}

/** Resolves with true after the delay, or with false as soon as `signal` is aborted. */
const waited = (delayMs: number, signal: AbortSignal): Promise<boolean> =>
  sleep(delayMs, true, { signal }).catch(() => false);

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const header = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
