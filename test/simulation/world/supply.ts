/** Who supplies the simulated warehouses. Suppliers are elsewhere, so they outlive the process. */
import type { Dice } from '../../../src/client/demo/dice.ts';
import { Hopeless, Postponed } from '../../../src/queue/job.ts';
import { MANUAL, SIMULATED } from '../../../src/restock/restock-job.ts';
import { manualSupplier } from '../../../src/restock/suppliers/manual.ts';
import { simulatedSupplier } from '../../../src/restock/suppliers/simulated.ts';
import type {
  Confirmation,
  PurchaseOrder,
  Supplier,
} from '../../../src/restock/suppliers/supplier.ts';
import type { Suppliers } from '../../../src/restock/suppliers/suppliers.ts';
import type { Chaos } from './chaos.ts';
import type { Timeline } from './timeline.ts';

/** How long a day of a lead time lasts. */
export const DAY_MS = 1_000;
/** A supplier who fails at times, delivers less than was asked, and lets itself be asked twice. */
export const FLAKY = 'flaky';
const ANSWER_MAX_MS = 3_000;
const WAIT_MAX_MS = 2_000;

export function makeSuppliers(timeline: Timeline, chaos: Chaos, dice: Dice): Suppliers {
  const all = new Map<string, Supplier>([
    [SIMULATED, simulatedSupplier(DAY_MS)],
    [MANUAL, manualSupplier(DAY_MS)],
    [FLAKY, new FlakySupplier(timeline, chaos, dice)],
  ]);
  return { all, named: new Set([FLAKY]) };
}

class FlakySupplier implements Supplier {
  readonly #timeline: Timeline;
  readonly #chaos: Chaos;
  readonly #dice: Dice;
  /** What was ordered, and what was answered to it. */
  readonly #orders = new Map<string, readonly [PurchaseOrder, Confirmation]>();

  constructor(timeline: Timeline, chaos: Chaos, dice: Dice) {
    this.#timeline = timeline;
    this.#chaos = chaos;
    this.#dice = dice;
  }

  async order(order: PurchaseOrder): Promise<Confirmation> {
    const { supplierFails } = this.#chaos.faults;
    const isFailing = (): boolean => supplierFails > 0 && this.#dice.chance(supplierFails);
    await new Promise<void>((resolve) => {
      this.#timeline.after(this.#dice.int(0, ANSWER_MAX_MS), resolve);
    });
    if (isFailing()) throw this.#failure();
    const confirmation = this.#confirmed(order);
    // It has taken the order, and nobody hears of that.
    if (isFailing()) throw new Error('the supplier does not answer');
    return confirmation;
  }

  #failure(): Error {
    const roll = this.#dice.int(1, 10);
    if (roll <= 2) return new Hopeless('the supplier does not want to');
    if (roll <= 5) return new Postponed(this.#dice.int(1, WAIT_MAX_MS));
    return new Error('the supplier is closed');
  }

  /** The same order again is answered as it was the first time. */
  #confirmed(order: PurchaseOrder): Confirmation {
    const before = this.#orders.get(order.restock);
    if (before !== undefined) {
      const [{ quantity }, confirmation] = before;
      if (quantity !== order.quantity) {
        this.#chaos.complain(`${order.restock} was ordered as ${quantity}, then ${order.quantity}`);
      }
      return confirmation;
    }
    const expectedAt = this.#dice.pick([null, this.#timeline.now + DAY_MS]);
    const less = this.#dice.chance(0.3) ? { quantity: this.#dice.int(1, order.quantity) } : {};
    const confirmation = { expectedAt, ...less };
    this.#orders.set(order.restock, [order, confirmation]);
    return confirmation;
  }
}
