/** What there is to know about a level besides its figures. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../../parts/page.tsx';
import { Warehouses } from '../product/warehouses.tsx';
import { HistoryCard } from './history-card.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import type { Place, useAssessment } from './read-level.ts';
import { ReservedCard } from './reserved-card.tsx';
import { useLedger } from './use-ledger.ts';

const PAGE = '/stock/$warehouse/$sku';

interface LevelPartsProps {
  readonly place: Place;
  /** Whether anything was ever recorded there; if not, there is nothing to tell of it. */
  readonly isKnown: boolean;
  readonly assessment: ReturnType<typeof useAssessment>;
}

export function LevelParts({ place, isKnown, assessment }: LevelPartsProps) {
  const warehouses = (
    <Card title="At all warehouses">
      <Warehouses sku={place.sku} here={place.warehouse} />
    </Card>
  );
  const policy = <PolicyCard place={place} assessment={assessment} />;
  return isKnown ? (
    <Recorded place={place} warehouses={warehouses} policy={policy} />
  ) : (
    <div className="stock-level">
      {warehouses}
      {policy}
    </div>
  );
}

interface RecordedProps {
  readonly place: Place;
  readonly warehouses: ReactNode;
  readonly policy: ReactNode;
}

function Recorded({ place, warehouses, policy }: RecordedProps) {
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
            {warehouses}
            <ReservedCard place={place} />
          </div>
        </div>
        {policy}
      </div>
      <LedgerCard place={place} source={source} />
    </>
  );
}
