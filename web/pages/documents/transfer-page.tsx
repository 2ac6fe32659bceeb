/** One transfer: what is on its way between two warehouses, and what has become of it. */
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
import { Timeline } from './document/timeline.tsx';
import { CancelTransfer } from './transfer/cancel-transfer.tsx';
import { ReceiveTransfer } from './transfer/receive-transfer.tsx';
import { isUnderWay } from './transfer/transfer-figures.ts';
import { TransferFacts, TransferLines } from './transfer/transfer-parts.tsx';
import './documents.css';

export function TransferPage() {
  const { id } = useParams({ from: '/transfers/$id' });
  useLive('documents');
  const query = useQuery({
    queryKey: ['transfers', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/transfers/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <DocumentFrame noun="transfer" id={id} query={query}>
      {(transfer) => <TransferView key={id} transfer={transfer} />}
    </DocumentFrame>
  );
}

function TransferView({ transfer }: { readonly transfer: Shape<'Transfer'> }) {
  const [action, setAction] = useState<'receive' | 'cancel'>();
  const close = (): void => setAction(undefined);
  const { id, from, to, status } = transfer;
  return (
    <>
      <PageHead title={`Transfer ${id}`} aside={<Badge status={status} />} lead={`${from} → ${to}`}>
        {isUnderWay(transfer) && (
          <>
            <button
              type="button"
              className="button"
              data-kind="danger"
              onClick={() => setAction('cancel')}
            >
              Cancel transfer
            </button>
            <button
              type="button"
              className="button"
              data-kind="primary"
              onClick={() => setAction('receive')}
            >
              Receive
            </button>
          </>
        )}
      </PageHead>
      <div className="documents-detail">
        <div className="documents-column">
          <TransferLines transfer={transfer} />
        </div>
        <div className="documents-column">
          <TransferFacts transfer={transfer} />
          <Timeline noun="transfer" document={transfer} />
        </div>
      </div>
      {action === 'receive' && <ReceiveTransfer transfer={transfer} onClose={close} />}
      {action === 'cancel' && <CancelTransfer transfer={transfer} onClose={close} />}
    </>
  );
}
