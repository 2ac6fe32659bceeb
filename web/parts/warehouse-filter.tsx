/** Chooses one warehouse, or all. */
import { useQuery } from '@tanstack/react-query';
import { dataOf } from '../../src/client/api/stockroom.ts';
import { api } from '../app/api.ts';

/** The most warehouses that a choice offers. */
const SHOWN_MAX = 1_000;

/** All warehouses, by name. */
export function useWarehouses() {
  return useQuery({
    queryKey: ['warehouses'],
    queryFn: async ({ signal }) => {
      const query = { limit: SHOWN_MAX };
      const { items } = await dataOf(api.GET('/v1/warehouses', { params: { query }, signal }));
      return items.toSorted((one, other) => one.name.localeCompare(other.name));
    },
  });
}

interface WarehouseFilterProps {
  readonly value: string | undefined;
  readonly onChange: (warehouse: string | undefined) => void;
}

export function WarehouseFilter({ value, onChange }: WarehouseFilterProps) {
  const { data: warehouses = [] } = useWarehouses();
  return (
    <select
      aria-label="Warehouse"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">All warehouses</option>
      {warehouses.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
