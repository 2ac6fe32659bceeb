/**
 * What a policy makes of a level: what it would order now, where stock is low, and why.
 *
 * `evaluate` is for every movement and makes no text; `assess` puts the same into words. Actors,
 * the simulation of policies and whoever asks what is in force all come to the same answer.
 */
import type { Policy } from './policy.ts';
import type { Restraint, RestraintReason } from './restraint.ts';
import { restraintReason } from './restraint.ts';
import type { PolicyScope, ScopedPolicy } from './scope.ts';
import { alertOnly } from './strategies/alert-only.ts';
import type { CustomStrategies } from './strategies/custom.ts';
import { NO_CUSTOM_STRATEGIES, custom } from './strategies/custom.ts';
import { daysOfCover } from './strategies/days-of-cover.ts';
import { minMax } from './strategies/min-max.ts';
import { periodic } from './strategies/periodic.ts';
import { reorderAt } from './strategies/reorder-point.ts';
import { serviceLevel } from './strategies/service-level.ts';
import { transferFrom } from './strategies/transfer-from.ts';
import type { Figures, Inputs, Plan } from './strategy.ts';

/** What else an evaluation depends on. */
export interface Surroundings {
  /** Whether the product or the warehouse takes nothing in. */
  readonly isInactive?: boolean | undefined;
  readonly restraint?: Restraint | undefined;
  readonly strategies?: CustomStrategies | undefined;
}

/** Why nothing is ordered though the strategy would. */
export type WithheldReason = 'disabled' | 'snoozed' | 'inactive' | RestraintReason;

/** `inputs` are those that the strategy saw, with the pack size in force. */
export interface Evaluation {
  readonly inputs: Inputs;
  readonly plan: Plan;
  /** Stock is low at so many available, or fewer. */
  readonly alertAt: number;
  /** What to order now; 0 for nothing. */
  readonly quantity: number;
  readonly withheld: WithheldReason | null;
}

/** An evaluation in words, as clients see it. */
export interface Assessment {
  readonly scope: PolicyScope;
  readonly policy: Policy;
  readonly inputs: Inputs;
  readonly formula: string;
  readonly figures: Figures;
  readonly alertAt: number;
  readonly wouldOrder: { readonly quantity: number; readonly because: string };
}

/** Says what `policy` orders now, and where stock is low. */
export function evaluate(
  policy: Policy,
  given: Inputs,
  surroundings: Surroundings = {},
): Evaluation {
  const { packSize = given.packSize } = policy;
  const inputs = packSize === given.packSize ? given : { ...given, packSize };
  const plan = planOf(policy, inputs, surroundings.strategies ?? NO_CUSTOM_STRATEGIES);
  const withheld = withheldReason(policy, inputs, surroundings);
  const alertAt = policy.alertAt ?? plan.reorderPoint ?? 0;
  return { inputs, plan, alertAt, quantity: withheld === null ? plan.quantity : 0, withheld };
}

/** Says the same in words. */
export function assess(
  { scope, policy }: ScopedPolicy,
  given: Inputs,
  surroundings: Surroundings = {},
): Assessment {
  const evaluation = evaluate(policy, given, surroundings);
  const { inputs, plan, alertAt, quantity } = evaluation;
  const because = explanationOf(policy, evaluation, surroundings.restraint);
  const { formula, figures } = plan;
  return { scope, policy, inputs, formula, figures, alertAt, wouldOrder: { quantity, because } };
}

/** Why an evaluation came out as it did: the explanation of a restock, if it orders one. */
export function explanationOf(
  policy: Policy,
  { plan, withheld }: Evaluation,
  restraint?: Restraint,
): string {
  const text = plan.explain();
  if (withheld === null) return text;
  return `${withheldText(policy, withheld, restraint)}; otherwise: ${text}`;
}

function planOf(policy: Policy, inputs: Inputs, strategies: CustomStrategies): Plan {
  switch (policy.strategy) {
    case 'min-max':
      return minMax(policy, inputs);
    case 'reorder-point':
      return reorderAt(policy, inputs);
    case 'days-of-cover':
      return daysOfCover(policy, inputs);
    case 'service-level':
      return serviceLevel(policy, inputs);
    case 'periodic':
      return periodic(policy, inputs);
    case 'transfer-from':
      return transferFrom(policy, inputs);
    case 'alert-only':
      return alertOnly();
    case 'custom':
      return custom(policy, inputs, strategies);
  }
}

function withheldReason(
  { enabled, snoozedUntil }: Policy,
  { at, position }: Inputs,
  { restraint, isInactive = false }: Surroundings,
): WithheldReason | null {
  if (enabled === false) return 'disabled';
  if (snoozedUntil !== undefined && at < snoozedUntil) return 'snoozed';
  if (isInactive) return 'inactive';
  return restraintReason(restraint, position, at);
}

function withheldText(
  { snoozedUntil = 0 }: Policy,
  reason: WithheldReason,
  restraint: Restraint | undefined,
): string {
  switch (reason) {
    case 'disabled':
      return 'the policy is disabled';
    case 'snoozed':
      return `the policy is snoozed until ${iso(snoozedUntil)}`;
    case 'inactive':
      return 'the product or the warehouse is inactive';
    case 'ordered':
      return orderedText(restraint);
    case 'paused': {
      const from = iso(restraint?.notBefore ?? 0);
      return `the last restock failed or was cancelled, the next is asked for from ${from}`;
    }
  }
}

const orderedText = (restraint: Restraint | undefined): string =>
  `the restock ${restraint?.restock} brought the position to ${restraint?.position}, ` +
  'and it has not fallen below that';

const iso = (at: number): string => new Date(at).toISOString();
