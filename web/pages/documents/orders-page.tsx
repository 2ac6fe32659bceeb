/** All orders, newest first. */
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
import { DocumentId } from './document/document-id.tsx';
import { sumOf } from './document/sums.ts';
import { NewOrder } from './entry/new-order.tsx';
import { REFERENCE_COLUMN, STATUS_COLUMN, timeColumn } from './list/columns.tsx';
import { GoToId, StatusFilter } from './list/filters.tsx';
import { ListView } from './list/list-view.tsx';
import { NoDocuments } from './list/no-documents.tsx';
import { isOpen, unitsByWarehouse } from './order/order-figures.ts';
import { ORDER_STATUSES } from '../../app/vocabulary.ts';
import type { OrderSearch } from './search.ts';
import './documents.css';

type Order = Shape<'Order'>;

const COLUMNS: readonly Column<Order>[] = [
  {
    id: 'id',
    head: 'Order',
    cell: ({ id }) => (
      <Link to="/orders/$id" params={{ id }} tabIndex={-1} aria-label={id}>
        <DocumentId id={id} />
      </Link>
    ),
  },
  STATUS_COLUMN,
  {
    id: 'units',
    head: 'Lines / units',
    width: '118px',
    align: 'end',
    cell: ({ lines }) =>
      `${count(lines.length)} / ${count(sumOf(lines, ({ quantity }) => quantity))}`,
  },
  {
    id: 'allocations',
    head: 'From',
    isMinor: true,
    cell: ({ allocations }) =>
      unitsByWarehouse(allocations)
        .map(({ warehouse, quantity }) => `${warehouse} ${count(quantity)}`)
        .join(' · '),
  },
  REFERENCE_COLUMN,
  timeColumn('Created', ({ createdAt }) => createdAt),
  timeColumn('Updated', ({ updatedAt }) => updatedAt),
  timeColumn('Expires', (order) => (isOpen(order) ? order.expiresAt : null)),
];

export function OrdersPage() {
  const { do: open, ...filters } = useSearch({ from: '/orders' });
  const navigate = useNavigate({ from: '/orders' });
  useLive('documents');
  const change = (search: OrderSearch, replace = false): void => void navigate({ search, replace });
  return (
    <>
      <PageHead title="Orders">
        <GoToId to="/orders/$id" />
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => change({ ...filters, do: 'new' })}
        >
          <Icon name="plus" />
          New order
        </button>
      </PageHead>
      <div className="filters">
        <StatusFilter
          statuses={ORDER_STATUSES}
          value={filters.status}
          onChange={(status) => change(given<OrderSearch>({ status }))}
        />
      </div>
      <ListView
        key={JSON.stringify(filters)}
        label="Orders"
        question={{
          key: ['orders', 'list', filters],
          read: (page, signal) => {
            const query = { ...page, ...filters };
            return dataOf(api.GET('/v1/orders', { params: { query }, signal }));
          },
        }}
        columns={COLUMNS}
        onOpen={({ id }) => void navigate({ to: '/orders/$id', params: { id } })}
        empty={
          <NoDocuments noun="order" filters={filters} onAll={() => change({})}>
            They come by <code>POST /v1/orders</code>, or from “New order”.
          </NoDocuments>
        }
      />
      {open === 'new' && <NewOrder onClose={() => change(filters, true)} />}
    </>
  );
}
