/** Receives a transfer, all of it or parts: what came well, what is damaged, and what is lost. */
import { useState } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { count } from '../../../parts/figures.ts';
import { ActionForm } from '../document/action-form.tsx';
import { QuantityCell, quantityIn } from '../document/quantity-cell.tsx';
import { sumOf, units } from '../document/sums.ts';
import { pending } from './transfer-figures.ts';

interface ReceiveTransferProps {
  readonly transfer: Shape<'Transfer'>;
  readonly onClose: () => void;
}

const FATES = ['received', 'damaged', 'lost'] as const;
type Fate = (typeof FATES)[number];
const LABELS: Readonly<Record<Fate, string>> = {
  received: 'Received',
  damaged: 'Damaged',
  lost: 'Lost',
};

type Receipt = { readonly sku: string } & Readonly<Record<Fate, number>>;

export function ReceiveTransfer({ transfer: { id, to, lines }, onClose }: ReceiveTransferProps) {
  const open = lines.filter((line) => pending(line) > 0);
  // What is written, by SKU and fate; the rest is taken to have come well.
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const rows = open.map((line) => {
    const { sku } = line;
    const most = pending(line);
    const text = (fate: Fate): string =>
      written[`${sku} ${fate}`] ?? (fate === 'received' ? String(most) : '0');
    const quantity = (fate: Fate): number | undefined => quantityIn(text(fate));
    const sum = sumOf(FATES, (fate) => quantity(fate) ?? Number.NaN);
    const receipt: Receipt = {
      sku,
      received: quantity('received') ?? 0,
      damaged: quantity('damaged') ?? 0,
      lost: quantity('lost') ?? 0,
    };
    return { sku, most, text, sum, receipt, isRight: sum <= most };
  });
  const faulty = rows.filter(({ isRight }) => !isRight);
  const settled = sumOf(rows, ({ sum }) => sum);
  return (
    <ActionForm
      title={`Receive at ${to}`}
      noun="transfer"
      size="wide"
      button="Receive"
      done="Received"
      onClose={onClose}
      body={() =>
        faulty.length === 0 && settled > 0
          ? rows.flatMap(({ receipt, sum }) => (sum > 0 ? [receipt] : []))
          : undefined
      }
      send={(receipts: readonly Receipt[], key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        const body = { lines: [...receipts] };
        return dataOf(api.POST('/v1/transfers/{id}/receive', { params, body }));
      }}
    >
      <div className="documents-scroll">
        <table className="plain-table documents-figures" aria-label="What has come">
          <thead>
            <tr>
              <th scope="col">SKU</th>
              {['Pending', ...FATES.map((fate) => LABELS[fate])].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sku, most, text, isRight }) => (
              <tr key={sku}>
                <td>
                  <code>{sku}</code>
                </td>
                <td className="number">{count(most)}</td>
                {FATES.map((fate) => (
                  <td key={fate} className="number">
                    <QuantityCell
                      label={`${LABELS[fate]} of ${sku}`}
                      value={text(fate)}
                      isInvalid={!isRight}
                      onChange={(next) => setWritten({ ...written, [`${sku} ${fate}`]: next })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={faulty.length === 0 ? 'soft' : 'flaw'} role="status">
        {faulty.length > 0
          ? `More than is pending, or no whole number: ${faulty.map(({ sku }) => sku).join(', ')}.`
          : settled === 0
            ? 'How many have come?'
            : leavesWords(sumOf(rows, ({ most }) => most) - settled)}
      </p>
    </ActionForm>
  );
}

const leavesWords = (left: number): string =>
  left === 0 ? 'Completes the transfer.' : `Stays in transit: ${units(left)}.`;
