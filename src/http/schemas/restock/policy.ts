/** Restock policies, as clients write and read them. */
import { z } from 'zod';
import type { Policy } from '../../../domain/restock/policy.ts';
import { REORDER_MODES, WINDOW_DAYS_MAX } from '../../../domain/restock/policy.ts';
import { CUSTOM_NAME_PATTERN } from '../../../domain/restock/strategies/custom.ts';
import { cronFlaw } from '../../../system/policies/reviews.ts';
import { Attributes } from '../attributes.ts';
import { FreeText, Id, QUANTITY_MAX, Quantity, Time, TimeOut, iso } from '../basics.ts';

const DAYS_MAX = 3_650;
const TARGET_DAYS_MAX = 36_500;

const Units = z.int().min(0).max(QUANTITY_MAX);
export const Days = z.number().min(0).max(DAYS_MAX);
const Window = z.int().min(1).max(WINDOW_DAYS_MAX);
const Cost = z.number().positive();
const Cron = z.string().superRefine((every, context) => {
  const message = cronFlaw(every);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

interface Bounds {
  readonly min: number;
  readonly max: number;
}
const isInOrder = ({ min, max }: Bounds): boolean => min <= max;
const outOfOrder = {
  path: ['max'],
  error: ({ input }: { readonly input?: unknown }) => {
    const { min, max } = input as Bounds;
    return `need 0 <= min <= max, got ${min} and ${max}`;
  },
};

/** What every policy may say, with times of that kind. */
const termsWith = <Kind extends z.ZodType<unknown, string>>(time: Kind) => ({
  alertAt: Units.optional(),
  enabled: z.boolean().optional(),
  snoozedUntil: time.optional(),
  supplier: FreeText.min(1).optional(),
  leadTimeDays: Days.optional(),
  packSize: Quantity.optional(),
});

const daysOfCover = {
  leadTimeDays: Days,
  safetyDays: Days,
  targetDays: z.number().positive().max(TARGET_DAYS_MAX),
  windowDays: Window.optional(),
};

const serviceLevel = {
  serviceLevel: z.number().gt(0).lt(1),
  leadTimeDays: Days,
  leadTimeStdDays: Days.optional(),
  reviewDays: Days.optional(),
  windowDays: Window.optional(),
  orderCost: Cost.optional(),
  holdingCost: Cost.optional(),
};

const every = Cron.meta({ examples: ['0 6 * * 1'] }).describe('a cron expression, in UTC');
const customName = z.string().regex(CUSTOM_NAME_PATTERN, 'must be lower case, with hyphens');

/** Policies that order by demand. */
const forecasting = <Kind extends z.ZodType<unknown, string>>(
  terms: ReturnType<typeof termsWith<Kind>>,
) =>
  [
    z
      .strictObject({ strategy: z.literal('days-of-cover'), ...terms, ...daysOfCover })
      .refine(
        ({ leadTimeDays, safetyDays, targetDays }) => targetDays >= leadTimeDays + safetyDays,
        { path: ['targetDays'], message: 'must not be less than leadTimeDays + safetyDays' },
      ),
    z
      .strictObject({ strategy: z.literal('service-level'), ...terms, ...serviceLevel })
      .refine(
        ({ orderCost, holdingCost }) => (orderCost === undefined) === (holdingCost === undefined),
        { path: ['orderCost'], message: 'goes with holdingCost: both of them or neither' },
      ),
  ] as const;

function policyWith<Kind extends z.ZodType<unknown, string>>(time: Kind) {
  const terms = termsWith(time);
  const bounds = { min: Units, max: Units };
  return z.discriminatedUnion('strategy', [
    z
      .strictObject({ strategy: z.literal('min-max'), ...terms, ...bounds })
      .refine(isInOrder, outOfOrder),
    z.strictObject({
      strategy: z.literal('reorder-point'),
      ...terms,
      reorderPoint: Units,
      quantity: Quantity,
      mode: z.enum(REORDER_MODES),
    }),
    ...forecasting(terms),
    z.strictObject({ strategy: z.literal('periodic'), ...terms, every, orderUpTo: Units }),
    z
      .strictObject({ strategy: z.literal('transfer-from'), ...terms, source: Id, ...bounds })
      .refine(isInOrder, outOfOrder),
    z.strictObject({ strategy: z.literal('alert-only'), ...terms }),
    z.strictObject({
      strategy: z.literal('custom'),
      ...terms,
      name: customName,
      options: Attributes,
    }),
  ]);
}

export const PolicyBody = policyWith(Time);
export const PolicyOut = policyWith(TimeOut);

/** The policy as it is sent. */
export function policyOut(policy: Policy): z.infer<typeof PolicyOut> {
  const { snoozedUntil, ...rest } = policy;
  const sent = snoozedUntil === undefined ? rest : { ...rest, snoozedUntil: iso(snoozedUntil) };
  return sent as z.infer<typeof PolicyOut>;
}
