/**
 * Fills an order from warehouses that are ranked already. It is all that most strategies need: they
 * differ in how they rank.
 */
import type { Line } from '../reservation.ts';
import type { Allocation, OrderShortage, Source, Sourcing, SourcingQuestion } from './question.ts';

/** Fills the order from `ranked`, the first first, by the rules that `question` sets. */
export function fillByRank(question: SourcingQuestion, ranked: readonly Source[]): Sourcing {
  return question.allowSplit ? fillByLine(question, () => ranked) : fillFromOne(question, ranked);
}

/**
 * Takes from each warehouse in turn what it has of a line until the line is full, for every line
 * by its own rank. `rankedFor` may leave out warehouses that come after the line is full.
 */
export function fillByLine(
  question: SourcingQuestion,
  rankedFor: (line: Line) => readonly Source[],
): Sourcing {
  const { available, allowPartial } = question;
  const allocations: Allocation[] = [];
  for (const line of question.lines) {
    let missing = line.quantity;
    for (const { id } of rankedFor(line)) {
      const quantity = Math.min(missing, available(id, line.sku));
      if (quantity <= 0) continue;
      allocations.push({ warehouse: id, sku: line.sku, quantity });
      missing -= quantity;
      if (missing === 0) break;
    }
    if (missing > 0 && !allowPartial) return refuse(question);
  }
  return allocations.length > 0 ? { ok: true, allocations } : refuse(question);
}

/**
 * Fills the order from one warehouse: the first of `ranked` that can serve every line in full. If
 * none can and a part will do, from the one that has the most units of what is asked; of several
 * like that, from the first.
 */
export function fillFromOne(question: SourcingQuestion, ranked: readonly Source[]): Sourcing {
  const whole = ranked.find((source) => servesAll(question, source));
  if (whole !== undefined) return takeFrom(question, whole);
  if (!question.allowPartial) return refuseFromOne(question, ranked);
  const best = fullest(question, ranked);
  if (best === undefined || unitsServed(question, best) === 0) {
    return refuseFromOne(question, ranked);
  }
  return takeFrom(question, best);
}

/** Whether `source` alone has every line in full. */
export function servesAll({ lines, available }: SourcingQuestion, source: Source): boolean {
  for (const { sku, quantity } of lines) {
    if (available(source.id, sku) < quantity) return false;
  }
  return true;
}

function takeFrom({ lines, available }: SourcingQuestion, { id }: Source): Sourcing {
  const allocations: Allocation[] = [];
  for (const line of lines) {
    const quantity = Math.min(line.quantity, available(id, line.sku));
    if (quantity > 0) allocations.push({ warehouse: id, sku: line.sku, quantity });
  }
  return { ok: true, allocations };
}

/** The first of those from which the most units of the order could be taken. */
function fullest(question: SourcingQuestion, ranked: readonly Source[]): Source | undefined {
  let best: Source | undefined;
  let most = -1;
  for (const source of ranked) {
    const units = unitsServed(question, source);
    if (units <= most) continue;
    best = source;
    most = units;
  }
  return best;
}

function unitsServed({ lines, available }: SourcingQuestion, { id }: Source): number {
  let units = 0;
  for (const { sku, quantity } of lines) units += Math.min(quantity, available(id, sku));
  return units;
}

/** Names every line of which all sources together have less than asked. */
function refuse(question: SourcingQuestion): Sourcing {
  const { sources, available } = question;
  return refusal(question, ({ sku }) => {
    let units = 0;
    for (const { id } of sources) units += available(id, sku);
    return units;
  });
}

/**
 * Names every line of which no single warehouse has enough. If each line could be had somewhere,
 * but not all at one place, names what the warehouse with the most of the order lacks, and what it
 * has of that: there, a part of the order ends.
 */
function refuseFromOne(question: SourcingQuestion, ranked: readonly Source[]): Sourcing {
  const { sources, available } = question;
  const anywhere = refusal(question, ({ sku }) => {
    let most = 0;
    for (const { id } of sources) most = Math.max(most, available(id, sku));
    return most;
  });
  if (anywhere.shortages.length > 0) return anywhere;
  const best = fullest(question, ranked);
  return refusal(question, ({ sku }) => (best === undefined ? 0 : available(best.id, sku)));
}

function refusal(
  { lines, sources, incoming }: SourcingQuestion,
  availableOf: (line: Line) => number,
): Sourcing & { readonly ok: false } {
  const shortages: OrderShortage[] = [];
  for (const line of lines) {
    const units = availableOf(line);
    if (units >= line.quantity) continue;
    let onItsWay = 0;
    for (const { id } of sources) onItsWay += incoming(id, line.sku);
    shortages.push({
      sku: line.sku,
      requested: line.quantity,
      available: units,
      incoming: onItsWay,
    });
  }
  return { ok: false, shortages };
}
