/**
 * Looks after the levels of a batch: tells when stock is low or out, and has a warehouse ask for
 * more where its policy says so, all in the same decision as what led to it.
 */
import type { StockEvent } from '../../domain/decision.ts';
import type { Level } from '../../domain/level.ts';
import { NO_LEVEL, available } from '../../domain/level.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import { stockAlerts } from '../../domain/restock/alerts.ts';
import type { Assessment, Evaluation, Surroundings } from '../../domain/restock/assess.ts';
import { assess, evaluate, explanationOf } from '../../domain/restock/assess.ts';
import { dayOf } from '../../domain/restock/demand.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import { windowDaysOf } from '../../domain/restock/policy.ts';
import { quietLine } from '../../domain/restock/strategies/quiet-line.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import { restockShifts } from '../../domain/restock/restock.ts';
import type { RestockEvent } from '../../domain/restock/restock-step.ts';
import { evolveRestock } from '../../domain/restock/restock-step.ts';
import { restrained } from '../../domain/restock/restraint.ts';
import type { ScopedPolicy } from '../../domain/restock/scope.ts';
import type { Inputs } from '../../domain/restock/strategy.ts';
import { NO_DEMAND, stockFigures } from '../../domain/restock/strategy.ts';
import type { Draft } from '../../domain/warehouse.ts';
import type { Cause } from '../states.ts';
import type { Purchasing } from './purchasing.ts';
import { POLICY_CAUSE, placeOfRestock } from './purchasing.ts';
import type { PolicyChange } from './restock-book.ts';
import { RestockDraft } from './restock-book.ts';

/** What is looked at: a level and how it was, on whose behalf it changed. */
interface Look {
  readonly sku: Sku;
  readonly before: Level | undefined;
  readonly cause: Cause;
}

/** What there is to see at a level, which `had` so much available before. */
interface Sight {
  readonly sku: Sku;
  readonly cause: Cause;
  readonly level: Level;
  readonly had: number;
  readonly scoped: ScopedPolicy | undefined;
  readonly isReview: boolean;
}

/** What happens to a restock. */
interface Evolution {
  readonly before: Restock;
  readonly events: readonly RestockEvent[];
  readonly cause: Cause;
}

/** What became of a restock. */
interface Restated {
  readonly restock: Restock;
  readonly shifts: readonly StockEvent[];
}

export class Buyer {
  readonly #about: Purchasing;
  readonly #drafts = new Map<WarehouseId, RestockDraft>();
  #latestId: WarehouseId | undefined;
  #latest: RestockDraft | undefined;

  constructor(about: Purchasing) {
    this.#about = about;
  }

