import type { DemoCatalogue } from '../demo-catalogue.ts';
import type { Dice } from './dice.ts';
import type { DemoLine } from './order.ts';

/** A level counts as low once so much of a full shelf has left it. */
const LOW_SHARE = 0.7;
const LEAD_TIME_MIN_MS = 3_000;
const LEAD_TIME_MAX_MS = 15_000;

/** Units on their way to a level. */
export interface Delivery {
  readonly warehouse: string;
  readonly sku: string;
  readonly quantity: number;
}

interface Expected extends Delivery {
  readonly dueMs: number;
  /** True if an order has already found too little. */
  out: boolean;
}

/**
 * Refills what falls low: each level that is short, or that most of a shelf has left, is sent a
 * full shelf a few seconds later. At most one delivery is on its way to a level.
 */
export class Deliveries {
  readonly #catalogue: DemoCatalogue;
  readonly #dice: Dice;
  /** Units that left each level since its last delivery. Keyed by warehouse and SKU. */
  readonly #drawn = new Map<string, number>();
  readonly #expected = new Map<string, Expected>();

  constructor(catalogue: DemoCatalogue, dice: Dice) {
    this.#catalogue = catalogue;
    this.#dice = dice;
  }

  /** Notes that `line` left `warehouse`. */
  draw(warehouse: string, line: DemoLine, nowMs: number): void {
    const level = `${warehouse} ${line.sku}`;
    const drawn = (this.#drawn.get(level) ?? 0) + line.quantity;
    this.#drawn.set(level, drawn);
    if (drawn >= this.#shelf(line) * LOW_SHARE) this.#expect(warehouse, line, nowMs);
  }

  /** Notes that `warehouse` had too little for `line`. */
  short(warehouse: string, line: DemoLine, nowMs: number): void {
    this.#expect(warehouse, line, nowMs).out = true;
  }

  /** Takes out what has arrived by now. */
  arrived(nowMs: number): Delivery[] {
    const due = [...this.#expected].filter(([, { dueMs }]) => dueMs <= nowMs);
    return due.map(([level, { warehouse, sku, quantity }]) => {
      this.#expected.delete(level);
      this.#drawn.delete(level);
      return { warehouse, sku, quantity };
    });
  }

  /** How many levels wait for a delivery, and how many of these are out. */
  waiting(): { readonly low: number; readonly out: number } {
    const all = [...this.#expected.values()];
    return { low: all.length, out: all.filter(({ out }) => out).length };
  }

  #expect(warehouse: string, line: DemoLine, nowMs: number): Expected {
    const level = `${warehouse} ${line.sku}`;
    const known = this.#expected.get(level);
    if (known !== undefined) return known;
    const dueMs = nowMs + this.#dice.int(LEAD_TIME_MIN_MS, LEAD_TIME_MAX_MS);
    const quantity = this.#shelf(line);
    const expected = { warehouse, sku: line.sku, quantity, dueMs, out: false };
    this.#expected.set(level, expected);
    return expected;
  }

  #shelf({ index }: DemoLine): number {
    return this.#catalogue.shelf[index] ?? 1;
  }
}
