/** Quantities and times in the words of timelines. */

/** `1 unit`, `2 units`. */
export const units = (quantity: number): string =>
  quantity === 1 ? '1 unit' : `${quantity} units`;

/** What the lines of a document are about: `2 of MUG`, or `7 units of 3 products`. */
export function goods(
  lines: readonly { readonly sku: string; readonly quantity: number }[],
): string {
  const [first] = lines;
  const quantity = sum(lines.map((line) => line.quantity));
  if (first !== undefined && lines.length === 1) return `${quantity} of ${first.sku}`;
  return `${units(quantity)} of ${lines.length} products`;
}

export const sum = (quantities: readonly number[]): number =>
  quantities.reduce((total, quantity) => total + quantity, 0);

/** `2026-12-01`, in UTC. */
export const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `2026-12-01 08:10 UTC`. */
export const minute = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
