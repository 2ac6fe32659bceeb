/** What a person should look at, each figure with a way to the list behind it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { count } from '../../parts/figures.ts';
import type { Overview } from './overview.ts';

export function Attention({ overview }: { readonly overview: Overview }) {
  const { attention, restocks, queues } = overview;
  const failed = queues.items.reduce((sum, queue) => sum + queue.failed, 0);
  const onTheWay = restocks.requested + restocks.ordered + restocks.partiallyReceived;
  return (
    <section aria-label="Needs attention" className="attention">
      <Link to="/stock" search={{ state: 'out' }}>
        <Tile label="Out of stock" value={attention.out} tone="bad" note="levels" />
      </Link>
      <Link to="/stock" search={{ state: 'low' }}>
        <Tile label="Low" value={attention.low} tone="warn" note="at or below their alert point" />
      </Link>
      <Link to="/stock" search={{ state: 'oversold' }}>
        <Tile
          label="Oversold"
          value={attention.oversold}
          tone="bad"
          note="promised and not there"
        />
      </Link>
      <Link to="/restocks">
        <Tile label="Restocks on the way" value={onTheWay} note={restocksNote(restocks)} />
      </Link>
      <Link to="/jobs">
        <Tile label="Failed jobs" value={failed} tone="bad" note={queuesNote(queues)} />
      </Link>
    </section>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: number;
  readonly note: ReactNode;
  /** How it looks if it is not 0. */
  readonly tone?: 'bad' | 'warn';
}

const Tile = ({ label, value, note, tone }: TileProps) => (
  <dl className="tile" data-tone={value > 0 ? tone : undefined}>
    <dt>{label}</dt>
    <dd className="tile-value">{count(value)}</dd>
    <dd className="tile-note">{note}</dd>
  </dl>
);

function restocksNote({ requested, ordered, waiting }: Overview['restocks']): string {
  const late = waiting > 0 ? `, ${count(waiting)} wait for a queue` : '';
  return `${count(requested)} requested, ${count(ordered)} ordered${late}`;
}

const queuesNote = ({ up, items }: Overview['queues']): string =>
  up ? `of ${count(items.length)} queues` : 'the queues are down';
