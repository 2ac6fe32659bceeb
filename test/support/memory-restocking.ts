/** Restocks and policies in memory, by the domain's own rules: what warehouses would say. */
import type { Policy } from '../../src/domain/restock/policy.ts';
import type { RestockCommand, RestockRequest } from '../../src/domain/restock/restock-step.ts';
import { decideRestock, evolveRestock } from '../../src/domain/restock/restock-step.ts';
import type { Restock, RestockId } from '../../src/domain/restock/restock.ts';
import { isOpenRestock } from '../../src/domain/restock/restock.ts';
import type { PolicyScope, ScopedPolicy } from '../../src/domain/restock/scope.ts';
import { PolicyBook } from '../../src/domain/restock/scope.ts';
import { Fault } from '../../src/actor/fault.ts';
import type { RestockAnswer } from '../../src/system/restocks/restock-answer.ts';
import type { Restocking } from '../../src/system/restocks/restocking.ts';
import type { Caller } from '../../src/system/router.ts';
import { REQUEST } from './restocks.ts';

type Watched = 'open' | 'watch' | 'restock' | 'act' | 'policiesNow' | 'watchPolicies' | 'review';

export class MemoryRestocking implements Pick<Restocking, Watched> {
  readonly all = new Map<RestockId, Restock>();
  readonly open = new Map<RestockId, Restock>();
  /** What was obeyed: `<restock> <command>`. */
  readonly acts: string[] = [];
  readonly reviews: string[] = [];
  /** While true, everything that is asked of it is a fault. */
  isDown = false;
  readonly #answers = new Map<string, RestockAnswer>();
  readonly #listeners = new Set<(restock: Restock) => void>();
  readonly #books = new Map<string, PolicyBook>();
  readonly #policyListeners = new Set<Parameters<Restocking['watchPolicies']>[0]>();
  readonly #now: () => number;
  #count = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A policy has asked for a restock. */
  request(about: Partial<RestockRequest> = {}): RestockId {
    const id = `restock-0-${++this.#count}`;
    const request = { ...REQUEST, id, ...about };
    this.#set(evolveRestock(undefined, { type: 'requested', request }, this.#now()));
    return id;
  }

  async restock(id: RestockId): Promise<Restock | undefined> {
    this.#requireUp();
    return this.all.get(id);
  }

  async act(id: RestockId, command: RestockCommand, caller: Caller): Promise<RestockAnswer> {
    this.#requireUp();
    const key = caller.key ?? '';
    const known = this.#answers.get(key);
    if (known !== undefined) return { ...known, replayed: true };
    const answer = this.#answer(id, command);
    if (key !== '') this.#answers.set(key, answer);
    return answer;
  }

  watch(listener: (restock: Restock) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setPolicyNow(warehouse: string, scope: PolicyScope, policy: Policy | null): void {
    const book = this.#books.get(warehouse) ?? new PolicyBook();
    this.#books.set(warehouse, book);
    if (policy === null) book.delete(scope);
    else book.set(scope, policy);
    for (const listener of this.#policyListeners) listener(warehouse, scope, policy);
  }

  policiesNow(warehouse: string): readonly ScopedPolicy[] {
    return [...(this.#books.get(warehouse)?.all() ?? [])];
  }

  watchPolicies(listener: Parameters<Restocking['watchPolicies']>[0]): () => void {
    this.#policyListeners.add(listener);
    return () => this.#policyListeners.delete(listener);
  }

  async review(warehouse: string, scope: PolicyScope): Promise<void> {
    this.#requireUp();
    this.reviews.push(`${warehouse} ${scope}`);
  }

  /** The transfer of the same id carries it now. */
  carried(id: RestockId): void {
    const restock = this.all.get(id);
    if (restock !== undefined) this.#set({ ...restock, isCarried: true, status: 'ordered' });
  }

  #answer(id: RestockId, command: RestockCommand): RestockAnswer {
    const before = this.all.get(id);
    const decision = decideRestock(before, id, command);
    if (!decision.ok) return { ok: false, replayed: false, refusal: decision.refusal };
    if (decision.event !== null) {
      this.acts.push(`${id} ${command.type}`);
      this.#set(evolveRestock(before, decision.event, this.#now()));
    }
    const restock = this.all.get(id);
    if (restock === undefined) throw new Error(`there is no restock ${id}`);
    return { ok: true, replayed: false, restock, result: undefined };
  }

  #set(restock: Restock): void {
    this.all.set(restock.id, restock);
    if (isOpenRestock(restock)) this.open.set(restock.id, restock);
    else this.open.delete(restock.id);
    for (const listener of this.#listeners) listener(restock);
  }

  #requireUp(): void {
    if (this.isDown) throw new Fault('unavailable', 'not executed: it is down');
  }
}
