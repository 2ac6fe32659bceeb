/** One restock: why it was asked for, what has come of it, and what can be done about it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { Badge } from '../../parts/badge.tsx';
import { PageHead } from '../../parts/page.tsx';
import { DocumentFrame } from './document/document-frame.tsx';
import { Timeline } from './document/timeline.tsx';
import { CancelRestock } from './restock/cancel-restock.tsx';
import { counterpartOf } from './restock/counterpart.ts';
import { ReceiveRestock } from './restock/receive-restock.tsx';
import { isOutstanding } from './restock/restock-figures.ts';
import { RestockFacts, RestockReason, RestockUnits } from './restock/restock-parts.tsx';
import './documents.css';

export function RestockPage() {
  const { id } = useParams({ from: '/restocks/$id' });
  useLive('documents');
  const query = useQuery({
    queryKey: ['restocks', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/restocks/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <DocumentFrame noun="restock" id={id} query={query}>
      {(restock) => <RestockView key={id} restock={restock} />}
    </DocumentFrame>
  );
}

function RestockView({ restock }: { readonly restock: Shape<'Restock'> }) {
  const [action, setAction] = useState<'receive' | 'cancel'>();
  const close = (): void => setAction(undefined);
  const { id, warehouse, sku, status, strategy } = restock;
  const comesByTransfer = strategy === 'transfer-from';
  const { data: isCarried = false } = useQuery({
    ...counterpartOf('transfer', id),
    // Before it is on its way there is no transfer to be found.
    enabled: comesByTransfer && status !== 'requested',
  });
  const canAct = isOutstanding(restock) && !isCarried;
  return (
    <>
      <PageHead
        title={`Restock ${id}`}
        aside={<Badge status={status} />}
        lead={`${sku} at ${warehouse}`}
      >
        {isCarried && (
          <Link className="button" to="/transfers/$id" params={{ id }}>
            Open its transfer
          </Link>
        )}
        {canAct && (
          <button
            type="button"
            className="button"
            data-kind="danger"
            onClick={() => setAction('cancel')}
          >
            Cancel restock
          </button>
        )}
        {canAct && !comesByTransfer && (
          <button
            type="button"
            className="button"
            data-kind="primary"
            onClick={() => setAction('receive')}
          >
            Receive
          </button>
        )}
      </PageHead>
      <div className="documents-detail">
        <div className="documents-column">
          <RestockUnits restock={restock} />
          <RestockReason restock={restock} isCarried={isCarried} />
        </div>
        <div className="documents-column">
          <RestockFacts restock={restock} />
          <Timeline noun="restock" document={restock} />
        </div>
      </div>
      {action === 'receive' && <ReceiveRestock restock={restock} onClose={close} />}
      {action === 'cancel' && <CancelRestock restock={restock} onClose={close} />}
    </>
  );
}
