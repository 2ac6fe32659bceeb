/** Which failed attempts are made again, and after how long. */

/** How often a request is sent before its caller is told: a quarter of a minute, on average. */
export const ATTEMPTS_MAX = 12;

const RETRY_DELAY_FIRST_MS = 50;
const RETRY_DELAY_MAX_MS = 5_000;
const RETRY_AFTER_MAX_MS = 30_000;

/** How long to go on. */
export interface Patience {
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly attemptsMax?: number | undefined;
}

/** What came of one attempt: no answer at all, or an answer's status and its Retry-After. */
export interface Attempt {
  readonly status: number | 'no_answer';
  readonly retryAfter?: string | undefined;
  /** True if sending the request twice does what sending it once does. */
  readonly repeatable: boolean;
}

/**
 * Milliseconds to wait before the next attempt, or null if there is to be none.
 *
 * 429 and 503 say that nothing was executed, so anything may be sent again. 504 and a lost
 * connection leave that open, so only what is repeatable is. `sent` counts the attempts so far. The
 * wait is drawn from [0, backoff) ("full jitter", Brooker, "Exponential Backoff And Jitter", AWS
 * 2015), on top of what Retry-After asks for.
 */
export function retryDelayMs(
  attempt: Attempt,
  sent: number,
  { random, attemptsMax = ATTEMPTS_MAX }: Patience,
): number | null {
  if (sent >= attemptsMax || !mayRepeat(attempt)) return null;
  const backoffMs = Math.min(RETRY_DELAY_MAX_MS, RETRY_DELAY_FIRST_MS * 2 ** (sent - 1));
  return retryAfterMs(attempt.retryAfter) + random() * backoffMs;
}

function mayRepeat({ status, repeatable }: Attempt): boolean {
  switch (status) {
    case 429:
    case 503:
      return true;
    case 504:
    case 'no_answer':
      return repeatable;
    default:
      return false;
  }
}

/** Only the form in seconds is understood, which is the one that the service sends. */
function retryAfterMs(header: string | undefined): number {
  const seconds = Number(header ?? 0);
  return seconds > 0 ? Math.min(RETRY_AFTER_MAX_MS, seconds * 1000) : 0;
}
