/** The fields of the form of an operation. */
import { useId } from 'react';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { Field } from '../../../parts/field.tsx';
import type { Draft, OperationKind, State } from './draft.ts';
import { MODES, STATES, doubtOf } from './draft.ts';
import { WORDS } from './words.ts';

const TEXT_MAX = 200;
const MODE_LABELS = {
  immediate: 'At once: it is there already',
  shipped: 'Shipped: it is on its way until it is received',
} as const;

interface OperationFieldsProps {
  readonly kind: OperationKind;
  readonly draft: Draft;
  readonly level: Shape<'Level'>;
  /** Where a transfer can go. */
  readonly warehouses: readonly Shape<'Warehouse'>[];
  readonly flaws: Partial<Record<'quantity' | 'to' | 'target', string>>;
  readonly onChange: (change: Partial<Draft>) => void;
}

export function OperationFields(props: OperationFieldsProps) {
  const { kind, draft, level, warehouses, flaws, onChange } = props;
  const { quantity, reasons } = WORDS[kind];
  const list = useId();
  const doubt = doubtOf(kind, draft, level);
  const isOut = kind === 'move' || kind === 'write_off';
  return (
    <>
      <Field
        label={quantity}
        error={flaws.quantity}
        {...(doubt === undefined ? {} : { hint: doubt })}
      >
        <input
          type="number"
          step="1"
          required
          autoComplete="off"
          {...(kind === 'adjust' ? {} : { min: kind === 'count' ? 0 : 1, inputMode: 'numeric' })}
          value={draft.quantity}
          onChange={(event) => onChange({ quantity: event.target.value })}
        />
      </Field>
      {isOut && (
        <div className="form-row">
          <StateField label="From" value={draft.from} onChange={(from) => onChange({ from })} />
          {kind === 'move' && (
            <StateField
              label="To"
              value={draft.to}
              error={flaws.to}
              onChange={(to) => onChange({ to })}
            />
          )}
        </div>
      )}
      {kind === 'transfer' ? (
        <div className="form-row">
          <Field label="To warehouse" error={flaws.target}>
            <select
              required
              value={draft.target}
              onChange={(event) => onChange({ target: event.target.value })}
            >
              <option value="">Choose…</option>
              {warehouses.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field label="How">
            <select
              value={draft.mode}
              onChange={(event) =>
                onChange({ mode: MODES.find((mode) => mode === event.target.value) ?? 'immediate' })
              }
            >
              {MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {MODE_LABELS[mode]}
                </option>
              ))}
            </select>
          </Field>
        </div>
      ) : null}
      <div className="form-row">
        {kind !== 'transfer' && (
          <>
            <Field label="Reason">
              <input
                list={list}
                maxLength={TEXT_MAX}
                value={draft.reason}
                onChange={(event) => onChange({ reason: event.target.value })}
              />
            </Field>
            <datalist id={list}>
              {reasons.map((reason) => (
                <option key={reason} value={reason} />
              ))}
            </datalist>
          </>
        )}
        <Field label="Reference">
          <input
            maxLength={TEXT_MAX}
            autoComplete="off"
            value={draft.reference}
            onChange={(event) => onChange({ reference: event.target.value })}
          />
        </Field>
      </div>
    </>
  );
}

interface StateFieldProps {
  readonly label: string;
  readonly value: State;
  readonly error?: string | undefined;
  readonly onChange: (state: State) => void;
}

const StateField = ({ label, value, error, onChange }: StateFieldProps) => (
  <Field label={label} error={error}>
    <select
      value={value}
      onChange={(event) => {
        const chosen = STATES.find((state) => state === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {STATES.map((state) => (
        <option key={state} value={state}>
          {state}
        </option>
      ))}
    </select>
  </Field>
);
