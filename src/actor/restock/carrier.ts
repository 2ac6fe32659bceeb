/**
 * Restocks that come from another warehouse. A transfer with the id of the restock carries the
 * goods, and what it does at the warehouse it has done for the restock, in the same decision.
 */
import type { StockEvent } from '../../domain/decision.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { unitsOf } from '../../domain/reservation.ts';
import type { Restock, RestockId } from '../../domain/restock/restock.ts';
import { isOpenRestock, outstanding } from '../../domain/restock/restock.ts';
import type { RestockEvent } from '../../domain/restock/restock-step.ts';
import type { Part, PartAction } from '../../domain/steps/part.ts';
import type { Stepped } from '../../domain/steps/part-step.ts';
import type { Draft } from '../../domain/warehouse.ts';
import type { Buyer } from './buyer.ts';
import type { Purchasing } from './purchasing.ts';
import { POLICY_CAUSE, restockAt } from './purchasing.ts';

export class Carrier {
  readonly #states: Purchasing['states'];
  readonly #buyer: Buyer;

  constructor({ states }: Pick<Purchasing, 'states'>, buyer: Buyer) {
    this.#states = states;
    this.#buyer = buyer;
  }

  /** Why a warehouse does not take a transfer in by which nothing is restocked any more. */
  objectionTo(warehouse: WarehouseId, { document }: Part, action: PartAction): Refusal | null {
    if (action.type !== 'expect' || document.type !== 'transfer') return null;
    const restock = this.#transferred(warehouse, document.id);
    if (restock === undefined || isOpenRestock(restock)) return null;
    const detail = `the restock ${document.id} is ${restock.status}`;
    return { code: 'invalid_state', detail };
  }

  /**
   * What happens at a warehouse by a step of a document, with what that means for the restock which
   * the document carries, if it does.
   */
  eventsOf(draft: Draft, { events, part }: Stepped, action: PartAction): readonly StockEvent[] {
    const { document, expected } = part;
    if (document.type !== 'transfer') return events;
    const before = this.#transferred(draft.id, document.id);
    if (before === undefined || !isOpenRestock(before)) return events;
    const restocked = carriedBy(before, action, unitsOf(expected, before.sku));
    if (restocked.length === 0) return events;
    const about = { before, events: restocked, cause: POLICY_CAUSE };
    return [...events, ...this.#buyer.restate(draft, about).shifts];
  }

  /** The restock of this id, if it is one that a transfer carries. */
  #transferred(warehouse: WarehouseId, id: RestockId): Restock | undefined {
    const restock = restockAt(this.#states, warehouse, id);
    return restock?.strategy === 'transfer-from' ? restock : undefined;
  }
}

/**
 * What a restock comes to by what its transfer has done at the warehouse, where `expected` of it
 * are still on their way.
 */
function carriedBy(
  restock: Restock,
  action: PartAction,
  expected: number,
): readonly RestockEvent[] {
  const { sku } = restock;
  switch (action.type) {
    case 'expect': {
      const quantity = unitsOf(action.lines, sku);
      const carried = { type: 'carried', quantity } as const;
      return action.immediate ? [carried, { type: 'received', quantity }] : [carried];
    }
    case 'arrive': {
      const here = action.arrivals.filter(({ how }) => how !== 'lost');
      const quantity = unitsOf(here, sku);
      const left = outstanding(restock) - quantity;
      const received = quantity > 0 ? [{ type: 'received', quantity } as const] : [];
      if (left === 0 || expected > 0) return received;
      return [...received, { type: 'failed', reason: `${left} were lost on the way` }];
    }
    case 'unexpect':
      return [{ type: 'cancelled' }];
    case 'reserve':
    case 'ship':
    case 'return':
    case 'send':
    case 'release':
    case 'take_back':
      return [];
  }
}
