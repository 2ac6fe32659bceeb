/**
 * How many levels need somebody's attention. All levels are looked at for it, in slices between
 * which others have their turns.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { WarehouseId } from '../../domain/product.ts';
import type { System } from '../../system/system.ts';

/** Levels that are looked at before others have their turn. */
const TURN_LEVELS = 2_000;

/** Counts of levels of warehouses and products that are not deleted, and when they were made. */
export interface AttentionCounts {
  readonly out: number;
  readonly low: number;
  readonly oversold: number;
  readonly levels: number;
  readonly at: number;
}

type Counting = { -readonly [count in keyof Omit<AttentionCounts, 'at'>]: number };

export class Attention {
  readonly #system: Pick<System, 'catalogue' | 'stock' | 'restocking'>;
  readonly #now: () => number;
  #latest: AttentionCounts | null = null;
  #counting: Promise<AttentionCounts> | undefined;

  constructor(system: Pick<System, 'catalogue' | 'stock' | 'restocking'>, now: () => number) {
    this.#system = system;
    this.#now = now;
  }

  /** The latest counts; null before the first. */
  get latest(): AttentionCounts | null {
    return this.#latest;
  }

  /** Counts that are not older than `ageMs`, or those that are under way. */
  async upTo(ageMs: number): Promise<AttentionCounts> {
    const latest = this.#latest;
    if (latest !== null && this.#now() - latest.at < ageMs) return latest;
    this.#counting ??= this.#count().finally(() => (this.#counting = undefined));
    return this.#counting;
  }

  async #count(): Promise<AttentionCounts> {
    const { catalogue, stock } = this.#system;
    const at = this.#now();
    const counts: Counting = { out: 0, low: 0, oversold: 0, levels: 0 };
    let room = TURN_LEVELS;
    for (const { warehouse } of catalogue.warehouses()) {
      for (let slot = 0; slot < stock.table(warehouse.id).size;) {
        if (room === 0) {
          await turn();
          room = TURN_LEVELS;
        }
        const end = Math.min(slot + room, stock.table(warehouse.id).size);
        this.#look(warehouse.id, [slot, end], counts);
        room -= end - slot;
        slot = end;
      }
    }
    return (this.#latest = { ...counts, at });
  }

  #look(
    warehouse: WarehouseId,
    [from, to]: readonly [from: number, to: number],
    counts: Counting,
  ): void {
    const { catalogue, stock, restocking } = this.#system;
    const table = stock.table(warehouse);
    const lows = restocking.lowsOf(warehouse);
    for (let slot = from; slot < to; slot++) {
      const available = table.availableIn(slot);
      if (available <= 0) {
        // Of a deleted product nothing is anywhere, so that only here it can be met.
        const card = catalogue.card(table.skuAt(slot));
        if (card === undefined) continue;
        if (card.active && table.isRecorded(slot)) counts.out += 1;
        if (available < 0) counts.oversold += 1;
      }
      counts.levels += 1;
      if (lows.size > 0 && lows.has(table.skuAt(slot))) counts.low += 1;
    }
  }
}
