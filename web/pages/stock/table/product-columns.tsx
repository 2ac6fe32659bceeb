/** The columns of the table of products: sums, and what is available at each warehouse. */
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { count } from '../../../parts/figures.ts';
import type { Column } from '../../../parts/table.tsx';
import {
  availableColumn,
  categoryColumn,
  figureColumn,
  skuColumn,
  stateColumn,
  updatedColumn,
} from './level-columns.tsx';
import { StateMark } from './state-badge.tsx';
import type { ProductRow } from './view.ts';

/** Columns of products; `onOpen` shows more of one. */
export const productColumns = (
  warehouses: readonly Shape<'Warehouse'>[],
  onOpen: (row: ProductRow) => void,
): readonly Column<ProductRow>[] => [
  {
    id: 'name',
    head: 'Product',
    // It stays in sight beside the others, so on a phone it must leave room for them.
    width: 'clamp(150px, 15vw, 260px)',
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
  availableColumn,
  figureColumn('incoming', 'Incoming', true),
  stateColumn,
  ...warehouses.map((warehouse) => warehouseColumn(warehouse)),
  updatedColumn,
];

/** The column of a warehouse; its id cannot be that of another column. */
const warehouseColumn = ({ id, name }: Shape<'Warehouse'>): Column<ProductRow> => ({
  id: `at ${id}`,
  head: name,
  align: 'end',
  width: '100px',
  cell: ({ sku, name: product, warehouses }) => {
    const level = warehouses[id];
    if (level === undefined) return <span className="stock-zero">–</span>;
    return (
      <Link
        to="/stock/$warehouse/$sku"
        params={{ warehouse: id, sku }}
        className="stock-cell"
        aria-label={`${count(level.available)} of ${product} at ${name}`}
      >
        <StateMark {...level} />
        {count(level.available)}
      </Link>
    );
  },
});
