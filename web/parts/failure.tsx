/** What went wrong, in the words of the service, with the figures that a person needs. */
import { ProblemError } from '../../src/client/api/stockroom.ts';
import type { Problem } from '../../src/client/api/stockroom.ts';
import { count } from './figures.ts';
import { Icon } from './icon.tsx';

interface FailureProps {
  readonly error: unknown;
  /** Tries again, if that makes sense. */
  readonly onRetry?: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const { title, detail, problem } = wordsOf(error);
  return (
    <div className="failure" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{title}</strong>
        <p>{detail}</p>
        {problem !== undefined && <Particulars problem={problem} />}
        {onRetry !== undefined && (
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}

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

function wordsOf(error: unknown): { title: string; detail: string; problem?: Problem } {
  if (error instanceof ProblemError) {
    const { problem } = error;
    const title = TITLES[problem.code ?? ''] ?? problem.title;
    return { title, detail: problem.detail, problem };
  }
  if (error instanceof TypeError) {
    return {
      title: 'The service cannot be reached',
      detail: 'It may be starting. ' + error.message,
    };
  }
  return { title: 'Something went wrong', detail: String(error) };
}

function Particulars({ problem }: { readonly problem: Problem }) {
  const { shortages = [], errors = [], current } = problem;
  return (
    <ul className="particulars">
      {shortages.map(({ sku, warehouse, requested, available }) => (
        <li key={`${warehouse ?? ''} ${sku}`}>
          <code>{sku}</code>
          {warehouse !== undefined && <> at {warehouse}</>}: {count(requested)} asked for,{' '}
          {count(available)} available
        </li>
      ))}
      {errors.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <code>{path}</code> {message}
        </li>
      ))}
      {current !== undefined && <li>On hand now: {count(current.onHand)}</li>}
    </ul>
  );
}
