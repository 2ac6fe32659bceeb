/** What happens, as a stream of Server-Sent Events. */
import { z } from 'zod';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { EVENT_STREAM_EXAMPLE, EventStreamQuery } from '../../schemas/notify/events.ts';

const stream: Handler = async (request, response, { notifications }) => {
  const { types, warehouse = null } = EventStreamQuery.parse(request.query);
  // Without a body there is nothing to stay connected for.
  if (request.method === 'HEAD') {
    response.status(200).type('text/event-stream').end();
    return;
  }
  // An EventSource that has seen no event yet may send an empty one.
  const lastId = request.get('Last-Event-ID') || undefined;
  await notifications.streams.open(response, { types: [...new Set(types)], warehouse }, lastId);
};

export const eventEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/events',
    tag: 'Events',
    summary: 'Server-Sent Events: what happens from now on, or after `Last-Event-ID`',
    query: EventStreamQuery,
    successes: {
      200: {
        description:
          'Events with `id`, `event` (their type) and `data` (an Event). `event: reset` comes ' +
          'first if `Last-Event-ID` is unknown or older than 24 hours',
        contentType: 'text/event-stream',
        schema: z.string(),
        example: EVENT_STREAM_EXAMPLE,
      },
    },
    problems: ['validation', 'overloaded', 'unavailable'],
    handle: stream,
  },
];
