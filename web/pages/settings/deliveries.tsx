/** What became of the events that a webhook was to be told. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { Badge } from '../../parts/badge.tsx';
import { count } from '../../parts/figures.ts';
import { Moment } from '../../parts/moment.tsx';
import { Shown, Wide } from '../../parts/page.tsx';

const PAGE = 50;
const READ_EVERY_MS = 5_000;

export function Deliveries({ webhook }: { readonly webhook: string }) {
  const query = useInfiniteQuery({
    queryKey: ['webhooks', webhook, 'deliveries'],
    refetchInterval: READ_EVERY_MS,
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) => {
      const about = { limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
      const params = { path: { id: webhook }, query: about };
      return dataOf(api.GET('/v1/webhooks/{id}/deliveries', { params, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return (
    <>
      <Shown query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="soft">Nothing was to be told yet.</p>;
          return (
            <Wide label="Deliveries">
              <table className="plain-table">
                <caption className="sr-only">Deliveries</caption>
                <thead>
                  <tr>
                    <th scope="col">Event</th>
                    <th scope="col">Status</th>
                    <th scope="col" className="number">
                      Attempts
                    </th>
                    <th scope="col">Answer</th>
                    <th scope="col">Last</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((delivery) => (
                    <tr key={delivery.eventId}>
                      <td>
                        {delivery.type} <code className="soft">{delivery.eventId}</code>
                      </td>
                      <td>
                        <Badge status={delivery.status} />
                      </td>
                      <td className="number">{count(delivery.attempts)}</td>
                      <td>{delivery.error ?? delivery.responseStatus ?? '–'}</td>
                      <td>
                        <Moment at={delivery.updatedAt} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          );
        }}
      </Shown>
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          More
        </button>
      )}
    </>
  );
}
