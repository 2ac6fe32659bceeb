/** What there is of a product at each warehouse, and in all. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useWarehouses } from '../../parts/warehouse-filter.tsx';
import type { LevelFilter } from '../../app/live.ts';
import { count } from '../../parts/figures.ts';
import { Shown } from '../../parts/page.tsx';

/** The levels of a product. */
export function useProductStock(sku: string) {
  const levels: LevelFilter = (_, changed) => changed === sku;
  return useQuery({
    queryKey: ['stock', 'product', sku],
    meta: { levels },
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/products/{sku}/stock', { params: { path: { sku } }, signal })),
  });
}

interface WarehousesProps {
  readonly sku: string;
  /** The warehouse whose page this is on. */
  readonly here?: string;
}

const FIGURES = ['onHand', 'available', 'incoming'] as const;
const HEADS = { onHand: 'On hand', available: 'Available', incoming: 'Incoming' } as const;

export function Warehouses({ sku, here }: WarehousesProps) {
  const stock = useProductStock(sku);
  const names = new Map((useWarehouses().data ?? []).map(({ id, name }) => [id, name]));
  return (
    <Shown query={stock}>
      {({ warehouses, ...sums }) =>
        warehouses.length === 0 ? (
          <p className="soft">Nothing was ever recorded of it at any warehouse.</p>
        ) : (
          <div className="scroll-x">
            <table className="plain-table stock-warehouses">
              <thead>
                <tr>
                  <th scope="col">Warehouse</th>
                  {FIGURES.map((figure) => (
                    <th key={figure} scope="col" className="number">
                      {HEADS[figure]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {warehouses.map((level) => (
                  <tr key={level.warehouse}>
                    <th scope="row">
                      <Link
                        to="/stock/$warehouse/$sku"
                        params={{ warehouse: level.warehouse, sku }}
                        aria-current={level.warehouse === here ? 'page' : undefined}
                      >
                        {names.get(level.warehouse) ?? level.warehouse}
                      </Link>
                    </th>
                    {FIGURES.map((figure) => (
                      <td key={figure} className="number">
                        {count(level[figure] ?? 0)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">All</th>
                  {FIGURES.map((figure) => (
                    <td key={figure} className="number">
                      {count(sums[figure] ?? 0)}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
        )
      }
    </Shown>
  );
}
