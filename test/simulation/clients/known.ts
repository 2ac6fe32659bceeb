/** What clients have been told so far, and the names that they pick from. */
import type { Dice } from '../../../src/client/demo/dice.ts';
import type { Order } from '../../../src/domain/order.ts';
import type { Line, Reservation } from '../../../src/domain/reservation.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import type { Transfer } from '../../../src/domain/transfer.ts';
import { levelAfter } from '../../../src/system/answer.ts';
import type { OperationResult } from '../../../src/system/answer.ts';
import type { Settings } from '../settings.ts';

/** A product and a warehouse that come and go. They are seldom used, and so often empty. */
export const RARE_SKU = 's9';
export const RARE_WAREHOUSE = 'w9';
/** A product that never was. */
const NO_SKU = 's0';
const NO_ID = 'nobody';

/** One tick of virtual time. */
const TICK_SECONDS = 0.001;

export class Known {
  /** The latest state of each document that anybody was told. */
  readonly orders = new Map<string, Order>();
  readonly transfers = new Map<string, Transfer>();
  /** Restocks as they were when they were last seen open. */
  readonly restocks = new Map<string, Restock>();
  /** The warehouses of all reservations that were ever asked for, and of each its latest state. */
  readonly reservations = new Map<string, string>();
  readonly held = new Map<string, Reservation>();
  readonly expiries = new Map<string, number>();
  /** On hand and version of levels. */
  readonly levels = new Map<string, { readonly onHand: number; readonly version: number }>();
  /** What was asked to come back last, and where. */
  comingBack: { readonly warehouse: string; readonly sku: string } | null = null;
  /** Policies that were asked for last, by `<warehouse> <scope>`. */
  readonly policies = new Map<string, Policy>();
  readonly settings: Settings;
  readonly dice: Dice;
  readonly now: () => number;

  constructor(settings: Settings, dice: Dice, now: () => number) {
    this.settings = settings;
    this.dice = dice;
    this.now = now;
  }

  learn(answer: unknown): void {
    const { document, reservation, results } = answer as {
      readonly document?: Order | Transfer;
      readonly reservation?: Reservation;
      readonly results?: readonly OperationResult[];
    };
    for (const result of results ?? []) {
      const { warehouse, sku, onHand, version } = levelAfter(result);
      this.levels.set(`${warehouse} ${sku}`, { onHand, version });
    }
    if (reservation !== undefined) {
      this.held.set(reservation.id, reservation);
      if (reservation.expiresAt !== null) {
        this.expiries.set(reservation.id, reservation.expiresAt);
      }
    }
    if (document === undefined) return;
    if ('from' in document) this.transfers.set(document.id, document);
    else this.orders.set(document.id, document);
  }

  /** One of them, mostly a recent one; seldom one that never was. */
  id(ids: readonly string[]): string {
    if (ids.length === 0 || this.dice.chance(0.03)) return NO_ID;
    return this.dice.pick(this.dice.chance(0.6) ? ids.slice(-4) : ids);
  }

  lines(): readonly Line[] {
    const count = this.dice.int(1, 3);
    return Array.from({ length: count }, () => ({ sku: this.sku(), quantity: this.quantity() }));
  }

  hold(): number | null {
    return this.dice.pick([null, null, TICK_SECONDS, 1, 3, 20]);
  }

  sku(): string {
    if (this.dice.chance(0.01)) return NO_SKU;
    return this.dice.chance(0.05) ? RARE_SKU : this.dice.pick(this.settings.skus);
  }

  warehouse(): string {
    return this.dice.chance(0.05) ? RARE_WAREHOUSE : this.dice.pick(this.settings.warehouses);
  }

  quantity(): number {
    return this.dice.int(1, this.settings.quantityMax);
  }
}
