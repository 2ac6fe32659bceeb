/** The queues of jobs: what waits, how it goes, and what has failed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { Badge } from '../../parts/badge.tsx';
import { count, rate } from '../../parts/figures.ts';
import { Icon } from '../../parts/icon.tsx';
import { Card, PageHead, Shown, Wide } from '../../parts/page.tsx';
import { FailedJobs } from './failed-jobs.tsx';

/** Jobs move without telling the stream. */
const READ_EVERY_MS = 2_000;

const BACKENDS = {
  embedded: 'on a database of their own in the data directory',
  redis: 'on Redis',
} as const;

export function QueuesPage() {
  const [chosen, setChosen] = useState<string>();
  const query = useQuery({
    queryKey: ['queues'],
    refetchInterval: READ_EVERY_MS,
    queryFn: ({ signal }) => dataOf(api.GET('/v1/queues', { signal })),
  });
  const { data } = query;
  return (
    <>
      <PageHead
        title="Queues"
        aside={data && <Badge status={data.up ? 'up' : 'down'} tone={data.up ? 'good' : 'bad'} />}
        lead={data && `Restocks and webhooks are carried by jobs, ${BACKENDS[data.backend]}.`}
      >
        <a className="button" href="/queues/" target="_blank" rel="noreferrer">
          <Icon name="external" /> Every job
        </a>
      </PageHead>
      <Shown query={query}>
        {({ items }) => (
          <>
            <Card title="All queues">
              <QueueTable items={items} onChoose={setChosen} />
            </Card>
            {items
              .filter(({ name, failed }) => name === chosen || (chosen === undefined && failed > 0))
              .map(({ name, failed }) => (
                <FailedJobs key={name} queue={name} count={failed} />
              ))}
          </>
        )}
      </Shown>
    </>
  );
}

interface QueueFigures {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly completed: number;
  readonly completedPerMinute: number;
  readonly failedPerMinute: number;
}

const COLUMNS = [
  ['Waiting', (queue: QueueFigures) => count(queue.waiting)],
  ['Active', (queue: QueueFigures) => count(queue.active)],
  ['Delayed', (queue: QueueFigures) => count(queue.delayed)],
  ['Completed', (queue: QueueFigures) => count(queue.completed)],
  ['Completed a minute', (queue: QueueFigures) => rate(queue.completedPerMinute)],
  ['Failed a minute', (queue: QueueFigures) => rate(queue.failedPerMinute)],
] as const;

interface QueueTableProps {
  readonly items: readonly QueueFigures[];
  readonly onChoose: (name: string) => void;
}

function QueueTable({ items, onChoose }: QueueTableProps) {
  if (items.length === 0) {
    return <p className="soft">No job has been needed yet. Restocks and webhooks make them.</p>;
  }
  return (
    <Wide label="Queues">
      <table className="plain-table">
        <caption className="sr-only">Queues</caption>
        <thead>
          <tr>
            <th scope="col">Queue</th>
            {COLUMNS.map(([head]) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col" className="number">
              Failed
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((queue) => (
            <tr key={queue.name}>
              <td>{queue.name}</td>
              {COLUMNS.map(([head, figure]) => (
                <td key={head} className="number">
                  {figure(queue)}
                </td>
              ))}
              <td className="number">
                {queue.failed === 0 ? (
                  '0'
                ) : (
                  <button
                    type="button"
                    className="text-button"
                    aria-label={`Show the failed jobs of ${queue.name}`}
                    onClick={() => onChoose(queue.name)}
                  >
                    {count(queue.failed)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
