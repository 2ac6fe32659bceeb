/** Cancels an order, after saying what that does. */
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { ActionForm } from '../document/action-form.tsx';
import { sumOf, units } from '../document/sums.ts';
import { unitsByWarehouse, unshipped } from './order-figures.ts';

interface CancelOrderProps {
  readonly order: Shape<'Order'>;
  readonly onClose: () => void;
}

export function CancelOrder({ order, onClose }: CancelOrderProps) {
  const { id, allocations, lines } = order;
  const shipped = sumOf(lines, (line) => line.shipped - line.returned);
  const left = unitsByWarehouse(
    allocations.map((each) => ({ ...each, quantity: unshipped(each) })),
  ).filter(({ quantity }) => quantity > 0);
  return (
    <ActionForm
      title="Cancel this order?"
      noun="order"
      kind="danger"
      button="Cancel order"
      done="Released"
      dismiss="Keep order"
      onClose={onClose}
      body={() => ({})}
      send={(body: Record<string, never>, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        return dataOf(api.POST('/v1/orders/{id}/cancel', { params, body }));
      }}
    >
      <p>
        Released at once, for others to have:{' '}
        {left.map(({ warehouse, quantity }) => `${units(quantity)} at ${warehouse}`).join(', ')}.
      </p>
      {shipped > 0 && (
        <p>Stays shipped: {units(shipped)}. What comes back is taken in with “Return”.</p>
      )}
      <p className="soft">A cancelled order cannot be taken up again.</p>
    </ActionForm>
  );
}
