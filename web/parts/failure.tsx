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
