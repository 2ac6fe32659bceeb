/** Chooses one warehouse. */
import type { SelectHTMLAttributes } from 'react';
import { useWarehouses } from '../../../parts/warehouse-filter.tsx';

interface WarehouseSelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function WarehouseSelect({ value, onChange, ...rest }: WarehouseSelectProps) {
  const { data: warehouses = [] } = useWarehouses();
  const isKnown = value === '' || warehouses.some(({ id }) => id === value);
  return (
    <select {...rest} value={value} onChange={({ target }) => onChange(target.value)}>
      {value === '' && <option value="">Choose…</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {warehouses.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
