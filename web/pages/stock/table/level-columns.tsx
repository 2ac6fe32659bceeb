/** The columns of the table of levels. */
import { Link } from '@tanstack/react-router';
import { count } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import type { Column } from '../../../parts/table.tsx';
import { StateBadge, StateMark } from './state-badge.tsx';
import type { LevelRow, StockRow } from './view.ts';

type FigureName = 'onHand' | 'reserved' | 'unavailable' | 'available' | 'incoming';

/** With room for the arrow that says that rows are sorted by it. */
const WIDTHS: Readonly<Record<FigureName, string>> = {
  onHand: '98px',
  reserved: '98px',
  unavailable: '118px',
  available: '104px',
  incoming: '100px',
};

/** A column of figures; zeros are pale, so that others are seen. */
export const figureColumn = (id: FigureName, head: string, isMinor: boolean): Column<StockRow> => ({
  id,
  head,
  isMinor,
  align: 'end',
  width: WIDTHS[id],
  isSortable: true,
  cell: ({ [id]: figure }) => (
    <span className={figure === 0 ? 'stock-zero' : undefined}>{count(figure ?? 0)}</span>
  ),
});

export const skuColumn: Column<StockRow> = {
  id: 'sku',
  head: 'SKU',
  width: '108px',
  isSortable: true,
  isMinor: true,
  cell: ({ sku }) => <code>{sku}</code>,
};

export const categoryColumn: Column<StockRow> = {
  id: 'category',
  head: 'Category',
  width: '100px',
  isSortable: true,
  isMinor: true,
  cell: ({ category }) => category,
};

export const stateColumn: Column<StockRow> = {
  id: 'state',
  head: 'State',
  width: '88px',
  isMinor: true,
  cell: (row) => <StateBadge {...row} />,
};

/** What is available; on a phone with the state before it, for which there is no column. */
export const availableColumn: Column<StockRow> = {
  ...figureColumn('available', 'Available', false),
  cell: (row) => (
    <>
      <StateMark {...row} isForPhone />
      <span className={row.available === 0 ? 'stock-zero' : undefined}>{count(row.available)}</span>
    </>
  ),
};

export const updatedColumn: Column<StockRow> = {
  id: 'updatedAt',
  head: 'Updated',
  width: '108px',
  align: 'end',
  isSortable: true,
  isMinor: true,
  cell: ({ updatedAt }) => (updatedAt === null ? '–' : <Moment at={updatedAt} />),
};

/** Columns of levels; `names` are those of warehouses by id. */
export const levelColumns = (names: ReadonlyMap<string, string>): readonly Column<LevelRow>[] => [
  skuColumn,
  {
    id: 'name',
    head: 'Product',
    isSortable: true,
    cell: ({ warehouse, sku, name }) => (
      <Link to="/stock/$warehouse/$sku" params={{ warehouse, sku }} title={name} tabIndex={-1}>
        {name}
      </Link>
    ),
  },
  {
    id: 'warehouse',
    head: 'Warehouse',
    width: '100px',
    isSortable: true,
    cell: ({ warehouse }) => names.get(warehouse) ?? warehouse,
  },
  categoryColumn,
  figureColumn('onHand', 'On hand', true),
  figureColumn('reserved', 'Reserved', true),
  figureColumn('unavailable', 'Unavailable', true),
  availableColumn,
  figureColumn('incoming', 'Incoming', true),
  stateColumn,
  updatedColumn,
];
