/** A warehouse's side of what is asked about its policies and restocks. */
import type { WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import { isSamePolicy } from '../../domain/restock/policy.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import type { RestockEvent } from '../../domain/restock/restock-step.ts';
import { decideRestock } from '../../domain/restock/restock-step.ts';
import type { PolicyScope } from '../../domain/restock/scope.ts';
import { covers, skuIn } from '../../domain/restock/scope.ts';
import type { StockEvent } from '../../domain/decision.ts';
import type { Draft } from '../../domain/warehouse.ts';
import { decide } from '../../domain/warehouse.ts';
import type { Message, Reply } from '../message.ts';
import type { Buyer } from './buyer.ts';
import { preview } from './previewing.ts';
import type { Purchasing } from './purchasing.ts';
import { restockAt } from './purchasing.ts';
import type { RestockingCommand, RestockingQuery } from './restock-command.ts';
import type { DueLooks, Sweep } from './restock-memory.ts';
import { LOOKED_AT_MAX } from './restock-memory.ts';

type Of<Type extends RestockingCommand['type']> = RestockingCommand & { readonly type: Type };

export class Restocker {
  readonly #about: Purchasing;
  readonly #buyer: Buyer;
  readonly #sweeps: Sweep[] = [];

  constructor(about: Purchasing, buyer: Buyer) {
    this.#about = about;
    this.#buyer = buyer;
  }

  /** Where levels are to be looked at in batches to come. */
  get sweeps(): readonly Sweep[] {
    return this.#sweeps;
  }

  /** Looks at levels at which nothing has moved, and puts down where that is to go on. */
  lookAt({ timers, sweep }: DueLooks): void {
    for (const { warehouse, sku } of timers) {
      if (sku === null) this.#sweeps.push({ warehouse, from: 0 });
      else this.#buyer.lookAgain(this.#about.draft(warehouse), sku);
    }
    if (sweep === null) return;
    const { warehouse, from } = sweep;
    const levels = this.#about.levels(warehouse);
    const draft = this.#about.draft(warehouse);
    if (from === 0) this.#lookWhereNothingWas(draft);
    for (const sku of levels.skusFrom(from, LOOKED_AT_MAX)) this.#buyer.lookAgain(draft, sku);
    const next = from + LOOKED_AT_MAX;
    if (next < levels.size) this.#sweeps.push({ warehouse, from: next });
  }

  /** Looks at levels that never were and that somebody wants to be restocked all the same. */
  #lookWhereNothingWas(draft: Draft): void {
    for (const sku of this.#buyer.draft(draft.id).policies.skus()) {
      if (draft.level(sku) === undefined) this.#buyer.lookAgain(draft, sku);
    }
  }

  command(draft: Draft, command: RestockingCommand, message: Message): Reply {
    switch (command.type) {
      case 'set_policy':
        return this.#setPolicy(draft, command, message);
      case 'review':
        return this.#review(draft, command.scope);
      case 'reconsider':
        return this.#reconsider(draft, command.skus);
      case 'act_on_restock':
        return this.#act(draft, command, message);
    }
  }

  query(draft: Draft, query: Exclude<RestockingQuery, { readonly type: 'read_restock' }>): Reply {
    switch (query.type) {
      case 'read_policies':
        return { ok: true, policies: [...this.#buyer.draft(draft.id).policies.all()] };
      case 'assess':
        return { ok: true, assessment: this.#buyer.assess(draft, query.sku) };
      case 'preview':
        return {
          ok: true,
          preview: preview(draft, query, { about: this.#about, buyer: this.#buyer }),
        };
    }
  }

  #setPolicy(draft: Draft, { scope, policy }: Of<'set_policy'>, message: Message): Reply {
    const { by, fingerprint } = message;
    const known = this.#buyer.draft(draft.id).policies.at(scope);
    const isNew = known === undefined;
    if (policy === null && isNew) {
      const detail = `${draft.id} has no policy for ${scope}`;
      return { ok: false, refusal: { code: 'not_found', detail } };
    }
    if (policy !== null && known !== undefined && isSamePolicy(policy, known)) {
      return { ok: true, isNew: false };
    }
    const change = { scope, policy, released: this.#released(draft.id, scope) };
    this.#buyer.changePolicy(draft.id, change, { by, fingerprint });
    this.#lookAt(draft, scope, null);
    return { ok: true, isNew };
  }

  /** The levels at which another policy is in force now, and what it asks for may be ordered. */
  #released(warehouse: WarehouseId, scope: PolicyScope): readonly string[] {
    return this.#buyer.draft(warehouse).restrained.filter((sku) => {
      return covers(scope, sku, this.#about.products.terms(sku)?.category);
    });
  }

  #review(draft: Draft, scope: PolicyScope): Reply {
    const policy = this.#buyer.draft(draft.id).policies.at(scope);
    if (policy?.strategy === 'periodic') this.#lookAt(draft, scope, policy);
    return { ok: true };
  }

  /** Looks at the levels in a scope: those under just that policy if it is a review of it. */
  #lookAt(draft: Draft, scope: PolicyScope, reviewed: Policy | null): void {
    const { products } = this.#about;
    const levels = this.#about.levels(draft.id);
    const isReview = reviewed !== null;
    const sku = skuIn(scope);
    if (sku !== undefined) {
      // What never was here is ordered too, if somebody wants it here.
      if (draft.level(sku) === undefined && products.terms(sku) === undefined) return;
      this.#buyer.lookAgain(draft, sku, isReview);
      return;
    }
    const { policies } = this.#buyer.draft(draft.id);
    // A review is not to be had again by a sweep, so all of it is in this batch.
    const count = isReview ? levels.size : Math.min(levels.size, LOOKED_AT_MAX);
    const fresh = [...draft.levels.keys()].filter((sku) => levels.slot(sku) === -1);
    for (const sku of [...fresh, ...levels.skusFrom(0, count)]) {
      const category = products.terms(sku)?.category;
      if (!covers(scope, sku, category)) continue;
      if (isReview && policies.effective(sku, category)?.policy !== reviewed) continue;
      this.#buyer.lookAgain(draft, sku, isReview);
    }
    if (count < levels.size) this.#sweeps.push({ warehouse: draft.id, from: count });
  }

  #reconsider(draft: Draft, skus: readonly string[] | null): Reply {
    this.#about.products.forget();
    if (skus === null) this.#sweeps.push({ warehouse: draft.id, from: 0 });
    else for (const sku of skus) this.#reconsiderOne(draft, sku);
    return { ok: true };
  }

  #reconsiderOne(draft: Draft, sku: string): void {
    const isOwn = this.#buyer.draft(draft.id).policies.at(`sku:${sku}`) !== undefined;
    if (isOwn || draft.level(sku) !== undefined) this.#buyer.lookAgain(draft, sku);
  }

  #act(draft: Draft, { id, action }: Of<'act_on_restock'>, message: Message): Reply {
    const known = restockAt(this.#about.states, draft.id, id);
    const decision = decideRestock(known, id, action);
    if (!decision.ok) return decision;
    if (known === undefined) throw new Error(`a restock that is not there was ${action.type}`);
    const { event } = decision;
    if (event === null) return { ok: true, restock: known };
    const moved = event.type === 'received' ? this.#received(draft, known, event, message) : [];
    if ('refusal' in moved) return { ok: false, refusal: moved.refusal };
    const { by, fingerprint } = message;
    const cause = { by, fingerprint };
    const seq = this.#about.nextSeq;
    const { restock, shifts } = this.#buyer.restate(draft, {
      before: known,
      events: [event],
      cause,
    });
    this.#about.apply(draft, [...shifts, ...moved], cause);
    return { ok: true, restock, ...(moved.length === 0 ? {} : { steps: [seq] }) };
  }

  /** The movement with which goods of a restock are taken in. */
  #received(
    draft: Draft,
    { id, sku }: Restock,
    { quantity }: RestockEvent & { readonly type: 'received' },
    { facts }: Message,
  ): readonly StockEvent[] | { readonly refusal: Refusal } {
    const command = { type: 'receive', sku, quantity } as const;
    const decision = decide(draft, command, { at: this.#about.at, facts });
    if (!decision.ok) return decision;
    const document = { type: 'restock', id } as const;
    return decision.events.map((each) => (each.type === 'moved' ? { ...each, document } : each));
  }
}
