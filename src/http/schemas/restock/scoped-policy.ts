/** Policies in force at a warehouse, and what they make of a level, as clients read them. */
import { z } from 'zod';
import type { WarehouseId } from '../../../domain/product.ts';
import type { Assessment } from '../../../domain/restock/assess.ts';
import type { PolicyScope, ScopedPolicy } from '../../../domain/restock/scope.ts';
import { parseScope } from '../../../domain/restock/scope.ts';
import { Cursor, Id, Limit, TimeOut, iso, pageOf } from '../basics.ts';
import { PolicyBody, PolicyOut, policyOut } from './policy.ts';

/** What a policy is about, as it stands in a path. */
const Scope = z
  .string()
  .transform((text, context): PolicyScope => {
    const scope = parseScope(text);
    if (scope !== undefined) return scope;
    const message = 'must be default, category:<category> or sku:<sku>';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .meta({ examples: ['sku:MUG-BLUE'] });

const ScopeOut = z.string().meta({ examples: ['sku:MUG-BLUE'] });

export const PolicyPath = z.strictObject({ id: Id, scope: Scope });
export const AssessmentPath = z.strictObject({ id: Id, sku: Id });
export const PoliciesQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit });

/** In a PUT both stand in the path and may be left out of the body. */
const [putFirst, ...putOthers] = PolicyBody.options.map((option) =>
  option.safeExtend({ warehouse: Id.optional(), scope: ScopeOut.optional() }),
);
export const PolicyPutBody = z.discriminatedUnion('strategy', [putFirst!, ...putOthers]);

const [outFirst, ...outOthers] = PolicyOut.options.map((option) =>
  option.safeExtend({ warehouse: Id, scope: ScopeOut }),
);
export const ScopedPolicyOut = z.discriminatedUnion('strategy', [outFirst!, ...outOthers]);
export const PolicyPage = pageOf(ScopedPolicyOut);

const Figure = z.number();
const Units = z.int();

export const AssessmentOut = z.strictObject({
  warehouse: Id,
  sku: Id,
  scope: ScopeOut.describe('of the policy that applies: the most specific one'),
  policy: PolicyOut,
  inputs: z.strictObject({
    at: TimeOut,
    available: Units,
    incoming: Units,
    position: Units.describe('available + incoming'),
    demand: z
      .strictObject({ mean: Figure, std: Figure, days: Units })
      .describe('units per calendar day (UTC), and over how many days'),
    packSize: Units,
    isReview: z.boolean().describe('whether a periodic policy is asked in its review'),
    source: z
      .strictObject({ available: Units, minimum: Units })
      .nullable()
      .describe('how the source of a transfer stands, where that is known'),
  }),
  formula: z.string(),
  figures: z.record(z.string(), Figure).describe('the figures of the formula by name'),
  alertAt: Figure.describe('stock is low at so many available, or fewer'),
  wouldOrder: z.strictObject({ quantity: Units, because: z.string() }),
});

export const AssessmentIfAnyOut = z.strictObject({ assessment: AssessmentOut.nullable() });

/** The policy as it is sent, with where it applies. */
export function scopedPolicyOut(
  warehouse: WarehouseId,
  { scope, policy }: ScopedPolicy,
): z.infer<typeof ScopedPolicyOut> {
  return { warehouse, scope, ...policyOut(policy) };
}

/** What a policy makes of a level, as it is sent. */
export function assessmentOut(
  { warehouse, sku }: { readonly warehouse: WarehouseId; readonly sku: string },
  { scope, policy, inputs, ...outcome }: Assessment,
): z.infer<typeof AssessmentOut> {
  const asked = { ...inputs, at: iso(inputs.at) };
  return { warehouse, sku, scope, policy: policyOut(policy), inputs: asked, ...outcome };
}

export const POLICY_IN_EXAMPLE = {
  strategy: 'min-max',
  min: 20,
  max: 100,
  leadTimeDays: 7,
  supplier: 'acme',
} as const;

export const BECAUSE_EXAMPLE =
  'the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, ' +
  'which is 84 in packs of 6';

export const SCOPED_POLICY_EXAMPLE = {
  warehouse: 'berlin',
  scope: 'sku:MUG-BLUE',
  ...POLICY_IN_EXAMPLE,
} as const;

export const ASSESSMENT_EXAMPLE = {
  warehouse: 'berlin',
  sku: 'MUG-BLUE',
  scope: 'sku:MUG-BLUE',
  policy: POLICY_IN_EXAMPLE,
  inputs: {
    at: '2026-11-24T08:00:00.000Z',
    available: 18,
    incoming: 0,
    position: 18,
    demand: { mean: 0, std: 0, days: 1 },
    packSize: 6,
    isReview: false,
    source: null,
  },
  formula: 'if position <= min: order max - position, in full packs',
  figures: { reorderPoint: 20, orderUpTo: 100 },
  alertAt: 20,
  wouldOrder: { quantity: 84, because: BECAUSE_EXAMPLE },
} as const;
