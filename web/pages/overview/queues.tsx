/** The queues with what waits in them. */
import { Link } from '@tanstack/react-router';
import { Badge } from '../../parts/badge.tsx';
import { count } from '../../parts/figures.ts';
import { Card, Wide } from '../../parts/page.tsx';
import type { Overview } from './overview.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

export const Queues = ({ overview: { queues } }: { readonly overview: Overview }) => (
  <Card
    title="Queues"
    aside={queues.up ? <Link to="/jobs">All queues</Link> : <Badge status="down" tone="bad" />}
  >
    {queues.items.length === 0 ? (
      <p className="soft">
        {queues.up
          ? 'No job has been needed yet.'
          : 'They cannot be reached just now. Stock goes on; jobs catch up when they are back.'}
      </p>
    ) : (
      <Wide label="Queues">
        <table className="plain-table">
          <caption className="sr-only">Queues</caption>
          <thead>
            <tr>
              <th scope="col">Queue</th>
              {STATES.map((state) => (
                <th key={state} scope="col" className="number">
                  {state}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queues.items.map((queue) => (
              <tr key={queue.name}>
                <td>{queue.name}</td>
                {STATES.map((state) => (
                  <td key={state} className="number">
                    {count(queue[state])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    )}
  </Card>
);
