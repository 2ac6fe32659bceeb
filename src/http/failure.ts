/** Turns whatever a handler threw into the problem that the client is told. */
import { ZodError } from 'zod';
import { Fault } from '../actor/fault.ts';
import type { Flaw } from '../domain/refusal.ts';
import type { Problem } from './problem.ts';
import {
  RequestError,
  problem,
  problemOfFault,
  problemOfFlaws,
  tooLarge,
  unreadable,
} from './problem.ts';

/** The problem for `error`. What nobody foresaw is a 500 that says nothing of the inside. */
export function problemFor(error: unknown): Problem {
  if (error instanceof RequestError) return problem(error.code, error.message, error.extension);
  if (error instanceof Fault) return problemOfFault(error);
  if (error instanceof ZodError) return problemOfFlaws(flawsOf(error));
  const { type, status } = fieldsOf(error);
  if (type === 'entity.too.large') return problemFor(tooLarge());
  if (status === 415) return problem('unsupported_media_type', 'the encoding is not supported');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return problemFor(
      unreadable(type === 'entity.parse.failed' ? 'is not JSON' : 'cannot be read'),
    );
  }
  return {
    type: 'about:blank',
    title: 'Something went wrong inside the service',
    status: 500,
    detail: 'the request may or may not have been executed; retry with the same key',
  };
}

/**
 * What `error` is to who only asked, and would have changed nothing: not that the outcome is
 * unknown, but that there is no answer.
 */
export function errorOfQuestion(error: unknown): unknown {
  if (!(error instanceof Fault) || error.code !== 'outcome_unknown') return error;
  return new Fault('unavailable', error.message, { cause: error });
}

/** What zod found, in the contract's shape. */
export function flawsOf(error: ZodError): readonly Flaw[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys') return { path, message: issue.message };
    const at = path === '' ? '' : `${path}.`;
    return { path: `${at}${issue.keys[0] ?? ''}`, message: `unknown: ${issue.keys.join(', ')}` };
  });
}

function fieldsOf(error: unknown): { readonly type?: unknown; readonly status?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
