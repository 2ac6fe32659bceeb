/** How the service stands, and how it stood in the last hour. */
import { sendJson } from '../../asking.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import {
  OVERVIEW_EXAMPLE,
  OverviewHistoryOut,
  OverviewOut,
  POINT_EXAMPLE,
  POINT_SECONDS,
} from '../../schemas/console/overview.ts';

const read: Handler = async (_request, response, { monitor }) => {
  sendJson(response, 200, await monitor.overview());
};

const readHistory: Handler = (_request, response, { monitor }) => {
  sendJson(response, 200, { everySeconds: POINT_SECONDS, points: monitor.points });
};

const tag = 'Console';

export const overviewEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/overview',
    tag,
    summary: 'How the service stands now',
    successes: {
      200: { description: 'All figures', schema: OverviewOut, example: OVERVIEW_EXAMPLE },
    },
    problems: [],
    handle: read,
  },
  {
    method: 'get',
    path: '/v1/overview/history',
    tag,
    summary: 'How it stood in the last hour, every 10 s; begins anew with the process',
    successes: {
      200: {
        description: 'The points, oldest first',
        schema: OverviewHistoryOut,
        example: { everySeconds: POINT_SECONDS, points: [POINT_EXAMPLE] },
      },
    },
    problems: [],
    handle: readHistory,
  },
];
