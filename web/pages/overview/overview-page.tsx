/** How the service is doing: what needs attention, how fast it is, and the last hour. */
import { useQuery } from '@tanstack/react-query';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { Badge } from '../../parts/badge.tsx';
import { PageHead, Shown } from '../../parts/page.tsx';
import { Attention } from './attention.tsx';
import { LastHour } from './last-hour.tsx';
import type { Overview } from './overview.ts';
import { Queues } from './queues.tsx';
import { Proof } from './proof.tsx';
import { Shards } from './shards.tsx';
import { Traffic } from './traffic.tsx';
import './overview.css';

export function OverviewPage() {
  useLive('overview');
  const query = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/overview', { signal })),
  });
  return (
    <>
      <PageHead title="Overview" aside={query.data && <Health overview={query.data} />} />
      <Shown query={query}>
        {(overview) => (
          <>
            <Attention overview={overview} />
            <div className="overview-columns">
              <Traffic overview={overview} />
              <Proof integrity={overview.integrity} />
            </div>
            <LastHour />
            <div className="overview-columns">
              <Shards shards={overview.shards} />
              <Queues overview={overview} />
            </div>
          </>
        )}
      </Shown>
    </>
  );
}

function Health({ overview: { ready, diskFull } }: { readonly overview: Overview }) {
  if (diskFull) return <Badge status="disk full" tone="bad" />;
  return ready ? <Badge status="ready" tone="good" /> : <Badge status="not ready" tone="bad" />;
}
