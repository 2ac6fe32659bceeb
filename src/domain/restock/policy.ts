/**
 * A policy: when a warehouse orders more of what it keeps, and how much of it.
 *
 * Figures are whole units of the SKU, days are days of 24 hours, and rates are per calendar day.
 * That the figures make sense together (`min <= max`, a service level below 1) is checked where a
 * policy comes in; what is here takes them as they are and never throws over them.
 */
import type { WarehouseId } from '../product.ts';

/** What every policy may say. */
export interface PolicyTerms {
  /** Stock is low at so many available, or fewer. Else the reorder point, and 0 without one. */
  readonly alertAt?: number | undefined;
  /** False orders nothing; alerts are sent all the same. */
  readonly enabled?: boolean | undefined;
  /** Orders nothing before that time, in epoch milliseconds; alerts are sent all the same. */
  readonly snoozedUntil?: number | undefined;
  readonly supplier?: string | undefined;
  readonly leadTimeDays?: number | undefined;
  /** Order quantities are multiples of it. Else it is the product's own. */
  readonly packSize?: number | undefined;
}

export interface MinMaxPolicy extends PolicyTerms {
  readonly strategy: 'min-max';
  readonly min: number;
  readonly max: number;
}

/** How much is ordered at the reorder point: see the strategy. */
export type ReorderMode = 'multiple' | 'fixed' | 'deficiency';

export interface ReorderPointPolicy extends PolicyTerms {
  readonly strategy: 'reorder-point';
  readonly reorderPoint: number;
  readonly quantity: number;
  readonly mode: ReorderMode;
}

export interface DaysOfCoverPolicy extends PolicyTerms {
  readonly strategy: 'days-of-cover';
  readonly leadTimeDays: number;
  readonly safetyDays: number;
  readonly targetDays: number;
  readonly windowDays?: number | undefined;
}

export interface ServiceLevelPolicy extends PolicyTerms {
  readonly strategy: 'service-level';
  /** The share of replenishment cycles that end without a shortage, between 0 and 1. */
  readonly serviceLevel: number;
  readonly leadTimeDays: number;
  readonly leadTimeStdDays?: number | undefined;
  readonly reviewDays?: number | undefined;
  readonly windowDays?: number | undefined;
  /** What placing one order costs, whatever its size. */
  readonly orderCost?: number | undefined;
  /** What keeping one unit for a year costs, in the same money. */
  readonly holdingCost?: number | undefined;
}

export interface PeriodicPolicy extends PolicyTerms {
  readonly strategy: 'periodic';
  /** When stock is reviewed: a cron expression. */
  readonly every: string;
  readonly orderUpTo: number;
}

export interface TransferFromPolicy extends PolicyTerms {
  readonly strategy: 'transfer-from';
  readonly source: WarehouseId;
  readonly min: number;
  readonly max: number;
}

export interface AlertOnlyPolicy extends PolicyTerms {
  readonly strategy: 'alert-only';
}

export interface CustomPolicy extends PolicyTerms {
  readonly strategy: 'custom';
  /** One of the strategies that the operator registered. */
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export type Policy =
  | MinMaxPolicy
  | ReorderPointPolicy
  | DaysOfCoverPolicy
  | ServiceLevelPolicy
  | PeriodicPolicy
  | TransferFromPolicy
  | AlertOnlyPolicy
  | CustomPolicy;

export const POLICY_STRATEGIES = [
  'min-max',
  'reorder-point',
  'days-of-cover',
  'service-level',
  'periodic',
  'transfer-from',
  'alert-only',
  'custom',
] as const satisfies readonly Policy['strategy'][];

export const REORDER_MODES = ['multiple', 'fixed', 'deficiency'] as const;

/** Over how many days demand is looked at by a policy that does not say. */
export const WINDOW_DAYS_DEFAULT = 28;

/** The longest window of any policy: a year, with its leap day. */
export const WINDOW_DAYS_MAX = 366;

/**
 * Over how many days `policy` looks at demand; 0 if it does not look at it, so that nobody need
 * work it out. A custom strategy may say so by an option of the same name.
 */
export function windowDaysOf(policy: Policy): number {
  switch (policy.strategy) {
    case 'days-of-cover':
    case 'service-level':
      return policy.windowDays ?? WINDOW_DAYS_DEFAULT;
    case 'custom':
      return customWindowDays(policy.options['windowDays']);
    case 'min-max':
    case 'reorder-point':
    case 'periodic':
    case 'transfer-from':
    case 'alert-only':
      return 0;
  }
}

const customWindowDays = (days: unknown): number =>
  typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= WINDOW_DAYS_MAX
    ? days
    : WINDOW_DAYS_DEFAULT;

/**
 * Below which other warehouses may not take stock by their own policies: the `min` or
 * `reorderPoint` of the policy in force here, and 0 without one.
 */
export function ownMinimum(policy: Policy | undefined): number {
  switch (policy?.strategy) {
    case 'min-max':
    case 'transfer-from':
      return policy.min;
    case 'reorder-point':
      return policy.reorderPoint;
    case 'days-of-cover':
    case 'service-level':
    case 'periodic':
    case 'alert-only':
    case 'custom':
    case undefined:
      return 0;
  }
}

/** Whether two policies say the same, in whatever order. What is undefined counts as not said. */
export const isSamePolicy = (one: Policy, other: Policy): boolean => isSame(one, other);

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}
