/** The jobs of a queue that have failed for good, and starting them anew. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { Failure } from '../../parts/failure.tsx';
import { count as counted } from '../../parts/figures.ts';
import { Moment } from '../../parts/moment.tsx';
import { Card, Shown, Wide } from '../../parts/page.tsx';
import { toast } from '../../parts/toasts.tsx';

const PAGE = 50;

interface FailedJobsProps {
  readonly queue: string;
  readonly count: number;
}

export function FailedJobs({ queue, count }: FailedJobsProps) {
  const client = useQueryClient();
  const path = { name: queue };
  const query = useInfiniteQuery({
    // Another count is another list.
    queryKey: ['queues', queue, 'failed', count],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) => {
      const about = { limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
      const params = { path, query: about };
      return dataOf(api.GET('/v1/queues/{name}/failed', { params, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const again = useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? dataOf(api.POST('/v1/queues/{name}/retry', { params: { path } }))
        : dataOf(
            api.POST('/v1/queues/{name}/failed/{id}/retry', { params: { path: { ...path, id } } }),
          ),
    onSuccess: ({ retried }) => {
      toast({ text: `${counted(retried)} ${retried === 1 ? 'job starts' : 'jobs start'} anew` });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['queues'] }),
  });
  return (
    <Card
      title={`Failed in ${queue}`}
      aside={
        count > 0 && (
          <button
            type="button"
            className="button"
            data-size="small"
            disabled={again.isPending}
            onClick={() => again.mutate(null)}
          >
            Retry all {counted(count)}
          </button>
        )
      }
    >
      {again.error !== null && <Failure error={again.error} />}
      <Shown query={query}>
        {({ pages }) => (
          <FailedTable
            jobs={pages.flatMap(({ items }) => items)}
            onRetry={(id) => again.mutate(id)}
          />
        )}
      </Shown>
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          More
        </button>
      )}
    </Card>
  );
}

interface FailedTableProps {
  readonly jobs: readonly {
    readonly id: string;
    readonly name: string;
    readonly data: unknown;
    readonly attempts: number;
    readonly reason: string;
    readonly failedAt: string | null;
  }[];
  readonly onRetry: (id: string) => void;
}

function FailedTable({ jobs, onRetry }: FailedTableProps) {
  if (jobs.length === 0) return <p className="soft">None.</p>;
  return (
    <Wide label="Failed jobs">
      <table className="plain-table">
        <caption className="sr-only">Failed jobs</caption>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">Why</th>
            <th scope="col" className="number">
              Attempts
            </th>
            <th scope="col">When</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ id, name, data, attempts, reason, failedAt }) => (
            <tr key={id}>
              <td>
                <details>
                  <summary>
                    {name} <code>{id}</code>
                  </summary>
                  <pre>{JSON.stringify(data, null, 2)}</pre>
                </details>
              </td>
              <td>{reason}</td>
              <td className="number">{counted(attempts)}</td>
              <td>{failedAt === null ? '–' : <Moment at={failedAt} />}</td>
              <td className="number">
                <button
                  type="button"
                  className="button"
                  data-size="small"
                  aria-label={`Retry ${id}`}
                  onClick={() => onRetry(id)}
                >
                  Retry
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
