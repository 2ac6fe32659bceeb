/** The policies of a warehouse: which is in force for what, and changing them. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { useMore } from '../../app/more.ts';
import { Badge } from '../../parts/badge.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageHead, Shown } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import type { Column } from '../../parts/table.tsx';
import { useWarehouses } from '../../parts/warehouse-filter.tsx';
import { PolicyEditor } from './editor/policy-editor.tsx';
import { policyInWords, scopeInWords, strategyName } from './in-words.ts';
import type { PolicySearch } from './search.ts';
import { WarehouseChoice } from './warehouse-choice.tsx';
import './policies.css';

type ScopedPolicy = Shape<'ScopedPolicy'>;

const route = getRouteApi('/policies');
const PAGE = 500;
/** The next page is read when so many rows are left below those in sight. */
const AHEAD = 100;
/** What the editor is opened with for a policy that there is not yet. */
export const NEW = 'new';

const COLUMNS: readonly Column<ScopedPolicy>[] = [
  { id: 'scope', head: 'For', width: '24%', cell: ({ scope }) => scopeInWords(scope) },
  {
    id: 'strategy',
    head: 'Strategy',
    width: '150px',
    cell: ({ strategy }) => strategyName(strategy),
  },
  { id: 'figures', head: 'Figures', cell: policyInWords, isMinor: true },
  { id: 'state', head: 'State', width: '120px', cell: (policy) => <State policy={policy} /> },
];

export function PoliciesPage() {
  useLive('documents');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: warehouses } = useWarehouses();
  const warehouse = search.warehouse ?? warehouses?.[0]?.id;
  const change = (next: PolicySearch): void => {
    void navigate({ search: (now: PolicySearch) => ({ ...now, ...next }) });
  };
  return (
    <>
      <PageHead
        title="Policies"
        lead="When stock is low, and what is ordered then. The most specific policy applies."
      >
        {warehouse !== undefined && (
          <>
            <Link to="/policies/simulation" search={{ warehouse }} className="button">
              Simulate
            </Link>
            <button
              type="button"
              className="button"
              data-kind="primary"
              onClick={() => change({ warehouse, scope: NEW })}
            >
              <Icon name="plus" /> New policy
            </button>
          </>
        )}
      </PageHead>
      {warehouses !== undefined && warehouse === undefined ? (
        <p className="empty">There is no warehouse yet.</p>
      ) : (
        <WarehouseChoice value={warehouse} onChange={(id) => change({ warehouse: id })} />
      )}
      {warehouse !== undefined && (
        <PolicyList warehouse={warehouse} onOpen={({ scope }) => change({ warehouse, scope })} />
      )}
      {warehouse !== undefined && search.scope !== undefined && (
        <PolicyEditor
          key={`${warehouse} ${search.scope}`}
          warehouse={warehouse}
          scope={search.scope}
          onClose={() => change({ scope: undefined })}
        />
      )}
    </>
  );
}

interface PolicyListProps {
  readonly warehouse: string;
  readonly onOpen: (policy: ScopedPolicy) => void;
}

function PolicyList({ warehouse, onOpen }: PolicyListProps) {
  const query = useInfiniteQuery({
    queryKey: ['policies', warehouse, 'list'],
    placeholderData: keepPreviousData,
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) => {
      const about = { limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
      const params = { path: { id: warehouse }, query: about };
      return dataOf(api.GET('/v1/warehouses/{id}/policies', { params, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const onSight = useMore(query, rows.length, AHEAD);
  return (
    <Shown query={query}>
      {() => (
        <Table
          label={`Policies of ${warehouse}`}
          columns={COLUMNS}
          total={rows.length}
          rowAt={(index) => rows[index]}
          keyOf={({ scope }) => scope}
          onSight={onSight}
          onOpen={onOpen}
          empty="No policy is in force here: nothing is ordered, and stock is low only at 0."
        />
      )}
    </Shown>
  );
}

function State({ policy: { enabled = true, snoozedUntil } }: { readonly policy: ScopedPolicy }) {
  const [openedAt] = useState(Date.now);
  if (!enabled) return <Badge status="disabled" tone="neutral" />;
  const isSnoozed = snoozedUntil !== undefined && Date.parse(snoozedUntil) > openedAt;
  return isSnoozed ? <Badge status="snoozed" tone="warn" /> : <Badge status="enabled" />;
}
