/** Numbers for the SKUs that a thread knows: the text of each is kept once, however many levels. */
import type { Sku } from '../../domain/product.ts';

export class SkuBook {
  readonly #numbers = new Map<Sku, number>();
  readonly #skus: Sku[] = [];
  readonly #intern: (sku: Sku) => Sku;

  /** `intern` gives the string that somebody else keeps for a SKU already. */
  constructor(intern: (sku: Sku) => Sku = (sku) => sku) {
    this.#intern = intern;
  }

  /** All SKUs in the order of their numbers, which begin at 0. */
  get skus(): readonly Sku[] {
    return this.#skus;
  }

  find(sku: Sku): number | undefined {
    return this.#numbers.get(sku);
  }

  /** The number of `sku`, which gets the next one if it has none. */
  number(sku: Sku): number {
    const known = this.#numbers.get(sku);
    if (known !== undefined) return known;
    const name = this.#intern(sku);
    const number = this.#skus.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  sku(number: number): Sku {
    const sku = this.#skus[number];
    if (sku === undefined) throw new RangeError(`there is no SKU with the number ${number}`);
    return sku;
  }
}
