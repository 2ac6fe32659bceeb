/**
 * What a warehouse remembers to restock by itself: its policies, what left it on which day, which
 * of its levels are low, and what keeps a level from ordering twice.
 *
 * All of it follows from rows of the journal: policies, alerts and restocks from theirs, demand
 * from the ledger. It is changed by `settle` and `record` only, after the COMMIT of such a row and
 * when it is replayed. `RestockDraft` is the same as it would be after a batch.
 */
import type { Sku } from '../../domain/product.ts';
import type { DemandParts } from '../../domain/restock/demand.ts';
import { DemandTable } from '../../domain/restock/demand.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import type { Restraint } from '../../domain/restock/restraint.ts';
import { released } from '../../domain/restock/restraint.ts';
import type { PolicyScope, ScopedPolicy } from '../../domain/restock/scope.ts';
import { PolicyBook } from '../../domain/restock/scope.ts';

/** A policy that came into force or ended, and the levels that it frees from what held them. */
export interface PolicyChange {
  readonly scope: PolicyScope;
  readonly policy: Policy | null;
  readonly released: readonly Sku[];
}

/** What a snapshot says of a warehouse in words; its demand is in columns. */
export interface RestockParts {
  readonly policies: readonly ScopedPolicy[];
  readonly lows: readonly Sku[];
  readonly restraints: readonly (readonly [sku: Sku, restraint: Restraint])[];
}

export class RestockBook {
  readonly demand: DemandTable;
  readonly #policies: PolicyBook;
  readonly #lows: Set<Sku>;
  readonly #restraints: Map<Sku, Restraint>;

  constructor(from?: RestockParts & { readonly demand: DemandParts }) {
    this.demand = new DemandTable(from?.demand);
    this.#policies = new PolicyBook(from?.policies);
    this.#lows = new Set(from?.lows);
    this.#restraints = new Map(from?.restraints);
  }

  get policies(): PolicyBook {
    return this.#policies;
  }

  get lows(): ReadonlySet<Sku> {
    return this.#lows;
  }

  get restraints(): ReadonlyMap<Sku, Restraint> {
    return this.#restraints;
  }

  setLow(sku: Sku, isLow: boolean): void {
    if (isLow) this.#lows.add(sku);
    else this.#lows.delete(sku);
  }

  restrain(sku: Sku, restraint: Restraint | undefined): void {
    if (restraint === undefined) this.#restraints.delete(sku);
    else this.#restraints.set(sku, restraint);
  }

  change({ scope, policy, released: skus }: PolicyChange, at: number): void {
    if (policy === null) this.#policies.delete(scope);
    else this.#policies.set(scope, policy);
    for (const sku of skus) this.restrain(sku, released(this.#restraints.get(sku), at));
  }

  parts(): RestockParts {
    return {
      policies: [...this.#policies.all()],
      lows: [...this.#lows],
      restraints: [...this.#restraints],
    };
  }
}

/** A book as it would be after a batch, without a change to the one underneath. */
export class RestockDraft {
  readonly #book: RestockBook;
  #policies: PolicyBook | undefined;
  readonly #lows = new Map<Sku, boolean>();
  readonly #restraints = new Map<Sku, Restraint | undefined>();
  readonly #sold = new Map<Sku, number>();

  constructor(book: RestockBook) {
    this.#book = book;
  }

  get demand(): DemandTable {
    return this.#book.demand;
  }

  get policies(): PolicyBook {
    return this.#policies ?? this.#book.policies;
  }

  /** The levels that something keeps from ordering. */
  get restrained(): readonly Sku[] {
    const skus = new Set([...this.#book.restraints.keys(), ...this.#restraints.keys()]);
    return [...skus].filter((sku) => this.restraint(sku) !== undefined);
  }

  get lows(): readonly Sku[] {
    const skus = new Set([...this.#book.lows, ...this.#lows.keys()]);
    return [...skus].filter((sku) => this.isLow(sku));
  }

  isLow(sku: Sku): boolean {
    return this.#lows.get(sku) ?? this.#book.lows.has(sku);
  }

  setLow(sku: Sku, isLow: boolean): void {
    this.#lows.set(sku, isLow);
  }

  restraint(sku: Sku): Restraint | undefined {
    return this.#restraints.has(sku) ? this.#restraints.get(sku) : this.#book.restraints.get(sku);
  }

  restrain(sku: Sku, restraint: Restraint | undefined): void {
    this.#restraints.set(sku, restraint);
  }

  /** Units that left in this batch. */
  sold(sku: Sku): number {
    return this.#sold.get(sku) ?? 0;
  }

  sell(sku: Sku, quantity: number): void {
    this.#sold.set(sku, this.sold(sku) + quantity);
  }

  change({ scope, policy, released: skus }: PolicyChange, at: number): void {
    this.#policies ??= new PolicyBook(this.#book.policies.all());
    if (policy === null) this.#policies.delete(scope);
    else this.#policies.set(scope, policy);
    for (const sku of skus) this.restrain(sku, released(this.restraint(sku), at));
  }
}
