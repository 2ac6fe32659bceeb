/** What a document has been through, step by step. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { Badge } from '../../../parts/badge.tsx';
import { count } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Card, Shown } from '../../../parts/page.tsx';
import type { Noun } from './document-frame.tsx';

type Step = Shape<'TimelineStep'>;

interface TimelineProps {
  readonly noun: Noun;
  readonly document: { readonly id: string; readonly status: string; readonly updatedAt: string };
}

type Asked = {
  readonly params: { readonly path: { readonly id: string } };
  readonly signal: AbortSignal;
};

const READ: Readonly<Record<Noun, (asked: Asked) => Promise<Shape<'Timeline'>>>> = {
  order: (asked) => dataOf(api.GET('/v1/orders/{id}/timeline', asked)),
  transfer: (asked) => dataOf(api.GET('/v1/transfers/{id}/timeline', asked)),
  restock: (asked) => dataOf(api.GET('/v1/restocks/{id}/timeline', asked)),
};

/** Steps that are shown at first. */
const SHOWN = 60;
/** How soon one looks again for a step that is under way. */
const AGAIN_MS = 1_000;
const AGAIN_MAX = 10;

export function Timeline({ noun, document: { id, status, updatedAt } }: TimelineProps) {
  const query = useQuery({
    // It is read again when the document has changed, not whenever any document has.
    queryKey: ['timeline', noun, id, updatedAt, status],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => READ[noun]({ params: { path: { id } }, signal }),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.complete === false && dataUpdateCount < AGAIN_MAX ? AGAIN_MS : false,
  });
  return (
    <Card title="Timeline">
      <Shown query={query}>{({ items }) => <Steps steps={items} />}</Shown>
    </Card>
  );
}

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? steps : steps.slice(0, SHOWN);
  return (
    <>
      <ol className="timeline" aria-label="Timeline">
        {shown.map(({ at, actor, status, text }, index) => (
          <li key={index}>
            <div className="documents-step">
              <p>
                {sentence(text)} {status !== null && <Badge status={status} />}
              </p>
              <p className="when">
                <Moment at={at} as="clock" /> by {actor}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {shown.length < steps.length && (
        <button type="button" className="button" data-size="small" onClick={() => setWhole(true)}>
          Show all {count(steps.length)} steps
        </button>
      )}
    </>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
