/** Every answer that is not a success, as `application/problem+json` (RFC 9457). */
import type { Response } from 'express';
import type { Fault } from '../actor/fault.ts';
import type { Flaw, Refusal, Shortage } from '../domain/refusal.ts';

/** The contract's closed list of codes. */
export type ProblemCode =
  | 'validation'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'duplicate'
  | 'insufficient_stock'
  | 'invalid_state'
  | 'stale'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'idempotency_mismatch'
  | 'rate_limited'
  | 'overloaded'
  | 'unavailable'
  | 'outcome_unknown'
  | 'not_applied';

/** Statuses and titles; the compiler keeps the table complete. */
export const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  validation: [400, 'The request is not valid'],
  unauthorized: [401, 'An API key is needed'],
  forbidden: [403, 'This is not allowed'],
  not_found: [404, 'There is no such thing'],
  method_not_allowed: [405, 'The method is not allowed here'],
  duplicate: [409, 'It exists already'],
  insufficient_stock: [409, 'There is not enough stock'],
  invalid_state: [409, 'Its state does not allow this'],
  stale: [409, 'The level is not as expected'],
  payload_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'The content type is not supported'],
  idempotency_mismatch: [422, 'The idempotency key was used with another body'],
  rate_limited: [429, 'Too many requests'],
  overloaded: [503, 'Too much is waiting; not executed, try again'],
  unavailable: [503, 'Not executed; the service cannot do it now'],
  outcome_unknown: [504, 'It may have been executed; retry with the same key'],
  not_applied: [424, 'Not applied, because another operation was refused'],
};

/** A problem as it is sent. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code?: ProblemCode;
  readonly [extension: string]: unknown;
}

/** So many of the things that are wrong are told in words. */
const DETAILS_MAX = 3;

/** What the edge itself has against a request. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ProblemCode;
  readonly extension: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    detail: string,
    extension: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.code = code;
    this.extension = extension;
  }
}

/** Refuses a request because of what is wrong in it. */
export const invalid = (...errors: readonly Flaw[]): RequestError =>
  new RequestError('validation', detailOf(errors), { errors });

/** Refuses a body that is longer than it may be. */
export const tooLarge = (): RequestError =>
  new RequestError('payload_too_large', 'the body is too large');

/** Refuses a body or an address that is not what it must be, which `message` says. */
export const unreadable = (message: 'is not JSON' | 'cannot be read'): RequestError =>
  invalid({ path: '', message: `the body or URL ${message}` });

/** Refuses a request because what it speaks of is not there. */
export const notFound = (detail: string): RequestError => new RequestError('not_found', detail);

/** The problem with `code`, of which `extension` has the numbers. */
export function problem(
  code: ProblemCode,
  detail: string,
  extension: Readonly<Record<string, unknown>> = {},
): Problem {
  const [status, title] = PROBLEMS[code];
  return { type: `urn:stockroom:problem:${code}`, title, status, detail, code, ...extension };
}

/** The problem of an input with `errors`. */
export const problemOfFlaws = (errors: readonly Flaw[]): Problem =>
  problem('validation', detailOf(errors), { errors });

/** The first few flaws in words, and how many there are besides. */
function detailOf(flaws: readonly Flaw[]): string {
  const texts = flaws
    .slice(0, DETAILS_MAX)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const others = flaws.length - texts.length;
  return texts.join('; ') + (others === 0 ? '' : `; and ${others} more`);
}

/** The problem that a fault is. Its code is the contract's own. */
export function problemOfFault(fault: Fault): Problem {
  return problem(fault.code, fault.message);
}

/** The problem that a refusal of the domain is; a set of operations has that of its first one. */
export function problemOf(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'insufficient_stock': {
      const { shortages } = refusal;
      const texts = shortages.slice(0, DETAILS_MAX).map(textOf);
      return problem('insufficient_stock', texts.join('; '), { shortages });
    }
    case 'stale': {
      const { onHand, version } = refusal.current;
      const detail = `on hand is ${onHand} at version ${version}`;
      return problem('stale', detail, { current: refusal.current });
    }
    case 'validation':
      return problemOfFlaws(refusal.errors);
    case 'not_found':
    case 'invalid_state':
    case 'duplicate':
    case 'idempotency_mismatch':
      return problem(refusal.code, refusal.detail);
    case 'rejected_all': {
      const bad = refusal.refusals.find((each) => each !== null);
      if (bad === undefined || bad === null) throw new Error('all were rejected for no reason');
      return { ...problemOf(bad), results: refusal.refusals.map((each) => resultOf(each)) };
    }
  }
}

function textOf({ sku, requested, available, incoming = 0 }: Shortage): string {
  const text = `${requested} of ${sku} asked, ${available} available`;
  return incoming === 0 ? text : `${text}, ${incoming} incoming`;
}

function resultOf(refusal: Refusal | null): { readonly status: number; readonly error: Problem } {
  const error =
    refusal === null
      ? problem('not_applied', 'another operation of the batch was refused')
      : problemOf(refusal);
  return { status: error.status, error };
}

/** Seconds after which a client is asked to try again. */
const RETRY_AFTER_SECONDS = 1;

/** Sends `what` in place of a success. */
export function sendProblem(response: Response, what: Problem): void {
  if (what.status === 503 || what.status === 429) {
    response.set('Retry-After', String(RETRY_AFTER_SECONDS));
  }
  response.status(what.status).type('application/problem+json').send(JSON.stringify(what));
}
