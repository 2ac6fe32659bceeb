/** What the table of stock is narrowed down by. */
import { CATEGORIES } from '../../../app/vocabulary.ts';
import { WarehouseFilter } from '../../../parts/warehouse-filter.tsx';
import { SearchField } from './search-field.tsx';
import type { StockSearch } from '../search.ts';
import type { View } from './view.ts';

/** What is to change; what is undefined goes. */
export type Change = { readonly [Name in keyof StockSearch]?: StockSearch[Name] | undefined };

interface StockFiltersProps {
  readonly view: View;
  readonly onChange: (change: Change) => void;
  readonly onSearch: (q: string) => void;
}

export function StockFilters({ view, onChange, onSearch }: StockFiltersProps) {
  const { by, q = '', warehouse, category = '' } = view;
  return (
    <div className="filters">
      <div className="segments" role="group" aria-label="Rows">
        {(['level', 'product'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={by === each}
            onClick={() => onChange({ by: each === 'level' ? undefined : each })}
          >
            By {each}
          </button>
        ))}
      </div>
      <SearchField label="Search SKU or name" value={q} onSearch={onSearch} />
      <WarehouseFilter value={warehouse} onChange={(chosen) => onChange({ warehouse: chosen })} />
      <select
        aria-label="Category"
        value={category}
        onChange={({ target }) =>
          onChange({ category: CATEGORIES.find((each) => each === target.value) })
        }
      >
        <option value="">All categories</option>
        {CATEGORIES.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}
