/** Whose demand is replayed, and when. */
import { CATEGORIES } from '../../../app/vocabulary.ts';
import { Field } from '../../../parts/field.tsx';
import type { PolicySearch } from '../search.ts';
import { WarehouseChoice } from '../warehouse-choice.tsx';

/** What the address does not say. */
export interface Asked {
  /** A date, or nothing for what the service takes by itself. */
  readonly from: string;
  readonly to: string;
  readonly leadTimeDays: string;
}

/** The same as the service is asked it. */
export function questionOf({ from, to, leadTimeDays }: Asked) {
  return {
    ...(from === '' ? {} : { from: `${from}T00:00:00.000Z` }),
    ...(to === '' ? {} : { to: `${to}T00:00:00.000Z` }),
    ...(leadTimeDays === '' ? {} : { leadTimeDays: Number(leadTimeDays) }),
  };
}

interface QuestionProps {
  readonly search: PolicySearch;
  readonly asked: Asked;
  readonly onSearch: (search: PolicySearch) => void;
  readonly onAsk: (asked: Asked) => void;
}

export function Question({ search, asked, onSearch, onAsk }: QuestionProps) {
  const { warehouse, sku = '', category = '' } = search;
  return (
    <>
      <WarehouseChoice value={warehouse} onChange={(id) => onSearch({ warehouse: id })} />
      <div className="form-row">
        <Field label="SKU" hint="else all">
          <input
            value={sku}
            onChange={({ target }) => onSearch({ sku: target.value.trim() || undefined })}
          />
        </Field>
        <Field label="Category">
          <select
            value={category}
            disabled={sku !== ''}
            onChange={({ target }) =>
              onSearch({ category: CATEGORIES.find((each) => each === target.value) })
            }
          >
            <option value="">All</option>
            {CATEGORIES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </Field>
      </div>
      <div className="form-row">
        <Field label="From" hint="else the first movement">
          <input
            type="date"
            value={asked.from}
            onChange={({ target }) => onAsk({ ...asked, from: target.value })}
          />
        </Field>
        <Field label="To" hint="else now">
          <input
            type="date"
            value={asked.to}
            onChange={({ target }) => onAsk({ ...asked, to: target.value })}
          />
        </Field>
        <Field label="Lead time (days)" hint="else what each policy says">
          <input
            type="number"
            min="0"
            step="any"
            value={asked.leadTimeDays}
            onChange={({ target }) => onAsk({ ...asked, leadTimeDays: target.value })}
          />
        </Field>
      </div>
    </>
  );
}
