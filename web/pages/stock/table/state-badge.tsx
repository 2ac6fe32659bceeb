/** How a level stands, if it does not stand well. */
import { Badge } from '../../../parts/badge.tsx';

/** The worst that is true of it; undefined if nothing is. */
export function stateOf({
  available,
  low,
}: {
  readonly available: number;
  readonly low: boolean;
}): 'oversold' | 'out' | 'low' | undefined {
  if (available < 0) return 'oversold';
  if (available === 0) return 'out';
  return low ? 'low' : undefined;
}

export function StateBadge(level: { readonly available: number; readonly low: boolean }) {
  const state = stateOf(level);
  return state === undefined ? null : <Badge status={state} />;
}

interface StateMarkProps {
  readonly available: number;
  readonly low: boolean;
  /** Only where there is no room for a column of states. */
  readonly isForPhone?: boolean;
}

/** The same as a small word before a figure. */
export function StateMark({ isForPhone = false, ...level }: StateMarkProps) {
  const state = stateOf(level);
  if (state === undefined) return null;
  return (
    <span className="stock-mark" data-state={state} data-for={isForPhone ? 'phone' : 'all'}>
      {state}
    </span>
  );
}
