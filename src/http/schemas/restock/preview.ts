/** What a policy would order if it were put in force, as clients read it. */
import { z } from 'zod';
import type { Preview } from '../../../actor/restock/preview.ts';
import { LINES_MAX } from '../../../actor/restock/preview.ts';
import { Id } from '../basics.ts';
import { BECAUSE_EXAMPLE } from './scoped-policy.ts';

const Units = z.int();

export const PreviewOut = z.strictObject({
  levels: Units.describe('the levels to which it would apply'),
  orders: Units.describe('at how many of them it would order'),
  units: Units.describe('how many units in all'),
  items: z
    .array(
      z.strictObject({
        sku: Id,
        available: Units,
        incoming: Units,
        alertAt: z.number().describe('stock would be low at so many available, or fewer'),
        low: z.boolean(),
        quantity: Units,
        because: z.string(),
        now: z
          .strictObject({ quantity: Units })
          .nullable()
          .describe('what the policy in force would order; null if none is'),
      }),
    )
    .max(LINES_MAX)
    .describe('the largest orders first'),
});

/** The preview as it is sent. */
export function previewOut({ lines, ...sums }: Preview): z.infer<typeof PreviewOut> {
  return { ...sums, items: [...lines] };
}

export const PREVIEW_EXAMPLE = {
  levels: 1,
  orders: 1,
  units: 84,
  items: [
    {
      sku: 'MUG-BLUE',
      available: 18,
      incoming: 0,
      alertAt: 20,
      low: true,
      quantity: 84,
      because: BECAUSE_EXAMPLE,
      now: { quantity: 0 },
    },
  ],
} as const;
