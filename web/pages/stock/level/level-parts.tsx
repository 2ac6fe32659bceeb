/** What there is to know about a level besides its figures. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card } from '../../../parts/page.tsx';
import { Warehouses } from '../warehouses.tsx';
import { HistoryCard } from './history-card.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import type { Place, useAssessment } from './read-level.ts';
import { ReservedCard } from './reserved-card.tsx';
import { useLedger } from './use-ledger.ts';

const PAGE = '/stock/$warehouse/$sku';

interface LevelPartsProps {
  readonly place: Place;
  readonly assessment: ReturnType<typeof useAssessment>;
}

export function LevelParts({ place, assessment }: LevelPartsProps) {
  const { range = '7d' } = useSearch({ from: PAGE });
  const navigate = useNavigate({ from: PAGE });
  const source = useLedger(place);
  return (
    <>
      <div className="stock-level">
        <div className="stock-level-main">
          <HistoryCard
            source={source}
            range={range}
            onRange={(next) =>
              void navigate({
                search: (before) => ({ ...before, range: next }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          <div className="cards">
            <Card title="At all warehouses">
              <Warehouses sku={place.sku} here={place.warehouse} />
            </Card>
            <ReservedCard place={place} />
          </div>
        </div>
        <PolicyCard place={place} assessment={assessment} />
      </div>
      <LedgerCard place={place} source={source} />
    </>
  );
}
