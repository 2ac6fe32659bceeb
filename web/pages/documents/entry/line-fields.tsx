/** The lines of an order or a transfer that is being written: SKUs and quantities. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { count } from '../../../parts/figures.ts';
import { Icon } from '../../../parts/icon.tsx';
import { blankLine, isBlank, wholeNumber } from './lines.ts';
import type { LineDraft } from './lines.ts';
import { SkuInput, useProducts } from './sku-input.tsx';

interface LineFieldsProps {
  readonly lines: readonly LineDraft[];
  readonly onChange: (lines: readonly LineDraft[]) => void;
  /** Where what is available is counted; everywhere if undefined. */
  readonly warehouse?: string | undefined;
  /** Whether to say what is missing: not before somebody tried to send it. */
  readonly isChecked: boolean;
}

export function LineFields({ lines, onChange, warehouse, isChecked }: LineFieldsProps) {
  const change = (key: number, part: Partial<LineDraft>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = (): void => onChange([...lines, blankLine((lines.at(-1)?.key ?? 0) + 1)]);
  return (
    <fieldset className="documents-lines">
      <legend>Lines</legend>
      {lines.map((line, index) => {
        const isFaulty = isChecked && !isBlank(line, lines);
        return (
          <div key={line.key} className="documents-line">
            <SkuInput
              label={`SKU of line ${index + 1}`}
              value={line.sku}
              isInvalid={isFaulty && line.sku.trim() === ''}
              onChange={(sku) => change(line.key, { sku })}
            />
            <input
              aria-label={`Quantity of line ${index + 1}`}
              className="number"
              inputMode="numeric"
              value={line.quantity}
              aria-invalid={isFaulty && wholeNumber(line.quantity) === undefined}
              onChange={({ target }) => change(line.key, { quantity: target.value })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove line ${index + 1}`}
              disabled={lines.length === 1}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              <Icon name="close" />
            </button>
            <LineNote line={line} warehouse={warehouse} isFaulty={isFaulty} />
          </div>
        );
      })}
      <button type="button" className="button" data-size="small" onClick={add}>
        <Icon name="plus" />
        Add line
      </button>
    </fieldset>
  );
}

interface LineNoteProps {
  readonly line: LineDraft;
  readonly warehouse: string | undefined;
  readonly isFaulty: boolean;
}

/** What is wrong with a line; else what its product is called and how much there is of it. */
function LineNote({ line, warehouse, isFaulty }: LineNoteProps) {
  const sku = useDeferredValue(line.sku.trim());
  const product = useProducts(sku).find((found) => found.sku === sku);
  const available = useAvailable(product?.sku, warehouse);
  const wanted = wholeNumber(line.quantity);
  if (isFaulty && line.sku.trim() === '') return <p className="flaw">Which SKU?</p>;
  if (isFaulty && wanted === undefined) {
    return <p className="flaw">The quantity has to be a whole number of at least 1.</p>;
  }
  if (product === undefined) return null;
  const isShort = available !== undefined && wanted !== undefined && wanted > available;
  return (
    <p className={isShort ? 'flaw' : 'hint'}>
      {product.name}
      {available !== undefined && ` · ${count(available)} available`}
      {available !== undefined && warehouse !== undefined && ` at ${warehouse}`}
    </p>
  );
}

/** How much can be promised of a SKU; undefined until it is known. */
function useAvailable(sku: string | undefined, warehouse: string | undefined): number | undefined {
  const { data } = useQuery({
    queryKey: ['stock', 'of', sku],
    enabled: sku !== undefined,
    meta: { levels: (_: string, changed: string) => changed === sku },
    queryFn: ({ signal }) => {
      const path = { sku: sku ?? '' };
      return dataOf(api.GET('/v1/products/{sku}/stock', { params: { path }, signal }));
    },
  });
  if (data === undefined || warehouse === undefined) return data?.available;
  return data.warehouses.find((level) => level.warehouse === warehouse)?.available ?? 0;
}
