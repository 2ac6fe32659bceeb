/**
 * Where returned goods were bought: the file does not say, so a return is taken to be of what the
 * same customer bought last of the same article, as far as it has not come back already.
 */
import type { Invoice } from '../invoices.ts';

/** So many units of a SKU that come back, and of which order; null if it is not known. */
export interface Return {
  readonly sku: string;
  readonly quantity: number;
  readonly order: string | null;
}

/** The id of the order that an invoice is placed as. */
export const orderIdOf = (number: string): string => `inv-${number}`;

/** The returns of each invoice that has any, by its number. Quantities are positive. */
export function returnsOf(invoices: readonly Invoice[]): ReadonlyMap<string, readonly Return[]> {
  const bought = new Map<string, { readonly order: string; left: number }[]>();
  const found = new Map<string, readonly Return[]>();
  for (const { number, customer, sales, returns } of invoices) {
    for (const { sku, quantity } of sales) {
      const key = `${customer} ${sku}`;
      const orders = bought.get(key) ?? [];
      bought.set(key, orders);
      if (customer !== '') orders.push({ order: orderIdOf(number), left: quantity });
    }
    if (returns.length === 0) continue;
    const back = returns.flatMap(({ sku, quantity }) =>
      split(sku, -quantity, bought.get(`${customer} ${sku}`) ?? []),
    );
    found.set(number, back);
  }
  return found;
}

function split(
  sku: string,
  quantity: number,
  orders: { readonly order: string; left: number }[],
): readonly Return[] {
  const parts: Return[] = [];
  let rest = quantity;
  for (const bought of orders.toReversed()) {
    const part = Math.min(rest, bought.left);
    if (part === 0) continue;
    bought.left -= part;
    rest -= part;
    parts.push({ sku, quantity: part, order: bought.order });
  }
  return rest === 0 ? parts : [...parts, { sku, quantity: rest, order: null }];
}
