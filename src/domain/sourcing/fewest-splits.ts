import { indispensable, problemOf, remainderOf } from './cover-problem.ts';
import { fillByRank, servesAll } from './filling.ts';
import { greedyCover } from './greedy-cover.ts';
import { rankByPriority } from './priority.ts';
import type { Source, Sourcing, SourcingQuestion } from './question.ts';
import { smallestCover } from './smallest-cover.ts';

/**
 * Takes the order from as few warehouses as can be; of as many, from those whose ranks by priority
 * are the lowest, compared one by one from the lowest. Among the chosen, each line is taken by
 * priority. Of a partial order, all that there is is taken, from as few warehouses as that needs.
 *
 * Exact within the bounds that `SEARCH_FIGURES_MAX` tells; beyond them it takes those that help
 * most, and none that could be left out.
 */
export function fewestSplits(question: SourcingQuestion): Sourcing {
  const ranked = rankByPriority(question.sources);
  if (!question.allowSplit) return fillByRank(question, ranked);
  // Most orders fit into one warehouse, and then nothing has to be searched.
  const alone = ranked.find((source) => servesAll(question, source));
  return fillByRank(question, alone === undefined ? fewest(question, ranked) : [alone]);
}

/**
 * The fewest of `ranked` that have every line in full, or all that there is of it; in rank order.
 * Those that are the only ones to have something are settled first, and only the rest is searched.
 */
function fewest(question: SourcingQuestion, ranked: readonly Source[]): readonly Source[] {
  const whole = problemOf(question, ranked);
  const chosen = new Set(indispensable(whole));
  const { problem, indexes } = remainderOf(whole, chosen);
  for (const row of smallestCover(problem) ?? greedyCover(problem)) chosen.add(indexes[row]!);
  return ranked.filter((_, index) => chosen.has(index));
}
