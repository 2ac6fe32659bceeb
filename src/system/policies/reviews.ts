/** When the reviews of periodic policies are due: cron expressions, in UTC. */
import { CronExpressionParser } from 'cron-parser';

/** Every hour of three years. */
export const REVIEWS_MAX = 27_000;

const EXPRESSION_MAX = 100;
/** Five fields or six, the first of which are seconds, or a name such as `@daily`. */
const FIELDS = /^(@\w+|\S+( +\S+){4,5})$/;
/** Stands for a random value, which would be another one at each look. */
const RANDOM = /(?<![a-z@])h/i;

/** What is wrong with a cron expression; null if nothing is. */
export function cronFlaw(every: string): string | null {
  const known = flaws.get(every);
  if (known !== undefined) return known;
  const flaw = flawOf(every);
  if (flaws.size >= FLAWS_MAX) flaws.clear();
  flaws.set(every, flaw);
  return flaw;
}

/** Few expressions are in use, and all are looked at again at each start; parsing takes long. */
const flaws = new Map<string, string | null>();
const FLAWS_MAX = 1_000;

function flawOf(every: string): string | null {
  if (every.length > EXPRESSION_MAX || !FIELDS.test(every)) {
    return 'must be a cron expression of five or six fields';
  }
  if (RANDOM.test(every)) return 'must not have a random field (H)';
  try {
    CronExpressionParser.parse(every, { tz: 'UTC' });
    return null;
  } catch (error) {
    return `must be a cron expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The reviews from `from` on and before `to`, oldest first; null if there are too many. */
export function reviewsOf(every: string, from: number, to: number): readonly number[] | null {
  const expression = CronExpressionParser.parse(every, {
    tz: 'UTC',
    currentDate: new Date(from - 1),
  });
  const found: number[] = [];
  while (expression.hasNext()) {
    const at = expression.next().getTime();
    if (at >= to) break;
    if (found.length === REVIEWS_MAX) return null;
    found.push(at);
  }
  return found;
}
