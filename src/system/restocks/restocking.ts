/** Policies and restocks as the edge and the queues ask for them; the warehouses answer. */
import type { Opened, RestockNews } from '../../actor/message.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Assessment } from '../../domain/restock/assess.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import type { Restock, RestockId, RestockStatus } from '../../domain/restock/restock.ts';
import type { RestockCommand } from '../../domain/restock/restock-step.ts';
import type { PolicyScope, ScopedPolicy } from '../../domain/restock/scope.ts';
import { PolicyBook } from '../../domain/restock/scope.ts';
import type { Answer } from '../answer.ts';
import type { DocumentPage, DocumentQuery } from '../documents/listing.ts';
import type { History } from '../history.ts';
import type { CatalogueChange } from '../catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Caller, Router } from '../router.ts';
import { NOBODY } from '../router.ts';
import type { StockView } from '../stock-view.ts';
import { LowLevels } from './low-levels.ts';
import { OpenRestocks, shardOfRestock } from './open-restocks.ts';
import { Reconsidering } from './reconsidering.ts';
import type { PolicyAnswer, RestockAnswer } from './restock-answer.ts';

/** Which restocks are wanted, newest first. */
export interface RestockQuery extends DocumentQuery<RestockStatus> {
  readonly sku?: Sku | undefined;
}

type RestockListener = (restock: Restock) => void;
type PolicyListener = (warehouse: WarehouseId, scope: PolicyScope, policy: Policy | null) => void;

/** Products that one message is about. */
const SKUS_TOGETHER_MAX = 500;

/**
 * Every method that returns a promise rejects with a `Fault` where the system cannot; a refusal is
 * an answer. What is read without one is as of the last commits.
 */
export class Restocking {
  readonly #router: Router;
  readonly #history: Pick<History, 'filed'>;
  readonly #stock: Pick<StockView, 'level'>;
  readonly #shards: number;
  readonly #reconsidering: Reconsidering;
  readonly #open = new OpenRestocks();
  readonly #books = new Map<WarehouseId, PolicyBook>();
  readonly #lows = new LowLevels();
  readonly #restockListeners = new Set<RestockListener>();
  readonly #policyListeners = new Set<PolicyListener>();

  constructor(about: {
    readonly router: Router;
    readonly history: Pick<History, 'filed'>;
    readonly stock: Pick<StockView, 'level'>;
    readonly shards: number;
    readonly clock: Clock;
  }) {
    this.#router = about.router;
    this.#reconsidering = new Reconsidering(about);
    this.#history = about.history;
    this.#stock = about.stock;
    this.#shards = about.shards;
  }

  /** Puts a policy in force and evaluates what it covers. Null ends the one that is. */
  async setPolicy(
    warehouse: WarehouseId,
    asked: { readonly scope: PolicyScope; readonly policy: Policy | null },
    caller: Caller,
  ): Promise<PolicyAnswer> {
    const answer = await this.#router.ask(warehouse, { type: 'set_policy', ...asked }, caller);
    if (!answer.ok) return answer;
    const { replayed, restocking } = answer;
    return { ok: true, replayed, isNew: restocking?.isNew ?? false };
  }

  async policies(warehouse: WarehouseId): Promise<readonly ScopedPolicy[]> {
    const answer = await this.#router.ask(warehouse, { type: 'read_policies' }, NOBODY);
    return answer.ok ? (answer.restocking?.policies ?? []) : [];
  }

  /** What the policy in force makes of a level now; null if none is in force. */
  async assess(warehouse: WarehouseId, sku: Sku): Promise<Assessment | null> {
    const answer = await this.#router.ask(warehouse, { type: 'assess', sku }, NOBODY);
    return answer.ok ? (answer.restocking?.assessment ?? null) : null;
  }

  /** Orders what the review of a periodic policy asks for; twice has the effect of once. */
  async review(warehouse: WarehouseId, scope: PolicyScope, caller: Caller): Promise<void> {
    await this.#router.ask(warehouse, { type: 'review', scope }, caller);
  }

  /**
   * The catalogue says something else: has the levels looked at again that policies may see
   * otherwise. Nobody waits for it, because what is asked of a warehouse later comes after it.
   */
  reconsider(change: CatalogueChange): void {
    const isOf = 'products' in change ? undefined : change.warehouse;
    for (const [warehouse, { size }] of this.#books) {
      if (size === 0 || (isOf !== undefined && isOf !== warehouse)) continue;
      for (const skus of 'products' in change
        ? this.#inParts(warehouse, change.products)
        : [null]) {
        void this.#reconsidering.ask(warehouse, skus);
      }
    }
  }

