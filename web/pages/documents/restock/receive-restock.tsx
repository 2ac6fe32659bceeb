/** Receives a restock, all of it or a part. */
import { useState } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { Field } from '../../../parts/field.tsx';
import { ActionForm } from '../document/action-form.tsx';
import { units } from '../document/sums.ts';
import { wholeNumber } from '../entry/lines.ts';
import { outstanding } from './restock-figures.ts';

interface ReceiveRestockProps {
  readonly restock: Shape<'Restock'>;
  readonly onClose: () => void;
}

export function ReceiveRestock({ restock, onClose }: ReceiveRestockProps) {
  const { id, sku, warehouse } = restock;
  const most = outstanding(restock);
  const [text, setText] = useState(String(most));
  const quantity = wholeNumber(text, 1, most);
  return (
    <ActionForm
      title={`Receive at ${warehouse}`}
      noun="restock"
      button="Receive"
      done="Received"
      onClose={onClose}
      body={() => quantity}
      send={(received: number, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        const body = { quantity: received };
        return dataOf(api.POST('/v1/restocks/{id}/receive', { params, body }));
      }}
    >
      <p>
        Outstanding: {units(most)} of <code>{sku}</code>.
      </p>
      <Field
        label="Quantity"
        hint={quantity === most ? 'Completes the restock.' : 'The rest stays on order.'}
        error={quantity === undefined ? `A whole number from 1 to ${most}` : undefined}
      >
        <input
          inputMode="numeric"
          value={text}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
    </ActionForm>
  );
}
