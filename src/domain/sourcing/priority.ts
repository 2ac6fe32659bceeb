import { fillByRank } from './filling.ts';
import type { Source, Sourcing, SourcingQuestion } from './question.ts';

/**
 * Takes each line from the warehouses by their priority: 13 asked of 10 and 15 are 10 and 3, also
 * where the second alone has them all.
 */
export const priority = (question: SourcingQuestion): Sourcing =>
  fillByRank(question, rankByPriority(question.sources));

/** Lower priority first, then by id. Gives `sources` itself if they stand like that already. */
export function rankByPriority(sources: readonly Source[]): readonly Source[] {
  for (let index = 1; index < sources.length; index += 1) {
    if (compare(sources[index - 1]!, sources[index]!) > 0) return sources.toSorted(compare);
  }
  return sources;
}

function compare(one: Source, other: Source): number {
  if (one.priority !== other.priority) return one.priority - other.priority;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
