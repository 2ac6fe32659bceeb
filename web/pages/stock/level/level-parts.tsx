/** What there is to know about a level besides its figures. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { Card } from '../../../parts/page.tsx';
import { Warehouses } from '../warehouses.tsx';
import { HistoryCard } from './history-card.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import { ReservedCard } from './reserved-card.tsx';
import { useLedger } from './use-ledger.ts';

const PAGE = '/stock/$warehouse/$sku';

export function LevelParts({ level }: { readonly level: Shape<'Level'> }) {
  const { warehouse, sku } = level;
  const { range = '7d' } = useSearch({ from: PAGE });
  const navigate = useNavigate({ from: PAGE });
  const source = useLedger(level);
  return (
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
        <LedgerCard place={{ warehouse, sku }} source={source} />
      </div>
      <div className="stock-level-side">
        <PolicyCard level={level} />
        <ReservedCard place={{ warehouse, sku }} />
        <Card title="At all warehouses">
          <Warehouses sku={sku} here={warehouse} />
        </Card>
      </div>
    </div>
  );
}
