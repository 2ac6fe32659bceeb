/** The fields of a policy, those of its strategy first. */
import { Field } from '../../../parts/field.tsx';
import { useWarehouses } from '../../../parts/warehouse-filter.tsx';
import type { Draft } from './draft.ts';
import type { PolicyField } from './strategies.ts';
import { STRATEGIES, TERMS, fieldsOf, formOf } from './strategies.ts';

interface PolicyFieldsProps {
  readonly draft: Draft;
  readonly flaws: Readonly<Record<string, string>>;
  readonly onChange: (draft: Draft) => void;
}

export function PolicyFields({ draft, flaws, onChange }: PolicyFieldsProps) {
  const { strategy, values, enabled } = draft;
  const input = (field: PolicyField) => (
    <Field
      key={field.name}
      label={field.label}
      {...(field.hint ? { hint: field.hint } : {})}
      error={flaws[field.name]}
    >
      <FieldInput
        field={field}
        value={values[field.name] ?? ''}
        onChange={(value) => onChange({ ...draft, values: { ...values, [field.name]: value } })}
      />
    </Field>
  );
  const isTerm = ({ name }: PolicyField): boolean => TERMS.some((term) => term.name === name);
  const own = formOf(strategy).fields;
  return (
    <>
      <Field label="Strategy" hint={formOf(strategy).meaning}>
        <select
          value={strategy}
          onChange={({ target }) => onChange({ ...draft, strategy: target.value })}
        >
          {STRATEGIES.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <div className="form-row">{own.map(input)}</div>
      <div className="form-row">
        {fieldsOf(strategy)
          .filter((field) => isTerm(field) && !own.includes(field))
          .map(input)}
      </div>
      <label className="policy-enabled">
        <input
          type="checkbox"
          checked={enabled}
          onChange={({ target }) => onChange({ ...draft, enabled: target.checked })}
        />{' '}
        Enabled: it orders by itself
      </label>
    </>
  );
}

interface FieldInputProps {
  readonly field: PolicyField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Given by the field around it. */
  readonly id?: string;
}

function FieldInput({ field, value, onChange, ...rest }: FieldInputProps) {
  const { data: warehouses = [] } = useWarehouses();
  const { kind } = field;
  const choices = kind === 'warehouse' ? warehouses.map(({ id }) => id) : field.choices;
  if (choices !== undefined) {
    return (
      <select {...rest} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">Choose…</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  const isNumber = kind === 'units' || kind === 'days' || kind === 'number' || kind === 'share';
  return (
    <input
      {...rest}
      inputMode={isNumber ? 'decimal' : 'text'}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
