/** Who is told of events, and how that goes. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Card, Shown } from '../../parts/page.tsx';
import { toast } from '../../parts/toasts.tsx';
import { Deliveries } from './deliveries.tsx';
import { NewWebhook } from './new-webhook.tsx';

/** Deliveries go on without the stream. */
const READ_EVERY_MS = 5_000;

export function Webhooks() {
  const [isMaking, setMaking] = useState(false);
  const query = useQuery({
    queryKey: ['webhooks'],
    refetchInterval: READ_EVERY_MS,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/webhooks', { params: { query: { limit: 1000 } }, signal })),
  });
  return (
    <Card
      title="Webhooks"
      aside={
        <button type="button" className="button" data-size="small" onClick={() => setMaking(true)}>
          <Icon name="plus" /> New webhook
        </button>
      }
    >
      <Shown query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">Nobody is told. A webhook is a URL that events are sent to.</p>
          ) : (
            <ul className="webhooks">
              {items.map((webhook) => (
                <Webhook key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </Shown>
      {isMaking && <NewWebhook onClose={() => setMaking(false)} />}
    </Card>
  );
}

function Webhook({ webhook }: { readonly webhook: Shape<'Webhook'> }) {
  const { id, url, events, warehouses, status, failures, createdAt } = webhook;
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const params = { path: { id } };
  const onSettled = () => client.invalidateQueries({ queryKey: ['webhooks'] });
  const enable = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/webhooks/{id}/enable', { params })),
    onSuccess: () => toast({ text: `${url} is told again` }),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: () => dataOf(api.DELETE('/v1/webhooks/{id}', { params })),
    onSuccess: () => {
      toast({ text: `${url} is told no more` });
      // Its deliveries are gone with it, and are not to be read again.
      setOpen(false);
      client.setQueryData<{ readonly items: readonly { readonly id: string }[] }>(
        ['webhooks'],
        (before) => before && { ...before, items: before.items.filter((each) => each.id !== id) },
      );
    },
  });
  const error = enable.error ?? remove.error;
  return (
    <li className="webhook">
      <div className="webhook-head">
        <div>
          <strong className="webhook-url">{url}</strong> <Badge status={status} />
          {failures > 0 && <Badge status={`${failures} failures in a row`} tone="warn" />}
          <p className="soft">
            {events.join(', ')}
            {warehouses !== null && ` at ${warehouses.join(', ')}`}, since <Moment at={createdAt} />
          </p>
        </div>
        <div className="actions">
          {status === 'disabled' && (
            <button
              type="button"
              className="button"
              data-size="small"
              onClick={() => enable.mutate()}
            >
              Enable
            </button>
          )}
          <button
            type="button"
            className="button"
            data-size="small"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            Deliveries
          </button>
          <button
            type="button"
            className="button"
            data-kind="danger"
            data-size="small"
            aria-label={`Delete the webhook ${url}`}
            onClick={() => {
              if (window.confirm(`Tell ${url} no more?`)) remove.mutate();
            }}
          >
            Delete
          </button>
        </div>
      </div>
      {error !== null && <Failure error={error} />}
      {isOpen && <Deliveries webhook={id} />}
    </li>
  );
}
