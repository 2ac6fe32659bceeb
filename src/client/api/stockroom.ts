/**
 * The typed client: every call of the API with the shapes that its OpenAPI document says. It runs
 * in Node and in browsers alike. What may be sent again is, as `persist.ts` says.
 *
 * ```ts
 * const api = createStockroom({ url: 'http://127.0.0.1:3000' });
 * const body = { lines: [{ sku: 'MUG', quantity: 2 }] };
 * const order = await dataOf(api.POST('/v1/orders', { body }));
 * ```
 */
import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import type { Persistence } from './persist.ts';
import { persist, reasonOf } from './persist.ts';
import type { components, paths } from './schema.ts';

/** A shape of the API by its name: `Shape<'Order'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What the service says when it refuses (RFC 9457). */
export type Problem = Shape<'Problem'>;

/** Of what can be had as a stream too, it asks for JSON unless a call says otherwise. */
export type Stockroom = Client<paths, typeof JSON_TYPE | typeof PROBLEM_TYPE>;

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

export interface StockroomOptions extends Persistence {
  /** Where the service is: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly apiKey?: string | undefined;
}

/** The service refused, with a problem that says why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** There was no answer. Whether what was asked has been done is open, unless it only reads. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Makes a client; it connects when it is asked for something. */
export function createStockroom(options: StockroomOptions): Stockroom {
  const baseUrl = options.url.replace(/\/+$/, '');
  return createClient({
    baseUrl,
    headers: { Accept: `${JSON_TYPE}, ${PROBLEM_TYPE}`, ...authorization(options.apiKey) },
    fetch: (request) => answered(request, options),
  });
}

/** The header that shows an API key, if there is one. */
export const authorization = (apiKey: string | undefined): Record<string, string> =>
  apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` };

/** What the service answers, be it a problem. Throws `NoAnswerError` if it does not. */
export async function answered(request: Request, options: Persistence): Promise<Response> {
  const outcome = await persist(request, options);
  if (outcome.response !== null) return outcome.response;
  const { attempts, error } = outcome;
  const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  const what = `${request.method} ${request.url} had no answer in ${tried}`;
  throw new NoAnswerError(`${what}: ${reasonOf(error)}`, { cause: error });
}

/** An answer as the client gives it: data, or what the service said instead. */
interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. Throws `ProblemError` if the service refused. */
export async function dataOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const answer = await asked;
  if (isGood(answer)) return answer.data;
  throw new ProblemError(problemIn(answer.error, answer.response));
}

const isGood = <Data>(answer: Answer<Data>): answer is Answer<Data> & { readonly data: Data } =>
  answer.response.ok;

/** The problem that a refusal is, of which nothing has been read yet. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return problemIn(body, response);
}

function problemIn(body: unknown, { status, statusText }: Response): Problem {
  if (isProblem(body)) return body;
  const title = statusText === '' ? 'without a word' : statusText;
  const detail = `the service answered ${status} ${title}`;
  return { type: 'about:blank', title, status, detail };
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detail' in body && 'title' in body;

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * Every item of a list, page after page. `ask` asks for the page at a place, which goes among the
 * parameters of the query:
 *
 * ```ts
 * const about = { status: 'reserved', limit: 1000 } as const;
 * everyItem((place) => api.GET('/v1/orders', { params: { query: { ...about, ...place } } }));
 * ```
 */
export async function* everyItem<Item>(
  ask: (place: { readonly cursor?: string }) => Promise<Answer<Page<Item>>>,
): AsyncGenerator<Item, void, undefined> {
  let page = await dataOf(ask({}));
  yield* page.items;
  while (page.nextCursor !== null) {
    page = await dataOf(ask({ cursor: page.nextCursor }));
    yield* page.items;
  }
}
