/** Takes shipped goods back into stock. */
import { useState } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { count } from '../../../parts/figures.ts';
import { ActionForm } from '../document/action-form.tsx';
import { QuantityCell, quantityIn } from '../document/quantity-cell.tsx';
import { sumOf, units } from '../document/sums.ts';
import { WarehouseSelect } from '../entry/warehouse-select.tsx';

interface ReturnProps {
  readonly order: Shape<'Order'>;
  readonly onClose: () => void;
}

/** What is written of a line. */
interface Draft {
  readonly sellable: string;
  readonly damaged: string;
  readonly warehouse: string;
}

interface ReturnedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly warehouse: string;
  readonly condition: 'sellable' | 'damaged';
}

const HEADS = ['SKU', 'Returnable', 'Sellable', 'Damaged', 'To warehouse'];

export function Return({ order, onClose }: ReturnProps) {
  const { id } = order;
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const rows = rowsOf(order, drafts);
  const coming = sumOf(rows, ({ sellable, damaged }) => sellable + damaged);
  const isRight = rows.every((row) => row.isRight) && coming > 0;
  const change = (sku: string, draft: Draft): void => setDrafts({ ...drafts, [sku]: draft });
  return (
    <ActionForm
      title="Return"
      noun="order"
      size="wide"
      button="Return"
      done="Taken back"
      onClose={onClose}
      body={() => (isRight ? rows.flatMap(linesOf) : undefined)}
      send={(lines: readonly ReturnedLine[], key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        return dataOf(api.POST('/v1/orders/{id}/returns', { params, body: { lines: [...lines] } }));
      }}
    >
      <div className="documents-scroll">
        <table className="plain-table documents-figures" aria-label="What comes back">
          <thead>
            <tr>
              {HEADS.map((head, index) => (
                <th key={head} scope="col" className={index > 0 && index < 4 ? 'number' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sku, most, draft, isRight: isRowRight }) => (
              <tr key={sku}>
                <td>
                  <code>{sku}</code>
                </td>
                <td className="number">{count(most)}</td>
                <td className="number">
                  <QuantityCell
                    label={`Sellable of ${sku}`}
                    value={draft.sellable}
                    isInvalid={!isRowRight}
                    onChange={(sellable) => change(sku, { ...draft, sellable })}
                  />
                </td>
                <td className="number">
                  <QuantityCell
                    label={`Damaged of ${sku}`}
                    value={draft.damaged}
                    isInvalid={!isRowRight}
                    onChange={(damaged) => change(sku, { ...draft, damaged })}
                  />
                </td>
                <td>
                  <WarehouseSelect
                    aria-label={`Warehouse for ${sku}`}
                    value={draft.warehouse}
                    onChange={(warehouse) => change(sku, { ...draft, warehouse })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={rows.every((row) => row.isRight) ? 'soft' : 'flaw'} role="status">
        {rows.every((row) => row.isRight)
          ? coming > 0
            ? `Takes back ${units(coming)}.`
            : 'How many come back? Damaged ones are kept apart from what may be sold.'
          : 'Whole numbers, together no more than is returnable.'}
      </p>
    </ActionForm>
  );
}

/** The lines of which something can come back, to where most of it came from unless one says. */
function rowsOf({ lines, allocations }: Shape<'Order'>, drafts: Readonly<Record<string, Draft>>) {
  return lines.flatMap(({ sku, shipped, returned }) => {
    const most = shipped - returned;
    if (most <= 0) return [];
    const [from] = allocations
      .filter((allocation) => allocation.sku === sku && allocation.shipped > 0)
      .toSorted((one, other) => other.shipped - one.shipped);
    const blank = { sellable: '0', damaged: '0', warehouse: from?.warehouse ?? '' };
    const draft = drafts[sku] ?? blank;
    const sellable = quantityIn(draft.sellable);
    const damaged = quantityIn(draft.damaged);
    const isRight = sellable !== undefined && damaged !== undefined && sellable + damaged <= most;
    return [{ sku, most, draft, sellable: sellable ?? 0, damaged: damaged ?? 0, isRight }];
  });
}

function linesOf(row: ReturnType<typeof rowsOf>[number]): readonly ReturnedLine[] {
  const { sku, sellable, damaged, draft } = row;
  const { warehouse } = draft;
  return [
    ...(sellable > 0
      ? [{ sku, quantity: sellable, warehouse, condition: 'sellable' } as const]
      : []),
    ...(damaged > 0 ? [{ sku, quantity: damaged, warehouse, condition: 'damaged' } as const] : []),
  ];
}
