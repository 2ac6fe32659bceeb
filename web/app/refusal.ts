/** What went wrong, in words that people use. */
import { NoAnswerError, ProblemError } from '../../src/client/api/stockroom.ts';
import type { Problem } from '../../src/client/api/stockroom.ts';

/** Titles of refusals as people say them. */
const TITLES: Readonly<Record<string, string>> = {
  insufficient_stock: 'Not enough stock',
  invalid_state: 'That is not possible now',
  stale: 'It has changed meanwhile',
  validation: 'Something is not right in what was entered',
  not_found: 'There is no such thing',
  duplicate: 'It exists already',
  overloaded: 'The service has too much to do; nothing was done',
  unavailable: 'The service cannot do that now; nothing was done',
  outcome_unknown: 'It may have been done; look before you try again',
};

/** A title, what it is about, and the service's own answer if it gave one. */
export interface Words {
  readonly title: string;
  readonly detail: string;
  readonly problem?: Problem;
}

/** What `error` says to a person. */
export function wordsOf(error: unknown): Words {
  if (error instanceof ProblemError) {
    const { problem } = error;
    const title = TITLES[problem.code ?? ''] ?? problem.title;
    return { title, detail: problem.detail, problem };
  }
  if (error instanceof NoAnswerError || error instanceof TypeError) {
    return {
      title: 'The service cannot be reached',
      detail: `It may be starting. ${error.message}`,
    };
  }
  return { title: 'Something went wrong', detail: String(error) };
}

/** The same in one line, for where there is no room for more. */
export function inOneLine(error: unknown): string {
  const { title, detail } = wordsOf(error);
  return `${title}: ${detail}`;
}

const SERVER_ERRORS = 500;

/** Whether the service has said no, rather than nothing. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status < SERVER_ERRORS;
