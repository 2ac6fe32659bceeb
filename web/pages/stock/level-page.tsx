/** One product at one warehouse: its figures, its history, and what can be done with it. */
import { Link, useParams } from '@tanstack/react-router';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { useWarehouses } from '../../parts/warehouse-filter.tsx';
import { useLive } from '../../app/live.ts';
import { Badge } from '../../parts/badge.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading, PageHead, Shown } from '../../parts/page.tsx';
import { Actions } from './level/actions.tsx';
import { LevelFigures } from './level/level-figures.tsx';
import { LevelParts } from './level/level-parts.tsx';
import { noLevel, useAssessment, useLevel, useProduct } from './level/read-level.ts';
import './stock.css';
import { stateOf } from './table/state-badge.tsx';

export function LevelPage() {
  useLive('stock', 'documents');
  const place = useParams({ from: '/stock/$warehouse/$sku' });
  const product = useProduct(place.sku);
  const warehouses = useWarehouses();
  const level = useLevel(place);
  const warehouse = warehouses.data?.find(({ id }) => id === place.warehouse);
  // What has been read stays, with the form that may be open, though reading it again has failed.
  const failed = [product, warehouses].find(({ data, error }) => data === undefined && error);
  if (failed !== undefined || (warehouses.data !== undefined && warehouse === undefined)) {
    return (
      <>
        <PageHead title={place.sku} />
        <Failure
          error={failed?.error ?? `There is no warehouse ${place.warehouse}.`}
          onRetry={() => void (failed ?? warehouses).refetch()}
        />
        <p>
          <Link to="/stock">See all stock</Link>
        </p>
      </>
    );
  }
  if (product.data === undefined || warehouses.data === undefined || warehouse === undefined) {
    return <Loading />;
  }
  return (
    <Shown query={level}>
      {(found) => (
        <Level
          level={found ?? noLevel(place)}
          isKnown={found !== null}
          product={product.data}
          warehouse={warehouse}
          warehouses={warehouses.data}
        />
      )}
    </Shown>
  );
}

interface LevelProps {
  readonly level: Shape<'Level'>;
  /** Whether anything was ever recorded there. */
  readonly isKnown: boolean;
  readonly product: Shape<'Product'>;
  readonly warehouse: Shape<'Warehouse'>;
  readonly warehouses: readonly Shape<'Warehouse'>[];
}

function Level({ level, isKnown, product, warehouse, warehouses }: LevelProps) {
  const assessment = useAssessment(level);
  const alertAt = assessment.data?.alertAt ?? Number.NEGATIVE_INFINITY;
  const low = level.available <= alertAt;
  const state = isKnown ? stateOf({ available: level.available, low }) : undefined;
  return (
    <>
      <PageHead
        title={product.name}
        aside={
          <>
            {state !== undefined && <Badge status={state} />}
            {!(product.active && warehouse.active) && <Badge status="inactive" />}
          </>
        }
        lead={
          <>
            <Link to="/stock" search={{ by: 'product', q: product.sku }}>
              <code>{product.sku}</code>
            </Link>{' '}
            ·{' '}
            <Link to="/stock" search={{ category: product.category }}>
              {product.category}
            </Link>{' '}
            · at{' '}
            <Link to="/stock" search={{ warehouse: warehouse.id }}>
              {warehouse.name}
            </Link>
          </>
        }
      >
        <Actions level={level} isKnown={isKnown} name={product.name} warehouses={warehouses} />
      </PageHead>
      {!isKnown && (
        <p className="soft">
          Nothing was ever recorded of it here. Receive what arrives, or count what is there.
        </p>
      )}
      <LevelFigures level={level} state={state} />
      <LevelParts
        place={{ warehouse: warehouse.id, sku: product.sku }}
        isKnown={isKnown}
        assessment={assessment}
      />
    </>
  );
}
