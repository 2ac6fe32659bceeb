/** What orders, transfers and restocks have been through, step by step. */
import type { z } from 'zod';
import type { Timeline, Timelines } from '../../../system/documents/timelines.ts';
import { sendJson } from '../../asking.ts';
import type { Endpoint } from '../../endpoint.ts';
import { notFound } from '../../problem.ts';
import { OrderPath } from '../../schemas/orders.ts';
import { RestockPath } from '../../schemas/restock/restocks.ts';
import { TIMELINE_EXAMPLE, TimelineOut, timelineOut } from '../../schemas/timelines.ts';
import { TransferPath } from '../../schemas/transfers.ts';
import { PROBLEMS_OF_READS } from './answering.ts';

/** A kind of document. */
interface Noun {
  readonly name: 'order' | 'transfer' | 'restock';
  readonly tag: string;
  readonly params: z.ZodObject<{ id: z.ZodType<string> }>;
  readonly read: (timelines: Timelines, id: string) => Promise<Timeline | undefined>;
}

const timelineEndpoint = ({ name, tag, params, read }: Noun): Endpoint => ({
  method: 'get',
  path: `/v1/${name}s/:id/timeline`,
  tag,
  summary: `Tell the life of ${name === 'order' ? 'an' : 'a'} ${name}: its states and movements`,
  params,
  successes: {
    200: { description: 'Its steps, oldest first', schema: TimelineOut, example: TIMELINE_EXAMPLE },
  },
  problems: PROBLEMS_OF_READS,
  handle: async (request, response, { system }) => {
    const { id } = params.parse(request.params);
    const timeline = await read(system.timelines, id);
    if (timeline === undefined) throw notFound(`there is no ${name} ${id}`);
    sendJson(response, 200, timelineOut(timeline));
  },
});

export const timelineEndpoints: readonly Endpoint[] = [
  timelineEndpoint({
    name: 'order',
    tag: 'Orders',
    params: OrderPath,
    read: (timelines, id) => timelines.order(id),
  }),
  timelineEndpoint({
    name: 'transfer',
    tag: 'Transfers',
    params: TransferPath,
    read: (timelines, id) => timelines.transfer(id),
  }),
  timelineEndpoint({
    name: 'restock',
    tag: 'Restocking',
    params: RestockPath,
    read: (timelines, id) => timelines.restock(id),
  }),
];
