/** The dialog that moves stock from one warehouse to another. */
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
import { LineFields } from './line-fields.tsx';
import { blankLine, linesOf } from './lines.ts';
import type { LineDraft } from './lines.ts';
import { WarehouseSelect } from './warehouse-select.tsx';

const MODES = {
  shipped: 'Shipped: in transit until it is received',
  immediate: 'Immediate: leaves and arrives at once',
} as const;

interface TransferDraft {
  readonly from: string;
  readonly to: string;
  readonly mode: keyof typeof MODES;
  readonly reference: string;
}

const BLANK: TransferDraft = { from: '', to: '', mode: 'shipped', reference: '' };

export function NewTransfer({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState(BLANK);
  const [lines, setLines] = useState<readonly LineDraft[]>([blankLine(0)]);
  const [isChecked, setChecked] = useState(false);
  const navigate = useNavigate();
  const { submit, isPending, error } = useSubmission(
    (body: Shape<'TransferInput'>, key) =>
      dataOf(api.POST('/v1/transfers', { params: { header: { 'Idempotency-Key': key } }, body })),
    ({ id, status }) => {
      void queries.invalidateQueries({ queryKey: ['transfers'] });
      toast({ text: `Transfer ${id} is ${status.replaceAll('_', ' ')}` });
      void navigate({ to: '/transfers/$id', params: { id } });
    },
  );
  const { from, to, mode, reference } = draft;
  const change = (part: Partial<TransferDraft>): void => setDraft({ ...draft, ...part });
  const flaws = isChecked ? flawsOf(draft) : {};
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const sent = linesOf(lines);
    if (sent === undefined || Object.keys(flawsOf(draft)).length > 0) return;
    const text = reference.trim();
    submit({ from, to, mode, lines: [...sent], ...(text === '' ? {} : { reference: text }) });
  };
  return (
    <Dialog title="New transfer" size="wide" onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-row">
          <Field label="From" error={flaws.from}>
            <WarehouseSelect value={from} onChange={(id) => change({ from: id })} />
          </Field>
          <Field label="To" error={flaws.to}>
            <WarehouseSelect value={to} onChange={(id) => change({ to: id })} />
          </Field>
        </div>
        <LineFields
          lines={lines}
          warehouse={from === '' ? undefined : from}
          isChecked={isChecked}
          onChange={setLines}
        />
        <div className="form-row">
          <Field label="Mode">
            <select
              value={mode}
              onChange={({ target }) => change({ mode: target.value as keyof typeof MODES })}
            >
              {Object.entries(MODES).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Reference">
            <input
              value={reference}
              maxLength={200}
              onChange={({ target }) => change({ reference: target.value })}
            />
          </Field>
        </div>
        {error !== null && <Failure error={error} />}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="button" data-kind="primary" disabled={isPending}>
            {isPending ? 'Creating…' : 'Create transfer'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function flawsOf({ from, to }: TransferDraft): { readonly from?: string; readonly to?: string } {
  const isSame = from !== '' && from === to;
  return {
    ...(from === '' ? { from: 'From which warehouse?' } : {}),
    ...(to === '' ? { to: 'To which warehouse?' } : {}),
    ...(isSame ? { to: 'It has to be another warehouse.' } : {}),
  };
}
