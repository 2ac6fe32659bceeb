/** Cancels a restock, after saying what that does. */
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { ActionForm } from '../document/action-form.tsx';
import { units } from '../document/sums.ts';
import { outstanding } from './restock-figures.ts';

interface CancelRestockProps {
  readonly restock: Shape<'Restock'>;
  readonly onClose: () => void;
}

export function CancelRestock({ restock, onClose }: CancelRestockProps) {
  const { id, received, supplier } = restock;
  return (
    <ActionForm
      title="Cancel this restock?"
      noun="restock"
      kind="danger"
      button="Cancel restock"
      done="No longer expected"
      dismiss="Keep restock"
      onClose={onClose}
      body={() => ({})}
      send={(body: Record<string, never>, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        return dataOf(api.POST('/v1/restocks/{id}/cancel', { params, body }));
      }}
    >
      <p>
        No longer expected: {units(outstanding(restock))}. The policy may ask again at its next
        evaluation, at the earliest after a minute.
      </p>
      {received > 0 && <p>Stays, because it has come: {units(received)}.</p>}
      {supplier !== null && <p className="soft">Tell {supplier} yourself: nothing is sent.</p>}
    </ActionForm>
  );
}
