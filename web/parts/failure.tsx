/** What went wrong, in the words of the service, with the figures that a person needs. */
import type { Problem } from '../../src/client/api/stockroom.ts';
import { count } from './figures.ts';
import { Icon } from './icon.tsx';
import { wordsOf } from '../app/refusal.ts';

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
        {hasParticulars(problem) ? <Particulars problem={problem} /> : <p>{detail}</p>}
        {onRetry !== undefined && (
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}

/** Whether it says more than its detail, and says that too. */
const hasParticulars = (problem: Problem | undefined): problem is Problem =>
  (problem?.shortages ?? problem?.errors ?? []).length > 0;

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
