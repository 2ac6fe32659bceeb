/** The table of what a view finds, with how many that are. */
import { Failure } from '../../../parts/failure.tsx';
import { count } from '../../../parts/figures.ts';
import type { Column } from '../../../parts/table.tsx';
import { Table } from '../../../parts/table.tsx';
import type { Named } from '../product/product-dialog.tsx';
import { SORTS } from '../search.ts';
import { Nothing } from './nothing.tsx';
import type { Change } from './stock-filters.tsx';
import { useRows } from './use-rows.ts';
import type { StockRow, View } from './view.ts';

interface RowsTableProps<Row extends StockRow> {
  readonly view: View;
  /** Whether a row is one of those that the columns are of. */
  readonly isRow: (row: StockRow) => row is Row;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly onSort: (change: Change) => void;
  /** Shows everything. */
  readonly onReset: () => void;
  /** Shows a product of which there is no row. */
  readonly onProduct: (product: Named) => void;
}

export function RowsTable<Row extends StockRow>(props: RowsTableProps<Row>) {
  const { view, isRow, columns, keyOf, onOpen, onSort, onReset, onProduct } = props;
  const { total, rowAt, onSight, isBehind, error, retry } = useRows(view, isRow);
  const noun = view.by === 'level' ? 'level' : 'product';
  if (total === undefined) {
    return error === null ? (
      <div className="loading" role="status">
        Loading…
      </div>
    ) : (
      <Failure error={error} onRetry={retry} />
    );
  }
  return (
    <section className="stock-rows" data-by={view.by} data-behind={isBehind}>
      {error !== null && <Failure error={error} onRetry={retry} />}
      <p className="soft" role="status">
        {count(total)} {total === 1 ? noun : `${noun}s`}
        {view.by === 'product' && '; the column of a warehouse says what is available there'}
      </p>
      <Table
        label={`Stock by ${noun}`}
        columns={columns}
        total={total}
        rowAt={rowAt}
        keyOf={keyOf}
        onSight={onSight}
        onOpen={onOpen}
        sort={{ by: view.sort, order: view.order }}
        onSort={({ by, order }) => onSort({ sort: SORTS.find((sort) => sort === by), order })}
        list={JSON.stringify(view)}
        empty={<Nothing view={view} onReset={onReset} onProduct={onProduct} />}
      />
    </section>
  );
}
