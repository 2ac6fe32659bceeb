/** The catalogue and the opening stock that an Online Retail file implies. */
import type { InvoiceFile } from '../invoices.ts';
import type { NewProduct, NewWarehouse, OpeningStock, Stocking } from '../stocking.ts';
import { categoryOf } from './categories.ts';
import type { RetailLine } from './classify.ts';
import { warehouseIdOf, warehouseOf } from './countries.ts';

const NAME_MAX = 200;

/**
 * A warehouse for each country, in the order of first appearance; a product for each SKU; and for
 * each SKU in each country all that is ever ordered of it there times `stockFactor`, rounded up.
 */
export function retailStocking({ invoices }: InvoiceFile, stockFactor: number): Stocking {
  return {
    warehouses: warehousesOf(invoices),
    products: productsOf(invoices),
    opening: openingOf(invoices, stockFactor),
  };
}

type Invoices = InvoiceFile['invoices'];

function warehousesOf(invoices: Invoices): NewWarehouse[] {
  const countries = [...new Set(invoices.map((invoice) => invoice.country))];
  return countries.map((country, index) => warehouseOf(country, index + 1));
}

function productsOf(invoices: Invoices): NewProduct[] {
  const descriptions = new Map<string, Map<string, number>>();
  for (const { sales, returns, corrections } of invoices) {
    for (const line of [...sales, ...returns]) tally(descriptions, line);
    // What a correction says is a note such as "damaged", and no name.
    for (const line of corrections) tally(descriptions, { ...line, description: '' });
  }
  return [...descriptions].map(([sku, counts]) => {
    const name = mostFrequent(counts) ?? sku;
    return { sku, name: name.slice(0, NAME_MAX), category: categoryOf(name) };
  });
}

function tally(
  descriptions: Map<string, Map<string, number>>,
  { sku, description }: RetailLine,
): void {
  const counts = descriptions.get(sku) ?? new Map<string, number>();
  descriptions.set(sku, counts);
  if (description !== '') counts.set(description, (counts.get(description) ?? 0) + 1);
}

/** Of several equally frequent ones, the first seen. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let bestCount = 0;
  for (const [description, times] of counts) {
    if (times > bestCount) [best, bestCount] = [description, times];
  }
  return best;
}

function openingOf(invoices: Invoices, stockFactor: number): OpeningStock[] {
  const demand = new Map<string, OpeningStock>();
  for (const { country, sales } of invoices) {
    const warehouse = warehouseIdOf(country);
    for (const { sku, quantity } of sales) {
      const level = `${warehouse} ${sku}`;
      const before = demand.get(level)?.quantity ?? 0;
      demand.set(level, { warehouse, sku, quantity: before + quantity });
    }
  }
  return [...demand.values()]
    .map((level) => ({ ...level, quantity: Math.ceil(level.quantity * stockFactor) }))
    .filter(({ quantity }) => quantity > 0);
}
