/**
 * Sends requests again until they are answered, where that is safe: those that only read or set,
 * and those with an idempotency key at an endpoint that remembers it. Such endpoints get a key if
 * the caller gave none, the same for every attempt, so that what is asked happens once.
 */
import { KEYED_ENDPOINTS } from './keyed-endpoints.ts';
import { retryDelayMs } from './retry.ts';

const KEY = 'Idempotency-Key';
const KEY_BYTES = 16;
const REPEATABLE_METHODS: readonly string[] = ['GET', 'HEAD', 'PUT', 'DELETE'];

/** How requests are sent, and how long. All of it has defaults; tests say otherwise. */
export interface Persistence {
  /** How often a request is sent before its caller is told; 12 times unless said otherwise. */
  readonly attemptsMax?: number | undefined;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Resolves after so many milliseconds; rejects with the signal's reason once it is aborted. */
  readonly sleep?: ((delayMs: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** Uniform in [0, 1). */
  readonly random?: (() => number) | undefined;
}

/** What came of a request: an answer, or that there was none, and why. */
export type Outcome =
  | { readonly response: Response }
  | { readonly response: null; readonly attempts: number; readonly error: unknown };

/** Sends `request` until it is answered or is not to be sent again. Rejects if it is aborted. */
export async function persist(request: Request, options: Persistence = {}): Promise<Outcome> {
  const { attemptsMax, sleep = pause, random = Math.random } = options;
  const repeatable = isRepeatable(request);
  for (let sent = 1; ; sent += 1) {
    const reply = await attempt(request, options.fetch);
    const { response } = reply;
    const retryAfter = response?.headers.get('Retry-After') ?? undefined;
    const what = { status: response?.status ?? 'no_answer', retryAfter, repeatable } as const;
    const delayMs = retryDelayMs(what, sent, { random, attemptsMax });
    if (delayMs === null) return response === null ? { ...reply, attempts: sent } : { response };
    await response?.body?.cancel();
    await sleep(delayMs, request.signal);
  }
}

/** Waits. Rejects with the signal's reason as soon as it is aborted. */
export function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, delayMs);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}

/** What went wrong with a connection. A host with several addresses fails with one error each. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  if (!(error instanceof Error)) return String(error);
  // What `fetch` rejects with says nothing; its cause does.
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

/** A new idempotency key. (`crypto.randomUUID` is not there on pages without TLS.) */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const KEYED = new RegExp(
  `^(${KEYED_ENDPOINTS.map((endpoint) =>
    endpoint.replace(' ', ' .*').replaceAll(/\{\w+\}/g, '[^/]+'),
  ).join('|')})$`,
);

/** Whether sending it twice does what sending it once does. Gives it a key where that helps. */
function isRepeatable({ method, url, headers }: Request): boolean {
  if (REPEATABLE_METHODS.includes(method)) return true;
  if (!KEYED.test(`${method} ${new URL(url).pathname}`)) return false;
  if (!headers.has(KEY)) headers.set(KEY, newKey());
  return true;
}

type Reply = { readonly response: Response } | { readonly response: null; readonly error: unknown };

async function attempt(
  request: Request,
  // A clone would not hear of an abort once memory has been tidied up (undici#4068).
  send: Persistence['fetch'] = (each) => fetch(each, { signal: request.signal }),
): Promise<Reply> {
  try {
    // A body can be read once, so each attempt has its own.
    const response = await whole(await send(request.clone()));
    if (response.body !== null) ASKED_FOR.set(response.body, request);
    return { response };
  } catch (error) {
    request.signal.throwIfAborted();
    return { response: null, error };
  }
}

/**
 * The requests that streams are answers to. With a request that nobody holds, an abort of the
 * signal that it was made with goes unheard, even if its answer is still being read (undici#3644).
 */
const ASKED_FOR = new WeakMap<object, Request>();

/** With the whole body, so that one that breaks off is no answer. Streams stay streams. */
async function whole(response: Response): Promise<Response> {
  const isJson = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');
  if (!isJson || response.body === null) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}
