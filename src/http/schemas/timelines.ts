/** The lives of documents, as clients read them. */
import { z } from 'zod';
import type { Timeline } from '../../system/documents/timelines.ts';
import { Id, TimeOut, iso } from './basics.ts';

export const TimelineStepOut = z.strictObject({
  at: TimeOut,
  actor: z.string(),
  step: z.string().describe('a short past-tense word'),
  status: z.string().nullable().describe('that the document came to; null if a movement is told'),
  warehouse: Id.nullable(),
  sku: Id.nullable(),
  quantity: z.int().min(0).nullable(),
  text: z.string().describe('the step in words'),
});

export const TimelineOut = z.strictObject({
  items: z.array(TimelineStepOut),
  complete: z
    .boolean()
    .describe('false while a step is under way, or if there is more than can be looked at'),
});

/** The timeline as it is sent. */
export function timelineOut({ steps, complete }: Timeline): z.infer<typeof TimelineOut> {
  return { items: steps.map((step) => ({ ...step, at: iso(step.at) })), complete };
}

export const TIMELINE_EXAMPLE = {
  items: [
    {
      at: '2026-11-24T08:00:00.000Z',
      actor: 'anonymous',
      step: 'created',
      status: 'reserved',
      warehouse: null,
      sku: null,
      quantity: null,
      text: 'created for 2 of MUG-BLUE, held until 2026-11-24 08:10 UTC',
    },
    {
      at: '2026-11-24T08:00:00.000Z',
      actor: 'anonymous',
      step: 'reserved',
      status: null,
      warehouse: 'berlin',
      sku: 'MUG-BLUE',
      quantity: 2,
      text: 'reserved 2 of MUG-BLUE at berlin',
    },
  ],
  complete: true,
} as const;
