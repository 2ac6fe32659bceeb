/** The dialog that places an order. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api, queries } from '../../../app/api.ts';
import { useSubmission } from '../../../app/submission.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { Field } from '../../../parts/field.tsx';
import { toast } from '../../../parts/toasts.tsx';
import { useWarehouses } from '../../../parts/warehouse-filter.tsx';
import { LineFields } from './line-fields.tsx';
import { blankLine } from './lines.ts';
import { BLANK_ORDER, STRATEGIES, flawsOf, orderOf } from './order-draft.ts';
import type { OrderDraft } from './order-draft.ts';

export function NewOrder({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<OrderDraft>({ ...BLANK_ORDER, lines: [blankLine(0)] });
  const [isChecked, setChecked] = useState(false);
  const navigate = useNavigate();
  const { submit, isPending, error } = useSubmission(
    (body: Shape<'OrderInput'>, key) =>
      dataOf(api.POST('/v1/orders', { params: { header: { 'Idempotency-Key': key } }, body })),
    ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['orders'] });
      toast({ text: `Order ${id} is reserved` });
      void navigate({ to: '/orders/$id', params: { id } });
    },
  );
  const change = (part: Partial<OrderDraft>): void => setDraft({ ...draft, ...part });
  const flaws = isChecked ? flawsOf(draft) : {};
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const order = orderOf(draft);
    if (order !== undefined) submit(order);
  };
  return (
    <Dialog title="New order" size="wide" onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <LineFields
          lines={draft.lines}
          isChecked={isChecked}
          onChange={(lines) => change({ lines })}
        />
        <div className="form-row">
          <Field label="Ship to country" hint="Two letters, as DE" error={flaws.country}>
            <input
              value={draft.country}
              maxLength={2}
              autoComplete="off"
              onChange={({ target }) => change({ country: target.value.toUpperCase() })}
            />
          </Field>
          <Field label="Hold for seconds" hint="Empty: until shipped" error={flaws.holdSeconds}>
            <input
              inputMode="numeric"
              value={draft.holdSeconds}
              onChange={({ target }) => change({ holdSeconds: target.value })}
            />
          </Field>
          <Field label="Reference">
            <input
              value={draft.reference}
              maxLength={200}
              onChange={({ target }) => change({ reference: target.value })}
            />
          </Field>
        </div>
        <Sourcing draft={draft} onChange={change} />
        {error !== null && <Failure error={error} />}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="button" data-kind="primary" disabled={isPending}>
            {isPending ? 'Placing…' : 'Place order'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface SourcingProps {
  readonly draft: OrderDraft;
  readonly onChange: (part: Partial<OrderDraft>) => void;
}

/** Which warehouses serve the order. */
function Sourcing({ draft, onChange }: SourcingProps) {
  const { data: warehouses = [] } = useWarehouses();
  const { strategy, allowed, allowSplit, allowPartial } = draft;
  return (
    <>
      <Field label="Sourcing strategy" hint={STRATEGIES[strategy]}>
        <select
          value={strategy}
          onChange={({ target }) => onChange({ strategy: target.value as keyof typeof STRATEGIES })}
        >
          {Object.keys(STRATEGIES).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </Field>
      <fieldset className="documents-choices">
        <legend>Allowed warehouses</legend>
        <p className="hint">None chosen: all of them.</p>
        {warehouses.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={allowed.includes(id)}
              onChange={({ target }) =>
                onChange({
                  allowed: target.checked
                    ? [...allowed, id]
                    : allowed.filter((other) => other !== id),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="documents-choices">
        <label>
          <input
            type="checkbox"
            checked={allowSplit}
            onChange={({ target }) => onChange({ allowSplit: target.checked })}
          />
          Allow split over several warehouses
        </label>
        <label>
          <input
            type="checkbox"
            checked={allowPartial}
            onChange={({ target }) => onChange({ allowPartial: target.checked })}
          />
          Allow partial: reserve what there is
        </label>
      </div>
    </>
  );
}
