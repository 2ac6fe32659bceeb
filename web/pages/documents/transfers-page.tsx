/** All transfers, newest first. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { given } from '../../app/search-params.ts';
import { count } from '../../parts/figures.ts';
import { Icon } from '../../parts/icon.tsx';
import { PageHead } from '../../parts/page.tsx';
import type { Column } from '../../parts/table.tsx';
import { WarehouseFilter } from '../../parts/warehouse-filter.tsx';
import { DocumentId } from './document/document-id.tsx';
import { sumOf } from './document/sums.ts';
import { NewTransfer } from './entry/new-transfer.tsx';
import { REFERENCE_COLUMN, STATUS_COLUMN, timeColumn } from './list/columns.tsx';
import { GoToId, StatusFilter } from './list/filters.tsx';
import { ListView } from './list/list-view.tsx';
import { NoDocuments } from './list/no-documents.tsx';
import { TRANSFER_STATUSES } from '../../app/vocabulary.ts';
import type { TransferSearch } from './search.ts';
import { arrived } from './transfer/transfer-figures.ts';
import './documents.css';

const COLUMNS: readonly Column<Shape<'Transfer'>>[] = [
  {
    id: 'id',
    head: 'Transfer',
    cell: ({ id }) => (
      <Link to="/transfers/$id" params={{ id }} tabIndex={-1} aria-label={id}>
        <DocumentId id={id} />
      </Link>
    ),
  },
  { id: 'way', head: 'From → to', isMinor: true, cell: ({ from, to }) => `${from} → ${to}` },
  { id: 'mode', head: 'Mode', width: '104px', isMinor: true, cell: ({ mode }) => mode },
  STATUS_COLUMN,
  {
    id: 'units',
    head: 'Arrived / units',
    width: '132px',
    align: 'end',
    cell: ({ lines }) =>
      `${count(sumOf(lines, arrived))} / ${count(sumOf(lines, ({ quantity }) => quantity))}`,
  },
  REFERENCE_COLUMN,
  timeColumn('Created', ({ createdAt }) => createdAt),
];

export function TransfersPage() {
  const { do: open, ...filters } = useSearch({ from: '/transfers' });
  const navigate = useNavigate({ from: '/transfers' });
  useLive('documents');
  const change = (search: TransferSearch, replace = false): void =>
    void navigate({ search, replace });
  return (
    <>
      <PageHead title="Transfers">
        <GoToId to="/transfers/$id" />
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => change({ ...filters, do: 'new' })}
        >
          <Icon name="plus" />
          New transfer
        </button>
      </PageHead>
      <div className="filters">
        <StatusFilter
          statuses={TRANSFER_STATUSES}
          value={filters.status}
          onChange={(status) => change(given<TransferSearch>({ ...filters, status }))}
        />
        <WarehouseFilter
          value={filters.warehouse}
          onChange={(warehouse) => change(given<TransferSearch>({ ...filters, warehouse }))}
        />
      </div>
      <ListView
        key={JSON.stringify(filters)}
        label="Transfers"
        question={{
          key: ['transfers', 'list', filters],
          read: (page, signal) => {
            const query = { ...page, ...filters };
            return dataOf(api.GET('/v1/transfers', { params: { query }, signal }));
          },
        }}
        columns={COLUMNS}
        onOpen={({ id }) => void navigate({ to: '/transfers/$id', params: { id } })}
        empty={
          <NoDocuments noun="transfer" filters={filters} onAll={() => change({})}>
            “New transfer” moves stock from one warehouse to another.
          </NoDocuments>
        }
      />
      {open === 'new' && <NewTransfer onClose={() => change(filters, true)} />}
    </>
  );
}
