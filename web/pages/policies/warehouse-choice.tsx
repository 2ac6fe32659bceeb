/** Chooses the warehouse that a page is about. */
import { useWarehouses } from '../../parts/warehouse-filter.tsx';

interface WarehouseChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (warehouse: string) => void;
}

/** Up to so many warehouses are all in sight. */
const SEGMENTS_MAX = 8;

export function WarehouseChoice({ value, onChange }: WarehouseChoiceProps) {
  const { data: warehouses = [] } = useWarehouses();
  if (warehouses.length > SEGMENTS_MAX) {
    return (
      <div className="filters">
        <select
          aria-label="Warehouse"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value)}
        >
          {warehouses.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <div>
      <div className="segments" role="group" aria-label="Warehouse">
        {warehouses.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === value} onClick={() => onChange(id)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
