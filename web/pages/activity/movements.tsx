/** The ledger: every movement, filtered, the newest first. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { useMore } from '../../app/more.ts';
import { MOVEMENT_TYPES } from '../../app/vocabulary.ts';
import { count, signed } from '../../parts/figures.ts';
import { Moment } from '../../parts/moment.tsx';
import { Shown } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import type { Column } from '../../parts/table.tsx';
import { WarehouseFilter } from '../../parts/warehouse-filter.tsx';
import { AboutLink } from './about-link.tsx';
import type { ActivitySearch } from './search.ts';
import { SearchText } from './search-text.tsx';

type Movement = Shape<'Movement'>;

const route = getRouteApi('/activity');
const PAGE = 200;
/** The next page is read when so many rows are left below those in sight. */
const AHEAD = 50;

const COLUMNS: readonly Column<Movement>[] = [
  {
    id: 'at',
    head: 'Time',
    width: 'clamp(86px, 12vw, 170px)',
    cell: ({ at }) => <Moment at={at} as="clock" />,
  },
  {
    id: 'type',
    head: 'Type',
    width: 'clamp(88px, 9vw, 120px)',
    cell: ({ type }) => type.replaceAll('_', ' '),
  },
  {
    id: 'level',
    head: 'Level',
    cell: ({ warehouse, sku }) => <AboutLink warehouse={warehouse} sku={sku} />,
  },
  {
    id: 'amount',
    head: 'Amount',
    width: 'clamp(80px, 8vw, 100px)',
    align: 'end',
    cell: ({ quantity, amount }) => (quantity === 0 ? count(amount) : signed(quantity)),
  },
  {
    id: 'onHand',
    head: 'On hand',
    width: '90px',
    align: 'end',
    isMinor: true,
    cell: ({ onHand }) => count(onHand),
  },
  {
    id: 'why',
    head: 'Why',
    isMinor: true,
    cell: ({ document, reason, reference }) => (
      <>
        {document !== null && <AboutLink document={document} />}{' '}
        {[reason, reference].filter((text) => text !== null).join(' · ')}
      </>
    ),
  },
  { id: 'actor', head: 'By', width: '110px', isMinor: true, cell: ({ actor }) => actor },
];

export function Movements({ search }: { readonly search: ActivitySearch }) {
  useLive('stock');
  const navigate = route.useNavigate();
  const { warehouse, sku, reference, document } = search;
  const type = MOVEMENT_TYPES.find((each) => each === search.type);
  const change = (next: Partial<ActivitySearch>): void => {
    void navigate({ search: (now: ActivitySearch) => ({ ...now, ...next }), replace: true });
  };
  const filters = {
    ...(warehouse === undefined ? {} : { warehouse }),
    ...(sku === undefined ? {} : { sku }),
    ...(type === undefined ? {} : { type }),
    ...(reference === undefined ? {} : { reference }),
    ...(document === undefined ? {} : { document }),
  };
  const query = useInfiniteQuery({
    queryKey: ['stock', 'movements', filters],
    placeholderData: keepPreviousData,
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) => {
      const about = { ...filters, limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
      return dataOf(api.GET('/v1/movements', { params: { query: about }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const onSight = useMore(query, rows.length, AHEAD);
  return (
    <>
      <div className="filters">
        <SearchText label="SKU" value={sku} onChange={(text) => change({ sku: text })} />
        <SearchText
          label="Reference"
          value={reference}
          onChange={(text) => change({ reference: text })}
        />
        <WarehouseFilter value={warehouse} onChange={(id) => change({ warehouse: id })} />
        <select
          aria-label="Type"
          value={type ?? ''}
          onChange={({ target }) => change({ type: target.value || undefined })}
        >
          <option value="">All types</option>
          {MOVEMENT_TYPES.map((each) => (
            <option key={each} value={each}>
              {each.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
        {document !== undefined && (
          <button type="button" className="chip" onClick={() => change({ document: undefined })}>
            {document} ×
          </button>
        )}
      </div>
      <Shown query={query}>
        {() => (
          <Table
            label="Movements"
            columns={COLUMNS}
            total={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={({ warehouse: at, seq }) => `${at} ${seq}`}
            onSight={onSight}
            empty="No movement matches."
          />
        )}
      </Shown>
    </>
  );
}
