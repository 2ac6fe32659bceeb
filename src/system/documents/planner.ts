/** Plans orders on the stock view. A plan is only a guess: the warehouses have the last word. */
import type { WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { flawed } from '../../domain/refusal.ts';
import type { Line } from '../../domain/reservation.ts';
import type { Strategies } from '../../domain/sourcing.ts';
import { hasStrategy, sourceOrder } from '../../domain/sourcing.ts';
import type { Allocation, ShipTo, Source } from '../../domain/sourcing/question.ts';
import type { Catalogue } from '../catalogue.ts';
import type { StockView } from '../stock-view.ts';

/** A new order, as it is asked for. */
export interface OrderInput {
  /** Null if the client chose none. */
  readonly id: string | null;
  readonly lines: readonly Line[];
  readonly shipTo: ShipTo | null;
  readonly strategy: string;
  /** Only these warehouses may serve it; null for all. */
  readonly warehouses: readonly WarehouseId[] | null;
  readonly allowSplit: boolean;
  readonly allowPartial: boolean;
  readonly holdSeconds: number | null;
  readonly reference: string | null;
}

/** Which warehouse is to serve which line, or why the order is refused. */
export type Planned =
  | { readonly ok: true; readonly allocations: readonly Allocation[] }
  | { readonly ok: false; readonly refusal: Refusal };

export class Planner {
  readonly #catalogue: Catalogue;
  readonly #stock: StockView;
  readonly #strategies: Strategies;

  constructor(catalogue: Catalogue, stock: StockView, strategies: Strategies) {
    this.#catalogue = catalogue;
    this.#stock = stock;
    this.#strategies = strategies;
  }

  /** The warehouses that may serve an order. */
  sources({ warehouses }: OrderInput): readonly Source[] {
    const active = this.#catalogue.activeWarehouses();
    return warehouses === null ? active : active.filter(({ id }) => warehouses.includes(id));
  }

  /** Plans an order whose `lines` name each SKU once. */
  plan(input: OrderInput, lines: readonly Line[], sources: readonly Source[]): Planned {
    const refusal = this.#unknownSourcing(input) ?? this.#objection(lines);
    if (refusal !== null) return { ok: false, refusal };
    const { shipTo, allowSplit, allowPartial, strategy } = input;
    const question = {
      lines,
      sources,
      shipTo,
      allowSplit,
      allowPartial,
      available: (warehouse: string, sku: string) => this.#stock.available(warehouse, sku),
      incoming: (warehouse: string, sku: string) =>
        this.#stock.level(warehouse, sku)?.incoming ?? 0,
    };
    const sourcing = sourceOrder(question, strategy, this.#strategies);
    if (sourcing.ok) return sourcing;
    const { shortages } = sourcing;
    return { ok: false, refusal: { code: 'insufficient_stock', shortages } };
  }

  /** Refuses an order that names a strategy or a warehouse that is not there. */
  #unknownSourcing({ strategy, warehouses }: OrderInput): Refusal | null {
    if (!hasStrategy(this.#strategies, strategy)) {
      const names = Object.keys(this.#strategies).join(', ');
      return flawed('sourcing.strategy', `must be one of ${names}`);
    }
    const unknown = warehouses?.find((id) => this.#catalogue.warehouse(id) === undefined);
    if (unknown === undefined) return null;
    return flawed('sourcing.warehouses', `there is no warehouse ${unknown}`);
  }

  #objection(lines: readonly Line[]): Refusal | null {
    for (const { sku } of lines) {
      const card = this.#catalogue.card(sku);
      if (card === undefined) {
        return { code: 'not_found', detail: `there is no product ${sku}` };
      }
      if (!card.active) {
        return { code: 'invalid_state', detail: `the product ${sku} is inactive: not promised` };
      }
    }
    return null;
  }
}
