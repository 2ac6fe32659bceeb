/** All restocks, newest first. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { given } from '../../app/search-params.ts';
import { count } from '../../parts/figures.ts';
import { PageHead } from '../../parts/page.tsx';
import type { Column } from '../../parts/table.tsx';
import { WarehouseFilter } from '../../parts/warehouse-filter.tsx';
import { DocumentId } from './document/document-id.tsx';
import { STATUS_COLUMN, timeColumn } from './list/columns.tsx';
import { GoToId, SkuFilter, StatusFilter } from './list/filters.tsx';
import { ListView } from './list/list-view.tsx';
import { NoDocuments } from './list/no-documents.tsx';
import { isOutstanding } from './restock/restock-figures.ts';
import { RESTOCK_STATUSES } from '../../app/vocabulary.ts';
import type { RestockSearch } from './search.ts';
import './documents.css';

const COLUMNS: readonly Column<Shape<'Restock'>>[] = [
  {
    id: 'id',
    head: 'Restock',
    cell: ({ id }) => (
      <Link to="/restocks/$id" params={{ id }} tabIndex={-1} aria-label={id}>
        <DocumentId id={id} />
      </Link>
    ),
  },
  {
    id: 'warehouse',
    head: 'Warehouse',
    width: '110px',
    isMinor: true,
    cell: ({ warehouse }) => warehouse,
  },
  { id: 'sku', head: 'SKU', cell: ({ sku }) => <code title={sku}>{sku}</code> },
  {
    id: 'quantity',
    head: 'Received',
    width: '120px',
    isMinor: true,
    align: 'end',
    cell: ({ received, quantity }) => `${count(received)} / ${count(quantity)}`,
  },
  STATUS_COLUMN,
  {
    id: 'strategy',
    head: 'Strategy',
    width: '122px',
    isMinor: true,
    cell: ({ strategy }) => strategy,
  },
  {
    id: 'supplier',
    head: 'Supplier',
    width: '104px',
    isMinor: true,
    cell: ({ supplier }) => supplier ?? <span className="soft">–</span>,
  },
  timeColumn('Expected', (restock) => (isOutstanding(restock) ? restock.expectedAt : null)),
  timeColumn('Created', ({ createdAt }) => createdAt),
];

export function RestocksPage() {
  const filters = useSearch({ from: '/restocks' });
  const navigate = useNavigate({ from: '/restocks' });
  useLive('documents');
  const change = (search: RestockSearch): void => void navigate({ search });
  return (
    <>
      <PageHead title="Restocks">
        <GoToId to="/restocks/$id" />
      </PageHead>
      <div className="filters">
        <StatusFilter
          statuses={RESTOCK_STATUSES}
          value={filters.status}
          onChange={(status) => change(given<RestockSearch>({ ...filters, status }))}
        />
        <WarehouseFilter
          value={filters.warehouse}
          onChange={(warehouse) => change(given<RestockSearch>({ ...filters, warehouse }))}
        />
        <SkuFilter
          key={filters.sku ?? ''}
          value={filters.sku}
          onChange={(sku) => change(given<RestockSearch>({ ...filters, sku }))}
        />
      </div>
      <ListView
        key={JSON.stringify(filters)}
        label="Restocks"
        question={{
          key: ['restocks', 'list', filters],
          read: (page, signal) => {
            const query = { ...page, ...filters };
            return dataOf(api.GET('/v1/restocks', { params: { query }, signal }));
          },
        }}
        columns={COLUMNS}
        onOpen={({ id }) => void navigate({ to: '/restocks/$id', params: { id } })}
        empty={
          <NoDocuments noun="restock" filters={filters} onAll={() => change({})}>
            They come from policies: <Link to="/policies">put one in force</Link>, and it asks for
            stock when there is too little.
          </NoDocuments>
        }
      />
    </>
  );
}
