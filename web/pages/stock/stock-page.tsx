/** Stock: levels, or products with their levels, as many as there are. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useWarehouses } from '../../parts/warehouse-filter.tsx';
import { useLive } from '../../app/live.ts';
import { PageHead } from '../../parts/page.tsx';
import type { Column } from '../../parts/table.tsx';
import { stockSearch } from './search.ts';
import './stock.css';
import { CsvButton } from './table/csv.tsx';
import { ColumnsDialog, useHiddenColumns } from './table/hidden-columns.tsx';
import { levelColumns } from './table/level-columns.tsx';
import { productColumns } from './table/product-columns.tsx';
import type { Named } from './product/product-dialog.tsx';
import { ProductDialog } from './product/product-dialog.tsx';
import { RowsTable } from './table/rows-table.tsx';
import { StateCounts } from './table/state-counts.tsx';
import { StockFilters } from './table/stock-filters.tsx';
import type { Change } from './table/stock-filters.tsx';
import { isLevelRow, isProductRow, viewOf } from './table/view.ts';

/** Columns that are always there. */
const FIXED = ['name'];

export function StockPage() {
  useLive('stock');
  const search = useSearch({ from: '/stock' });
  const navigate = useNavigate({ from: '/stock' });
  const view = useMemo(() => viewOf(search), [search]);
  const change = useCallback(
    (by: Change, replace = false) =>
      void navigate({
        search: (before) => stockSearch({ ...before, ...by }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  const onSearch = useCallback((q: string) => change({ q }, true), [change]);
  const { data: all = [] } = useWarehouses();
  const [hidden, setHidden] = useHiddenColumns(view.by);
  const [isChoosing, setChoosing] = useState(false);
  const [opened, setOpened] = useState<Named>();
  const warehouses = all.filter(({ id }) => view.warehouse === undefined || view.warehouse === id);
  const ofLevels = levelColumns(new Map(all.map(({ id, name }) => [id, name])));
  const ofProducts = productColumns(warehouses, setOpened);
  const choices = (view.by === 'level' ? ofLevels : ofProducts).filter(
    ({ id }) => !FIXED.includes(id),
  );
  const shared = { view, onSort: change, onReset: () => change(NOTHING), onProduct: setOpened };
  return (
    <>
      <PageHead title="Stock">
        <button type="button" className="button" onClick={() => setChoosing(true)}>
          Columns
        </button>
        <CsvButton view={view} />
      </PageHead>
      <StockFilters view={view} onChange={change} onSearch={onSearch} />
      <StateCounts view={view} onChoose={(state) => change({ state })} />
      {view.by === 'level' ? (
        // Other rows are another table: what one remembers is nothing to the other.
        <RowsTable
          key="level"
          {...shared}
          isRow={isLevelRow}
          columns={shownOf(ofLevels, hidden)}
          keyOf={({ warehouse, sku }) => `${warehouse} ${sku}`}
          onOpen={({ warehouse, sku }) =>
            void navigate({ to: '/stock/$warehouse/$sku', params: { warehouse, sku } })
          }
        />
      ) : (
        <RowsTable
          key="product"
          {...shared}
          isRow={isProductRow}
          columns={shownOf(ofProducts, hidden)}
          keyOf={({ sku }) => sku}
          onOpen={setOpened}
        />
      )}
      {isChoosing && (
        <ColumnsDialog
          columns={choices}
          hidden={hidden}
          onChange={setHidden}
          onClose={() => setChoosing(false)}
        />
      )}
      {opened !== undefined && (
        <ProductDialog product={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

/** A search without filters. */
const NOTHING: Change = {
  q: undefined,
  warehouse: undefined,
  category: undefined,
  state: undefined,
};

const shownOf = <Row,>(
  columns: readonly Column<Row>[],
  hidden: ReadonlySet<string>,
): readonly Column<Row>[] => columns.filter(({ id }) => FIXED.includes(id) || !hidden.has(id));
