/** The columns of the table of products: sums, and what is available at each warehouse. */
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { count } from '../../../parts/figures.ts';
import type { Column } from '../../../parts/table.tsx';
import {
  categoryColumn,
  figureColumn,
  skuColumn,
  stateColumn,
  updatedColumn,
} from './level-columns.tsx';
import { stateOf } from './state-badge.tsx';
import type { ProductRow } from './view.ts';

/** Columns of products; `onOpen` shows more of one. */
export const productColumns = (
  warehouses: readonly Shape<'Warehouse'>[],
  onOpen: (row: ProductRow) => void,
): readonly Column<ProductRow>[] => [
  {
    id: 'name',
    head: 'Product',
    isSortable: true,
    cell: (row) => (
      <button type="button" className="stock-name" tabIndex={-1} onClick={() => onOpen(row)}>
        {row.name}
      </button>
    ),
  },
  skuColumn,
  categoryColumn,
  figureColumn('onHand', 'On hand', true),
  figureColumn('reserved', 'Reserved', true),
  figureColumn('unavailable', 'Unavailable', true),
  figureColumn('available', 'Available', false),
  figureColumn('incoming', 'Incoming', true),
  ...warehouses.map((warehouse) => warehouseColumn(warehouse)),
  stateColumn,
  updatedColumn,
];

/** The column of a warehouse; its id cannot be that of another column. */
const warehouseColumn = ({ id, name }: Shape<'Warehouse'>): Column<ProductRow> => ({
  id: `at ${id}`,
  head: name,
  align: 'end',
  width: '118px',
  cell: ({ sku, name: product, warehouses }) => {
    const level = warehouses[id];
    if (level === undefined) return <span className="stock-zero">–</span>;
    const state = stateOf(level);
    return (
      <Link
        to="/stock/$warehouse/$sku"
        params={{ warehouse: id, sku }}
        className="stock-cell"
        aria-label={`${count(level.available)} of ${product} at ${name}`}
      >
        {state !== undefined && (
          <span className="stock-mark" data-state={state}>
            {state}
          </span>
        )}
        {count(level.available)}
      </Link>
    );
  },
});
