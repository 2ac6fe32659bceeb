/** Makes a webhook, and shows its secret, which is told this once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import type { EventType } from '../../app/vocabulary.ts';
import { EVENT_TYPES } from '../../app/vocabulary.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';

export function NewWebhook({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly EventType[]>(EVENT_TYPES);
  const make = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/webhooks', { body: { url, events: [...events] } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  if (make.data !== undefined) return <Made secret={make.data.secret} onClose={onClose} />;
  return (
    <Dialog title="New webhook" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <Field label="URL" hint="Each event is posted there, signed by Standard Webhooks.">
          <input
            type="url"
            required
            value={url}
            placeholder="https://shop.example/hooks/stock"
            onChange={(event) => setUrl(event.target.value)}
          />
        </Field>
        <fieldset className="event-types">
          <legend>Events</legend>
          {EVENT_TYPES.map((type) => (
            <label key={type} className="choice">
              <input
                type="checkbox"
                checked={events.includes(type)}
                onChange={({ target }) =>
                  setEvents(
                    target.checked ? [...events, type] : events.filter((each) => each !== type),
                  )
                }
              />{' '}
              {type}
            </label>
          ))}
        </fieldset>
        {make.error !== null && <Failure error={make.error} />}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="button"
            data-kind="primary"
            disabled={make.isPending || events.length === 0}
          >
            Create webhook
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface MadeProps {
  readonly secret: string;
  readonly onClose: () => void;
}

const Made = ({ secret, onClose }: MadeProps) => (
  <Dialog title="The webhook is made" onClose={onClose}>
    <div className="form">
      <Field label="Secret" hint="Receivers verify events with it. It is not shown again.">
        <input readOnly value={secret} onFocus={(event) => event.target.select()} />
      </Field>
      <div className="form-end">
        {/* Pages without TLS have no clipboard; the field is selected by a click. */}
        {window.isSecureContext && (
          <button
            type="button"
            className="button"
            onClick={() => void navigator.clipboard.writeText(secret)}
          >
            Copy
          </button>
        )}
        <button type="button" className="button" data-kind="primary" onClick={onClose}>
          Done
        </button>
      </div>
    </div>
  </Dialog>
);
