/** One order: what was asked for, where it comes from, and what can be done about it. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { Badge } from '../../parts/badge.tsx';
import { PageHead } from '../../parts/page.tsx';
import { DocumentFrame } from './document/document-frame.tsx';
import { sumOf } from './document/sums.ts';
import { Timeline } from './document/timeline.tsx';
import { CancelOrder } from './order/cancel-order.tsx';
import { Fulfil } from './order/fulfil.tsx';
import { isOpen } from './order/order-figures.ts';
import { Allocations, OrderFacts, OrderLines } from './order/order-parts.tsx';
import { Return } from './order/return.tsx';
import './documents.css';

export function OrderPage() {
  const { id } = useParams({ from: '/orders/$id' });
  useLive('documents');
  const query = useQuery({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/orders/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <DocumentFrame noun="order" id={id} query={query}>
      {(order) => <OrderView key={id} order={order} />}
    </DocumentFrame>
  );
}

function OrderView({ order }: { readonly order: Shape<'Order'> }) {
  const [action, setAction] = useState<'fulfil' | 'cancel' | 'return'>();
  const close = (): void => setAction(undefined);
  const canReturn = sumOf(order.lines, ({ shipped, returned }) => shipped - returned) > 0;
  return (
    <>
      <PageHead title={`Order ${order.id}`} aside={<Badge status={order.status} />}>
        {canReturn && (
          <button type="button" className="button" onClick={() => setAction('return')}>
            Return
          </button>
        )}
        {isOpen(order) && (
          <>
            <button
              type="button"
              className="button"
              data-kind="danger"
              onClick={() => setAction('cancel')}
            >
              Cancel order
            </button>
            <button
              type="button"
              className="button"
              data-kind="primary"
              onClick={() => setAction('fulfil')}
            >
              Fulfil
            </button>
          </>
        )}
      </PageHead>
      <div className="documents-detail">
        <div className="documents-column">
          <OrderLines order={order} />
          <Allocations order={order} />
        </div>
        <div className="documents-column">
          <OrderFacts order={order} />
          <Timeline noun="order" document={order} />
        </div>
      </div>
      {action === 'fulfil' && <Fulfil order={order} onClose={close} />}
      {action === 'cancel' && <CancelOrder order={order} onClose={close} />}
      {action === 'return' && <Return order={order} onClose={close} />}
    </>
  );
}
