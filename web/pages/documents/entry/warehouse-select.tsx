/** Chooses one warehouse. */
import type { SelectHTMLAttributes } from 'react';
import { useWarehouses } from './warehouses.ts';

interface WarehouseSelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** What choosing none is called. */
  readonly none?: string;
}

export function WarehouseSelect({ value, onChange, none, ...rest }: WarehouseSelectProps) {
  const warehouses = useWarehouses();
  const isKnown = value === '' || warehouses.some(({ id }) => id === value);
  return (
    <select {...rest} value={value} onChange={({ target }) => onChange(target.value)}>
      {(none !== undefined || value === '') && <option value="">{none ?? 'Choose…'}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {warehouses.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
