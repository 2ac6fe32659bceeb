/** What consoles are told while they are connected, as Server-Sent Events. */
import { z } from 'zod';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { LIVE_EXAMPLE, LiveQuery } from '../../schemas/console/live.ts';

const stream: Handler = (request, response, { monitor }) => {
  const { topics } = LiveQuery.parse(request.query);
  // Without a body there is nothing to stay connected for.
  if (request.method === 'HEAD') {
    response.status(200).type('text/event-stream').end();
    return;
  }
  monitor.connect(response, new Set(topics));
};

export const liveEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/live',
    tag: 'Console',
    summary: 'Server-Sent Events for consoles: how the service stands, and what has changed',
    query: LiveQuery,
    successes: {
      200: {
        description:
          'Of the topic `overview`: the event `overview` (an Overview) at once and every second, ' +
          'and `point` (an OverviewPoint) every 10 s. Of `stock`: `stock` (StockNews) when ' +
          'levels have changed. Of `documents`: `documents` (DocumentNews) when documents or ' +
          'policies may have. Both come every 500 ms at most. There are no ids and no replay: ' +
          'whoever connects again reads afresh what it shows',
        contentType: 'text/event-stream',
        schema: z.string(),
        example: LIVE_EXAMPLE,
      },
    },
    problems: ['validation', 'overloaded', 'unavailable'],
    handle: stream,
  },
];
