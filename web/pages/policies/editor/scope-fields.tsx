/** What a policy is for: every SKU, a category, or one SKU. */
import { CATEGORIES } from '../../../app/vocabulary.ts';
import { Field } from '../../../parts/field.tsx';

interface ScopeFieldsProps {
  /** `default`, `category:home` or `sku:MUG`. */
  readonly value: string;
  readonly onChange: (scope: string) => void;
}

const KINDS = [
  ['default', 'Every SKU'],
  ['category', 'A category'],
  ['sku', 'One SKU'],
] as const;

/** What is chosen first of each kind. */
const STARTS = { default: 'default', category: `category:${CATEGORIES[0] ?? ''}`, sku: 'sku:' };

export function ScopeFields({ value, onChange }: ScopeFieldsProps) {
  const [kind = 'default', name = ''] = value.split(/:(.*)/s);
  return (
    <div className="form-row">
      <Field label="For">
        <select
          value={kind}
          onChange={({ target }) => {
            const found = KINDS.find(([each]) => each === target.value);
            if (found !== undefined) onChange(STARTS[found[0]]);
          }}
        >
          {KINDS.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      {kind === 'category' && (
        <Field label="Category">
          <select value={name} onChange={({ target }) => onChange(`category:${target.value}`)}>
            {CATEGORIES.map((category) => (
              <option key={category}>{category}</option>
            ))}
          </select>
        </Field>
      )}
      {kind === 'sku' && (
        <Field label="SKU">
          <input value={name} onChange={({ target }) => onChange(`sku:${target.value.trim()}`)} />
        </Field>
      )}
    </div>
  );
}