  /** Whether all warehouses have heard of what the catalogue says. */
  get isQuiet(): boolean {
    return this.#reconsidering.isQuiet;
  }

  /** Tries nothing again from now on. */
  stop(): void {
    this.#reconsidering.stop();
  }

  async restock(id: RestockId): Promise<Restock | undefined> {
    const shard = shardOfRestock(id);
    if (!(shard < this.#shards)) return undefined;
    const answer = await this.#router.askDesk(shard, { type: 'read_restock', id }, NOBODY);
    return answer.ok ? answer.restocking?.restock : undefined;
  }

  async restocks(query: RestockQuery): Promise<DocumentPage<Restock>> {
    const { items, next } = await this.#history.filed('restock', query);
    return { items: items.flatMap(({ type, value }) => (type === 'restock' ? [value] : [])), next };
  }

  async act(id: RestockId, action: RestockCommand, caller: Caller): Promise<RestockAnswer> {
    const known = this.open.get(id) ?? (await this.restock(id));
    if (known === undefined) {
      const refusal = { code: 'not_found', detail: `there is no restock ${id}` } as const;
      return { ok: false, replayed: false, refusal };
    }
    const { warehouse, sku } = known;
    const command = { type: 'act_on_restock', id, sku, action } as const;
    return restockIn(await this.#router.ask(warehouse, command, caller));
  }

  /** Restocks that have not come to their end, by id. */
  get open(): ReadonlyMap<RestockId, Restock> {
    return this.#open.all;
  }

  /** How many of them there are in a status. */
  openIn(status: RestockStatus): number {
    return this.#open.count(status);
  }

  policiesNow(warehouse: WarehouseId): readonly ScopedPolicy[] {
    return [...(this.#books.get(warehouse)?.all() ?? [])];
  }

  /** Another one whenever a level has become low, or is no longer. */
  get lowRevision(): number {
    return this.#lows.revision;
  }

  /** Whether available is at the level's alert point or below it. */
  isLow(warehouse: WarehouseId, sku: Sku): boolean {
    return this.#lows.has(warehouse, sku);
  }

  /** Levels that are low, of one warehouse. */
  lowsOf(warehouse: WarehouseId): ReadonlySet<Sku> {
    return this.#lows.of(warehouse);
  }

  /** Tells of each restock that comes to a new state from now on. Returns how to end that. */
  watch(listener: RestockListener): () => void {
    this.#restockListeners.add(listener);
    return () => void this.#restockListeners.delete(listener);
  }

  /** Tells of each policy that comes into force or ends from now on. Returns how to end that. */
  watchPolicies(listener: PolicyListener): () => void {
    this.#policyListeners.add(listener);
    return () => void this.#policyListeners.delete(listener);
  }

  /**
   * Those of `skus` that a warehouse has levels of, or policies for, so many at a time as one
   * message may have.
   */
  #inParts(warehouse: WarehouseId, skus: readonly Sku[]): readonly (readonly Sku[])[] {
    const book = this.#books.get(warehouse);
    const here = skus.filter((sku) => {
      return (
        book?.at(`sku:${sku}`) !== undefined || this.#stock.level(warehouse, sku) !== undefined
      );
    });
    const starts = here.keys().filter((index) => index % SKUS_TOGETHER_MAX === 0);
    return [...starts].map((start) => here.slice(start, start + SKUS_TOGETHER_MAX));
  }

  /** Takes in how all is in a shard that was opened. */
  opened(shard: number, { restocking, warehouses }: Opened): void {
    this.#open.forgetShard(shard);
    for (const warehouse of warehouses) {
      this.#books.delete(warehouse);
      this.#lows.clear(warehouse);
    }
    this.committed(restocking);
  }

  /** Takes in what a batch has changed. */
  committed({ restocks, policies, lows }: RestockNews): void {
    for (const [warehouse, sku, isLow] of lows) this.#lows.set(warehouse, sku, isLow);
    for (const { warehouse, scope, policy } of policies) {
      const book = this.#books.get(warehouse) ?? new PolicyBook();
      this.#books.set(warehouse, book);
      if (policy === null) book.delete(scope);
      else book.set(scope, policy);
      for (const tell of this.#policyListeners) tell(warehouse, scope, policy);
    }
    for (const restock of restocks) {
      this.#open.learn(restock);
      for (const tell of this.#restockListeners) tell(restock);
    }
  }
}

function restockIn(answer: Answer): RestockAnswer {
  if (!answer.ok) return answer;
  const { replayed, restocking, results } = answer;
  if (restocking?.restock === undefined)
    throw new Error('a warehouse answered without the restock');
  return { ok: true, replayed, restock: restocking.restock, result: results[0] };
}
