import type { Line } from '../reservation.ts';
import { fillByLine, fillFromOne } from './filling.ts';
import { rankByPriority } from './priority.ts';
import type { Source, Sourcing, SourcingQuestion } from './question.ts';

/**
 * Takes from where there is most, so that stock evens out.
 *
 * Split, each line by itself goes to the warehouse with the most available of its SKU, then to the
 * one with the next most: a line is shared only if no warehouse has it in full. Not split, the
 * warehouses that can serve the order are ranked by how many units they have available of all its
 * SKUs together, beyond what is asked too. Ties go by priority, then by id.
 */
export function mostStock(question: SourcingQuestion): Sourcing {
  const ranked = rankByPriority(question.sources);
  if (!question.allowSplit) return fillFromOne(question, mostOfAllFirst(question, ranked));
  const keys = new Float64Array(ranked.length);
  return fillByLine(question, (line) => mostFirst(line, { question, ranked, keys }));
}

/** Those that have most units of the order's SKUs first; those with as many stay in rank order. */
function mostOfAllFirst(
  { lines, available }: SourcingQuestion,
  ranked: readonly Source[],
): readonly Source[] {
  const unitsOf = ({ id }: Source): number => {
    let units = 0;
    for (const { sku } of lines) units += available(id, sku);
    return units;
  };
  return ranked
    .map((source) => ({ source, units: unitsOf(source) }))
    .toSorted((one, other) => other.units - one.units)
    .map(({ source }) => source);
}

/**
 * The warehouse with the most of `line` if that is enough, else all, the one with most first.
 *
 * A large order has many lines, so each is sorted as numbers, which is several times faster than
 * by comparison: a key is units · n + place, where a better rank is a higher place below n. It is
 * exact, because no warehouse has the line in full, and a line times n is a safe integer.
 */
function mostFirst(
  { sku, quantity }: Line,
  order: {
    readonly question: SourcingQuestion;
    readonly ranked: readonly Source[];
    /** Room for a key of each warehouse. */
    readonly keys: Float64Array;
  },
): readonly Source[] {
  const { question, ranked, keys } = order;
  const { length } = ranked;
  let best = 0;
  let most = -1;
  for (let rank = 0; rank < length; rank += 1) {
    const units = question.available(ranked[rank]!.id, sku);
    keys[rank] = units * length + (length - 1 - rank);
    if (units <= most) continue;
    best = rank;
    most = units;
  }
  if (most >= quantity) return [ranked[best]!];
  const first: Source[] = [];
  keys.sort();
  for (let at = length - 1; at >= 0; at -= 1) {
    first.push(ranked[length - 1 - (keys[at]! % length)]!);
  }
  return first;
}
