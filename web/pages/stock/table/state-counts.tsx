/** How many rows are in each state, and a choice of one of them. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { count } from '../../../parts/figures.ts';
import { STATES } from '../search.ts';
import type { View } from './view.ts';
import { readRows } from './view.ts';

const LABELS = { low: 'Low', out: 'Out', oversold: 'Oversold', reserved: 'Reserved' } as const;

/** The counts are for orientation, so they may be a little old. */
const OLD_MS = 15_000;

interface StateCountsProps {
  readonly view: View;
  readonly onChoose: (state: View['state']) => void;
}

export function StateCounts({ view, onChoose }: StateCountsProps) {
  const { state: chosen, sort: _, order: __, ...filters } = view;
  const choices = [undefined, ...STATES];
  const counts = useQueries({
    queries: choices.map((state) => {
      // What is not sorted by anything costs least.
      const counted: View = { ...filters, sort: 'sku', order: 'asc', ...(state && { state }) };
      return {
        queryKey: ['stock', 'count', counted],
        staleTime: OLD_MS,
        refetchInterval: OLD_MS,
        placeholderData: keepPreviousData,
        meta: { levels: () => false },
        queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
          (await readRows(counted, { offset: 0, limit: 1 }, signal)).total,
      };
    }),
  });
  return (
    <div className="segments stock-states" role="group" aria-label="State">
      {choices.map((state, index) => {
        const found = counts[index]?.data;
        return (
          <button
            key={state ?? 'all'}
            type="button"
            aria-pressed={state === chosen}
            onClick={() => onChoose(state)}
          >
            {state === undefined ? 'All' : LABELS[state]}
            {found !== undefined && <span className="stock-count"> {count(found)}</span>}
          </button>
        );
      })}
    </div>
  );
}
