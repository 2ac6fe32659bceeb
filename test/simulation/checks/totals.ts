/** Sums of lines by SKU. The service sums by code of its own, which is among what is checked. */
import type { Line } from '../../../src/domain/reservation.ts';

export function totals(lines: readonly Line[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return sums;
}
