/** Which policy is in force at a level: that of its SKU, else of its category, else the default. */
import type { Category, Sku } from '../product.ts';
import { CATEGORIES, ID_PATTERN } from '../product.ts';
import type { Policy } from './policy.ts';
import { windowDaysOf } from './policy.ts';

/** What a policy of a warehouse is about. */
export type PolicyScope = 'default' | `category:${Category}` | `sku:${Sku}`;

/** A policy and the scope that it was given for. */
export interface ScopedPolicy {
  readonly scope: PolicyScope;
  readonly policy: Policy;
}

/** The scope that `text` says; undefined if it says none. */
export function parseScope(text: string): PolicyScope | undefined {
  if (text === 'default') return text;
  if (text.startsWith('sku:')) {
    const sku = text.slice('sku:'.length);
    return ID_PATTERN.test(sku) ? `sku:${sku}` : undefined;
  }
  const category = CATEGORIES.find((name) => text === `category:${name}`);
  return category === undefined ? undefined : `category:${category}`;
}

/**
 * The policies of one warehouse. Looking one up makes nothing, because it is done at each movement.
 *
 * One that is disabled or snoozed hides those that are less specific, as any other does: that is
 * how one SKU is taken out of the policy of its category.
 */
export class PolicyBook {
  readonly #skus = new Map<Sku, ScopedPolicy>();
  readonly #categories = new Map<string, ScopedPolicy>();
  #default: ScopedPolicy | undefined;
  #isByDemand = false;

  constructor(policies: Iterable<ScopedPolicy> = []) {
    for (const { scope, policy } of policies) this.set(scope, policy);
  }

  get size(): number {
    return this.#skus.size + this.#categories.size + (this.#default === undefined ? 0 : 1);
  }

  /** The SKUs that have a policy of their own. */
  skus(): IterableIterator<Sku> {
    return this.#skus.keys();
  }

  set(scope: PolicyScope, policy: Policy): void {
    const scoped = { scope, policy };
    // One that is gone may leave this true, which costs a little and changes nothing.
    this.#isByDemand ||= windowDaysOf(policy) > 0;
    if (scope === 'default') this.#default = scoped;
    else this.#mapOf(scope).set(subject(scope), scoped);
  }

  /** Whether any of them may look at what has left. */
  get isByDemand(): boolean {
    return this.#isByDemand;
  }

  /** Whether it depends on the category of a SKU which policy is in force. */
  get isByCategory(): boolean {
    return this.#categories.size > 0;
  }

  /** Whether there was one. */
  delete(scope: PolicyScope): boolean {
    if (scope !== 'default') return this.#mapOf(scope).delete(subject(scope));
    const was = this.#default !== undefined;
    this.#default = undefined;
    return was;
  }

  /** The policy that was given for just that scope. */
  at(scope: PolicyScope): Policy | undefined {
    if (scope === 'default') return this.#default?.policy;
    return this.#mapOf(scope).get(subject(scope))?.policy;
  }

  /** The policy in force for a SKU of `category`, which is undefined if nobody knows it. */
  effective(sku: Sku, category: Category | undefined): ScopedPolicy | undefined {
    if (this.#skus.size > 0) {
      const own = this.#skus.get(sku);
      if (own !== undefined) return own;
    }
    const shared = category === undefined ? undefined : this.#categories.get(category);
    return shared ?? this.#default;
  }

  /** Whether a policy for `scope` would be the one in force for a SKU of `category`. */
  wouldApply(scope: PolicyScope, sku: Sku, category: Category | undefined): boolean {
    if (!covers(scope, sku, category)) return false;
    const effective = this.effective(sku, category);
    return effective === undefined || specificity(effective.scope) <= specificity(scope);
  }

  /** All of them: the default one, then those of categories and of SKUs as they were given. */
  *all(): Generator<ScopedPolicy, void, void> {
    if (this.#default !== undefined) yield this.#default;
    yield* this.#categories.values();
    yield* this.#skus.values();
  }

  #mapOf(scope: Exclude<PolicyScope, 'default'>): Map<string, ScopedPolicy> {
    return scope.startsWith('sku:') ? this.#skus : this.#categories;
  }
}

/** Whether `scope` takes in a SKU of `category`, though a more specific one may be in force. */
export function covers(scope: PolicyScope, sku: Sku, category: Category | undefined): boolean {
  if (scope === 'default') return true;
  return scope.startsWith('sku:') ? subject(scope) === sku : subject(scope) === category;
}

/** How specific a scope is: of two that cover a SKU, the one with more is in force. */
export const specificity = (scope: string): number =>
  scope === 'default' ? 0 : scope.startsWith('sku:') ? 2 : 1;

/** The SKU that a scope is about; undefined for a category and the default. */
export const skuIn = (scope: PolicyScope): Sku | undefined =>
  scope.startsWith('sku:') ? subject(scope) : undefined;

/** The SKU or the category of a scope, both of which may have a colon in them. */
const subject = (scope: string): string => scope.slice(scope.indexOf(':') + 1);
