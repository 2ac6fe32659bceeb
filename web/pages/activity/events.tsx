/** Events as they happen, of the kinds that one wants to see. */
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { EventType } from '../../app/vocabulary.ts';
import { EVENT_TYPES } from '../../app/vocabulary.ts';
import { Badge } from '../../parts/badge.tsx';
import { Moment } from '../../parts/moment.tsx';
import { WarehouseFilter } from '../../parts/warehouse-filter.tsx';
import { AboutLink } from './about-link.tsx';
import { eventInWords } from './event-in-words.ts';
import type { ActivitySearch } from './search.ts';
import type { EventsHeard, Told } from './use-events.ts';
import { KEPT_MAX, useEvents } from './use-events.ts';

const route = getRouteApi('/activity');

export function Events({ search }: { readonly search: ActivitySearch }) {
  const navigate = route.useNavigate();
  const chosen = typesIn(search.types);
  const heard = useEvents(chosen, search.warehouse);
  const [frozen, setFrozen] = useState<readonly Told[]>();
  const shown = frozen ?? heard.events;
  const place = heard.events.findIndex(({ id }) => id === frozen?.[0]?.id);
  const fresh = place === -1 ? heard.events.length : place;
  const change = (next: Partial<ActivitySearch>): void => {
    // What is frozen is of the filter before.
    setFrozen(undefined);
    void navigate({ search: (now: ActivitySearch) => ({ ...now, ...next }), replace: true });
  };
  const toggle = (type: EventType): void => {
    const next = chosen.includes(type) ? chosen.filter((each) => each !== type) : [...chosen, type];
    change({ types: next.join() });
  };
  return (
    <>
      <div className="filters">
        <WarehouseFilter value={search.warehouse} onChange={(warehouse) => change({ warehouse })} />
        <button
          type="button"
          className="button"
          aria-pressed={frozen !== undefined}
          onClick={() => setFrozen(frozen === undefined ? heard.events : undefined)}
        >
          {frozen === undefined ? 'Pause' : `Go on (${fresh} new)`}
        </button>
        <StreamState heard={heard} />
      </div>
      <fieldset className="event-filter">
        <legend className="sr-only">Types of events</legend>
        {EVENT_TYPES.map((type) => (
          <button
            key={type}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(type)}
            onClick={() => toggle(type)}
          >
            {type}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className="empty">
          Nothing has happened since this page was opened. It shows what does.
        </p>
      ) : (
        <ol className="events" aria-label="Events, the newest first">
          {shown.map((event) => (
            <li key={event.id} className="event">
              <Moment at={event.at} as="clock" />
              <Badge status={event.type} tone={toneOf(event.type)} />
              <span className="event-text">
                <AboutLink {...event} /> {eventInWords(event)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {shown.length >= KEPT_MAX && (
        <p className="soft">Older ones are not shown here; movements are kept for ever.</p>
      )}
    </>
  );
}

function StreamState({ heard: { state, hasGap } }: { readonly heard: EventsHeard }) {
  return (
    <span className="soft" role="status">
      {state === 'live' ? 'As it happens' : 'Reconnecting…'}
      {hasGap && ' · some events are missing here, after an interruption'}
    </span>
  );
}

const typesIn = (text = ''): readonly EventType[] =>
  EVENT_TYPES.filter((type) => text.split(',').includes(type));

function toneOf(type: EventType): 'good' | 'warn' | 'bad' | 'busy' | 'neutral' {
  if (/out|oversold|failed/.test(type)) return 'bad';
  if (/low/.test(type)) return 'warn';
  if (/fulfilled|completed|received|recovered|back/.test(type)) return 'good';
  return /cancelled|expired/.test(type) ? 'neutral' : 'busy';
}
