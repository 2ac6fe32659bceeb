/** How on hand and available went over time. */
import { useEffect } from 'react';
import { Chart } from '../../../parts/chart.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { count } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Card, Shown } from '../../../parts/page.tsx';
import { RANGES } from '../search.ts';
import type { Range } from './history.ts';
import { historyOf, startOf } from './history.ts';
import type { useLedger } from './use-ledger.ts';

/** More rows are not read for a chart. */
const ROWS_MAX = 5_000;

const LABELS = { '24h': '24 h', '7d': '7 d', '30d': '30 d', all: 'All' } as const;

interface HistoryCardProps {
  readonly source: ReturnType<typeof useLedger>;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
}

export function HistoryCard({ source: { ledger, older }, range, onRange }: HistoryCardProps) {
  const { rows = [], older: cursor = null } = ledger.data ?? {};
  const now = ledger.dataUpdatedAt;
  const start = startOf(range, now);
  const oldest = rows.at(-1)?.at;
  // The row before the beginning says how it began.
  const isMissing = cursor !== null && oldest !== undefined && Date.parse(oldest) > start;
  const isFull = rows.length >= ROWS_MAX;
  const { mutate, isPending, isError } = older;
  const wantsOlder = isMissing && !isFull && !isPending && !isError;
  useEffect(() => {
    if (wantsOlder) mutate();
  }, [wantsOlder, mutate]);
  const { times, onHand, available } = historyOf(rows, start, now);
  return (
    <Card
      title="History"
      aside={
        <div className="segments" role="group" aria-label="Range">
          {RANGES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={range === each}
              onClick={() => onRange(each)}
            >
              {LABELS[each]}
            </button>
          ))}
        </div>
      }
    >
      <Shown query={ledger}>
        {() =>
          oldest === undefined ? (
            <p className="empty">Nothing has happened here yet.</p>
          ) : (
            <>
              <Chart
                title="On hand and available"
                times={times}
                format={count}
                height={200}
                lines={[
                  { label: 'On hand', colour: 1, values: onHand, shape: 'step' },
                  { label: 'Available', colour: 2, values: available, shape: 'step' },
                ]}
              />
              {isMissing && isFull && (
                <p className="soft">
                  The latest {count(rows.length)} movements, since <Moment at={oldest} as="clock" />
                  .
                </p>
              )}
              {wantsOlder || (isMissing && isPending) ? (
                <p className="soft" role="status">
                  Reading what was before…
                </p>
              ) : null}
              {isError && <Failure error={older.error} onRetry={() => mutate()} />}
            </>
          )
        }
      </Shown>
    </Card>
  );
}
