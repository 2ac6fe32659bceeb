/** Ships an order, all of it or parts. */
import { useState } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { count } from '../../../parts/figures.ts';
import { ActionForm } from '../document/action-form.tsx';
import { QuantityCell, quantityIn } from '../document/quantity-cell.tsx';
import { sumOf, units } from '../document/sums.ts';
import { unshipped } from './order-figures.ts';

interface FulfilProps {
  readonly order: Shape<'Order'>;
  readonly onClose: () => void;
}

type Parts = readonly {
  readonly warehouse: string;
  readonly sku: string;
  readonly quantity: number;
}[];

export function Fulfil({ order: { id, allocations }, onClose }: FulfilProps) {
  const open = allocations.filter((allocation) => unshipped(allocation) > 0);
  // What is written, by place; the rest is all that is left.
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const rows = open.map((allocation) => {
    const { warehouse, sku } = allocation;
    const key = `${warehouse} ${sku}`;
    const left = unshipped(allocation);
    const text = written[key] ?? String(left);
    const quantity = quantityIn(text);
    const isRight = quantity !== undefined && quantity <= left;
    return { key, warehouse, sku, left, text, quantity: quantity ?? 0, isRight };
  });
  const shipping = sumOf(rows, ({ quantity }) => quantity);
  const isRight = rows.every((row) => row.isRight) && shipping > 0;
  const isAll = rows.every(({ quantity, left }) => quantity === left);
  return (
    <ActionForm
      title="Fulfil"
      noun="order"
      size="wide"
      button="Fulfil"
      done="Shipped"
      onClose={onClose}
      body={() => (isRight ? partsOf(rows, isAll) : undefined)}
      send={(parts: Parts | null, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        const body = parts === null ? {} : { allocations: [...parts] };
        return dataOf(api.POST('/v1/orders/{id}/fulfill', { params, body }));
      }}
    >
      <div className="documents-scroll">
        <table className="plain-table documents-figures" aria-label="What to ship">
          <thead>
            <tr>
              <th scope="col">Warehouse</th>
              <th scope="col">SKU</th>
              <th scope="col" className="number">
                Left to ship
              </th>
              <th scope="col" className="number">
                Ship now
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, warehouse, sku, left, text, isRight: isRowRight }) => (
              <tr key={key}>
                <td>{warehouse}</td>
                <td>
                  <code>{sku}</code>
                </td>
                <td className="number">{count(left)}</td>
                <td className="number">
                  <QuantityCell
                    label={`Ship now of ${sku} at ${warehouse}`}
                    value={text}
                    isInvalid={!isRowRight}
                    onChange={(next) => setWritten({ ...written, [key]: next })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={isRight ? 'soft' : 'flaw'} role="status">
        {isRight
          ? `Ships ${units(shipping)}${isAll ? ', all that is left' : '; the rest stays reserved'}.`
          : 'Each quantity has to be a whole number up to what is left, and one at least 1.'}
      </p>
    </ActionForm>
  );
}

/** Null for all that is left: more may have been shipped meanwhile, and then that is less. */
const partsOf = (rows: Parts, isAll: boolean): Parts | null =>
  isAll
    ? null
    : rows.flatMap(({ warehouse, sku, quantity }) =>
        quantity > 0 ? [{ warehouse, sku, quantity }] : [],
      );
