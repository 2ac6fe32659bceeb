/**
 * How products stand to each other by SKU and by name, by the numbers that the stock view has for
 * SKUs: to compare numbers is a hundred times cheaper than to compare text. Kept until there are
 * more SKUs, or the catalogue changes.
 */
import type { Catalogue } from '../catalogue.ts';
import type { StockView } from '../stock-view.ts';
import type { Pace } from './pace.ts';
import type { Order } from './sorting.ts';
import { byComparing, ranksIn } from './sorting.ts';

/** As people expect of names: `Mug 2` before `Mug 10`, and `Étui` before `Flask`. */
const NAMES = new Intl.Collator('en', { numeric: true });

interface Kept {
  readonly revision: number;
  readonly ranks: Order;
}

export class ProductRanks {
  readonly #catalogue: Pick<Catalogue, 'card' | 'revision'>;
  readonly #stock: Pick<StockView, 'skus'>;
  #bySku: Order | undefined;
  #byName: Kept | undefined;

  constructor(catalogue: Pick<Catalogue, 'card' | 'revision'>, stock: Pick<StockView, 'skus'>) {
    this.#catalogue = catalogue;
    this.#stock = stock;
  }

  /** Ranks by SKU, in the order of their characters. */
  async bySku(pace: Pace): Promise<Order> {
    const { skus } = this.#stock;
    if (this.#bySku?.length === skus.length) return this.#bySku;
    return (this.#bySku = await ranked(skus, compareText, pace));
  }

  /** Ranks by name; products of the same name have the same. */
  async byName(pace: Pace): Promise<Order> {
    const { skus } = this.#stock;
    const count = skus.length;
    const { revision } = this.#catalogue;
    const kept = this.#byName;
    if (kept?.ranks.length === count && kept.revision === revision) return kept.ranks;
    const names: string[] = [];
    await pace.through(count, (from, to) => {
      for (const sku of skus.slice(from, to)) names.push(this.#catalogue.card(sku)?.name ?? '');
    });
    const ranks = await ranked(names, NAMES.compare, pace);
    this.#byName = { revision, ranks };
    return ranks;
  }
}

async function ranked(
  texts: readonly string[],
  compareTexts: (one: string, other: string) => number,
  pace: Pace,
): Promise<Order> {
  const compare = (one: number, other: number): number =>
    compareTexts(texts[one] ?? '', texts[other] ?? '');
  return ranksIn(await byComparing(texts.length, compare, pace), compare, pace);
}

const compareText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;
