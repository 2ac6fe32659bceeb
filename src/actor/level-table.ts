/**
 * All levels of a warehouse in one typed array, nine figures a level. A million levels as objects
 * would take three times the memory and give the garbage collector a million things to visit.
 */
import type { Level } from '../domain/level.ts';
import type { Sku } from '../domain/product.ts';
import type { LevelParts } from './message.ts';

const WIDTH = 9;
const SLOTS_MIN = 64;
const GROWTH = 1.5;

/** Levels by SKU. A level keeps its slot for ever; slots are numbered in the order of creation. */
export class LevelTable {
  readonly #slots: Map<Sku, number>;
  readonly #skus: Sku[];
  readonly #intern: (sku: Sku) => Sku;
  #figures: Float64Array;

  /** `intern` gives the one string that stands for a SKU everywhere, so that each is kept once. */
  constructor(intern: (sku: Sku) => Sku, parts?: LevelParts) {
    this.#intern = intern;
    this.#skus = parts === undefined ? [] : parts.skus.map(intern);
    this.#slots = new Map(this.#skus.map((sku, slot) => [sku, slot]));
    this.#figures = parts?.figures ?? new Float64Array(SLOTS_MIN * WIDTH);
  }

  get size(): number {
    return this.#skus.length;
  }

  /** The SKUs in the order of their slots. */
  get skus(): readonly Sku[] {
    return this.#skus;
  }

  level(sku: Sku): Level | undefined {
    const slot = this.#slots.get(sku);
    return slot === undefined ? undefined : this.#read(slot);
  }

  set(sku: Sku, level: Level): void {
    const at = this.#slotOf(sku) * WIDTH;
    const target = this.#figures;
    target[at] = level.onHand;
    target[at + 1] = level.reserved;
    target[at + 2] = level.damaged;
    target[at + 3] = level.quarantined;
    target[at + 4] = level.expired;
    target[at + 5] = level.incoming;
    target[at + 6] = level.version;
    target[at + 7] = level.updatedAt;
    target[at + 8] = level.seq;
  }

  /** A copy that can be sent or stored. */
  parts(): LevelParts {
    return { skus: [...this.#skus], figures: this.#figures.slice(0, this.size * WIDTH) };
  }

  #read(slot: number): Level {
    const figures = this.#figures;
    const at = slot * WIDTH;
    return {
      onHand: figures[at] ?? 0,
      reserved: figures[at + 1] ?? 0,
      damaged: figures[at + 2] ?? 0,
      quarantined: figures[at + 3] ?? 0,
      expired: figures[at + 4] ?? 0,
      incoming: figures[at + 5] ?? 0,
      version: figures[at + 6] ?? 0,
      updatedAt: figures[at + 7] ?? 0,
      seq: figures[at + 8] ?? 0,
    };
  }

  #slotOf(sku: Sku): number {
    const known = this.#slots.get(sku);
    if (known !== undefined) return known;
    const name = this.#intern(sku);
    const slot = this.#skus.push(name) - 1;
    this.#slots.set(name, slot);
    if ((slot + 1) * WIDTH > this.#figures.length) {
      const slots = Math.max(SLOTS_MIN, Math.ceil((slot + 1) * GROWTH));
      const wider = new Float64Array(slots * WIDTH);
      wider.set(this.#figures);
      this.#figures = wider;
    }
    return slot;
  }
}
