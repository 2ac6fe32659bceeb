/** Policies and restocks as the edge and the queues ask for them; the warehouses answer. */
import type { OperationResult } from '../answer.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Assessment } from '../../domain/restock/assess.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import type { Restock, RestockId, RestockStatus } from '../../domain/restock/restock.ts';
import type { RestockCommand } from '../../domain/restock/restock-step.ts';
import type { PolicyScope, ScopedPolicy } from '../../domain/restock/scope.ts';
import type { DocumentPage, DocumentQuery } from '../documents/listing.ts';
import type { Caller } from '../router.ts';

/** Which restocks are wanted, newest first. */
export interface RestockQuery extends DocumentQuery<RestockStatus> {
  readonly sku?: Sku | undefined;
}

/** What came of a command to a restock; `result` is the movement of a receipt. */
export type RestockAnswer =
  | {
      readonly ok: true;
      readonly replayed: boolean;
      readonly restock: Restock;
      readonly result: OperationResult | undefined;
    }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

export type PolicyAnswer =
  /** `isNew`: there was no policy for that scope. */
  | { readonly ok: true; readonly replayed: boolean; readonly isNew: boolean }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

/** Every method rejects with a `Fault` where the system cannot; a refusal is an answer. */
export interface Restocking {
  /** Answers when every level that the scope covers has been evaluated. Null ends the policy. */
  setPolicy(
    warehouse: WarehouseId,
    asked: { readonly scope: PolicyScope; readonly policy: Policy | null },
    caller: Caller,
  ): Promise<PolicyAnswer>;
  policies(warehouse: WarehouseId): Promise<readonly ScopedPolicy[]>;
  /** What the policy in force makes of a level now; null if none is in force. */
  assess(warehouse: WarehouseId, sku: Sku): Promise<Assessment | null>;
  /** Orders what the review of a periodic policy asks for; twice has the effect of once. */
  review(warehouse: WarehouseId, scope: PolicyScope, caller: Caller): Promise<void>;
  restock(id: RestockId): Promise<Restock | undefined>;
  restocks(query: RestockQuery): Promise<DocumentPage<Restock>>;
  act(id: RestockId, action: RestockCommand, caller: Caller): Promise<RestockAnswer>;
  /** Restocks that have not come to their end, as of the last commits, by id. */
  readonly open: ReadonlyMap<RestockId, Restock>;
  /** Periodic policies and others, as of the last commits, of one warehouse. */
  policiesNow(warehouse: WarehouseId): readonly ScopedPolicy[];
  /** Tells of each restock that has come to a new state, from now on. Returns how to end that. */
  watch(listener: (restock: Restock) => void): () => void;
  /** The same of policies: of each change of one. */
  watchPolicies(
    listener: (warehouse: WarehouseId, scope: PolicyScope, policy: Policy | null) => void,
  ): () => void;
  /** Whether available is at the level's alert point or below it. */
  isLow(warehouse: WarehouseId, sku: Sku): boolean;
}
