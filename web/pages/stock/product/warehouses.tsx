/** What there is of a product at each warehouse, and in all. */
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { useWarehouses } from '../../../parts/warehouse-filter.tsx';
import { count } from '../../../parts/figures.ts';
import { Shown } from '../../../parts/page.tsx';
import { useProductStock } from '../level/read-level.ts';

interface WarehousesProps {
  readonly sku: string;
  /** The warehouse whose page this is on. */
  readonly here?: string;
}

const FIGURES = ['onHand', 'available', 'incoming'] as const;
const HEADS = { onHand: 'On hand', available: 'Available', incoming: 'Incoming' } as const;
/** More warehouses where it never was are not named. */
const OTHERS_MAX = 20;

export function Warehouses({ sku, here }: WarehousesProps) {
  const stock = useProductStock(sku);
  const { data: all = [] } = useWarehouses();
  return (
    <Shown query={stock}>
      {({ warehouses: levels, ...sums }) => {
        const known = new Set(levels.map(({ warehouse }) => warehouse));
        const others = all.filter(({ id }) => id !== here && !known.has(id));
        return (
          <>
            {levels.length === 0 ? (
              <p className="soft">Nothing was ever recorded of it.</p>
            ) : (
              <Levels
                levels={levels}
                sums={sums}
                here={here}
                names={new Map(all.map(({ id, name }) => [id, name]))}
              />
            )}
            {others.length > 0 && (
              <p className="soft stock-others">
                Never at{' '}
                {others.slice(0, OTHERS_MAX).map(({ id, name }, index) => (
                  <Fragment key={id}>
                    {index > 0 && ', '}
                    <LevelLink warehouse={id} sku={sku} name={name} />
                  </Fragment>
                ))}
                {others.length > OTHERS_MAX && ` and ${others.length - OTHERS_MAX} more`}
              </p>
            )}
          </>
        );
      }}
    </Shown>
  );
}

interface LevelsProps {
  readonly levels: readonly Shape<'Level'>[];
  readonly sums: Readonly<Record<(typeof FIGURES)[number], number | null>>;
  readonly here: string | undefined;
  /** Of warehouses by id. */
  readonly names: ReadonlyMap<string, string>;
}

const Levels = ({ levels, sums, here, names }: LevelsProps) => (
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
        {levels.map((level) => (
          <tr key={level.warehouse}>
            <th scope="row">
              <LevelLink
                warehouse={level.warehouse}
                sku={level.sku}
                name={names.get(level.warehouse) ?? level.warehouse}
                isHere={level.warehouse === here}
              />
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
);

interface LevelLinkProps {
  readonly warehouse: string;
  readonly sku: string;
  readonly name: string;
  readonly isHere?: boolean;
}

const LevelLink = ({ warehouse, sku, name, isHere = false }: LevelLinkProps) => (
  <Link
    to="/stock/$warehouse/$sku"
    params={{ warehouse, sku }}
    aria-current={isHere ? 'page' : undefined}
  >
    {name}
  </Link>
);
