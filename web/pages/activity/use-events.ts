/**
 * Events as they happen. The browser keeps the place: after an interruption the stream goes on
 * behind the last event that was heard, so that none is missing and none comes twice.
 */
import { useEffect, useState } from 'react';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import type { EventType } from '../../app/vocabulary.ts';
import { EVENT_TYPES } from '../../app/vocabulary.ts';

export type Told = Shape<'Event'>;

export interface EventsHeard {
  /** The newest first, at most `KEPT_MAX`. */
  readonly events: readonly Told[];
  readonly state: 'connecting' | 'live' | 'lost';
  /** There was an interruption that the service could not bridge. */
  readonly hasGap: boolean;
}

export const KEPT_MAX = 500;
/** Many events in a moment are shown together. */
const SHOW_EVERY_MS = 200;
const RETRY_MS = 2_000;

const NOTHING: EventsHeard = { events: [], state: 'connecting', hasGap: false };

export function useEvents(types: readonly EventType[], warehouse: string | undefined): EventsHeard {
  const [heard, setHeard] = useState(NOTHING);
  const key = types.join();
  useEffect(() => {
    setHeard(NOTHING);
    let waiting: Told[] = [];
    let source = open();
    let retry: number | undefined;

    function open(): EventSource {
      const query = new URLSearchParams(key === '' ? {} : { types: key });
      if (warehouse !== undefined) query.set('warehouse', warehouse);
      const opened = new EventSource(`/v1/events?${query}`);
      const set = (change: Partial<EventsHeard>) => setHeard((now) => ({ ...now, ...change }));
      opened.addEventListener('open', () => set({ state: 'live' }));
      opened.addEventListener('reset', () => set({ hasGap: true }));
      opened.addEventListener('error', () => {
        set({ state: 'lost' });
        if (opened.readyState !== EventSource.CLOSED) return;
        // A service that refused for now does not know where this page was.
        retry = window.setTimeout(() => {
          set({ hasGap: true });
          source = open();
        }, RETRY_MS);
      });
      for (const type of EVENT_TYPES) {
        opened.addEventListener(type, (message: MessageEvent<string>) => {
          waiting.push(JSON.parse(message.data) as Told);
        });
      }
      return opened;
    }

    const show = window.setInterval(() => {
      if (waiting.length === 0) return;
      const newest = waiting.toReversed();
      waiting = [];
      setHeard((now) => ({ ...now, events: [...newest, ...now.events].slice(0, KEPT_MAX) }));
    }, SHOW_EVERY_MS);
    return () => {
      window.clearInterval(show);
      window.clearTimeout(retry);
      source.close();
    };
  }, [key, warehouse]);
  return heard;
}
