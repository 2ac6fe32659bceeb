/** Cancels a transfer, after saying what that does. */
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { ActionForm } from '../document/action-form.tsx';
import { sumOf, units } from '../document/sums.ts';
import { arrived, pending } from './transfer-figures.ts';

interface CancelTransferProps {
  readonly transfer: Shape<'Transfer'>;
  readonly onClose: () => void;
}

export function CancelTransfer({ transfer, onClose }: CancelTransferProps) {
  const { id, from, to, lines } = transfer;
  const there = sumOf(lines, arrived);
  return (
    <ActionForm
      title="Cancel this transfer?"
      noun="transfer"
      kind="danger"
      button="Cancel transfer"
      done="Sent back"
      dismiss="Keep transfer"
      onClose={onClose}
      body={() => ({})}
      send={(body: Record<string, never>, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        return dataOf(api.POST('/v1/transfers/{id}/cancel', { params, body }));
      }}
    >
      <p>
        Goes back to {from}, and is on hand there at once: {units(sumOf(lines, pending))}, all that
        is still in transit.
      </p>
      {there > 0 && (
        <p>
          Stays at {to}, where it has arrived: {units(there)}. So the transfer becomes completed.
        </p>
      )}
    </ActionForm>
  );
}
