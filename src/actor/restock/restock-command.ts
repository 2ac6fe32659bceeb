/** What may be asked of a warehouse about its policies and its restocks. */
import type { Sku } from '../../domain/product.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import type { RestockId } from '../../domain/restock/restock.ts';
import type { RestockCommand } from '../../domain/restock/restock-step.ts';
import type { PolicyScope } from '../../domain/restock/scope.ts';

export type RestockingCommand =
  /** Puts a policy in force, or ends it if it is null, and evaluates all levels that it covers. */
  | { readonly type: 'set_policy'; readonly scope: PolicyScope; readonly policy: Policy | null }
  /** The review of a periodic policy is due. */
  | { readonly type: 'review'; readonly scope: PolicyScope }
  /** The catalogue says something else of these products; null: of the warehouse. */
  | { readonly type: 'reconsider'; readonly skus: readonly Sku[] | null }
  | {
      readonly type: 'act_on_restock';
      readonly id: RestockId;
      /** What it is about, for whoever looks up what the catalogue says of it. */
      readonly sku: Sku;
      readonly action: RestockCommand;
    };

export type RestockingQuery =
  | { readonly type: 'read_policies' }
  /** What the policy in force at a level makes of it now. */
  | { readonly type: 'assess'; readonly sku: Sku }
  /** What a policy would order if it were put in force, at some of the levels from a slot on. */
  | {
      readonly type: 'preview';
      readonly scope: PolicyScope;
      readonly policy: Policy;
      readonly from: number;
    }
  /** Asked of the desk of a shard, which knows the restocks of all its warehouses. */
  | { readonly type: 'read_restock'; readonly id: RestockId };
