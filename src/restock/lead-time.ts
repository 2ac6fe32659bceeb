/** How long a restock takes to arrive, as far as a policy knows. */
import { normalQuantile } from '../domain/restock/strategies/normal-quantile.ts';
import type { RestockId, RestockTerms } from '../domain/restock/restock.ts';
import { hash64 } from '../journal/hash-index.ts';

/** The lead time of a policy, in days. */
export type LeadTime = Pick<RestockTerms, 'leadTimeDays' | 'leadTimeStdDays'>;

/**
 * The lead time of one restock, in milliseconds: from a normal distribution, and never below 0.
 *
 * It is drawn by the restock's id, so whoever asks again hears the same. `dayMs` is how long a day
 * of a lead time lasts.
 */
export function leadTimeMs(
  id: RestockId,
  { leadTimeDays, leadTimeStdDays }: LeadTime,
  dayMs: number,
): number {
  const spread = leadTimeStdDays > 0 ? leadTimeStdDays * normalQuantile(uniform(id)) : 0;
  return Math.round(Math.max(0, leadTimeDays + spread) * dayMs);
}

/** A number between 0 and 1, and neither of them: for the same text always the same. */
export function uniform(text: string): number {
  const [low] = hash64(text, 0);
  return (low + 0.5) / 2 ** 32;
}
