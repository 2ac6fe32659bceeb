/** A sourcing strategy: takes from where there is least, so that leftovers are used up first. */
import type { Allocation, Sourcing, SourcingQuestion } from '../../src/domain/sourcing/question.ts';

/** By this name orders ask for it. */
export const name = 'empty-shelves';

/** Pure and at once. What it answers is checked, and the warehouses have the last word. */
export function strategy(question: SourcingQuestion): Sourcing {
  const { lines, sources, available, incoming, allowPartial, allowSplit } = question;
  const allocations: Allocation[] = [];
  const shortages = [];
  for (const { sku, quantity } of lines) {
    const has = (id: string): number => available(id, sku);
    const ranked = sources
      .map(({ id }) => id)
      .filter((id) => has(id) > 0 && (allowSplit || has(id) >= quantity))
      .toSorted((one, other) => has(one) - has(other) || (one < other ? -1 : 1));
    let missing = quantity;
    for (const warehouse of allowSplit ? ranked : ranked.slice(0, 1)) {
      const taken = Math.min(missing, has(warehouse));
      if (taken > 0) allocations.push({ warehouse, sku, quantity: taken });
      missing -= taken;
    }
    if (missing === 0 || (allowPartial && missing < quantity)) continue;
    const sum = (of: (id: string) => number): number =>
      sources.reduce((units, { id }) => units + of(id), 0);
    const most = Math.max(0, ...sources.map(({ id }) => has(id)));
    shortages.push({
      sku,
      requested: quantity,
      available: allowSplit ? sum(has) : most,
      incoming: sum((id) => incoming(id, sku)),
    });
  }
  return shortages.length > 0 ? { ok: false, shortages } : { ok: true, allocations };
}
