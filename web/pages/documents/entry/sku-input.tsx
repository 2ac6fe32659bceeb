/** A field for a SKU, with suggestions by parts of SKUs and names. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';

const SUGGESTIONS = 12;
const FRESH_MS = 60_000;

interface SkuInputProps {
  readonly label: string;
  readonly value: string;
  /** `isChosen` if it is one of the suggestions. */
  readonly onChange: (sku: string, isChosen: boolean) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly isInvalid?: boolean;
}

export function SkuInput(props: SkuInputProps) {
  const { label, value, onChange, onLeave, placeholder = 'SKU or name', isInvalid } = props;
  const id = useId();
  const found = useProducts(useDeferredValue(value.trim()));
  return (
    <>
      <input
        list={id}
        aria-label={label}
        aria-invalid={isInvalid}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) =>
          onChange(
            target.value,
            found.some(({ sku }) => sku === target.value),
          )
        }
        onBlur={onLeave}
      />
      <datalist id={id}>
        {found.map(({ sku, name }) => (
          <option key={sku} value={sku}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Products whose SKU or name has `text` in it, the first few. */
export function useProducts(text: string): readonly Shape<'Product'>[] {
  const { data } = useQuery({
    queryKey: ['products', 'found', text],
    staleTime: FRESH_MS,
    enabled: text !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { q: text, limit: SUGGESTIONS };
      return dataOf(api.GET('/v1/products', { params: { query }, signal }));
    },
  });
  return data?.items ?? [];
}
