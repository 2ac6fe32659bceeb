/** The last hour as charts, with what has come since the page was opened. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { useLiveMessage } from '../../app/live.ts';
import { Chart } from '../../parts/chart.tsx';
import type { Line } from '../../parts/chart.tsx';
import { compact, duration, rate } from '../../parts/figures.ts';
import { Card, Shown } from '../../parts/page.tsx';
import type { Point } from './overview.ts';

const POINTS_MAX = 360;
const KEY = ['history'];

interface History {
  readonly points: readonly Point[];
}

export function LastHour() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => dataOf(api.GET('/v1/overview/history', { signal })),
  });
  const add = useCallback(
    (data: unknown) => {
      client.setQueryData<History>(KEY, (before) => withPoint(before, data as Point));
    },
    [client],
  );
  useLiveMessage('point', add);
  return (
    <Card title="The last hour">
      <Shown query={query}>{({ points }) => <Charts points={points} />}</Shown>
    </Card>
  );
}

/** The points with one more, unless they have it already. */
function withPoint(before: History | undefined, point: Point): History | undefined {
  const last = before?.points.at(-1);
  if (before === undefined || (last !== undefined && last.at >= point.at)) return before;
  return { ...before, points: [...before.points, point].slice(-POINTS_MAX) };
}

function Charts({ points }: { readonly points: readonly Point[] }) {
  const charts = useMemo(() => chartsOf(points), [points]);
  const times = useMemo(() => points.map(({ at }) => Date.parse(at) / 1_000), [points]);
  if (points.length < 2) {
    return <p className="soft">Figures are kept from the start of the service; come back soon.</p>;
  }
  return (
    <div className="charts">
      {charts.map(({ title, lines, format }) => (
        <Chart key={title} title={title} times={times} lines={lines} format={format} />
      ))}
    </div>
  );
}

interface ChartOf {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly format: (value: number) => string;
}

function chartsOf(points: readonly Point[]): readonly ChartOf[] {
  const line = (
    label: string,
    colour: Line['colour'],
    value: (point: Point) => number | null,
  ): Line => ({ label, colour, values: points.map(value) });
  return [
    {
      title: 'Operations a second',
      lines: [line('operations', 1, (point) => point.operationsPerSecond)],
      format: rate,
    },
    {
      title: 'Time to an answer',
      lines: [
        line('p50', 2, (point) => point.p50Seconds),
        line('p99', 3, (point) => point.p99Seconds),
      ],
      format: duration,
    },
    {
      title: 'Orders a second',
      lines: [
        line('accepted', 2, (point) => point.ordersOkPerSecond),
        line('refused', 4, (point) => point.ordersRefusedPerSecond),
      ],
      format: rate,
    },
    {
      title: 'Messages in mailboxes',
      lines: [line('waiting', 1, (point) => point.messages)],
      format: compact,
    },
    {
      title: 'Restocks and jobs',
      lines: [
        line('open restocks', 1, (point) => point.restocksOpen),
        line('jobs waiting', 5, (point) => point.queueWaiting),
        line('jobs failed', 4, (point) => point.queueFailed),
      ],
      format: compact,
    },
    {
      title: 'Levels that need attention',
      lines: [line('low', 3, (point) => point.low), line('out', 4, (point) => point.out)],
      format: compact,
    },
  ];
}