  /** The book of a warehouse as it would be after the batch. */
  draft(warehouse: WarehouseId): RestockDraft {
    // Nearly always it is the one that was asked for last.
    if (warehouse === this.#latestId && this.#latest !== undefined) return this.#latest;
    const known = this.#drafts.get(warehouse);
    const draft = known ?? new RestockDraft(this.#about.book(warehouse));
    if (known === undefined) this.#drafts.set(warehouse, draft);
    this.#latestId = warehouse;
    this.#latest = draft;
    return draft;
  }

  /** Looks at a level after a change. */
  look(draft: Draft, { sku, before, cause }: Look): void {
    const level = draft.level(sku);
    if (level === undefined) return;
    const book = this.draft(draft.id);
    const left = available(level);
    // The first goods of a SKU are not back: it never was out, also while they were on their way.
    const isFirst = before === undefined || before.version === 0;
    const had = level.version === 0 ? left : isFirst ? 1 : available(before);
    const scoped = this.inForce(book, sku);
    // Nearly always there is nothing to say, and nothing is made to find that out.
    if (had > 0 && left > 0 && !book.isLow(sku)) {
      if (scoped === undefined) return;
      const demand = this.#demand(draft.id, sku, windowDaysOf(scoped.policy));
      if (left > quietLine(scoped.policy, demand)) return;
    }
    this.#tell(draft, { sku, cause, level, had, scoped, isReview: false });
  }

  /** Looks at a level at which nothing has moved, also where there is none yet. */
  lookAgain(draft: Draft, sku: Sku, isReview = false): void {
    const level = draft.level(sku) ?? NO_LEVEL;
    const cause = POLICY_CAUSE;
    const scoped = this.inForce(this.draft(draft.id), sku);
    this.#tell(draft, { sku, cause, level, had: available(level), scoped, isReview });
  }

  /** What the policy in force makes of a level now; null if none is. */
  assess(draft: Draft, sku: Sku): Assessment | null {
    const scoped = this.inForce(this.draft(draft.id), sku);
    if (scoped === undefined) return null;
    const [inputs, surroundings] = this.inputs(draft, scoped, { sku, isReview: false });
    return assess(scoped, inputs, surroundings);
  }

  /** The policy in force for a SKU. */
  inForce({ policies }: RestockDraft, sku: Sku): ScopedPolicy | undefined {
    if (policies.size === 0) return undefined;
    const { products } = this.#about;
    return policies.effective(
      sku,
      policies.isByCategory ? products.terms(sku)?.category : undefined,
    );
  }

  /** What an evaluation of a level by a policy depends on. */
  inputs(
    draft: Draft,
    { policy }: ScopedPolicy,
    { sku, isReview }: { readonly sku: Sku; readonly isReview: boolean },
  ): readonly [inputs: Inputs, surroundings: Surroundings] {
    const { at, products, strategies } = this.#about;
    const figures = stockFigures(draft.level(sku) ?? NO_LEVEL);
    const terms = products.terms(sku);
    const demand = this.#demand(draft.id, sku, windowDaysOf(policy));
    const packSize = terms?.packSize ?? 1;
    // What nobody knows any more is not bought either.
    const isInactive = terms?.isActive !== true || !products.isActive(draft.id);
    const restraint = this.draft(draft.id).restraint(sku);
    const inputs = { at, ...figures, demand, packSize, isReview, source: null };
    return [inputs, { restraint, strategies, isInactive }];
  }

  /** Puts down that a policy came into force or ended, which is looked at by the caller. */
  changePolicy(warehouse: WarehouseId, change: PolicyChange, cause: Cause): void {
    const { at, states } = this.#about;
    const place = { warehouse, type: 'policy', id: change.scope } as const;
    states.note(place, { type: 'policy', value: change }, cause);
    this.draft(warehouse).change(change, at);
  }

  /**
   * Puts down what a restock comes to by `events`. Returns it, and what that means for its level,
   * which is for the caller to let happen.
   */
  restate(draft: Draft, { before, events, cause }: Evolution): Restated {
    const { at } = this.#about;
    const restock = events.reduce<Restock>((each, event) => evolveRestock(each, event, at), before);
    this.#put(draft.id, restock, { cause, isNew: false });
    return { restock, shifts: restockShifts(before, restock) };
  }

  /** Tells of lines that were crossed, and orders what is to be ordered. */
  #tell(draft: Draft, { sku, cause, level, had, scoped, isReview }: Sight): void {
    const book = this.draft(draft.id);
    const evaluation =
      scoped === undefined
        ? undefined
        : evaluate(scoped.policy, ...this.inputs(draft, scoped, { sku, isReview }));
    const state = { available: had, isLow: book.isLow(sku) };
    const alertAt = evaluation?.alertAt ?? null;
    for (const alert of stockAlerts(state, { available: available(level), alertAt })) {
      const place = { warehouse: draft.id, type: 'alert', id: sku } as const;
      this.#about.states.note(place, { type: 'alert', value: alert }, cause);
      if (alert.type === 'stock.low') book.setLow(sku, true);
      if (alert.type === 'stock.recovered') book.setLow(sku, false);
    }
    if (scoped === undefined || evaluation === undefined || evaluation.quantity === 0) return;
    this.#order(draft, { sku, policy: scoped.policy, evaluation });
  }

  #put(
    warehouse: WarehouseId,
    restock: Restock,
    { cause, isNew }: { readonly cause: Cause; readonly isNew: boolean },
  ): void {
    const { id, sku } = restock;
    const body = { type: 'restock', value: restock } as const;
    this.#about.states.write(placeOfRestock(warehouse, id), body, cause);
    const book = this.draft(warehouse);
    book.restrain(sku, restrained(book.restraint(sku), restock, isNew));
  }

  #order(
    draft: Draft,
    {
      sku,
      policy,
      evaluation,
    }: {
      readonly sku: Sku;
      readonly policy: Policy;
      readonly evaluation: Evaluation;
    },
  ): void {
    const { at, restockPrefix, states } = this.#about;
    const { inputs, quantity } = evaluation;
    const request = {
      id: `${restockPrefix}${states.nextNumber}`,
      warehouse: draft.id,
      sku,
      quantity,
      strategy: policy.strategy,
      explanation: explanationOf(policy, evaluation),
      supplier: policy.supplier ?? null,
      position: inputs.position + quantity,
      terms: {
        leadTimeDays: policy.leadTimeDays ?? 0,
        leadTimeStdDays: ('leadTimeStdDays' in policy ? policy.leadTimeStdDays : undefined) ?? 0,
        packSize: inputs.packSize,
        source: policy.strategy === 'transfer-from' ? policy.source : null,
      },
      isCarried: false,
    };
    const restock = evolveRestock(undefined, { type: 'requested', request }, at);
    this.#put(draft.id, restock, { cause: POLICY_CAUSE, isNew: true });
    this.#about.happen(draft, restockShifts(undefined, restock), POLICY_CAUSE);
  }

  #demand(warehouse: WarehouseId, sku: Sku, windowDays: number): Inputs['demand'] {
    if (windowDays === 0) return NO_DEMAND;
    const slot = this.#about.levels(warehouse).slot(sku);
    const book = this.draft(warehouse);
    // The level may be of this batch: then nobody has a number for it yet.
    if (slot === -1) return { mean: book.sold(sku), std: 0, days: 1 };
    const today = dayOf(this.#about.at);
    return book.demand.demand(slot, { today, windowDays, more: book.sold(sku) });
  }
}
