/** What consoles are told while they are connected. */
import { z } from 'zod';
import { Id } from '../basics.ts';
import { OVERVIEW_EXAMPLE } from './overview.ts';

export const TOPICS = ['overview', 'stock', 'documents'] as const;

export type Topic = (typeof TOPICS)[number];

/** Levels that are told of one by one; if more have changed, they are not listed. */
export const LEVELS_TOLD_MAX = 500;

/** Topics in a query string, separated by commas; all of them if there are none. */
const Topics = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(TOPICS)))
  .default([...TOPICS])
  .meta({ examples: ['overview,stock'] });

export const LiveQuery = z.strictObject({ topics: Topics });

/** The data of the event `stock`. */
export const StockNews = z.discriminatedUnion('all', [
  z.strictObject({
    all: z.literal(false),
    levels: z
      .array(z.tuple([Id, Id]))
      .min(1)
      .max(LEVELS_TOLD_MAX)
      .describe('warehouse and SKU'),
  }),
  z.strictObject({ all: z.literal(true) }).describe(`more than ${LEVELS_TOLD_MAX} levels changed`),
]);

export type StockNews = z.infer<typeof StockNews>;

/** The data of the event `documents`: which kinds of them may have changed. */
export const DocumentNews = z.strictObject({
  orders: z.boolean(),
  transfers: z.boolean(),
  restocks: z.boolean(),
  policies: z.boolean(),
});

export type DocumentNews = z.infer<typeof DocumentNews>;

export const LIVE_EXAMPLE =
  `event: overview\ndata: ${JSON.stringify(OVERVIEW_EXAMPLE)}\n\n` +
  'event: stock\ndata: {"all":false,"levels":[["berlin","MUG-BLUE"]]}\n\n';
