/**
 * The typed client: every call of the API with the shapes that its OpenAPI document says. It runs
 * in Node and in browsers alike.
 */
import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** A shape of the API by its name: `Shape<'Order'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What the service says when it refuses (RFC 9457). */
export type Problem = Shape<'Problem'>;

export type Stockroom = Client<paths>;

export interface StockroomOptions {
  /** Where the service is: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly apiKey?: string;
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

/** Makes a client; it connects when it is asked for something. */
export function createStockroom({ url, apiKey }: StockroomOptions): Stockroom {
  const headers = apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` };
  return createClient<paths>({ baseUrl: url, headers });
}

/** An answer as the client gives it: data, or what the service said instead. */
interface Answered {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. Throws `ProblemError` if the service refused. */
export async function dataOf<Answer extends Answered>(
  answer: Promise<Answer>,
): Promise<NonNullable<Answer['data']>> {
  const { data, error, response } = await answer;
  if (error === undefined && data !== undefined && data !== null) return data;
  throw new ProblemError(problemIn(error, response));
}

function problemIn(error: unknown, response: Response): Problem {
  if (typeof error === 'object' && error !== null && 'detail' in error) return error as Problem;
  const { status, statusText: title } = response;
  return { type: 'about:blank', title, status, detail: `the service answered ${status} ${title}` };
}
