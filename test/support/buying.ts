/** A warehouse with policies, in process: what it is asked, what it tells, and what it orders. */
import type { Message, Reply } from '../../src/actor/message.ts';
import type { ShardOptions } from '../../src/actor/shard.ts';
import type { Category } from '../../src/domain/product.ts';
import type { StockAlert } from '../../src/domain/restock/alerts.ts';
import type { Policy } from '../../src/domain/restock/policy.ts';
import type { Restock } from '../../src/domain/restock/restock.ts';
import type { RestockCommand } from '../../src/domain/restock/restock-step.ts';
import type { PolicyScope } from '../../src/domain/restock/scope.ts';
import type { Products, ProductTerms } from '../../src/journal/product-reader.ts';
import { NOW, PLACE } from './given.ts';
import { ShardOnFile, message } from './shards.ts';

/** A catalogue in memory, as a shard sees it. */
export class TestProducts implements Products {
  readonly inactive = new Set<string>();
  readonly #terms = new Map<string, ProductTerms>();

  terms(sku: string): ProductTerms | undefined {
    const { inactive } = this;
    const terms = this.#terms.get(sku) ?? { category: 'other', packSize: 1, isActive: true };
    return { ...terms, isActive: !inactive.has(sku) };
  }

  set(sku: string, category: Category, packSize = 1): void {
    this.#terms.set(sku, { category, packSize, isActive: true });
  }

  isActive(warehouse: string): boolean {
    return !this.inactive.has(warehouse);
  }

  forget(): void {
    // Nothing is remembered that could be forgotten.
  }
}

/** Orders 20 at a position of 5 or below. */
export const MIN_MAX = { strategy: 'min-max', min: 5, max: 20 } as const satisfies Policy;

export class Buying {
  readonly products = new TestProducts();
  readonly on: ShardOnFile;

  constructor(about: Partial<ShardOptions> = {}) {
    this.on = new ShardOnFile(about, { products: this.products });
  }

  /** The answer to the last of `messages`, which are one batch at `at`. */
  ask(at: number, ...messages: readonly Message[]): Reply {
    const reply = this.on.ask(at, ...messages).at(-1);
    if (reply === undefined) throw new Error('nothing was asked');
    return reply;
  }

  policy(policy: Policy | null, scope: PolicyScope = 'default', at = NOW): Reply {
    return this.ask(at, message({ type: 'set_policy', scope, policy }));
  }

  act(id: string, action: RestockCommand, about: { at?: number; key?: string } = {}): Reply {
    const { at = NOW, key = null } = about;
    return this.ask(at, message({ type: 'act_on_restock', id, sku: 'a', action }, { key }));
  }

  /** Lets time pass. */
  wait(at: number): void {
    this.on.do(at);
  }

  /** All restocks as they are, in the order in which they were asked for. */
  restocks(): readonly Restock[] {
    const latest = new Map<string, Restock>();
    for (const [, , , , type, id, , , body] of this.on.shard.journal.documentsAfter(0)) {
      if (type === 'restock') latest.set(id, JSON.parse(body) as Restock);
    }
    return [...latest.values()];
  }

  /** Ordered quantities and how it stands with them. */
  orders(): readonly string[] {
    return this.restocks().map(({ sku, quantity, status }) => `${sku} ${quantity} ${status}`);
  }

  /** The alerts so far: what about which SKU at how many available. */
  alerts(): readonly string[] {
    const told: string[] = [];
    for (const [, , , , type, id, , , body] of this.on.shard.journal.documentsAfter(0)) {
      if (type !== 'alert') continue;
      const alert = JSON.parse(body) as StockAlert;
      told.push(`${alert.type} ${id} ${alert.available}`);
    }
    return told;
  }

  /** Available and incoming of a SKU. */
  figures(sku = 'a'): readonly [available: number, incoming: number] {
    const level = this.on.level(sku, PLACE);
    return level === undefined ? [0, 0] : [level.onHand - level.reserved, level.incoming];
  }
}
