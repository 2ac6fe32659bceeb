/** What a policy would order now if it were put in force, beside what is in force. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { count } from '../../../parts/figures.ts';
import type { PolicyInput } from './draft.ts';

/** So long after the last key the service is asked. */
const SETTLE_MS = 250;

interface PreviewProps {
  readonly warehouse: string;
  readonly scope: string;
  readonly policy: PolicyInput | undefined;
}

export function Preview({ warehouse, scope, policy }: PreviewProps) {
  const asked = useSettled(JSON.stringify(policy ?? null));
  const isAsked = asked !== 'null' && /^(default|category:.+|sku:.+)$/.test(scope);
  const { data, error, isFetching } = useQuery({
    queryKey: ['policies', warehouse, 'preview', scope, asked],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => {
      const params = { path: { id: warehouse, scope } };
      const body = JSON.parse(asked) as PolicyInput;
      const path = '/v1/warehouses/{id}/policies/{scope}/preview';
      return dataOf(api.POST(path, { params, body, signal }));
    },
  });
  return (
    <section className="preview" aria-label="What it would order now" aria-busy={isFetching}>
      <h3>What it would order now</h3>
      {!isAsked && <p className="soft">Fill in the figures, and it is shown here.</p>}
      {isAsked && error !== null && <Failure error={error} />}
      {isAsked && error === null && data !== undefined && <Orders preview={data} />}
    </section>
  );
}

interface OrdersProps {
  readonly preview: {
    readonly levels: number;
    readonly orders: number;
    readonly units: number;
    readonly items: readonly {
      readonly sku: string;
      readonly available: number;
      readonly incoming: number;
      readonly low: boolean;
      readonly quantity: number;
      readonly because: string;
      readonly now: { readonly quantity: number } | null;
    }[];
  };
}

function Orders({ preview: { levels, orders, units, items } }: OrdersProps) {
  return (
    <>
      <p>
        <strong>{count(orders)}</strong> {orders === 1 ? 'order' : 'orders'} of{' '}
        <strong>{count(units)}</strong> units, for {count(levels)}{' '}
        {levels === 1 ? 'level' : 'levels'}.
      </p>
      {items.length > 0 && (
        <div className="preview-table">
          <table className="plain-table">
            <caption className="sr-only">What would be ordered</caption>
            <thead>
              <tr>
                <th scope="col">SKU</th>
                <th scope="col" className="number">
                  Available
                </th>
                <th scope="col" className="number">
                  Incoming
                </th>
                <th scope="col" className="number">
                  Orders
                </th>
                <th scope="col" className="number">
                  In force
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.sku} title={item.because}>
                  <td>
                    <code>{item.sku}</code> {item.low && <Badge status="low" />}
                  </td>
                  <td className="number">{count(item.available)}</td>
                  <td className="number">{count(item.incoming)}</td>
                  <td className="number">
                    <strong>{count(item.quantity)}</strong>
                  </td>
                  <td className="number">{item.now === null ? '–' : count(item.now.quantity)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items[0] !== undefined && (
        <p className="soft">
          <code>{items[0].sku}</code>: {items[0].because}.
        </p>
      )}
    </>
  );
}

/** The value, once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
