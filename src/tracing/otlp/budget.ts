/** How many messages of one request are traced: one with a thousand would bury all others. */
import { createContextKey } from '@opentelemetry/api';
import type { Context } from '@opentelemetry/api';

/** More messages of one request are not traced one by one. */
export const MESSAGES_TRACED_MAX = 100;

const BUDGET = createContextKey('what a request may still have traced');

class Budget {
  left = MESSAGES_TRACED_MAX;
}

/** The same context, in which no more than so many messages are traced. */
export const bounded = (context: Context): Context => context.setValue(BUDGET, new Budget());

/** Whether one more message may be traced. */
export function spend(context: Context): boolean {
  const budget = context.getValue(BUDGET);
  if (!(budget instanceof Budget)) return true;
  budget.left -= 1;
  return budget.left >= 0;
}
